import type { AtlasStore } from '../state/store'
import { TAP_SLOP_PX } from './StageInput'

/**
 * While all zones are shown, names the concern under the pointer and opens it by a tap. `zoneUnder` gives the concern at a place on the
 * stage (CSS pixels). Returns the end of it.
 */
export function followPointer(
  canvas: HTMLCanvasElement,
  store: AtlasStore,
  zoneUnder: (x: number, y: number, kind: 'mouse' | 'touch') => string | null,
): () => void {
  const end = new AbortController()
  const { signal } = end
  const under = (event: PointerEvent) => {
    if (!store.getState().zones) return null
    const box = canvas.getBoundingClientRect()
    const kind = event.pointerType === 'touch' ? 'touch' : 'mouse'
    return zoneUnder(event.clientX - box.left, event.clientY - box.top, kind)
  }
  const name = (id: string | null) => {
    const { hover, hoverOver } = store.getState()
    if (id !== null) hoverOver({ kind: 'zone', id })
    else if (hover?.kind === 'zone') hoverOver(null)
    if (id !== null) canvas.style.cursor = 'pointer'
  }
  let press: { id: number; x: number; y: number } | null = null
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      press =
        press || !event.isPrimary || event.button !== 0
          ? null
          : { id: event.pointerId, x: event.clientX, y: event.clientY }
    },
    { signal },
  )
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'touch' && event.buttons === 0) name(under(event))
    },
    { signal },
  )
  canvas.addEventListener(
    'pointerup',
    (event) => {
      const began = press
      press = null
      if (began?.id !== event.pointerId) return
      const slop = TAP_SLOP_PX[event.pointerType === 'touch' ? 'touch' : 'mouse']
      if (Math.hypot(event.clientX - began.x, event.clientY - began.y) > slop) return
      const id = under(event)
      if (id !== null) store.getState().open({ page: 'target', id })
    },
    { signal },
  )
  const leave = () => {
    press = null
    name(null)
  }
  canvas.addEventListener('pointercancel', leave, { signal })
  canvas.addEventListener('pointerleave', leave, { signal })
  return () => {
    end.abort()
    leave()
  }
}
