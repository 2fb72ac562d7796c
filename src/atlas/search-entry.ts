import type { Atlas } from './atlas'
import { pinyinSyllables, squeeze } from './fold'
import { hiraganaOf, typedReading } from './kana'
import type { Landmark } from './landmark'
import type { Meridian } from './meridian'
import type { Point } from './point'
import { regionName } from './region'

/** Kinds of record that search finds. */
export type SearchKind = 'point' | 'target' | 'meridian' | 'structure' | 'landmark' | 'safety' | 'study'

/** What the index knows of one record. `codes` are keys, see {@link codeKey}. */
export interface SearchEntry {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly codes: readonly string[]
  /** Names that find the record whole and word by word, and how much a find in them counts. */
  readonly names: readonly string[]
  readonly weight: number
  /** Other texts whose words find the record, with how much a find in each counts. */
  readonly texts: readonly (readonly [text: string, weight: number])[]
}

/** How much a find counts: in a name, in a second name, in a part of a name, in what is said about the record. */
const NAME = 3
const SECOND = 2.5
const PART = 2
const CONTEXT = 0.4
/** How much more a record counts that should stand before others of the same words. */
const BEFORE = 1.3

/** One entry per record that search can find, without structures. */
export function searchEntries(atlas: Atlas): readonly SearchEntry[] {
  return [
    ...atlas.points.map((point) => pointEntry(point, atlas.meridian(point.meridian))),
    ...atlas.targets.map(({ id, name, otherNames, clientDescription }) =>
      entry('target', id, name, clientDescription, [...alternates(name), ...otherNames], NAME, [
        [clientDescription, CONTEXT],
      ]),
    ),
    ...atlas.meridians.map(meridianEntry),
    ...atlas.landmarks.map(landmarkEntry),
    ...atlas.safety.map(({ id, title, statement, severity }) => {
      // What rules needling out, or must be asked first, goes before what is told about the same subject.
      const weight = severity === 'stop' || severity === 'ask' ? NAME * BEFORE : NAME
      return entry('safety', id, title, statement, alternates(title), weight, [
        [id.replace(/^[a-z]+_/, ''), SECOND],
        [statement, CONTEXT],
      ])
    }),
    ...atlas.studies.map((study) => {
      const { id, shortCite, title, authors, year, doi, pmid, pmcid } = study
      const numbers = [doi, pmid, pmid && `PMID${pmid}`, pmcid].filter((number) => number !== null)
      const texts = [
        [authors, SECOND],
        [`${title} ${year}`, CONTEXT],
      ] as const
      return entry('study', id, shortCite, title, [shortCite], NAME, texts, numbers)
    }),
  ]
}

/** One entry per structure; none until the atlas has them. */
export function structureEntries(atlas: Atlas): readonly SearchEntry[] {
  return (atlas.structures ?? []).map(({ id, kind, names }) => {
    const latin = names.latin?.split('; ') ?? []
    const short = ABBREVIATIONS[id]
    const own = [...alternates(names.english), names.plain, ...latin, ...(short ? [short] : [])]
    return entry('structure', id, names.english, names.plain, own, SECOND, [[kind, CONTEXT]])
  })
}

/** Abbreviations in general use that are no part of a structure's names. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  sternocleidomastoid: 'SCM',
  smas: 'SMAS',
  temporomandibular_joint: 'TMJ',
  levator_labii_superioris_alaeque_nasi: 'LLSAN',
  depressor_anguli_oris: 'DAO',
  common_carotid_artery: 'CCA',
  superficial_temporal_artery: 'STA',
}

/** A reading or name with others in brackets: `Sokkoku (Sotsukoku)` is known by both. */
export function readings(text: string | null): readonly string[] {
  return text?.split(/ ?[()]/).filter((part) => part !== '') ?? []
}

/** `Renzhong (人中)` and `Facial nerve (CN VII)` are known by both; remarks in brackets such as `(head)` are no names. */
function alternates(name: string): readonly string[] {
  const [first = name, bracket = ''] = name.split(/ ?[()]/)
  return /^[A-Z][A-Z\d]|^\p{Script=Han}|lines|belly/u.test(bracket) ? [first, bracket] : [first]
}

function entry(
  kind: SearchKind,
  id: string,
  title: string,
  detail: string,
  names: readonly string[],
  weight: number,
  texts: SearchEntry['texts'],
  codes: readonly string[] = [],
): SearchEntry {
  return { kind, id, title, detail, codes: codes.map(codeKey), names, weight, texts }
}

/** What codes are compared by: letters and digits, and the plus sign of `GV24+`. */
export function codeKey(code: string): string {
  // German Dü18 is another code than Du18, which folding would make of it.
  return squeeze(code.normalize('NFC').replace(/ü/gi, 'ue')) + (/\+\s*$/.test(code) ? '+' : '')
}

function pointEntry(point: Point, meridian: Meridian | undefined): SearchEntry {
  const { names, code, region } = point
  const japanese = readings(names.japanese)
  const spoken = [names.pinyin, ...readings(names.korean), ...japanese, ...japanese.map(typedReading)]
  const written = [
    names.hanziTraditional,
    names.hanziSimplified,
    names.japaneseScript,
    ...readings(names.koreanHangul),
    ...japanese.map(hiraganaOf),
  ].filter((name) => name !== null)
  const codes = [
    code,
    code.replace(/^EX-/, ''),
    code.replace(/^EX-HN/, 'extra '),
    ...(meridian?.names.aliases ?? []).map((alias) => `${alias}${point.order}`),
    ...names.other.filter((name) => /\d/.test(name)).map((name) => name.replace(/ \(.*/, '')),
  ]
  const syllables = pinyinSyllables(names.pinyinPlain, Array.from(names.hanziSimplified).length)
  const english = names.english === null ? [] : [names.english]
  return entry(
    'point',
    code,
    `${code} ${names.pinyin}`,
    names.english ?? regionName(region),
    [...new Set([...spoken, ...written, ...names.other.flatMap(alternates), ...english])],
    NAME,
    [
      ...codes.map((text) => [text, NAME] as const),
      [syllables.join(' '), PART],
      [
        [
          meridian?.names.english,
          meridian?.names.hanziSimplified,
          meridian?.names.hanziTraditional,
          regionName(region),
        ].join(' · '),
        CONTEXT,
      ],
    ],
    codes,
  )
}

function meridianEntry(meridian: Meridian): SearchEntry {
  const { names, code } = meridian
  const short = names.english.replace(/ (channel|vessel).*/i, '')
  const own = [
    ...alternates(names.english),
    names.formal,
    names.pinyin,
    short,
    `${short} meridian`,
    `${short} channel`,
    ...names.aliases,
    names.hanziTraditional,
    names.hanziSimplified,
  ]
  const codes = [code, ...names.aliases]
  return entry(
    'meridian',
    meridian.id,
    `${code} ${names.english}`,
    names.formal,
    own,
    NAME,
    [
      [code, NAME],
      ['meridian channel', CONTEXT],
    ],
    codes,
  )
}

function landmarkEntry({ id, name, aliases, definition }: Landmark): SearchEntry {
  const words = id.replaceAll('_', ' ')
  const detail = aliases.length === 0 ? definition : `${sentenceCase(aliases.join(', '))}. ${definition}`
  return entry('landmark', id, sentenceCase(name), detail, [...alternates(name), words, ...aliases], SECOND, [
    [definition, CONTEXT],
  ])
}

/** A name of a label as a title. */
function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
