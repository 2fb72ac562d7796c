import type { HeadPosition } from './frame'
import { betweenPlaces, lineAt, lineThrough, type SkinLine } from './section'
import { splinePosition } from './spline'
import type { Place, Skin } from './surface'
import { vectorDistance, vectorDot, vectorMix, vectorSubtract, type Vector } from './vector'

/** Distance between the samples of a curve, metres. */
export const CURVE_SPACING = 0.0015

/** A place of a line and its arc length from the line's first place, metres. */
export interface LinePoint {
  readonly place: Place
  readonly length: number
}

/**
 * A smooth curve on the skin through places in order: a centripetal Catmull–Rom spline, which neither overshoots nor loops, laid
 * onto the skin.
 * @param controls at least two places
 */
export function curveThrough(
  skin: Skin,
  controls: readonly Place[],
  spacing: number = CURVE_SPACING,
): SkinLine {
  if (controls.length < 2) throw new RangeError('A curve needs at least two places.')
  const places: Place[] = [controls[0]!]
  for (let i = 0; i + 1 < controls.length; i += 1) {
    const from = controls[i]!.position
    const to = controls[i + 1]!.position
    const before = controls[i - 1]?.position ?? reflected(from, to)
    const after = controls[i + 2]?.position ?? reflected(to, from)
    const steps = Math.max(1, Math.round(vectorDistance(from, to) / spacing))
    for (let step = 1; step < steps; step += 1) {
      places.push(skin.nearest(splinePosition(before, from, to, after, step / steps)))
    }
    places.push(controls[i + 1]!)
  }
  return lineThrough(places)
}

/** All places where a function of position changes sign along a line, in order. */
export function lineCrossings(
  skin: Skin,
  line: SkinLine,
  value: (position: HeadPosition) => number,
): LinePoint[] {
  const found: LinePoint[] = []
  for (let i = 0; i + 1 < line.places.length; i += 1) {
    const a = line.places[i]!
    const b = line.places[i + 1]!
    const before = value(a.position)
    const after = value(b.position)
    // A sample exactly on zero belongs to the piece that starts there; the last sample to the last piece.
    const last = i + 2 === line.places.length && after === 0
    if (before !== 0 && !last && before > 0 === after > 0) continue
    if (before !== 0 && after === 0 && !last) continue
    const fraction = before === after ? 0 : before / (before - after)
    found.push({
      place: betweenPlaces(skin, a, b, fraction),
      length: line.lengths[i]! + fraction * (line.lengths[i + 1]! - line.lengths[i]!),
    })
  }
  return found
}

/** The place of a line nearest (straight) to a position. */
export function lineNearest(skin: Skin, line: SkinLine, position: Vector): LinePoint {
  let best = Infinity
  let piece = 0
  let pieceFraction = 0
  for (let i = 0; i + 1 < line.places.length; i += 1) {
    const a = line.places[i]!.position
    const along = vectorSubtract(line.places[i + 1]!.position, a)
    const squared = vectorDot(along, along)
    const raw = squared === 0 ? 0 : vectorDot(vectorSubtract(position, a), along) / squared
    const fraction = Math.min(1, Math.max(0, raw))
    const distance = vectorDistance(position, vectorMix(a, line.places[i + 1]!.position, fraction))
    if (distance >= best) continue
    best = distance
    piece = i
    pieceFraction = fraction
  }
  const next = line.places[piece + 1]
  if (!next) return { place: line.places[0]!, length: 0 }
  return {
    place: betweenPlaces(skin, line.places[piece]!, next, pieceFraction),
    length: line.lengths[piece]! + pieceFraction * (line.lengths[piece + 1]! - line.lengths[piece]!),
  }
}

/** The part of a line between two arc lengths, metres; runs backwards when `to` is the smaller. */
export function linePart(skin: Skin, line: SkinLine, from: number, to: number): SkinLine {
  const [low, high] = from <= to ? [from, to] : [to, from]
  const inner = line.places.filter((_, i) => line.lengths[i]! > low + 1e-6 && line.lengths[i]! < high - 1e-6)
  const places = [lineAt(skin, line, low), ...inner, lineAt(skin, line, high)]
  return lineThrough(from <= to ? places : places.reverse())
}

/** Beyond the end of an open curve: its first step again, so that the spline leaves straight. */
function reflected(end: Vector, inner: Vector): Vector {
  return vectorMix(inner, end, 2)
}
