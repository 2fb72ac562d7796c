import type { FileName } from './files'

/**
 * Words that promise a cosmetic effect, per language. The atlas never says them itself; people whom it quotes may. Nouns that name a
 * concern ("wrinkle", "lift") and words of procedure ("treat lying down", "remove the needle") are free.
 */
const PROMISE_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'treats',
    'treating',
    'cures?',
    'curing',
    'removes',
    'removing',
    'erases?',
    'erasing',
    'eliminates?',
    'eliminating',
    'lifts',
    'lifted',
    'lifting',
    'tightens?',
    'tightening',
    'firms',
    'firming',
    'plumps?',
    'plumping',
    'smoothe?s',
    'smoothing',
    'rejuvenat\\w+',
    'brightens?',
    'brightening',
    'lightens?',
    'boosts?',
    'boosting',
    'improves',
    'improving',
    'enhances?',
    'restores?',
    'reverses',
    'lessens',
    'minimi[sz]es',
    'sculpts?',
    'slims',
    'slimming',
    'banish\\w*',
    'melts',
    'proven',
    'proves',
    'guarantee\\w*',
    'miracle\\w*',
    'works for',
    'works against',
    'effective (?:for|against|in)',
    'gets? rid of',
    'anti-?age?ing',
    'younger-looking',
  ],
}

/** Promise words in a text, as written there; empty when there are none. `language` is a code such as `en`; unknown ones have no list. */
export function findPromiseWords(text: string, language = 'en'): readonly string[] {
  const words = PROMISE_WORDS[language]
  if (!words) return []
  return text.match(new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi')) ?? []
}

/** Languages that have a list of promise words. */
export const PROMISE_LANGUAGES: readonly string[] = Object.keys(PROMISE_WORDS)

/**
 * Fields whose strings are reported: rendered only inside a component that names who says so. All others are the atlas's own and pass
 * the promise-word test. A path is the list and the fields below it, without indexes.
 */
export const REPORTED_FIELDS: Readonly<
  Partial<Record<FileName | 'structures' | 'zones' | 'glossary', readonly string[]>>
> = {
  /** Tradition says so; names are the tradition's too. */
  points: ['points.traditionalIndications', 'points.names'],
  /** How people call a concern. */
  targets: ['targets.name', 'targets.otherNames'],
  /** The authors say so. */
  evidence: ['evidence.title', 'evidence.findings', 'evidence.articleReference'],
  sources: ['sources.citation'],
  /** The source article says so. */
  article: ['statements.statement'],
  safety: ['comparison.statement'],
}

/** Whether a field is the atlas's own voice or reported. `path` such as `points.location.text`, without indexes. */
export function voiceOf(
  file: FileName | 'structures' | 'zones' | 'glossary',
  path: string,
): 'own' | 'reported' {
  const fields = REPORTED_FIELDS[file] ?? []
  return fields.some((field) => path === field || path.startsWith(`${field}.`)) ? 'reported' : 'own'
}
