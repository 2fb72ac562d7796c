import { beforeAll, describe, expect, it } from 'vitest'
import { outlineNodes, type ZoneOutline } from '../../src/atlas/zone'
import { followedPart, isFollowed, nodePlace } from '../../src/geometry/areas/node-place'
import { solveOutline, type Outline } from '../../src/geometry/areas/outline'
import { FaceSolver } from '../../src/geometry/face-solver'
import { resampled, surfacePath } from '../../src/geometry/geodesic'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import {
  vectorAdd,
  vectorCross,
  vectorDistance,
  vectorDot,
  vectorLength,
  vectorSubtract,
  vectorUnit,
  type Vector,
} from '../../src/geometry/vector'
import { readAreaInputs } from './areas-file'
import { readPlacementInputs } from './inputs'

/** A boundary as it is drawn, and as its corners alone would have it: joined by the shortest ways, not rounded. */
interface Boundary {
  readonly name: string
  readonly drawn: readonly Vector[]
  readonly corners: readonly Vector[]
  readonly pointed: readonly Vector[]
}

const STEP = 0.003

let boundaries: Boundary[]

beforeAll(async () => {
  const { head, anchors, points } = await readPlacementInputs()
  const { zones, muscles } = readAreaInputs()
  const solver = new FaceSolver(solverFace(head, headSkin(head)), anchors, points)
  const outlines = [
    ...zones.flatMap(({ id, outlines: all }) => all.map((outline): [string, ZoneOutline] => [id, outline])),
    ...muscles.map(({ id, side, area }): [string, ZoneOutline] => [id, { shape: 'area', side, area }]),
  ]
  const mirror = ([x, y, z]: Vector): Vector => [-x, y, z]
  const whole = (half: readonly Vector[], { side }: Outline): Vector[] =>
    side === 'midline' ? [...half.slice(1, -1).map(mirror).reverse(), ...half] : [...half]
  boundaries = outlines
    .filter(([, { shape }]) => shape === 'area')
    .map(([name, outline]): Boundary => {
      const solved = solveOutline(solver, outline, name)
      const nodes = outlineNodes(outline)
      const single = (index: number) => nodePlace(solver, nodes[(index + nodes.length) % nodes.length]!, name)
      const stops = nodes.map((node, i) =>
        isFollowed(solver, node)
          ? followedPart(solver, node, single(i - 1), single(i + 1), name).places
          : [single(i)],
      )
      const legs = solved.side === 'midline' ? stops.length - 1 : stops.length
      const pointed = stops.flatMap((stop, i) => {
        const next = stops[(i + 1) % stops.length]![0]!
        const way = i < legs ? surfacePath(solver.skin, stop.at(-1)!, next).places.slice(1, -1) : []
        return [...stop, ...way].map(({ position }): Vector => position)
      })
      return {
        name,
        drawn: solved.line.places.map(({ position }) => position),
        corners: stops.filter(({ length }) => length === 1).map(([place]) => place!.position),
        pointed: whole(pointed, solved),
      }
    })
}, 60_000)

/** Square centimetres that a closed line spans. */
function spanned(line: readonly Vector[]): number {
  const sum = line.reduce<Vector>(
    (all, position, i) => vectorAdd(all, vectorCross(position, line[(i + 1) % line.length]!)),
    [0, 0, 0],
  )
  return (vectorLength(sum) / 2) * 1e4
}

/** The sharpest turn of a closed line from one step to the next, degrees; where a pair meets on the midline none is counted. */
function sharpest(line: readonly Vector[]): number {
  const even = resampled([...line, line[0]!], STEP).slice(0, -1)
  return Math.max(
    ...even.map((position, i) => {
      if (Math.abs(position[0]) < STEP / 2 && line.every(([x]) => x > -1e-6)) return 0
      const before = vectorUnit(vectorSubtract(position, even.at(i - 1)!))
      const after = vectorUnit(vectorSubtract(even[(i + 1) % even.length]!, position))
      return (Math.acos(Math.min(1, vectorDot(before, after))) * 180) / Math.PI
    }),
  )
}

describe('outlines on the skin', () => {
  it('turn softly: large ones by at most 55° in 3 mm, the corners of the mouth by 70°', () => {
    const large = boundaries.filter(({ drawn }) => spanned(drawn) > 5)
    expect(large.length).toBeGreaterThan(15)
    for (const { name, drawn } of large)
      expect(sharpest(drawn), name).toBeLessThan(name === 'lip_fullness' ? 70 : 55)
    expect(Math.max(...large.map(({ pointed }) => sharpest(pointed)))).toBeGreaterThan(75)
  })

  it('stay as large as their corners say', () => {
    for (const { name, drawn, pointed } of boundaries) {
      const share = spanned(drawn) / spanned(pointed)
      const slack = spanned(pointed) > 5 ? 0.08 : 0.3
      expect(Math.abs(share - 1), name).toBeLessThan(slack)
    }
  })

  it('pass near their corners; only tips of slender muscles draw back further', () => {
    const away = boundaries.flatMap(({ drawn, corners }) =>
      corners.map((corner) => Math.min(...drawn.map((position) => vectorDistance(position, corner))) * 1000),
    )
    away.sort((a, b) => a - b)
    expect(away[Math.floor(away.length * 0.5)]).toBeLessThan(2.5)
    expect(away[Math.floor(away.length * 0.9)]).toBeLessThan(5)
    expect(away.at(-1)).toBeLessThan(10)
  })
})
