import { isMeant, type MarkerEmphasis } from './marker-emphasis'
import type { MarkerPixels } from './marker-pixels'
import { directionTo, markGap, MARK_FORMS, markRadius, MOST_REACH, type ScreenMark } from './marker-shape'

/** Skin between two marks, CSS pixels: with less they read as one. */
export const LEAST_GAP_PX = 1
/** No mark stands farther from its place than this, CSS pixels; where there is room it stands on it. */
export const MOST_SHIFT_PX = 2
/** With less skin than this between them after all the others made room marks give way, CSS pixels. */
const LEAST_LEFT_PX = 0.5
/** Below this cosine a mark is seen so much from the side that it may give way: another view shows it better. */
const SLANTED = 0.5
/** Below this cosine a mark stands so near to the outline that it may only move straight away from it: anywhere else it would hang over. */
const AT_OUTLINE = 0.35
/** Both sides of a point whose cosines differ by less are seen alike: a view from the middle shows both or neither. */
const ALIKE = 0.03
/** How often marks push each other: three in a row need some. */
const PUSHES = 6
/** How often room is made anew after marks gave way. */
const ROUNDS = 3

/** What a crowd of marks needs to know of each. */
export interface CrowdedMark {
  readonly shape: number
  /** Index of the mark of the same point on the other side; -1 or nothing where there is none. */
  readonly twin?: number
}

/** One number per marker: 1 seen, 0 not, 0.5 not judged. */
export type MarkerSight = Float32Array
/** Three numbers per marker: how far it stands from its place, right and down, and how large its radius may be; CSS pixels. */
export type MarkerRoom = Float32Array

/** A mark under way: where it stands and where it belongs. */
interface Mover extends ScreenMark {
  x: number
  y: number
  radius: number
  readonly marker: number
  readonly homeX: number
  readonly homeY: number
  readonly fullRadius: number
  readonly facing: number
  /** Towards the outline, right and down. */
  readonly outX: number
  readonly outY: number
  readonly presence: number
  readonly isMeant: boolean
  readonly isAtOutline: boolean
}

/**
 * Makes room between the marks that are seen and drawn: those that the person means stay as they are; neighbours that would touch shrink down to what casing and core need, then stand up
 * to {@link MOST_SHIFT_PX} aside; where that is not enough, the one that is dimmed or turned farther away gives way (`sight` becomes 0).
 * With nearness all of it vanishes. `room` comes in with the direction on the screen towards the outline of the head (unit vector, or nothing
 * away from it), in which no mark is moved, and is filled for the marks that are drawn.
 */
export function spreadMarkers(
  markers: readonly CrowdedMark[],
  emphasis: MarkerEmphasis,
  pixels: MarkerPixels,
  sight: MarkerSight,
  room: MarkerRoom,
): void {
  let movers = moversOf(markers, emphasis, pixels, sight, room)
  for (let at = 0; at < room.length; at += 3) room.fill(0, at, at + 2)
  for (let round = 0; round < ROUNDS; round += 1) {
    const pairs = closePairs(movers)
    for (const mover of movers) {
      mover.x = mover.homeX
      mover.y = mover.homeY
      mover.radius = mover.fullRadius
    }
    shrink(pairs)
    for (let push = 0; push < PUSHES; push += 1) for (const [one, other] of pairs) pushApart(one, other)
    const gone = givingWay(pairs)
    if (gone.size === 0) break
    for (const mover of movers) if (isTwinOf(mover, gone, markers)) gone.add(mover)
    for (const { marker } of gone) sight[marker] = 0
    movers = movers.filter((mover) => !gone.has(mover))
  }
  for (const { marker, x, y, homeX, homeY, radius } of movers)
    room.set([x - homeX, y - homeY, radius], marker * 3)
}

/** Is the other side of the point gone, and would this one look odd alone? */
function isTwinOf(
  { marker, facing, isMeant }: Mover,
  gone: ReadonlySet<Mover>,
  markers: readonly CrowdedMark[],
): boolean {
  if (isMeant) return false
  for (const other of gone)
    if (other.marker === markers[marker]!.twin && Math.abs(other.facing - facing) < ALIKE) return true
  return false
}

/** Of points whose sides are seen alike neither is drawn where one has no place on the head (`sight` 0); what the person means stays. */
export function evenSides(
  markers: readonly CrowdedMark[],
  emphasis: MarkerEmphasis,
  { facing }: Pick<MarkerPixels, 'facing'>,
  sight: MarkerSight,
): void {
  markers.forEach(({ twin = -1 }, marker) => {
    if (twin < 0 || sight[twin] !== 0 || isMeant(emphasis, marker)) return
    if (Math.abs(facing[twin]! - facing[marker]!) < ALIKE) sight[marker] = 0
  })
}

