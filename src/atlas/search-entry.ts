import type { Atlas } from './atlas'
import { pinyinSyllables, squeeze } from './fold'
import type { Meridian } from './meridian'
import type { Point } from './point'
import { regionName } from './region'

/** Kinds of record that search finds. */
export type SearchKind = 'point' | 'target' | 'meridian' | 'safety' | 'study' | 'structure'

/** What the index knows of one record. Field texts are cut into tokens; `codes` and `exactNames` are squeezed whole. */
export interface SearchEntry {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly codes: readonly string[]
  readonly exactNames: readonly string[]
  readonly fields: Readonly<Partial<Record<SearchField, string>>>
}

/** Fields of the index. */
export type SearchField = 'code' | 'names' | 'spelling' | 'hanzi' | 'english' | 'lay' | 'context'

/** One entry per record that search can find. */
export function searchEntries(atlas: Atlas): readonly SearchEntry[] {
  return [
    ...atlas.points.map((point) => pointEntry(point, atlas.meridian(point.meridian))),
    ...atlas.targets.map((target) => {
      const names = [target.name, ...target.otherNames]
      return entry('target', target.id, target.name, target.clientDescription, names, {
        names: target.name,
        lay: target.otherNames.join(' · '),
        context: target.clientDescription,
      })
    }),
    ...atlas.meridians.map(meridianEntry),
    ...atlas.safety.map((item) =>
      entry('safety', item.id, item.title, item.statement, [item.title], {
        english: item.title,
        context: item.statement,
      }),
    ),
    ...atlas.studies.map((study) =>
      entry('study', study.id, study.shortCite, study.title, [study.shortCite], {
        english: study.shortCite,
        context: `${study.title} ${study.authors}`,
      }),
    ),
    ...(atlas.structures ?? []).map((structure) => {
      const { english, latin, plain } = structure.names
      const names = [english, plain, ...(latin === null ? [] : [latin])]
      return entry('structure', structure.id, english, plain, names, {
        english: names.join(' · '),
        context: structure.kind,
      })
    }),
  ]
}

function entry(
  kind: SearchKind,
  id: string,
  title: string,
  detail: string,
  names: readonly string[],
  fields: SearchEntry['fields'],
  codes: readonly string[] = [],
): SearchEntry {
  return {
    kind,
    id,
    title,
    detail,
    codes: codes.map(squeeze),
    exactNames: [...names.map(squeeze), squeeze(id)],
    fields,
  }
}

function pointEntry(point: Point, meridian: Meridian | undefined): SearchEntry {
  const { names, code } = point
  const latin = [names.pinyin, names.korean, names.japanese].filter((name) => name !== null)
  const written = [names.hanziTraditional, names.hanziSimplified, names.koreanHangul, names.japaneseScript]
  const scripts = written.filter((name) => name !== null)
  const codes = [
    code,
    code.replace(/^EX-/, ''),
    ...(meridian?.names.aliases ?? []).map((alias) => `${alias}${point.order}`),
    ...names.other.filter((name) => /\d/.test(name)).map((name) => name.replace(/ \(.*/, '')),
  ]
  return entry(
    'point',
    code,
    `${code} ${names.pinyin}`,
    names.english ?? regionName(point.region),
    [
      ...latin,
      ...scripts,
      ...names.other.flatMap(spellings),
      ...(names.english === null ? [] : [names.english]),
    ],
    {
      code: codes.join(' · '),
      names: [...latin, ...names.other].join(' · '),
      spelling: pinyinSyllables(names.pinyinPlain, Array.from(names.hanziSimplified).length).join(' '),
      hanzi: scripts.join(' · '),
      english: names.english ?? '',
      context: [
        meridian?.names.english,
        meridian?.names.hanziSimplified,
        meridian?.names.hanziTraditional,
        regionName(point.region),
      ].join(' · '),
    },
    codes,
  )
}

/** `Renzhong (人中)` is known by both; remarks in brackets such as `(head)` are no names. */
function spellings(name: string): readonly string[] {
  const [first = name, bracket = ''] = name.split(/ ?[()]/)
  return /\p{Script=Han}/u.test(bracket) ? [first, bracket] : [first]
}

function meridianEntry(meridian: Meridian): SearchEntry {
  const { names } = meridian
  const short = names.english.replace(/ (channel|vessel).*/i, '')
  const latin = [names.english, names.formal, names.pinyin, short, `${short} meridian`, ...names.aliases]
  return entry(
    'meridian',
    meridian.id,
    `${meridian.code} ${names.english}`,
    names.formal,
    [...latin, names.hanziTraditional, names.hanziSimplified],
    {
      code: [meridian.code, ...names.aliases].join(' · '),
      names: latin.join(' · '),
      hanzi: `${names.hanziTraditional} · ${names.hanziSimplified}`,
      context: 'meridian channel',
    },
    [meridian.code, ...names.aliases],
  )
}
