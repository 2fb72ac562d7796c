import type { BakedAnchor } from '../geometry/placements'
import { tapeLineAnchors, type Tape, type TapeLine, type TapeLineKind, type TapeStep } from '../geometry/tape'
import { anchorSet, rideAnchors, type AnchorSet } from './anchor-rider'

/** Lines of a tape run this far above the skin, metres: over meridians, under markers. */
export const TAPE_LIFT = 0.0006

/** How a line is drawn; the shader knows the numbers. */
export const TAPE_LOOK: Readonly<Record<TapeLineKind, number>> = {
  ruler: 0,
  way: 0,
  curve: 1,
  level: 2,
  approach: 2,
  midline: 3,
}

/** Steps that the shader has room for; no record has as many. */
export const MOST_TAPE_STEPS = 8

/** All lines of one tape as one mesh, every sample twice, once per edge; and the dots of its landmarks. */
export interface TapeField {
  readonly anchors: AnchorSet
  readonly before: Uint32Array
  readonly after: Uint32Array
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** Per vertex: xyz of the sample and of its neighbours, unit normal; metres, head frame. */
  readonly here: Float32Array
  readonly previous: Float32Array
  readonly next: Float32Array
  readonly skinNormals: Float32Array
  /** Per vertex: edge (-1 or 1), look, step, millimetres from tick to tick (0 for none). */
  readonly look: Float32Array
  /** Per vertex: millimetres along the line and of the whole line; the part of its step in which the line is drawn, from and to. */
  readonly way: Float32Array
  readonly index: Uint32Array
}

/** Gathers the lines of a tape. Throws a RangeError when an anchor does not fit the triangles of the skin. */
export function buildTapeField(tape: Tape, triangles: Uint32Array): TapeField {
  const anchors: BakedAnchor[] = []
  const before: number[] = []
  const after: number[] = []
  const look: number[] = []
  const way: number[] = []
  const index: number[] = []
  tape.steps.forEach((step, stepIndex) => {
    step.lines.forEach((line, i) => {
      const samples = tapeLineAnchors(line)
      if (samples.length < 2) return
      const first = anchors.length
      samples.forEach((sample, k) => {
        anchors.push(sample)
        before.push(first + Math.max(0, k - 1))
        after.push(first + Math.min(samples.length - 1, k + 1))
        for (const edge of [-1, 1]) {
          look.push(edge, TAPE_LOOK[line.kind], stepIndex, tickMm(step, line))
          // How far along is read off the samples once they lie on the face.
          way.push(0, line.mm, i / step.lines.length, (i + 1) / step.lines.length)
        }
        if (k === 0) return
        const corner = (first + k) * 2
        index.push(corner - 2, corner - 1, corner, corner, corner - 1, corner + 1)
      })
    })
  })
  const vertices = () => new Float32Array(anchors.length * 6)
  return {
    anchors: anchorSet(anchors, triangles),
    before: Uint32Array.from(before),
    after: Uint32Array.from(after),
    positions: new Float32Array(anchors.length * 3),
    normals: new Float32Array(anchors.length * 3),
    here: vertices(),
    previous: vertices(),
    next: vertices(),
    skinNormals: vertices(),
    look: Float32Array.from(look),
    way: Float32Array.from(way),
    index: Uint32Array.from(index),
  }
}

/** From tick to tick: half a cun on a ruler, a part on a way that is divided. Every second tick is long. */
function tickMm(step: TapeStep, line: TapeLine): number {
  if (line.kind === 'ruler' && step.measure) return step.measure.mmPerUnit / 2
  if (line.kind === 'way' && step.share !== null) return line.mm / (2 * wholeParts(step.share))
  return 0
}

/** Into how many equal parts a way is divided so that the share is a number of them: 3 for 2/3. */
export function wholeParts(share: number): number {
  for (let parts = 2; parts <= 8; parts += 1) {
    if (Math.abs(share * parts - Math.round(share * parts)) < 0.01) return parts
  }
  return 1
}

/** Lays the lines on a face: `skinPositions` and `skinNormals` are xyz per vertex of that face. */
export function moveTapeField(
  field: TapeField,
  skinPositions: Float32Array,
  skinNormals: Float32Array,
): void {
  const { positions, normals, before, after, way } = field
  rideAnchors(field.anchors, skinPositions, skinNormals, TAPE_LIFT, positions, normals)
  for (let sample = 0; sample < field.anchors.count; sample += 1) {
    copyTwice(positions, sample, field.here, sample)
    copyTwice(normals, sample, field.skinNormals, sample)
    copyTwice(positions, before[sample]!, field.previous, sample)
    copyTwice(positions, after[sample]!, field.next, sample)
  }
  measureAlong(field, positions, way)
}

/** Millimetres along each line, scaled to the length that was measured: a face being ridden must not move the ticks off the ends. */
function measureAlong(
  { anchors, before, after }: TapeField,
  positions: Float32Array,
  way: Float32Array,
): void {
  const along = new Float32Array(anchors.count)
  for (let sample = 0; sample < anchors.count; sample += 1) {
    const last = before[sample]!
    along[sample] = last === sample ? 0 : along[last]! + distance(positions, last, sample)
  }
  let end = anchors.count - 1
  for (let sample = anchors.count - 1; sample >= 0; sample -= 1) {
    if (after[sample] === sample) end = sample
    const measured = way[sample * 8 + 1]!
    const mm = along[end]! > 0 ? (along[sample]! / along[end]!) * measured : 0
    way[sample * 8] = mm
    way[sample * 8 + 4] = mm
  }
}

function copyTwice(from: Float32Array, source: number, to: Float32Array, target: number): void {
  for (let axis = 0; axis < 3; axis += 1) {
    const value = from[source * 3 + axis]!
    to[target * 6 + axis] = value
    to[target * 6 + 3 + axis] = value
  }
}

function distance(positions: Float32Array, a: number, b: number): number {
  return Math.hypot(
    positions[a * 3]! - positions[b * 3]!,
    positions[a * 3 + 1]! - positions[b * 3 + 1]!,
    positions[a * 3 + 2]! - positions[b * 3 + 2]!,
  )
}
