import type { AtlasStore } from '../state/store'
import { ARROWS, type StagePixel } from '../state/walk-neighbours'
import { firstZone, nextZone, type ZoneSpot } from './area-walk'

/** What the keys ask of the picture. */
export interface ZoneStage {
  /** Every zone that is drawn, where it is on the stage at this moment. */
  readonly spots: () => readonly ZoneSpot[]
  /** The middle of the picture, CSS pixels. */
  readonly middle: () => StagePixel
  /** Turns the head until a zone is seen. */
  readonly turnTo: (id: string) => void
}

/**
 * While all zones are shown and no point is chosen, Enter on the canvas lights the zone in the middle; then arrows walk from zone to zone, Enter
 * opens the concern of the lit one, Escape or leaving the canvas ends the walk. Returns the end of it.
 */
export function followKeys(canvas: HTMLCanvasElement, store: AtlasStore, stage: ZoneStage): () => void {
  const end = new AbortController()
  const { signal } = end
  let lit: ZoneSpot | null = null
  const isWalking = () => {
    const { hover, zones } = store.getState()
    return zones && hover?.kind === 'zone' && hover.byKeys === true && hover.id === lit?.id
  }
  const light = (spot: ZoneSpot | null) => {
    if (!spot) return
    lit = spot
    store.getState().hoverOver({ kind: 'zone', id: spot.id, byKeys: true })
    if (!spot.isSeen) stage.turnTo(spot.id)
  }
  const stop = () => {
    if (isWalking()) store.getState().hoverOver(null)
    lit = null
  }
  canvas.addEventListener(
    'keydown',
    (event) => {
      const { zones, selection, open } = store.getState()
      if (!zones || selection || event.ctrlKey || event.metaKey || event.altKey) return
      const arrow = ARROWS[event.key]
      if (event.key === 'Enter') {
        if (lit && isWalking()) open({ page: 'target', id: lit.id })
        else light(firstZone(stage.spots(), stage.middle()))
      } else if (lit && isWalking() && event.key === 'Escape') stop()
      else if (lit && isWalking() && arrow) light(nextZone(stage.spots(), lit, arrow))
      else return
      event.preventDefault()
    },
    { signal },
  )
  canvas.addEventListener('blur', stop, { signal })
  return () => {
    end.abort()
    stop()
  }
}
