import type { FaceSolver } from '../face-solver'
import { positionMirror, type HeadPosition } from '../frame'
import type { SolvedMarker } from '../solve-places'
import type { BareSkin } from './bare-skin'
import { planeCut, type CutRun } from './plane-cut'
import type { Polyline } from './polyline'
import { ShortestWays } from './shortest-way'
import type { Vector } from '../vector'

/** What measuring may know of one side of a face: the bare skin, and where points and landmarks lie on that side. */
export interface FaceReading {
  readonly side: 'left' | 'right'
  readonly skin: BareSkin
  /** A point or landmark that is a single place, on this side or the midline. */
  readonly position: (reference: string) => HeadPosition
  readonly curve: (reference: string) => Polyline
  readonly isCurve: (reference: string) => boolean
  /** Whether it floats free of the skin (the pupil). */
  readonly floats: (reference: string) => boolean
  /** The shortest way along the skin. */
  readonly way: (from: HeadPosition, to: HeadPosition) => Polyline
  /** The cut of the skin with the plane of constant coordinate (0 x, 1 y, 2 z) through a position. */
  readonly axisCut: (axis: 0 | 1 | 2, through: HeadPosition) => readonly CutRun[]
  /** What is measured more than once on this side is measured the first time and kept under its name. */
  readonly once: <Found>(name: string, find: () => Found) => Found
  /** The same place on the other side. */
  readonly opposite: (reference: string) => HeadPosition
}

/**
 * Reads one side of a solved face. Places come from the solver (they are what is judged), read as positions; everything that is measured
 * between them is measured on the bare skin.
 */
export function faceReading(
  solver: FaceSolver,
  markers: readonly SolvedMarker[],
  skin: BareSkin,
  side: 'left' | 'right',
): FaceReading {
  const known = new Map<string, HeadPosition>()
  for (const marker of markers) {
    // Of several instances none stands for the point.
    if (marker.id === marker.code && (marker.side === side || marker.side === 'midline'))
      known.set(marker.code, marker.place.position)
  }
  const curves = new Map<string, Polyline>()
  const kept = new Map<string, unknown>()
  const once = <Found>(name: string, find: () => Found): Found => {
    if (!kept.has(name)) kept.set(name, find())
    return kept.get(name) as Found
  }
  const read = (reference: string, on: 'left' | 'right'): HeadPosition => {
    if (reference === 'pupil') {
      const pupil = solver.pupil()
      return on === 'left' ? pupil : positionMirror(pupil)
    }
    const place = solver.place(reference, reference)
    return on === 'left' ? place.position : solver.mirrored(place).position
  }
  return {
    side,
    skin,
    position: (reference) => {
      const found = known.get(reference) ?? read(reference, side)
      known.set(reference, found)
      return found
    },
    curve: (reference) => {
      const before = curves.get(reference)
      if (before) return before
      const line = solver
        .curve(reference, reference)
        .places.map((place) => (side === 'left' ? place.position : solver.mirrored(place).position))
      curves.set(reference, line)
      return line
    },
    isCurve: (reference) => solver.isCurve(reference),
    floats: (reference) => reference === 'pupil',
    way: (from, to) => once('ways', () => new ShortestWays(skin)).way(from, to),
    axisCut: (axis, through) =>
      once(`cut ${axis} ${through[axis].toFixed(7)}`, () => {
        const normal: Vector = [axis === 0 ? 1 : 0, axis === 1 ? 1 : 0, axis === 2 ? 1 : 0]
        return planeCut(skin, through, normal)
      }),
    once,
    opposite: (reference) => read(reference, side === 'left' ? 'right' : 'left'),
  }
}
