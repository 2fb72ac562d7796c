import { askForChecks } from './ask-for-checks'
import type { Atlas } from '../atlas/atlas'
import { keepPlaced, type KeepPlacedWith } from './keep-placed'
import type { StageDesk } from './stage-desk'

/** What serving other faces takes. */
export interface ServeFacesWith extends Pick<KeepPlacedWith, 'model' | 'store' | 'invalidate'> {
  readonly atlas: Atlas
  /** There once the head has all its faces, however often they had to be asked for. */
  readonly desk: Promise<StageDesk>
}

/** All that the stage asks about faces other than the reference face: their places, and the checks of the point on the open card. */
export function serveFaces(
  { atlas, model, store, desk, invalidate }: ServeFacesWith,
  signal: AbortSignal,
): void {
  signal.addEventListener('abort', askForChecks(atlas, store, desk))
  desk.then(
    ({ open, weights }) => {
      if (!signal.aborted) keepPlaced({ model, store, weights, openDesk: open, invalidate }, signal)
    },
    // The stage tells why; the marks go on riding.
    () => undefined,
  )
}