function moversOf(
  markers: readonly CrowdedMark[],
  emphasis: MarkerEmphasis,
  pixels: MarkerPixels,
  sight: MarkerSight,
  room: MarkerRoom,
): Mover[] {
  const movers: Mover[] = []
  markers.forEach(({ shape }, marker) => {
    const presence = emphasis[marker * 2]!
    if (presence === 0 || sight[marker]! < 1) return
    const [x, y] = [pixels.x[marker]!, pixels.y[marker]!]
    const fullRadius = markRadius(shape, pixels.perMetre[marker]!, presence)
    movers.push({
      marker,
      shape,
      x,
      y,
      homeX: x,
      homeY: y,
      radius: fullRadius,
      fullRadius,
      presence,
      facing: pixels.facing[marker]!,
      outX: room[marker * 3]!,
      outY: room[marker * 3 + 1]!,
      isMeant: isMeant(emphasis, marker),
      isAtOutline: pixels.facing[marker]! < AT_OUTLINE,
    })
  })
  return movers.sort((a, b) => a.homeX - b.homeX)
}

/** Pairs that could touch. `movers` are in order from left to right. */
function closePairs(movers: readonly Mover[]): [Mover, Mover][] {
  const pairs: [Mover, Mover][] = []
  const most = movers.reduce((radius, mover) => Math.max(radius, mover.fullRadius), 0) * MOST_REACH
  const slack = LEAST_GAP_PX + 2 * MOST_SHIFT_PX
  movers.forEach((one, i) => {
    const reach = one.fullRadius * MOST_REACH + slack
    for (let j = i + 1; j < movers.length; j += 1) {
      const other = movers[j]!
      if (other.homeX - one.homeX > reach + most) break
      const distance = Math.hypot(other.homeX - one.homeX, other.homeY - one.homeY)
      if (distance < reach + other.fullRadius * MOST_REACH) pairs.push([one, other])
    }
  })
  return pairs
}

/** Every mark gets the largest radius between its least and its full one at which none of its neighbours is touched. */
function shrink(pairs: readonly [Mover, Mover][]): void {
  const wanted = pairs.flatMap(([one, other]) => {
    const full = markGap({ ...one, radius: one.fullRadius }, { ...other, radius: other.fullRadius })
    if (full >= LEAST_GAP_PX) return []
    const least = markGap({ ...one, radius: leastOf(one) }, { ...other, radius: leastOf(other) })
    const share = least >= LEAST_GAP_PX ? (least - LEAST_GAP_PX) / (least - full) : 0
    return [one, other].map((mover) => ({
      mover,
      radius: leastOf(mover) + share * (mover.fullRadius - leastOf(mover)),
    }))
  })
  for (const { mover, radius } of wanted) mover.radius = Math.min(mover.radius, radius)
}

const leastOf = ({ shape, fullRadius }: Mover) => Math.min(fullRadius, MARK_FORMS[shape]!.leastPx)

function pushApart(one: Mover, other: Mover): void {
  const missing = LEAST_GAP_PX - markGap(one, other)
  if (missing <= 0) return
  const { right, down } = directionTo(one, other)
  const step = isHeld(one) || isHeld(other) ? missing : missing / 2
  shift(one, -right * step, -down * step)
  shift(other, right * step, down * step)
}

/** Can it not give half of the room that is missing? */
const isHeld = ({ isMeant, isAtOutline }: Mover) => isMeant || isAtOutline

function shift(mover: Mover, dx: number, dy: number): void {
  if (mover.isMeant) return
  const { outX, outY } = mover
  let x = mover.x + dx - mover.homeX
  let y = mover.y + dy - mover.homeY
  const out = x * outX + y * outY
  if (mover.isAtOutline) {
    x = Math.min(0, out) * outX
    y = Math.min(0, out) * outY
  } else if (out > 0) {
    x -= out * outX
    y -= out * outY
  }
  const back = Math.min(1, MOST_SHIFT_PX / (Math.hypot(x, y) || 1))
  mover.x = mover.homeX + x * back
  mover.y = mover.homeY + y * back
}

/** Of each pair that still is too close the lesser one, where it may give way. */
function givingWay(pairs: readonly [Mover, Mover][]): Set<Mover> {
  const gone = new Set<Mover>()
  const overlaps = pairs
    .map(([one, other]) => ({ one, other, gap: markGap(one, other) }))
    .filter(({ gap }) => gap < LEAST_LEFT_PX)
    .sort((a, b) => a.gap - b.gap)
  for (const { one, other } of overlaps) {
    if (gone.has(one) || gone.has(other)) continue
    const lesser = isLesser(one, other) ? one : other
    const greater = lesser === one ? other : one
    const mayGo = lesser.presence < greater.presence || lesser.facing < SLANTED
    if (!lesser.isMeant && mayGo) gone.add(lesser)
  }
  return gone
}

function isLesser(one: Mover, other: Mover): boolean {
  if (one.isMeant !== other.isMeant) return other.isMeant
  if (one.presence !== other.presence) return one.presence < other.presence
  return one.facing < other.facing
}
