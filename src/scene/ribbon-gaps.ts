import { isMeant, type MarkerEmphasis } from './marker-emphasis'
import type { CrowdedMark } from './marker-crowd'
import { LONGEST_STEP } from './ribbon-field'
import type { StageView } from './stage-view'
import { HALO_GROWTH, markRadius } from './marker-shape'
import { MOST_JUDGED } from './marker-sight'

/** So many marks are looked at beside each step of a ribbon. */
export const MARKS_BESIDE = 3
/** A mark farther from the step than this never needs a gap in it, metres. */
const BESIDE_METRES = 0.009

/** What of a ribbon field is needed to find the marks beside it. */
export interface RibbonSteps {
  /** For each sample the one before it; itself at a start. */
  readonly before: Uint32Array
  /** xyz per sample, metres, head frame. */
  readonly positions: Float32Array
}

/**
 * For each sample of a ribbon the {@link MARKS_BESIDE} markers nearest to the step that ends in it, nearest first, -1 for none; written twice,
 * once per edge. `markers` is xyz per marker, metres, on the same face as the ribbon; where they are too many to be judged, lines keep clear of none.
 */
export function marksBeside({ before, positions }: RibbonSteps, markers: Float32Array): Float32Array {
  const out = new Float32Array(before.length * 2 * MARKS_BESIDE).fill(-1)
  if (markers.length / 3 > MOST_JUDGED) return out
  before.forEach((from, sample) => {
    const height = positions[sample * 3 + 1]!
    const near: { marker: number; distance: number }[] = []
    for (let marker = 0; marker * 3 < markers.length; marker += 1) {
      // Most stand far above or below: that is known without working out more.
      if (Math.abs(markers[marker * 3 + 1]! - height) > BESIDE_METRES + LONGEST_STEP) continue
      const distance = distanceToStep(markers, marker, positions, from, sample)
      if (distance < BESIDE_METRES) near.push({ marker, distance })
    }
    near.sort((a, b) => a.distance - b.distance)
    near.slice(0, MARKS_BESIDE).forEach(({ marker }, i) => {
      for (const edge of [0, 1]) out[(sample * 2 + edge) * MARKS_BESIDE + i] = marker
    })
  })
  return out
}

function distanceToStep(
  markers: Float32Array,
  marker: number,
  positions: Float32Array,
  from: number,
  to: number,
): number {
  let dot = 0
  let length = 0
  for (let axis = 0; axis < 3; axis += 1) {
    const start = positions[from * 3 + axis]!
    const along = positions[to * 3 + axis]! - start
    dot += along * (markers[marker * 3 + axis]! - start)
    length += along * along
  }
  const share = length > 0 ? Math.min(1, Math.max(0, dot / length)) : 0
  let square = 0
  for (let axis = 0; axis < 3; axis += 1) {
    const start = positions[from * 3 + axis]!
    const there = start + share * (positions[to * 3 + axis]! - start)
    square += (markers[marker * 3 + axis]! - there) ** 2
  }
  return Math.sqrt(square)
}

/** Skin between a mark and a line that comes to it, CSS pixels. */
const CLEAR_PX = 1.4
/** Other shapes than the circle reach farther than their radius; lines come to them from all sides. */
const REACH = [1, 1.3, 1.3, 1.2] as const
/** The ring of a chosen mark stands this far outside of it. */
const RING_PX = 6

/** Fills `out`, four numbers per marker: where it stands on the stage (CSS pixels, right and down) and how far lines keep from it, 0 when it is not drawn. Nothing where they are too many to be judged. */
export function markerClearings(
  { markers }: { readonly markers: readonly CrowdedMark[] },
  emphasis: MarkerEmphasis,
  { pixels, sight, room }: Pick<StageView, 'pixels' | 'sight' | 'room'>,
  out: Float32Array,
): void {
  if (markers.length > MOST_JUDGED) return
  markers.forEach(({ shape }, i) => {
    const [presence, halo] = [emphasis[i * 2]!, emphasis[i * 2 + 1]!]
    const radius = Math.min(room[i * 3 + 2]!, markRadius(shape, pixels.perMetre[i]!, presence))
    const whole = radius * REACH[shape]! * (1 + HALO_GROWTH * halo) + CLEAR_PX
    const clear = halo > 0 && isMeant(emphasis, i) ? whole + RING_PX : whole
    out[i * 4] = pixels.x[i]!
    out[i * 4 + 1] = pixels.y[i]!
    out[i * 4 + 2] = sight[i] === 1 && presence > 0 ? clear : 0
  })
}
