import type { ReactNode } from 'react'
import { useIntent } from './atlas-context'
import { CloseButton } from './CloseButton'
import { KeepSlot } from './NotebookSlots'

/** The heading of a page; takes the focus when the page is arrived at. Every page but the start can be closed beside it. */
export function PageHeading({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  const isStart = useIntent((state) => state.route.page === 'start')
  return (
    <header className="page-heading">
      <h1 tabIndex={-1}>{children}</h1>
      {!isStart && (
        <div className="page-corner screen-only">
          <KeepSlot />
          <CloseButton />
        </div>
      )}
      {lead !== undefined && <p className="lead">{lead}</p>}
    </header>
  )
}
