import type { HeadPosition } from '../frame'
import { vectorDistance, vectorDot, vectorMix, vectorSubtract } from '../vector'

/** Positions in order, joined by straight pieces, metres. */
export type Polyline = readonly HeadPosition[]

/** A position on a polyline: where, how far along from its first position, and how far from what was looked for; metres. */
export interface PolylineHit {
  readonly position: HeadPosition
  readonly length: number
  readonly distance: number
}

/** The length of a polyline, metres. */
export function polylineLength(line: Polyline): number {
  let length = 0
  for (let i = 1; i < line.length; i += 1) length += vectorDistance(line[i - 1]!, line[i]!)
  return length
}

/** The position of a polyline nearest to another. The line must hold at least one position. */
export function polylineNearest(line: Polyline, to: HeadPosition): PolylineHit {
  let best: PolylineHit = { position: line[0]!, length: 0, distance: vectorDistance(line[0]!, to) }
  let walked = 0
  for (let i = 1; i < line.length; i += 1) {
    const [from, next] = [line[i - 1]!, line[i]!]
    const piece = vectorSubtract(next, from)
    const squared = vectorDot(piece, piece)
    const along = squared === 0 ? 0 : vectorDot(vectorSubtract(to, from), piece) / squared
    const fraction = Math.min(1, Math.max(0, along))
    const position = vectorMix(from, next, fraction)
    const distance = vectorDistance(position, to)
    const step = Math.sqrt(squared)
    if (distance < best.distance) best = { position, length: walked + step * fraction, distance }
    walked += step
  }
  return best
}

/** Where the polyline has a coordinate value (0 x, 1 y, 2 z; metres), in order. */
export function polylineAtCoordinate(line: Polyline, axis: 0 | 1 | 2, value: number): HeadPosition[] {
  const found: HeadPosition[] = []
  for (let i = 1; i < line.length; i += 1) {
    const before = line[i - 1]![axis] - value
    const after = line[i]![axis] - value
    if (before > 0 === after > 0 && after !== 0) continue
    if (before === after) continue
    found.push(vectorMix(line[i - 1]!, line[i]!, before / (before - after)))
  }
  return found
}

/** The position a length along the polyline from its first, metres, cut to the line. */
export function polylineAt(line: Polyline, length: number): HeadPosition {
  let left = length
  for (let i = 1; i < line.length; i += 1) {
    const step = vectorDistance(line[i - 1]!, line[i]!)
    if (left <= step)
      return step === 0 ? line[i]! : vectorMix(line[i - 1]!, line[i]!, Math.max(0, left) / step)
    left -= step
  }
  return line.at(-1)!
}

/** The position of a list nearest to another; null of an empty list. */
export function nearestPosition(positions: Polyline, to: HeadPosition): HeadPosition | null {
  let best: HeadPosition | null = null
  for (const position of positions) {
    if (!best || vectorDistance(position, to) < vectorDistance(best, to)) best = position
  }
  return best
}
