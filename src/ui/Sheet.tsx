import { useRef, useState, type PointerEvent, type ReactNode } from 'react'
import type { SheetRest } from '../state/atlas-state'
import { useActions, useIntent } from './atlas-context'
import { DownIcon, UpIcon } from './icons'
import { en } from './messages/en'

const RESTS: readonly SheetRest[] = ['peek', 'half', 'full']
/** A shorter stroke than this is a tap and not a drag, CSS pixels. */
const DRAG_STARTS_PX = 6

/** The rest nearest to a height of the sheet, both as shares of the window's height. */
export function restNearest(share: number): SheetRest {
  if (share < 0.3) return 'peek'
  return share < 0.78 ? 'half' : 'full'
}

/**
 * Holds the page. On a phone, and on a tablet held upright, it is a sheet over the head with three rests, moved by its handle or by two buttons; on wider
 * screens handle and buttons are not drawn and it is simply the body of the panel.
 */
export function Sheet({ children }: { children: ReactNode }) {
  const rest = useIntent((state) => state.sheet)
  const page = useIntent((state) => state.route.page)
  const { restSheet } = useActions()
  const [dragShare, setDragShare] = useState<number | null>(null)
  const start = useRef<{ y: number; height: number } | null>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const step = (by: 1 | -1) => {
    const next = RESTS[RESTS.indexOf(rest) + by]
    if (next) restSheet(next)
  }
  const handleDown = (event: PointerEvent<HTMLDivElement>) => {
    if ((event.target as Element).closest('button')) return
    start.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0 }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const handleMove = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current === null) return
    const moved = start.current.y - event.clientY
    if (dragShare === null && Math.abs(moved) < DRAG_STARTS_PX) return
    setDragShare(Math.min(1, Math.max(0, (start.current.height + moved) / window.innerHeight)))
  }
  const handleUp = () => {
    if (dragShare !== null) restSheet(restNearest(dragShare))
    else if (start.current !== null) step(rest === 'full' ? -1 : 1)
    start.current = null
    setDragShare(null)
  }
  const handleCancel = () => {
    start.current = null
    setDragShare(null)
  }
  return (
    <div
      ref={sheet}
      className="sheet"
      data-rest={rest}
      data-page={page}
      data-dragging={dragShare === null ? undefined : ''}
      style={dragShare === null ? undefined : { height: `${dragShare * 100}dvh` }}
    >
      <div
        className="sheet-handle"
        onPointerDown={handleDown}
        onPointerMove={handleMove}
        onPointerUp={handleUp}
        onPointerCancel={handleCancel}
      >
        <button
          type="button"
          onClick={() => step(-1)}
          disabled={rest === 'peek'}
          aria-label={en.sheet.lower}
          title={en.sheet.lower}
        >
          <DownIcon />
        </button>
        <span className="sheet-grip" aria-hidden="true" />
        <button
          type="button"
          onClick={() => step(1)}
          disabled={rest === 'full'}
          aria-label={en.sheet.raise}
          title={en.sheet.raise}
        >
          <UpIcon />
        </button>
      </div>
      {children}
    </div>
  )
}
