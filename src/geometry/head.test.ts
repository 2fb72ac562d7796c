import { beforeAll, describe, expect, it } from 'vitest'
import { HEM_BOWL } from '../../scripts/head/hem'
import { readHead } from '../../scripts/head/read-head'
import { anchorPosition } from './anchor'
import { faceOf } from './head-blend'
import { createHead, type Head } from './head'
import { decodeHeadModes, decodeHeadReference } from './head-file'
import { computeNormals } from './normals'
import { anchorMirror } from './skin-mirror'
import { readFileSync } from 'node:fs'

let head: Head
/** A face away from every special case: uneven blend, two expressions. */
let face: { modes: Float32Array; expressions: Record<string, number> }
let positions: Float32Array

beforeAll(async () => {
  head = await readHead()
  const modes = faceOf(head.corners, {
    sex: 0.3,
    age: 0.8,
    ancestry: { asian: 0.5, caucasian: 0.2, african: 0.9 },
  })
  face = { modes, expressions: { smile: 0.7, platysma: 0.4 } }
  positions = head.positionsOfFace(face)
})

const resting = (): { modes: Float32Array } => ({ modes: new Float32Array(head.modeCount) })
const at = (from: Float32Array, vertex: number): [number, number, number] => [
  from[vertex * 3]!,
  from[vertex * 3 + 1]!,
  from[vertex * 3 + 2]!,
]
const verticesOf = (group: 'skin' | 'inner' | 'base' | 'lashes'): Set<number> => {
  const { start, count } = head.groups[group]
  return new Set(head.triangles.subarray(start * 3, (start + count) * 3))
}
/** Vertices shared by the skin and the underside, in order round the bust. */
const hem = (): number[] => {
  const base = verticesOf('base')
  const next = new Map<number, number>()
  for (let t = 0; t < head.skinTriangleCount * 3; t += 3) {
    for (let k = 0; k < 3; k += 1) {
      const [a, b] = [head.triangles[t + k]!, head.triangles[t + ((k + 1) % 3)]!]
      if (base.has(a) && base.has(b)) next.set(a, b)
    }
  }
  const first = [...next.keys()][0]!
  const ring = [first]
  for (let v = next.get(first)!; v !== first; v = next.get(v)!) ring.push(v)
  expect(ring).toHaveLength(next.size)
  return ring
}

describe('symmetry', () => {
  it('is exact on any face', () => {
    for (let vertex = 0; vertex < head.vertexCount; vertex += 1) {
      const [x, y, z] = at(positions, vertex)
      const twin = at(positions, head.mirror.vertices[vertex]!)
      // Not toEqual: −0 and 0 are the same place.
      if (twin[0] !== -x || twin[1] !== y || twin[2] !== z)
        expect.fail(`Vertex ${vertex} at ${x}, ${y}, ${z} has no exact twin.`)
    }
  })

  it('maps are their own inverse and keep triangles, sides and groups', () => {
    const { vertices, triangles } = head.mirror
    expect(vertices.every((twin, vertex) => vertices[twin] === vertex)).toBe(true)
    const faithful = triangles.every((twin, triangle) => {
      const [a, b, c] = head.triangles.subarray(triangle * 3, triangle * 3 + 3)
      const [d, e, f] = head.triangles.subarray(twin * 3, twin * 3 + 3)
      const twins = vertices[a!] === d && vertices[c!] === e && vertices[b!] === f
      const sameGroup = triangle < head.skinTriangleCount === twin < head.skinTriangleCount
      return twins && sameGroup && twin !== triangle && triangles[twin] === triangle
    })
    expect(faithful).toBe(true)
  })

  it('carries anchors across', () => {
    const skin = { triangles: head.triangles, positions }
    const anchor = { triangle: 4711, weights: [0.2, 0.7, 0.1] } as const
    const [x, y, z] = anchorPosition(skin, anchor)
    const [mx, my, mz] = anchorPosition(skin, anchorMirror(head.mirror, anchor))
    expect(Math.hypot(mx + x, my - y, mz - z)).toBeLessThan(1e-9)
    expect(anchorMirror(head.mirror, anchorMirror(head.mirror, anchor))).toEqual(anchor)
    expect(() => anchorMirror(head.mirror, { ...anchor, triangle: 10 ** 6 })).toThrow(RangeError)
  })
})

