/**
 * Writes public/fonts/: one interface family (Source Sans 3, variable weight) and the Han, kana and Hangul characters of the
 * names in data/. Every source is OFL-1.1 and is fetched by name with the npm client into .cache, its integrity checked.
 * Run it again after names change; a test compares the characters of data/ with the committed list.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { fontCoverage } from './font-coverage'

interface FontPackage {
  readonly name: string
  readonly tarball: string
  readonly sha512: string
}

const CACHE = '.cache/fonts'
const OUT = 'public/fonts'

const SOURCE_SANS: FontPackage = {
  name: '@fontsource-variable/source-sans-3@5.3.0',
  tarball: 'fontsource-variable-source-sans-3-5.3.0.tgz',
  sha512:
    '7698b419993b1107b6b58a60e90d05c743a65209ee1aefb4ac73e0b57aad2a182562626e3fb8d9d7632ed6e37e35f45a2516351269fc0102445b39a8678c1af6',
}
/** The whole face: the per-language slices of other packages lack rare characters of point names (髎, 瘈, 牖). */
const NOTO_SC: FontPackage = {
  name: '@expo-google-fonts/noto-sans-sc@0.4.3',
  tarball: 'expo-google-fonts-noto-sans-sc-0.4.3.tgz',
  sha512:
    'f6b0307454c51db3bfbba0acd208f68d96d6ef84c62226853509d7607dace700356f3564c1b6af88be2df18515eb8d9e1988e0f3a787e8390011099f3470e771',
}
const NOTO_JP: FontPackage = {
  name: '@fontsource/noto-sans-jp@5.3.0',
  tarball: 'fontsource-noto-sans-jp-5.3.0.tgz',
  sha512:
    '3996c1cd9f0bac546cd91153d827341d45760b665e49fc845e10c9591d0466e65aada25f46e6e9beb1665270a58ee043124c3c567e8213ffa77fd763f5bfb496',
}
const NOTO_KR: FontPackage = {
  name: '@fontsource/noto-sans-kr@5.3.0',
  tarball: 'fontsource-noto-sans-kr-5.3.0.tgz',
  sha512:
    'fc99e94e36823975bbc54a2a3b2095612af4e553a40f2e5895af4ef96004892eeefb260bb261e8aa3eafd56d1b7fdd46f06dd7036f8d9d14b7097d937ff15566',
}

/** Reads one file out of a font package, fetching and checking the package first when it is not in the cache. */
function fontFile(source: FontPackage, file: string): Buffer {
  mkdirSync(CACHE, { recursive: true })
  const tarball = join(CACHE, source.tarball)
  if (!existsSync(tarball)) {
    console.error(`Fetching ${source.name} …`)
    execFileSync('npm', ['pack', source.name, '--silent', '--pack-destination', CACHE], { stdio: 'inherit' })
  }
  const found = createHash('sha512').update(readFileSync(tarball)).digest('hex')
  if (found !== source.sha512) {
    throw new Error(
      `${source.tarball}: sha512 is ${found.slice(0, 16)}…, expected ${source.sha512.slice(0, 16)}…`,
    )
  }
  return execFileSync('tar', ['-xzOf', tarball, `package/${file}`], { maxBuffer: 64 * 1024 * 1024 })
}

/** Every character of data/*.json, sorted by code point. */
export function dataCharacters(folder = 'data'): string {
  const characters = new Set<string>()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    for (const character of readFileSync(join(folder, name), 'utf8')) characters.add(character)
  }
  return [...characters].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join('')
}

/** The characters of a text that a Unicode property matches. */
function charactersMatching(text: string, property: RegExp): string {
  return Array.from(text)
    .filter((character) => property.test(character))
    .join('')
}

/** The characters of a range of code points, both ends included. */
function codes(first: number, last: number): string[] {
  return [...Array(last - first + 1).keys()].map((offset) => String.fromCodePoint(first + offset))
}

/** All hiragana and katakana: small, and readings can then be shown without cutting the font again. */
function kana(): string {
  return charactersMatching(codes(0x3041, 0x30ff).join(''), /[\p{Script=Hiragana}\p{Script=Katakana}ー・]/u)
}

/** Letters with the marks of pinyin and of Hepburn romanisation, and the punctuation of the interface. */
const LATIN_EXTENDED = 'ĀāĒēĚěĪīŌōŪūǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜŎŏŬŭ'

async function write(name: string, source: Buffer, text: string): Promise<void> {
  const font = await subsetFont(source, text, { targetFormat: 'woff2' })
  const covered = await fontCoverage(font)
  const missing = Array.from(text).filter((character) => !covered.has(character.codePointAt(0)!))
  if (missing.length > 0)
    throw new Error(`${name}: the source has no glyph for ${missing.join(' ')}. Choose another source.`)
  mkdirSync(OUT, { recursive: true })
  writeFileSync(join(OUT, name), font)
  console.log(`${name}: ${Array.from(text).length} characters asked, ${(font.length / 1000).toFixed(1)} kB`)
}

async function main(): Promise<void> {
  const text = dataCharacters()
  const latin = [...codes(0x20, 0x7e), ...codes(0xa0, 0xff)].join('')
  const punctuation = '‘’“”–—…•€‹›↑↓−'
  await write(
    'source-sans-3-latin.woff2',
    fontFile(SOURCE_SANS, 'files/source-sans-3-latin-wght-normal.woff2'),
    latin + punctuation,
  )
  await write(
    'source-sans-3-latin-ext.woff2',
    fontFile(SOURCE_SANS, 'files/source-sans-3-latin-ext-wght-normal.woff2'),
    LATIN_EXTENDED,
  )
  const han = charactersMatching(text, /\p{Script=Han}/u)
  await write('names-han.woff2', fontFile(NOTO_SC, '400Regular/NotoSansSC_400Regular.ttf'), han)
  await write('names-kana.woff2', fontFile(NOTO_JP, 'files/noto-sans-jp-japanese-400-normal.woff2'), kana())
  const hangul = charactersMatching(text, /\p{Script=Hangul}/u)
  await write('names-hangul.woff2', fontFile(NOTO_KR, 'files/noto-sans-kr-korean-400-normal.woff2'), hangul)
  writeFileSync(join(OUT, 'characters.json'), `${JSON.stringify({ han, hangul }, null, 2)}\n`)
}

if (process.argv[1]?.endsWith('subset-fonts.ts')) await main()
