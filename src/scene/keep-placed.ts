import type { PlacementClient } from '../geometry/placement-client'
import type { FacePlaces } from '../geometry/placement-questions'
import { isSameResting, REFERENCE_FACE, type FaceParameters } from '../state/face'
import type { Placed, UnplacedPoint } from '../state/placement-facts'
import type { AtlasStore } from '../state/store'
import type { HeadModel } from './head-model'
import { solvedMarks, type MarkAnchors } from './mark-anchors'

/** What keeping the marks placed takes. */
export interface KeepPlacedWith {
  readonly model: Pick<
    HeadModel,
    'markers' | 'ribbons' | 'bakedMarks' | 'positions' | 'triangles' | 'moveMarks' | 'setRivals'
  >
  readonly store: AtlasStore
  /** Mode weights of a face at rest. */
  readonly weights: (face: FaceParameters) => Float32Array
  /** The client that solved places are asked of; called first with the first face that needs it. */
  readonly openDesk: () => Promise<PlacementClient>
  /** Asks for a frame. */
  readonly invalidate: () => void
}

/** A face that has not changed for so long is at rest, milliseconds. */
const REST_MS = 120
/** Marks take so long from their ridden to their solved places, milliseconds. */
const EASE_MS = 350

/**
 * Keeps the marks where the recipes put them on the face on stage: while the face changes they ride with the skin; when it rests, the
 * places solved for it are asked for and the marks eased there. The reference face has its baked places without asking. Where nothing can
 * be solved they go on riding. To be called once the head has all its faces, at the latest with the first other one; ends with `signal`.
 */
export function keepPlaced(
  { model, store, weights, openDesk, invalidate }: KeepPlacedWith,
  signal: AbortSignal,
): void {
  let face = REFERENCE_FACE
  let rest: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  /** Where the marks ease to, and what waits until they are there. */
  let easing: { readonly to: MarkAnchors; readonly arrive: () => void } | null = null
  let waiting: (() => void) | null = null

  const isShown = (asked: FaceParameters) => !signal.aborted && isSameResting(asked, face)
  const report = (placed: Placed, unplaced: readonly UnplacedPoint[]) =>
    store.getState().reportPlaced(placed, unplaced)

  const goOn = () => {
    const next = waiting
    waiting = null
    next?.()
  }
  const easeTo = (to: MarkAnchors, arrive: () => void) => {
    easing = { to, arrive }
    const started = performance.now()
    const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : EASE_MS
    const step = (now: number) => {
      const time = duration === 0 ? 1 : Math.min(1, Math.max(0, (now - started) / duration))
      model.moveMarks(to, time * time * (3 - 2 * time))
      invalidate()
      if (time < 1) {
        frame = requestAnimationFrame(step)
        return
      }
      easing = null
      arrive()
      goOn()
    }
    if (duration === 0) step(started)
    else frame = requestAnimationFrame(step)
  }
  /** Marks under way first arrive: from between two anchors nothing can set out along the skin. */
  const place = (asked: FaceParameters, find: () => { to: MarkAnchors; arrive: () => void }) => {
    const go = () => {
      if (!isShown(asked)) return
      // While a word is shown another face stands on the stage: what is solved for this one waits.
      if (store.getState().word !== null) {
        waiting = go
        return
      }
      const { to, arrive } = find()
      easeTo(to, () => {
        if (isShown(asked)) arrive()
      })
    }
    if (easing) waiting = go
    else go()
  }

  const solve = async (asked: FaceParameters) => {
    if (isSameResting(asked, REFERENCE_FACE)) {
      place(asked, () => ({
        to: model.bakedMarks,
        arrive: () => {
          model.setRivals(null)
          report('reference', [])
        },
      }))
      return
    }
    const client = await openDesk()
    const modes = weights(asked)
    const [places, paths] = await Promise.all([
      client.ask('places', { modes }),
      client.ask('paths', { modes }),
    ])
    if (places === null || paths === null || !isShown(asked)) return
    place(asked, () => {
      const answer = { markers: places.markers, paths: paths.paths }
      const { anchors, unplaced } = solvedMarks(
        model,
        model.bakedMarks,
        answer,
        model.triangles,
        model.positions,
      )
      const points = unplacedPoints(model, unplaced, places)
      return {
        to: anchors,
        arrive: () => {
          model.setRivals(places.alternatives)
          report('solved', points)
        },
      }
    })
  }
  const startSolving = () => {
    solve(face).catch((fault: unknown) => {
      // The marks go on riding; another face asks anew.
      console.warn(fault)
    })
  }
  const follow = (shown: FaceParameters) => {
    if (isSameResting(shown, face)) return
    face = shown
    report('riding', [])
    clearTimeout(rest)
    rest = setTimeout(startSolving, REST_MS)
  }

  const stop = store.subscribe((state, before) => {
    if (state.face !== before.face) follow(state.face)
    if (before.word !== null && state.word === null && !easing) goOn()
  })
  // It may have come and gone while this was loading.
  if (isShown(store.getState().face)) report('reference', [])
  follow(store.getState().face)
  signal.addEventListener('abort', () => {
    stop()
    clearTimeout(rest)
    cancelAnimationFrame(frame)
  })
}

/** One entry per point of which a marker was not placed, with the reason that the solver gave. */
function unplacedPoints(
  model: Pick<HeadModel, 'markers'>,
  unplaced: readonly number[],
  { problems }: FacePlaces,
): UnplacedPoint[] {
  const reasons = new Map<string, string>()
  for (const i of unplaced) {
    const { code, id } = model.markers.markers[i]!
    const problem = problems.find(({ subject }) => subject === id)
    if (!reasons.has(code)) reasons.set(code, problem?.reason ?? '')
  }
  return [...reasons].map(([code, reason]) => ({ code, reason }))
}
