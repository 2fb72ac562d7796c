import type { ReactNode } from 'react'

/** The heading of a page; takes the focus when the page is arrived at. */
export function PageHeading({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <header className="page-heading">
      <h1 tabIndex={-1}>{children}</h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </header>
  )
}
