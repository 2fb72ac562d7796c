import { useEffect, type RefObject } from 'react'
import type { AtlasStore, PanelInsets } from '../state/store'

/** Panels that settle faster than this are measured once and not at every frame of their way. */
const SETTLE_MS = 120
/** A panel that covers more than this share of an edge leaves no stage to frame into; the camera then keeps what it had. */
const MOST_COVERED = 0.8

/** What a panel covers of the window, CSS pixels: the whole left edge, or the bottom and the bar at the top. */
export function panelInsets(
  panel: DOMRect,
  sheet: DOMRect,
  bar: DOMRect,
  width: number,
  height: number,
): PanelInsets | null {
  const isSheet = sheet.width >= width - 1
  if (!isSheet) return { top: 0, right: 0, bottom: 0, left: Math.round(panel.right) }
  const bottom = Math.round(height - sheet.top)
  return bottom > height * MOST_COVERED ? null : { top: Math.round(bar.bottom), right: 0, bottom, left: 0 }
}

/** Tells the store what the panels cover, whenever that settles. */
export function usePanelInsets(
  store: AtlasStore,
  panel: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const box = panel.current
    const sheet = box?.querySelector('.sheet')
    const head = bar.current
    if (!box || !sheet || !head) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const measure = () => {
      const insets = panelInsets(
        box.getBoundingClientRect(),
        sheet.getBoundingClientRect(),
        head.getBoundingClientRect(),
        window.innerWidth,
        window.innerHeight,
      )
      if (insets) store.getState().reportInsets(insets)
    }
    const settle = () => {
      clearTimeout(timer)
      timer = setTimeout(measure, SETTLE_MS)
    }
    measure()
    const observer = new ResizeObserver(settle)
    for (const element of [box, sheet, head]) observer.observe(element)
    window.addEventListener('resize', settle)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      window.removeEventListener('resize', settle)
    }
  }, [store, panel, bar])
}
