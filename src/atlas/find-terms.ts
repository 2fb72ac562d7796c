import type { Term } from './glossary'

/** A term where it stands in a text: from `start` up to `end`, counted as strings are. */
export interface FoundTerm {
  readonly start: number
  readonly end: number
  readonly term: Term
}

/**
 * Makes a search for the terms of a glossary in running text: whole words in any case, the longest spelling first, each term where it
 * stands first. Pure; the terms are prepared once.
 */
export function termFinder(terms: readonly Term[]): (text: string) => readonly FoundTerm[] {
  const byForm = new Map(terms.flatMap((term) => term.forms.map((form) => [form.toLowerCase(), term])))
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length)
  if (forms.length === 0) return () => []
  // Words are told apart by letters and digits of any script; a hyphen or an apostrophe joins ("non-medial", "qi's").
  const word = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.map(escape).join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
  return (text) => {
    const found: FoundTerm[] = []
    for (const match of text.matchAll(word)) {
      const term = byForm.get(match[0].toLowerCase())
      if (!term || found.some((other) => other.term === term)) continue
      found.push({ start: match.index, end: match.index + match[0].length, term })
    }
    return found
  }
}

function escape(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
