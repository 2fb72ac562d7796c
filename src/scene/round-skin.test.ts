import { IcosahedronGeometry } from 'three'
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js'
import { describe, expect, it } from 'vitest'
import { isPlainOutline, placeMiddles, roundSkin, withMiddles } from './round-skin'

/** A ball of few triangles, 20 mm in radius: xyz per vertex, its normals, and triangles. */
function ball() {
  const geometry = new IcosahedronGeometry(0.02, 3)
  geometry.deleteAttribute('normal').deleteAttribute('uv')
  const merged = mergeVertices(geometry, 1e-6)
  const positions = merged.getAttribute('position').array as Float32Array
  return {
    positions,
    normals: positions.map((value) => value / 0.02),
    triangles: Uint32Array.from(merged.index!.array),
  }
}

/** How often each directed edge comes up; a closed, evenly turned mesh has each once, and its opposite once. */
function directedEdges(triangles: Uint32Array): Map<string, number> {
  const edges = new Map<string, number>()
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k += 1) {
      const edge = `${triangles[t + k]!},${triangles[t + ((k + 1) % 3)]!}`
      edges.set(edge, (edges.get(edge) ?? 0) + 1)
    }
  }
  return edges
}

describe('roundSkin', () => {
  it('splits half a ball without gaps, and its new corners lie on the ball', () => {
    const { positions, normals, triangles } = ball()
    const count = positions.length / 3
    const round = roundSkin(triangles, positions, normals, (vertex) => positions[vertex * 3]! > 0.002)
    expect(round.ends.length).toBeGreaterThan(20)
    const edges = directedEdges(round.triangles)
    for (const [edge, times] of edges) {
      expect(times).toBe(1)
      expect(edges.has(edge.split(',').reverse().join(',')), edge).toBe(true)
    }
    const drawn = withMiddles(round.ends, positions, 3)
    const drawnNormals = withMiddles(round.ends, normals, 3)
    placeMiddles(round.ends, drawn, drawnNormals)
    for (let vertex = count; vertex < drawn.length / 3; vertex += 1) {
      const place = drawn.subarray(vertex * 3, vertex * 3 + 3)
      expect(Math.hypot(...place) * 1000).toBeCloseTo(20, 1)
      expect(Math.hypot(...drawnNormals.subarray(vertex * 3, vertex * 3 + 3))).toBeCloseTo(1, 5)
    }
    expect(drawn.subarray(0, positions.length)).toEqual(positions)
  })

  it('leaves a flat or an excluded mesh as it is', () => {
    const { positions, normals, triangles } = ball()
    expect(roundSkin(triangles, positions, normals, () => false).triangles).toEqual(triangles)
    const up = normals.map((_, i) => (i % 3 === 1 ? 1 : 0))
    expect(roundSkin(triangles, positions, up, () => true).ends).toHaveLength(0)
  })
})

describe('withMiddles', () => {
  it('adds the mean of both ends, part by part', () => {
    const values = Float32Array.of(0, 10, 2, 30)
    expect([...withMiddles(Uint32Array.of(0, 1), values, 2)]).toEqual([0, 10, 2, 30, 1, 20])
  })
})

describe('isPlainOutline', () => {
  it.each([
    ['crown', [0, 0.12, -0.02], true],
    ['shoulder', [0.14, -0.15, -0.02], true],
    ['ear', [0.08, 0.04, -0.01], false],
    ['nose', [0, -0.02, 0.1], false],
  ] as const)('tells the %s', (_, [x, y, z], isPlain) => {
    expect(isPlainOutline(x, y, z)).toBe(isPlain)
  })
})
