import { Children, type ReactNode } from 'react'

/** True when there is anything to draw in a set of children: null, false and empty lists are nothing. */
export function hasContent(children: ReactNode): boolean {
  return Children.toArray(children).some((child) => child !== '')
}

/** A closed section that opens. Not drawn at all when it has nothing to say. `onToggle` is told whether it is open after every change. */
export function ClosedSection({
  title,
  children,
  onToggle,
}: {
  title: string
  children: ReactNode
  onToggle?: ((isOpen: boolean) => void) | undefined
}) {
  if (!hasContent(children)) return null
  return (
    <details className="section" onToggle={onToggle && (({ currentTarget }) => onToggle(currentTarget.open))}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div className="section-body">{children}</div>
    </details>
  )
}

/** An open section with a heading. Not drawn at all when it has nothing to say. */
export function OpenSection({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  if (!hasContent(children)) return null
  return (
    <section className="section" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
