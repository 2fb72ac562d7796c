import type { ReactNode } from 'react'
import { Words } from '../Words'

/** A fact whose values are links or names, parted by commas; not drawn when there is none. */
export function LinkRow({ term, children }: { term: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {children.map((link, index) => (
          <span key={index}>
            {index > 0 && ', '}
            {link}
          </span>
        ))}
      </dd>
    </>
  )
}

/** A fact in words, in which the glossary may mark its terms; not drawn when there is none. */
export function TextRow({ term, text }: { term: string; text: string | null | undefined }) {
  if (text === null || text === undefined || text === '') return null
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <Words text={text} />
      </dd>
    </>
  )
}
