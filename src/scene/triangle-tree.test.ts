import { BufferAttribute, BufferGeometry, FrontSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { beforeAll, describe, expect, it } from 'vitest'
import { readHead } from '../../scripts/head/read-head'
import type { Head } from '../geometry/head'
import { triangleTree } from './triangle-tree'

/** One triangle in the plane z = 0, its front towards +z. */
const TRIANGLE = Uint32Array.from([0, 1, 2])
const CORNERS = Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0])

describe('a tree of one triangle', () => {
  const tree = triangleTree(TRIANGLE, CORNERS)
  it('is crossed from its front, within reach, inside its edges', () => {
    expect(tree.isCrossed([0.2, 0.2, 1], [0, 0, -1], 1.01)).toBe(true)
    expect(tree.isCrossed([0.2, 0.2, 1], [0, 0, -1], 0.99)).toBe(false)
    expect(tree.isCrossed([0.2, 0.2, 1], [0, 0, 1], 5)).toBe(false)
    expect(tree.isCrossed([0.2, 0.2, -1], [0, 0, 1], 5)).toBe(false)
    expect(tree.isCrossed([0.7, 0.7, 1], [0, 0, -1], 5)).toBe(false)
    expect(tree.isCrossed([-0.1, 0.2, 1], [0, 0, -1], 5)).toBe(false)
    expect(tree.isCrossed([0.2, -0.1, 1], [0, 0, -1], 5)).toBe(false)
  })
})

describe('a tree of the head', () => {
  let head: Head
  let triangles: Uint32Array
  beforeAll(async () => {
    head = await readHead('whole')
    triangles = head.triangles.slice(0, head.skinTriangleCount * 3)
  })

  /** Ways from far around the head to places at and beside its skin, and what a general library finds first on them. */
  function* ways(positions: Float32Array) {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(positions, 3))
    geometry.setIndex(new BufferAttribute(triangles.slice(), 1))
    const known = new MeshBVH(geometry)
    let seed = 7
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
    for (let i = 0; i < 4000; i += 1) {
      const turn = random() * 2 * Math.PI
      const start = new Vector3(Math.sin(turn) * 0.7, random() * 0.8 - 0.4, Math.cos(turn) * 0.7)
      const vertex = Math.floor(random() * head.vertexCount) * 3
      const beside = () => (random() - 0.5) * 0.05
      const goal = new Vector3(
        positions[vertex]! + beside(),
        positions[vertex + 1]! + beside(),
        positions[vertex + 2]! + beside(),
      )
      const direction = goal.clone().sub(start).normalize()
      const reach = goal.distanceTo(start) - 0.0025
      const hit = known.raycastFirst(new Ray(start, direction), FrontSide, 0, reach)
      yield { start, direction, reach, first: hit?.distance ?? Infinity }
    }
  }
  const compare = (positions: Float32Array, tree: ReturnType<typeof triangleTree>) => {
    let crossed = 0
    for (const { start, direction, reach, first } of ways(positions)) {
      // So near the end of the reach both may be right.
      if (Math.abs(first - reach) < 1e-6) continue
      const own = tree.isCrossed(start.toArray(), direction.toArray(), reach)
      expect(own, `${start.toArray().join()} ${direction.toArray().join()}`).toBe(first < reach)
      if (own) crossed += 1
    }
    expect(crossed).toBeGreaterThan(1000)
    expect(crossed).toBeLessThan(3500)
  }

  it('finds what a general library finds, on four thousand ways', () => {
    const positions = head.referencePositions.slice()
    compare(positions, triangleTree(triangles, positions))
  })

  it('finds it on another face after a refit', () => {
    const positions = head.referencePositions.slice()
    const tree = triangleTree(triangles, positions)
    head.positionsOfFace({ modes: head.corners[11]!.modes }, positions)
    tree.refit()
    compare(positions, tree)
  })
})
