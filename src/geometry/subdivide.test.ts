import { describe, expect, it } from 'vitest'
import { applyStencil, subdivide } from './subdivide'
import type { CageTopology } from './head-file'

// The left half of the cube from −1 to 1: vertices 0–3 on the midline, 4–7 on the left, 8–11 their right twins.
const CUBE: CageTopology = {
  vertexCount: 12,
  leftCount: 8,
  mirror: Uint32Array.from([0, 1, 2, 3, 8, 9, 10, 11, 4, 5, 6, 7]),
  faceGroups: [
    [
      [0, 4, 5, 1],
      [4, 7, 6, 5],
      [7, 3, 2, 6],
      [3, 7, 4, 0],
      [1, 5, 6, 2],
    ],
  ],
}
const CORNERS = [
  [0, -1, 1], [0, 1, 1], [0, 1, -1], [0, -1, -1],
  [1, -1, 1], [1, 1, 1], [1, 1, -1], [1, -1, -1],
  [-1, -1, 1], [-1, 1, 1], [-1, 1, -1], [-1, -1, -1],
] // prettier-ignore

function subdividedCube(): { skin: ReturnType<typeof subdivide>; at: (vertex: number) => number[] } {
  const skin = subdivide(CUBE)
  const out = new Float32Array(skin.vertexCount * 3)
  applyStencil(skin.stencil, Float32Array.from(CORNERS.flat()), out)
  return { skin, at: (vertex) => [...out.subarray(vertex * 3, vertex * 3 + 3)] }
}

function expectPosition(actual: number[], wanted: number[]): void {
  wanted.forEach((value, axis) => expect(actual[axis]).toBeCloseTo(value, 6))
}

describe('one Catmull–Clark step', () => {
  it('puts corners, midline vertices, edge and face points where the rules say', () => {
    const { skin, at } = subdividedCube()
    // Three faces: (mean of face points + 2 × mean of edge midpoints) / 3.
    expectPosition(at(5), [7 / 9, 5 / 9, 5 / 9])
    // Four faces, two of them across the midline.
    expectPosition(at(1), [0, 3 / 4, 3 / 4])
    // Edge 5–6: both ends and the face points of side and top.
    const edge = [...Array(skin.vertexCount).keys()].find(
      (v) => Math.abs(at(v)[2]!) < 1e-6 && at(v)[0]! > 0.5 && at(v)[1]! > 0.4,
    )
    expectPosition(at(edge!), [7 / 8, 3 / 4, 0])
  })

  it('has rows that sum to 1 and closed, consistently wound triangles', () => {
    const { skin } = subdividedCube()
    const { rowStart, weights } = skin.stencil
    for (let row = 0; row < skin.vertexCount; row += 1) {
      const sum = weights
        .subarray(rowStart[row], rowStart[row + 1])
        .reduce((total, weight) => total + weight, 0)
      expect(sum).toBeCloseTo(1, 6)
    }
    const edges = new Set<string>()
    for (let t = 0; t < skin.triangles.length; t += 3) {
      for (let k = 0; k < 3; k += 1) {
        const name = `${skin.triangles[t + k]!}>${skin.triangles[t + ((k + 1) % 3)]!}`
        expect(edges.has(name)).toBe(false)
        edges.add(name)
      }
    }
    for (const name of edges) expect(edges.has(name.split('>').reverse().join('>'))).toBe(true)
  })

  it('draws a boundary as a cubic spline of the boundary alone', () => {
    const strip: CageTopology = {
      vertexCount: 8,
      leftCount: 4,
      mirror: Uint32Array.from([4, 5, 6, 7, 0, 1, 2, 3]),
      faceGroups: [[[0, 1, 2, 3]]],
    }
    const skin = subdivide(strip)
    const square = [1, 0, 0, 2, 0, 0, 2, 1, 0, 1, 1, 0]
    const twin = square.map((value, i) => (i % 3 === 0 ? -value : value))
    const out = new Float32Array(skin.vertexCount * 3)
    applyStencil(skin.stencil, Float32Array.from([...square, ...twin]), out)
    expectPosition([...out.subarray(0, 3)], [1 + 1 / 8, 1 / 8, 0])
  })

  it('refuses faces that do not form a surface', () => {
    const book: CageTopology = { ...CUBE, faceGroups: [[...CUBE.faceGroups[0]!, [4, 5, 2, 3]]] }
    expect(() => subdivide(book)).toThrow(/edge 4–5 has 3 faces/)
  })
})
