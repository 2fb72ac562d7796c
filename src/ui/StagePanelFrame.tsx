import {
  useEffect,
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { routePath } from '../state/route'
import { useActions, useIntent } from './atlas-context'
import { CloseIcon } from './icons'
import './stage-panel.css'

/** The id of whichever panel is open beside the head: what its button controls. */
export const STAGE_PANEL_ID = 'stage-panel'

/**
 * A panel beside the head; on a phone a sheet below it, in place of the page's. It takes the focus when it opens and, if it still has it when
 * it closes, gives it back to its button. On a phone it makes way for a page that is opened and for a focus that goes to the page.
 */
export function StagePanelFrame({
  title,
  closeLabel,
  children,
}: {
  title: string
  closeLabel: string
  children: ReactNode
}) {
  const { openStagePanel } = useActions()
  const path = useIntent((state) => routePath(state.route))
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const opened = useRef(path)

  // While it is still on the page: what is taken from it has no focus any more.
  useLayoutEffect(() => {
    const panel = root.current
    const button = document.querySelector<HTMLElement>(
      `[aria-controls="${STAGE_PANEL_ID}"][aria-expanded="true"]`,
    )
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (panel?.contains(document.activeElement)) button?.focus()
    }
  }, [])

  useEffect(() => {
    if (path !== opened.current && coversPage(root.current)) openStagePanel(null)
    opened.current = path
  }, [path, openStagePanel])

  useEffect(() => {
    const handleFocus = ({ target }: globalThis.FocusEvent) => {
      if (target instanceof Element && target.closest('.sheet') && coversPage(root.current))
        openStagePanel(null)
    }
    document.addEventListener('focusin', handleFocus)
    return () => document.removeEventListener('focusin', handleFocus)
  }, [openStagePanel])

  const close = () => openStagePanel(null)
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  // What gets the focus is not left under the panel's own edge.
  const handleInside = ({ target }: FocusEvent) => {
    if (target !== heading.current) target.scrollIntoView({ block: 'nearest' })
  }

  return (
    <section
      ref={root}
      id={STAGE_PANEL_ID}
      className="stage-panel screen-only"
      aria-labelledby={`${STAGE_PANEL_ID}-title`}
      onKeyDown={handleKey}
      onFocus={handleInside}
    >
      <header className="stage-panel-head">
        <h2 id={`${STAGE_PANEL_ID}-title`} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="tool" onClick={close} aria-label={closeLabel} title={closeLabel}>
          <CloseIcon />
        </button>
      </header>
      <div className="stage-panel-body">{children}</div>
    </section>
  )
}

/** On a phone the panel lies over the page's own sheet. */
function coversPage(panel: HTMLElement | null): boolean {
  return panel !== null && panel.offsetWidth > 0 && panel.offsetWidth >= window.innerWidth - 1
}
