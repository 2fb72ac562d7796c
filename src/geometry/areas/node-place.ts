import type { CourseDirection, CourseMove, CourseNode } from '../../atlas/course-node'
import { lineCrossings, lineNearest, linePart } from '../curve'
import { surfaceBetween } from '../geodesic'
import { PlacementError } from '../placement-error'
import { sectionAcross, type Axis } from '../recipes/axis-plane'
import { lineAt, lineLength, lineThrough, walkLength, type SkinLine } from '../section'
import type { Place, Skin } from '../surface'
import type { Vector } from '../vector'
import type { HeadPosition } from '../frame'

/** What the places of an outline are found with. The solver of a face is one. */
export interface NodeFinder {
  readonly skin: Skin
  place(reference: string, neededBy: string): Place
  curve(reference: string, neededBy: string): SkinLine
  isCurve(reference: string): boolean
  pupil(): HeadPosition
}

const DIRECTIONS: Readonly<Record<CourseDirection, Vector>> = {
  superior: [0, 1, 0],
  inferior: [0, -1, 0],
  anterior: [0, 0, 1],
  posterior: [0, 0, -1],
  medial: [-1, 0, 0],
  lateral: [1, 0, 0],
}
/** Millimetres between the pupils of the average adult head that outlines are written for. */
const AVERAGE_PUPILS = 62
/** "Upright" is judged by the region, not by the crease that a place may lie in: within this radius, metres. */
const BROAD = 0.015

/** Metres on this face for one millimetre of an outline: outlines grow and shrink with the distance between the pupils. */
export function metresPerOutlineMm(finder: Pick<NodeFinder, 'pupil'>): number {
  return (finder.pupil()[0] * 2) / AVERAGE_PUPILS
}

/** A node of an outline is a single place, or a curve that is followed between its neighbours. */
export function isFollowed(finder: NodeFinder, node: CourseNode): node is string {
  return typeof node === 'string' && finder.isCurve(node)
}

/**
 * The place of a node that is no followed curve, on the left side or the midline.
 * @param neededBy names the structure or concern in a fault
 * @throws PlacementError when it cannot be found, or the skin ends before it
 */
export function nodePlace(finder: NodeFinder, node: CourseNode, neededBy: string): Place {
  if (typeof node === 'string') return finder.place(node, neededBy)
  if ('between' in node) {
    const [from, to] = node.between.map((id) => finder.place(id, neededBy)) as [Place, Place]
    return surfaceBetween(finder.skin, from, to, node.fraction)
  }
  if ('from' in node) {
    const moves: readonly CourseMove[] = [{ direction: node.direction, mm: node.mm }, ...(node.then ?? [])]
    return moves.reduce(
      (place, move) => moved(finder, place, move, neededBy),
      finder.place(node.from, neededBy),
    )
  }
  const curve = finder.curve(node.curve, neededBy)
  if ('fraction' in node) return lineAt(finder.skin, curve, lineLength(curve) * node.fraction)
  const [, level] = finder.place(node.atLevelOf, neededBy).position
  const [crossing] = lineCrossings(finder.skin, curve, (position) => position[1] - level)
  if (!crossing)
    throw new PlacementError(neededBy, node.curve, `does not reach the level of ${node.atLevelOf}`)
  return crossing.place
}

/** The part of a followed curve from its place nearest to one neighbour to that nearest to the other. */
export function followedPart(
  finder: NodeFinder,
  id: string,
  before: Place,
  after: Place,
  neededBy: string,
): SkinLine {
  const curve = finder.curve(id, neededBy)
  const [from, to] = [before, after].map(({ position }) => lineNearest(finder.skin, curve, position).length)
  return from === to
    ? lineThrough([lineAt(finder.skin, curve, from!)])
    : linePart(finder.skin, curve, from!, to!)
}

/** Of the two axis sections that hold the direction, the one that stands more upright on the skin is walked. */
function moved(finder: NodeFinder, start: Place, { direction, mm }: CourseMove, neededBy: string): Place {
  const towards = DIRECTIONS[direction]
  const normal = finder.skin.broadNormal(start, BROAD)
  const axes = ([0, 1, 2] as const).filter((axis) => towards[axis] === 0)
  const axis = axes.reduce<Axis>(
    (best, one) => (Math.abs(normal[one]) < Math.abs(normal[best]) ? one : best),
    axes[0]!,
  )
  // A walk along the midline stays on its edges, so that both halves meet there exactly.
  const plane = start.position[0] === 0 && towards[0] === 0 ? 0 : axis
  const length = mm * metresPerOutlineMm(finder)
  const walk = walkLength(finder.skin, start, sectionAcross(plane, start.position), towards, length)
  if (walk.end !== 'found') {
    throw new PlacementError(
      neededBy,
      `${direction} ${mm} mm`,
      `the skin ends ${((length - lineLength(walk)) * 1000).toFixed(1)} mm before`,
    )
  }
  return walk.places.at(-1)!
}