describe('the surface', () => {
  it('is closed but for the lashes, and its normals point outward', () => {
    const solid = head.triangles.subarray(0, head.groups.lashes.start * 3)
    const edges = new Set<number>()
    for (let t = 0; t < solid.length; t += 3) {
      for (let k = 0; k < 3; k += 1) edges.add(solid[t + k]! * 2 ** 20 + solid[t + ((k + 1) % 3)]!)
    }
    expect(edges.size).toBe(solid.length)
    for (const edge of edges)
      expect(edges.has((edge % 2 ** 20) * 2 ** 20 + Math.floor(edge / 2 ** 20))).toBe(true)

    const reference = head.referencePositions
    const normals = new Float32Array(reference.length)
    computeNormals(reference, head.triangles, normals)
    const skin = [...verticesOf('skin')]
    const extreme = (axis: number, sign: 1 | -1): number =>
      skin.reduce((best, v) =>
        sign * reference[v * 3 + axis]! > sign * reference[best * 3 + axis]! ? v : best,
      )
    const noseTip = extreme(2, 1)
    expect(at(reference, noseTip)[0]).toBe(0)
    expect(normals[noseTip * 3 + 2]).toBeGreaterThan(0.7)
    expect(normals[extreme(1, 1) * 3 + 1]).toBeGreaterThan(0.9)
    const lengths = skin.map((v) => Math.hypot(...at(normals, v)))
    expect(Math.min(...lengths)).toBeGreaterThan(0.999)
  })

  it('ends in a smooth hem on every corner', () => {
    const ring = hem()
    for (const corner of [resting(), ...head.corners]) {
      const face = head.positionsOfFace(corner)
      const turns = ring.map((vertex, i) => {
        const [a, b, c] = [ring.at(i - 1)!, vertex, ring[(i + 1) % ring.length]!].map((v) => at(face, v))
        const before = [b![0] - a![0], b![1] - a![1], b![2] - a![2]] as const
        const after = [c![0] - b![0], c![1] - b![1], c![2] - b![2]] as const
        const dot = before[0] * after[0] + before[1] * after[1] + before[2] * after[2]
        return (Math.acos(Math.min(1, dot / (Math.hypot(...before) * Math.hypot(...after)))) * 180) / Math.PI
      })
      expect(Math.max(...turns)).toBeLessThan(30)
      const [, centreY, centreZ] = HEM_BOWL.center
      const heights = ring.map((v) => {
        const [x, y, z] = at(face, v)
        return y - centreY + Math.sqrt(HEM_BOWL.radius ** 2 - x * x - (z - centreZ) ** 2)
      })
      const mean = heights.reduce((sum, height) => sum + height / heights.length, 0)
      expect(Math.max(...heights.map((height) => Math.abs(height - mean)))).toBeLessThan(0.002)
    }
  })
})

describe('faces', () => {
  it('keep one head length on every corner', () => {
    for (const corner of head.corners) {
      const skin = head.positionsOfFace(corner)
      const midline = [...verticesOf('skin')].filter((v) => skin[v * 3] === 0).map((v) => at(skin, v))
      const brow = midline.filter(([, y]) => y > 0.03 && y < 0.06).sort((a, b) => b[2] - a[2])[0]!
      const longest = Math.max(
        ...midline
          .filter(([, y, z]) => z < 0 && y > 0)
          .map(([, y, z]) => Math.hypot(y - brow[1], z - brow[2])),
      )
      expect(Math.abs(longest - head.headLength)).toBeLessThan(0.003)
    }
  })

  it('blend evenly into the reference and reach every corner', () => {
    const even = faceOf(head.corners, {
      sex: 0.5,
      age: 0.5,
      ancestry: { asian: 1, caucasian: 1, african: 1 },
    })
    for (const weight of even) expect(weight).toBeCloseTo(0, 4)
    const corner = faceOf(head.corners, {
      sex: 1,
      age: 0,
      ancestry: { asian: 0, caucasian: 0, african: 0.4 },
    })
    expect([...corner]).toEqual([...head.corners.find(({ id }) => id === 'african-male-young')!.modes])
    expect(() =>
      faceOf(head.corners, { sex: 2, age: 0, ancestry: { asian: 1, caucasian: 0, african: 0 } }),
    ).toThrow(/"sex" is 2/)
    expect(() => faceOf([], { sex: 0, age: 0, ancestry: { asian: 1, caucasian: 0, african: 0 } })).toThrow(
      /load its modes/,
    )
  })

  it('have eyes inside the head, level and apart', () => {
    for (const corner of [resting(), ...head.corners]) {
      const { left, right } = head.eyesOfFace(corner)
      expect(right.center).toEqual([-left.center[0], left.center[1], left.center[2]])
      expect(left.center[0]).toBeGreaterThan(left.radius * 1.5)
      const skin = head.positionsOfFace(corner)
      const front = Math.max(...[...verticesOf('skin')].map((v) => skin[v * 3 + 2]!))
      expect(left.center[2] + left.radius).toBeLessThan(front - 0.01)
      expect(left.radius).toBeGreaterThan(0.012)
      expect(left.radius).toBeLessThan(0.016)
    }
  })

  it('move with every expression, but not at the hem', () => {
    const ring = hem()
    for (const id of head.expressionIds) {
      const moved = head.positionsOfFace({ ...resting(), expressions: { [id]: 1 } })
      const distance = (v: number): number =>
        Math.hypot(...at(moved, v).map((value, axis) => value - head.referencePositions[v * 3 + axis]!))
      expect(Math.max(...[...verticesOf('skin')].map(distance))).toBeGreaterThan(0.001)
      expect(Math.max(...ring.map(distance))).toBeLessThan(0.0005)
    }
  })

  it('are refused when weights do not fit', async () => {
    expect(() => head.positionsOfFace({ modes: new Float32Array(3) })).toThrow(/11 mode weights; 3/)
    expect(() => head.positionsOfFace({ ...resting(), expressions: { wink: 1 } })).toThrow(
      /no expression "wink"/,
    )
    const reference = await decodeHeadReference(readFileSync('public/models/head-reference.bin'))
    const modes = await decodeHeadModes(readFileSync('public/models/head-modes.bin'))
    expect(() => createHead(reference, { ...modes, topology: 'other' })).toThrow(/topology other/)
  })
})

describe('baked daylight', () => {
  it('is dark in the nostrils and mouth and bright on the forehead', () => {
    const mean = (vertices: number[]): number =>
      vertices.reduce((sum, v) => sum + head.occlusion[v]!, 0) / vertices.length
    const crown = [...verticesOf('skin')].filter((v) => head.referencePositions[v * 3 + 1]! > 0.08)
    expect(mean(crown)).toBeGreaterThan(235)
    expect(mean([...verticesOf('inner')])).toBeLessThan(60)
  })
})
