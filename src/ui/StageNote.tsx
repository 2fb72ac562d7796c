import type { ReactNode } from 'react'
import { useIntent } from './atlas-context'

/** A small card over the stage, in the middle of what panels leave of it; on a phone at the edge of the sheet. `kind` is its class. */
export function StageNote({
  label,
  kind,
  children,
}: {
  label: string
  kind: 'word-caption' | 'tour'
  children: ReactNode
}) {
  const insets = useIntent((state) => state.insets)
  const edges = Object.fromEntries(Object.entries(insets).map(([edge, width]) => [`--${edge}`, `${width}px`]))
  return (
    <section
      className={`stage-note ${kind} screen-only`}
      data-above-sheet={insets.bottom > 0 ? '' : undefined}
      aria-label={label}
      style={edges}
    >
      {children}
    </section>
  )
}
