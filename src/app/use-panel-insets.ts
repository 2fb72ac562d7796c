import { useEffect, type RefObject } from 'react'
import type { PanelInsets } from '../state/atlas-state'
import type { AtlasStore } from '../state/store'

/** Panels that settle faster than this are measured once and not at every frame of their way. */
const SETTLE_MS = 120
/** A panel that covers more than this share of an edge leaves no stage to frame into; the camera then keeps what it had. */
const MOST_COVERED = 0.8

/** A panel beside the head that leaves less than this of the window is laid over the head and moves nothing, CSS pixels. */
const LEAST_BETWEEN = 240
/** Air above and below the caption of a word that stands between the head and a sheet, CSS pixels. */
const CAPTION_AIR = 24

/**
 * What panels cover of the window, CSS pixels: the left edge and, by a panel beside the head, the right one; or the bottom and the bar at the
 * top, where a panel beside the head is a sheet as well and the caption of a word stands above it.
 */
export function panelInsets(
  panel: DOMRect,
  sheet: DOMRect,
  bar: DOMRect,
  width: number,
  height: number,
  beside: DOMRect | null = null,
  caption: DOMRect | null = null,
): PanelInsets | null {
  const isSheet = sheet.width >= width - 1
  if (!isSheet) {
    const left = Math.round(panel.right)
    const hasRoom = beside !== null && beside.left - panel.right >= LEAST_BETWEEN
    return { top: 0, right: hasRoom ? Math.round(width - beside.left) : 0, bottom: 0, left }
  }
  const above = caption ? caption.height + CAPTION_AIR : 0
  const bottom = Math.round(height - Math.min(sheet.top, beside?.top ?? height) + above)
  return bottom > height * MOST_COVERED ? null : { top: Math.round(bar.bottom), right: 0, bottom, left: 0 }
}

const BESIDE = '.stage-panel'
const CAPTION = '.word-caption'

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
        document.querySelector(BESIDE)?.getBoundingClientRect(),
        document.querySelector(CAPTION)?.getBoundingClientRect(),
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
    // The panel beside the head and the caption come and go.
    const comings = new MutationObserver(() => {
      for (const come of document.querySelectorAll(`${BESIDE}, ${CAPTION}`)) observer.observe(come)
      settle()
    })
    if (box.parentElement) comings.observe(box.parentElement, { childList: true })
    window.addEventListener('resize', settle)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      comings.disconnect()
      window.removeEventListener('resize', settle)
    }
  }, [store, panel, bar])
}
