import type { CodeHabit } from '../../atlas/code-habits'
import { LONGEST_QUERY, MOST_WORDS } from '../../atlas/search'
import type { SearchKind } from '../../atlas/search-entry'
import { count, list, number } from './counting'
import { readBack } from './read-back'

const languages = new Intl.DisplayNames('en', { type: 'language' })
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Ways of writing codes, as they are named in a sentence. */
function habitNames(habits: readonly CodeHabit[]): string {
  return either.format(habits.map((tag) => (tag === 'en-old' ? 'older English' : (languages.of(tag) ?? tag))))
}

/** Words of the search box, its list and its page. */
export const enSearch = {
  label: 'Search points, concerns, meridians, anatomy and studies',
  placeholder: 'LI20, 迎香, frown lines',
  clear: 'Clear the search',
  results: 'Search results',
  heading: 'Search',
  headingFor: (query: string) => `Search: ${readBack(query)}`,
  none: (query: string) => `Nothing found for “${readBack(query)}”.`,
  noneHint: 'Try a code (LI20), a name (Yingxiang), a concern (frown lines), or a muscle (masseter).',
  empty: 'Type a code, a name in any script, a concern, a muscle or nerve, a landmark, or a study.',
  count: (amount: number) => count(amount, 'result', 'results'),
  kind: {
    point: 'Points',
    target: 'Concerns',
    meridian: 'Meridians',
    structure: 'Muscles, nerves, vessels',
    landmark: 'Landmarks',
    study: 'Studies',
    safety: 'Safety',
  } satisfies Record<SearchKind, string>,
  claimedFor: (concern: string) => `Points claimed for: ${concern}`,
  all: (amount: number) => `Show all ${number.format(amount)} results`,
  readAs: (habits: readonly CodeHabit[]) => `Read as ${habitNames(habits)}.`,
  otherwise: (habits: readonly CodeHabit[], channel: string) =>
    `In ${habitNames(habits)} the letters mean the ${channel}.`,
  channel: (code: string) => `${code} channel`,
  outside: (code: string) => `${code} is not on head or neck, so this atlas does not have it.`,
  unread: (words: readonly string[]) =>
    `Not understood: ${list.format(words.map((word) => `“${readBack(word)}”`))}.`,
  cut: `Only the first ${number.format(LONGEST_QUERY)} characters were searched, and at most ${number.format(MOST_WORDS)} words of them.`,
}
