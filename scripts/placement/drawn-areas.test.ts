import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { TINT_COUNT, type BakedAreas } from '../../src/geometry/areas/baked-areas'
import { layArea, type LaidArea } from '../../src/geometry/areas/lay-area'
import type { Head } from '../../src/geometry/head'
import { headSkin } from '../../src/geometry/head-skin'
import { computeNormals } from '../../src/geometry/normals'
import { computeRegions } from '../../src/geometry/regions'
import { anchorMirror } from '../../src/geometry/skin-mirror'
import type { Place, Skin } from '../../src/geometry/surface'
import { rideAnchors } from '../../src/scene/anchor-rider'
import { AREA_LIFT, areaPart, joinParts, setStrengths, type AreaField } from '../../src/scene/area-field'
import { areaFrame, type Stretch } from '../../src/scene/area-frame'
import { zoneAt } from '../../src/scene/area-pick'
import { AREAS_FILE } from './areas-file'
import { readPlacementInputs } from './inputs'

let head: Head
let skin: Skin
let baked: BakedAreas
let laid: LaidArea[]
let place: (position: readonly [number, number, number]) => Place

beforeAll(async () => {
  const inputs = await readPlacementInputs()
  head = inputs.head
  skin = headSkin(head)
  baked = JSON.parse(readFileSync(AREAS_FILE, 'utf8')) as BakedAreas
  const eye = computeRegions(head, inputs.anchors).lash
  laid = baked.areas.map((area) => layArea(skin, area, head.mirror, eye))
  place = (position) => skin.nearest(position)
})

/** The field of some areas on the reference face, and where each stands in it. */
function field(numbers: readonly number[]): { field: AreaField; pieces: Stretch[][] } {
  const parts = numbers.map((i) => areaPart(baked.areas[i]!, laid[i]!, head.triangles, head.mirror))
  const joined = joinParts(parts)
  const normals = new Float32Array(head.vertexCount * 3)
  computeNormals(head.referencePositions, head.triangles, normals)
  const { geometry, anchors } = joined
  rideAnchors(
    anchors,
    head.referencePositions,
    normals,
    AREA_LIFT,
    geometry.getAttribute('position').array as Float32Array,
    geometry.getAttribute('skinNormal').array as Float32Array,
  )
  const pieces = parts.map(({ leftCount }, i): Stretch[] => {
    const [from, to] = [joined.starts[i]!, joined.starts[i + 1]!]
    return from + leftCount < to
      ? [
          [from, from + leftCount],
          [from + leftCount, to],
        ]
      : [[from, to]]
  })
  return { field: joined, pieces }
}

const numbersOf = (of: string) =>
  baked.areas.flatMap((area, i) => (area.of === of && area.kind === 'zone' ? [i] : []))

describe('the mesh of areas', () => {
  it('draws the right of a pair as the mirror of the left, turned outwards', () => {
    const { field: drawn, pieces } = field(numbersOf('crows_feet'))
    const positions = drawn.geometry.getAttribute('position').array
    const [[left, right]] = pieces as [[Stretch, Stretch]]
    expect(right[1] - right[0]).toBe(left[1] - left[0])
    for (let i = 0; i < left[1] - left[0]; i += 1) {
      const [a, b] = [(left[0] + i) * 3, (right[0] + i) * 3]
      expect(positions[b]).toBeCloseTo(-positions[a]!, 7)
      expect(positions[b + 1]).toBeCloseTo(positions[a + 1]!, 7)
      expect(positions[b + 2]).toBeCloseTo(positions[a + 2]!, 7)
    }
    const index = drawn.geometry.getIndex()!.array
    const normals = drawn.geometry.getAttribute('skinNormal').array
    for (let t = 0; t < index.length; t += 3) {
      const [a, b, c] = [index[t]! * 3, index[t + 1]! * 3, index[t + 2]! * 3] as const
      const u = [0, 1, 2].map((k) => positions[b + k]! - positions[a + k]!) as [number, number, number]
      const v = [0, 1, 2].map((k) => positions[c + k]! - positions[a + k]!) as [number, number, number]
      const out =
        (u[1] * v[2] - u[2] * v[1]) * normals[a]! +
        (u[2] * v[0] - u[0] * v[2]) * normals[a + 1]! +
        (u[0] * v[1] - u[1] * v[0]) * normals[a + 2]!
      expect(out).toBeGreaterThan(-1e-12)
    }
  })

  it('sets the strength of each part by itself', () => {
    const { field: drawn } = field([...numbersOf('crows_feet'), ...numbersOf('glabellar_lines')])
    setStrengths(drawn, [0.25, 1])
    const strength = drawn.geometry.getAttribute('strength').array
    expect(strength[0]).toBe(0.25)
    expect(strength[drawn.starts[1]! - 1]).toBe(0.25)
    expect(strength[drawn.starts[1]!]).toBe(1)
    expect(strength.at(-1)).toBe(1)
  })

  it('gives zones that overlap different tints, and all pieces of a concern the same', () => {
    const zones = baked.areas.flatMap((area, i) => (area.kind === 'zone' ? [{ area, on: laid[i]! }] : []))
    const inside = zones.map(({ on }) => {
      const deep = [...on.distance.keys()].filter((vertex) => on.distance[vertex]! > 0)
      return new Set(deep.map((vertex) => on.skinTriangles[vertex]!))
    })
    zones.forEach(({ area }, i) => {
      zones.slice(0, i).forEach(({ area: other }, k) => {
        const isShared = [...inside[i]!].some((triangle) => inside[k]!.has(triangle))
        if (area.of === other.of) expect(area.tint, area.of).toBe(other.tint)
        else if (isShared) expect(area.tint, `${area.of} over ${other.of}`).not.toBe(other.tint)
      })
      expect(area.tint).toBeLessThan(TINT_COUNT)
    })
  })

  it('of every layer together stays small enough to ride', () => {
    const { field: drawn } = field([...baked.areas.keys()])
    console.log(
      `All areas: ${drawn.anchors.count} vertices, ${drawn.geometry.getIndex()!.count / 3} triangles.`,
    )
    expect(drawn.anchors.count).toBeLessThan(45_000)
  })
})

