import { describe, expect, it } from 'vitest'
import type { Meridian, MeridianPath, Waypoint } from '../atlas/meridian'
import { bakedAnchor } from './bake'
import { lineNearest } from './curve'
import { FaceSolver } from './face-solver'
import { positionMirror, type HeadPosition } from './frame'
import type { LandmarkAnchor } from './landmarks'
import { solvePaths, type SolvedPath } from './solve-paths'
import { sphereSkin } from './sphere-skin'
import { vectorDistance } from './vector'

const RADIUS = 0.1
const skin = sphereSkin(RADIUS, 6)

/** Angles in degrees: up from the face over the crown, and to the left. */
function onSphere(up: number, left: number): HeadPosition {
  const [a, b] = [(up * Math.PI) / 180, (left * Math.PI) / 180]
  return [RADIUS * Math.sin(b), RADIUS * Math.cos(b) * Math.sin(a), RADIUS * Math.cos(b) * Math.cos(a)]
}

const anchorAt = (position: HeadPosition) => bakedAnchor(skin.nearest(position))
const place = (id: string, up: number, left: number): LandmarkAnchor => ({
  id,
  anchor: anchorAt(onSphere(up, left)),
  seen: 'test',
})
const ANCHORS: LandmarkAnchor[] = [
  place('a', 0, 20),
  place('b', 20, 20),
  place('c', 20, 50),
  {
    id: 'bow',
    curve: [onSphere(0, 20), onSphere(5, 32), onSphere(15, 32), onSphere(20, 20)].map(anchorAt),
    seen: 'test',
  },
]

const landmark = (ref: string, depth: Waypoint['depth'] = 'surface'): Waypoint => ({
  kind: 'landmark',
  ref,
  depth,
})

function solved(...paths: Pick<MeridianPath, 'id' | 'style' | 'waypoints'>[]): {
  paths: SolvedPath[]
  solver: FaceSolver
} {
  const mirror = (anchor: Parameters<typeof skin.place>[0]) =>
    skin.nearest(positionMirror(skin.place(anchor).position))
  const leftEye = { center: [0.027, 0.02, 0.07] as HeadPosition, radius: 0.014 }
  const solver = new FaceSolver({ skin, leftEye, mirror }, ANCHORS, [])
  const meridian = { id: 'M', paths } as unknown as Meridian
  const { paths: all, problems } = solvePaths(solver, skin, [meridian])
  expect(problems).toEqual([])
  return { paths: all.filter(({ side }) => side === 'left'), solver }
}

describe('meridian paths', () => {
  it('leave out a branch whose stops are all internal', () => {
    const { paths } = solved({
      id: 'inner',
      style: 'dashed',
      waypoints: [landmark('a', 'internal'), landmark('b', 'internal')],
    })
    expect(paths).toEqual([])
  })

  it('leave out a dashed leg, either way round, on a solid one of the same meridian, and only that', () => {
    const solid = { id: 'solid', style: 'solid', waypoints: [landmark('a'), landmark('b')] } as const
    const dashed = {
      id: 'dashed',
      style: 'dashed',
      waypoints: [landmark('b'), landmark('a'), landmark('c')],
    } as const
    const drawn = solved(solid, dashed).paths.filter(({ path }) => path === 'dashed')
    expect(drawn).toHaveLength(1)
    const [from, to] = [drawn[0]!.line.places[0]!, drawn[0]!.line.places.at(-1)!]
    expect(vectorDistance(from.position, onSphere(0, 20))).toBeLessThan(0.0005)
    expect(vectorDistance(to.position, onSphere(20, 50))).toBeLessThan(0.0005)
    expect(solved(dashed).paths[0]!.line.places.length).toBeGreaterThan(drawn[0]!.line.places.length)
  })

  it('follow a curve between two stops that lie on it', () => {
    const { paths, solver } = solved({
      id: 'bowed',
      style: 'solid',
      waypoints: [landmark('a'), landmark('bow'), landmark('b')],
    })
    const bow = solver.curve('bow', 'test')
    const off = paths[0]!.line.places.map(({ position }) =>
      vectorDistance(lineNearest(skin, bow, position).place.position, position),
    )
    expect(Math.max(...off)).toBeLessThan(0.001)
    const furthest = Math.max(...paths[0]!.line.places.map(({ position }) => position[0]))
    expect(furthest).toBeGreaterThan(RADIUS * Math.sin((31 * Math.PI) / 180))
  })
})
