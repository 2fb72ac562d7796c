import fc from 'fast-check'

/** Links that the atlas writes, one of every kind of page and with every parameter. */
const GOOD_LINKS = [
  '#/',
  '#/points/LI20?side=left&view=front&layers=LI,ST&found=1',
  '#/points?region=cheek&caution=care&level=traditional&studies=used&group=pinyin',
  '#/points?meridian=ST&target=nasolabial_folds',
  '#/targets/nasolabial_folds?areas=zones,muscles&muscle=zygomaticus_major',
  '#/meridians/GB?layers=all&view=three-quarter-right',
  '#/safety/pregnancy',
  '#/evidence',
  '#/structures/facial_nerve?for=client',
  '#/landmarks/glabella?show=thirds,scale&points=off&skin=60',
  '#/search?q=%E8%BF%8E%E9%A6%99',
  '#/about?theme=dark&tier=low&scene=off&probe=1&edit=1',
  '#/help',
  '#/notebook',
  '#/points/EX-HN3?face=sex:0.2,age:0.8,east-asian:0.1,smile:0.5,tone:6',
]

const PATHS = [
  '',
  '/',
  ...['points', 'targets', 'meridians', 'safety', 'evidence'].map((page) => `/${page}/`),
]
  .concat(['structures', 'landmarks', 'search', 'help'].map((page) => `/${page}/`))
  .concat('/points', '/search', '/points/LI20', '/targets/crows_feet')

const NAMES = ['q', 'side', 'view', 'layers', 'areas', 'muscle', 'show', 'points', 'skin', 'for', 'group']
  .concat('face', 'theme', 'tier', 'found', 'scene', 'probe', 'edit')
  .concat('meridian', 'region', 'target', 'caution', 'level', 'studies')

/** Names that every object of the language has, whatever was put into it. */
const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']

const NUMBERS = [
  'NaN',
  'Infinity',
  '-Infinity',
  '1e309',
  '-1',
  '-0',
  '0x10',
  '1_0',
  '９',
  '٣',
  '1e-7',
  '.5',
].concat('9007199254740993', '9'.repeat(400), '0.'.padEnd(400, '3'), '100.0', ' 60', '1,0', 'null')

const PERCENT_JUNK = [
  '%',
  '%%',
  '%E0%A4%A',
  '%00',
  '%FF',
  '%u1234',
  '%C0%AF',
  '%2',
  '%0D%0A',
  '%3C%2Fmain%3E',
]

const HALVES = ['\uD800', '\uDC00', '\uDFFF\uD800', 'a\uD83D', '\uDE42b']

/** As long as no link can be by accident. */
const OVERSIZE = 100_000

const path = fc.constantFrom(...PATHS)
const name = fc.constantFrom(...NAMES)
const good = fc.constantFrom(...GOOD_LINKS)

function withValue(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    fc.tuple(path, value).map(([at, text]) => `#${at}${text}`),
    fc.tuple(path, name, value).map(([at, key, text]) => `#${at}?${key}=${text}`),
    fc.tuple(good, name, value).map(([link, key, text]) => `${link}&${key}=${text}`),
    fc.tuple(path, value, value).map(([at, key, text]) => `#${at}?${key}=${text}`),
  )
}

/** One edit: at a place (a share of the length), so many letters are taken out and others put in. */
const edit = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat({ max: 6 }),
  fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('&', '?', '/', ',', ':', '=', '#', '..', '%')),
)

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 3, maxLength: 300, size: 'max' }).map((bytes) => `#${bytes}`),
  withValue(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })),
  fc.tuple(good, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([link, edits]) =>
    edits.reduce((text, [share, gone, put]) => {
      const at = 1 + Math.floor(share * text.length)
      return text.slice(0, at) + put + text.slice(at + gone)
    }, link),
  ),
  fc.tuple(good, fc.double({ min: 0, max: 1, noNaN: true })).map(([link, share]) => {
    return link.slice(0, 1 + Math.floor(share * link.length))
  }),
  withValue(
    fc.array(fc.constantFrom(...PERCENT_JUNK), { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
  ),
  withValue(fc.constantFrom(...INHERITED)),
  withValue(fc.constantFrom(...NUMBERS)),
  fc.constantFrom(...NUMBERS).map((number) => `#/?face=sex:${number},smile:${number},tone:${number}`),
  withValue(fc.constantFrom(...HALVES)),
  withValue(
    fc
      .constantFrom('x', ',', 'a,', '%', '%E8%BF%8E', '9', '/', 'LI20 ')
      .map((unit) => unit.repeat(OVERSIZE / unit.length)),
  ),
)

/** Any number would do; this one makes the links the same on every machine. */
const SEED = 20_240_617

/**
 * So many different links that nobody should follow, the same ones each time: bytes, damaged and cut links, junk, inherited names,
 * numbers that are none, half characters, parameters of 100 kB. For tests only.
 */
export function hostileLinks(count: number): readonly string[] {
  const links = new Set(fc.sample(hostile, { seed: SEED, numRuns: 2 * count }))
  return [...links].slice(0, count)
}
