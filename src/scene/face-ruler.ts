import {
  faceThirds,
  foreheadCunMm,
  THIRD_LEVELS,
  type FaceThirds,
  type ThirdLevel,
} from '../geometry/face-thirds'
import { headSkin } from '../geometry/head-skin'
import { anchorFromBaked } from '../geometry/landmarks'
import type { Place, Skin } from '../geometry/surface'
import { REFERENCE_FACE, type FaceParameters } from '../state/face'
import type { HeadModel } from './head-model'

/** What is measured of a face as a whole. */
export interface FaceReading {
  readonly thirds: FaceThirds
  readonly cunMm: number
}

/** Measures faces at rest, one at a time. */
export interface FaceRuler {
  /** The resting skin of the face that was measured last. */
  readonly skin: Skin
  /** Measures a face; expressions are left out. */
  readonly measure: (face: FaceParameters) => void
  readonly reading: () => FaceReading
  /** Calls back after every measurement; returns the end of it. */
  readonly onReading: (listener: () => void) => () => void
}

/** Makes the ruler of a head, laid on its reference face. Throws an Error when a landmark of the thirds is not baked. */
export function faceRuler(model: Pick<HeadModel, 'reference' | 'landmarks' | 'restingPositions'>): FaceRuler {
  const skin = headSkin(model.reference)
  const anchors = THIRD_LEVELS.map((id) => {
    const anchor = model.landmarks.find((landmark) => landmark.id === id)?.anchors[0]
    if (!anchor) throw new Error(`Landmark ${id} is not baked.`)
    return [id, anchorFromBaked(anchor)] as const
  })
  const listeners = new Set<() => void>()
  const read = (face: FaceParameters): FaceReading => {
    skin.moveTo(model.restingPositions(face))
    const places = Object.fromEntries(anchors.map(([id, anchor]) => [id, skin.place(anchor)])) as Record<
      ThirdLevel,
      Place
    >
    return { thirds: faceThirds(skin, places), cunMm: foreheadCunMm(skin, places) }
  }
  let last: FaceReading | null = null
  return {
    skin,
    measure: (face) => {
      last = read(face)
      for (const listener of listeners) listener()
    },
    reading: () => (last ??= read(REFERENCE_FACE)),
    onReading: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
