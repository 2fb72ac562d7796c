import type { ReactNode } from 'react'
import { en } from './messages/en'

/**
 * The only place where the page repeats what others say. It always names who says so; beside it stands, where there is one, the
 * atlas's own assessment. Words of others may promise; words of the atlas never do.
 */
export function Reported({
  by,
  children,
  assessment = null,
}: {
  /** Who says so, as a phrase for the start of the line: "Practitioners say". */
  by: string
  children: ReactNode
  assessment?: string | null
}) {
  return (
    <figure className="reported" data-reported="">
      <blockquote>
        <span className="reported-by">{by}</span> {children}
      </blockquote>
      {/* The space keeps the two apart where they are set in one line. */}
      {assessment !== null && ' '}
      {assessment !== null && (
        <figcaption>
          <span className="reported-assessment">{en.reported.assessment}</span> {assessment}
        </figcaption>
      )}
    </figure>
  )
}