describe('a tap on the skin', () => {
  const zoneUnder = (position: readonly [number, number, number]) => {
    const offered = baked.areas.flatMap((area, i) => (area.kind === 'zone' ? [{ area, laid: laid[i]! }] : []))
    return zoneAt(place(position), offered, skin, head.mirror)
  }

  it.each([
    ['between the brows', [0, 0.045, 0.09], 'glabellar_lines'],
    ['beside the left eye', [0.055, 0.02, 0.055], 'crows_feet'],
    ['beside the right eye', [-0.055, 0.02, 0.055], 'crows_feet'],
    ['on the forehead', [0.02, 0.075, 0.08], 'forehead_lines'],
    ['under the chin', [0, -0.086, 0.05], 'double_chin'],
    ['on the throat', [0, -0.115, 0.02], 'neck_lines'],
    ['on the back of the head', [0, 0.02, -0.09], null],
    ['on the ear', [0.075, 0.01, -0.01], null],
  ] as const)('%s opens the concern that is seen there', (_, position, id) => {
    expect(zoneUnder(position)).toBe(id)
  })

  it('finds the same on both sides', () => {
    const offered = baked.areas.flatMap((area, i) => (area.kind === 'zone' ? [{ area, laid: laid[i]! }] : []))
    for (let triangle = 0; triangle < head.skinTriangleCount; triangle += 97) {
      const anchor = { triangle, weights: [0.4, 0.35, 0.25] as const }
      const twin = anchorMirror(head.mirror, anchor)
      expect(zoneAt(twin, offered, skin, head.mirror)).toBe(zoneAt(anchor, offered, skin, head.mirror))
    }
  })

  it('can open every zone somewhere', () => {
    const offered = baked.areas.flatMap((area, i) => (area.kind === 'zone' ? [{ area, laid: laid[i]! }] : []))
    const found = new Set<string | null>()
    for (let triangle = 0; triangle < head.skinTriangleCount; triangle += 1)
      found.add(zoneAt({ triangle, weights: [1 / 3, 1 / 3, 1 / 3] }, offered, skin, head.mirror))
    expect([...new Set(offered.map(({ area }) => area.of))].filter((of) => !found.has(of))).toEqual([])
  })
})

describe('the view of an area', () => {
  const frame = (of: string, side: 'left' | 'right') => {
    const { field: drawn, pieces } = field(numbersOf(of))
    return areaFrame(drawn, pieces, side)!
  }

  it('looks from the front at a pair beside the midline, and at what lies on it', () => {
    expect(Math.abs(frame('nasolabial_folds', 'left').azimuth)).toBeLessThan(0.05)
    expect(Math.abs(frame('glabellar_lines', 'right').azimuth)).toBeLessThan(0.05)
  })

  it('looks from the side that is turned to the viewer at a pair far out', () => {
    expect(frame('crows_feet', 'left').azimuth).toBeGreaterThan(0.5)
    expect(frame('crows_feet', 'right').azimuth).toBeCloseTo(-frame('crows_feet', 'left').azimuth, 3)
  })

  it('looks from below under the chin', () => {
    expect(frame('double_chin', 'left').polar).toBeGreaterThan(Math.PI / 2 + 0.2)
  })
})
