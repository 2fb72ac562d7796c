import { createContext, use, useState, type ReactNode } from 'react'

/** Draws a text with its terms marked; null until the glossary has come, or where it does not. */
export const TermsContext = createContext<((text: string) => ReactNode) | null>(null)

/** Which part of a page marks a term, by term and that part's id: each term is marked once on a page. */
export type TermOwners = Map<string, string>

/** One for each page. */
export const TermOwnersContext = createContext<TermOwners | null>(null)

/** Running text in whose words the glossary may mark its terms. Without a glossary it is the bare text. */
export function Words({ text }: { text: string }) {
  const mark = use(TermsContext)
  return mark === null ? text : mark(text)
}

/** A page on which each term is marked where it stands first. */
export function WordsOfPage({ children }: { children: ReactNode }) {
  const [owners] = useState<TermOwners>(() => new Map())
  return <TermOwnersContext value={owners}>{children}</TermOwnersContext>
}
