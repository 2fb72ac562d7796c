import { use, useId, type ReactNode } from 'react'
import { termFinder, type FoundTerm } from '../../atlas/find-terms'
import type { Term } from '../../atlas/glossary'
import { useAtlas } from '../atlas-context'
import { TermOwnersContext, type TermOwners } from '../Words'
import { MarkedTerm } from './MarkedTerm'

/** One search for each glossary, prepared when first used. */
const finders = new WeakMap<readonly Term[], (text: string) => readonly FoundTerm[]>()

function finderOf(terms: readonly Term[]): (text: string) => readonly FoundTerm[] {
  const known = finders.get(terms)
  if (known) return known
  const made = termFinder(terms)
  finders.set(terms, made)
  return made
}

/** True for the part of the page that asked first, every time it asks; pages are drawn from their top. */
function owns(owners: TermOwners | null, term: string, part: string): boolean {
  if (owners === null) return true
  if (!owners.has(term)) owners.set(term, part)
  return owners.get(term) === part
}

/** A text in which each term of the glossary that the page has not marked yet can be asked what it means. */
function Marked({ text }: { readonly text: string }) {
  const { glossary } = useAtlas()
  const owners = use(TermOwnersContext)
  const part = useId()
  const pieces: ReactNode[] = []
  let done = 0
  for (const { start, end, term } of finderOf(glossary ?? [])(text)) {
    if (!owns(owners, term.id, part)) continue
    pieces.push(
      text.slice(done, start),
      <MarkedTerm key={term.id} term={term}>
        {text.slice(start, end)}
      </MarkedTerm>,
    )
    done = end
  }
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  )
}

/** Draws a text with its terms marked, for `Words`. */
export function markTerms(text: string): ReactNode {
  return <Marked text={text} />
}
