import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDataFolder } from '../../src/atlas/data-folder'
import { buildAtlas } from '../../src/atlas/build-atlas'
import { WORD_SHAPE_IDS } from '../../src/atlas/word-shape'
import { createHead } from '../../src/geometry/head'
import { decodeHeadReference, decodeHeadWords } from '../../src/geometry/head-file'
import {
  vectorCross,
  vectorDistance,
  vectorDot,
  vectorSubtract,
  vectorUnit,
  type Vector,
} from '../../src/geometry/vector'
import { HEAD_FOLDER } from './read-head'

const read = (name: string) => readFileSync(join(HEAD_FOLDER, name))
const reference = await decodeHeadReference(read('head-reference.bin'))
const words = createHead(reference, undefined, await decodeHeadWords(read('head-words.bin')))
const rest = words.referencePositions
const shaped = (id: string) => words.positionsOfFace({ modes: new Float32Array(0), expressions: { [id]: 1 } })

const at = (of: Float32Array, vertex: number): Vector => [
  of[vertex * 3]!,
  of[vertex * 3 + 1]!,
  of[vertex * 3 + 2]!,
]
/** The way a triangle faces, of unit length. */
function facing(of: Float32Array, triangle: number): Vector {
  const [a, b, c] = [0, 1, 2].map((corner) => at(of, words.triangles[triangle * 3 + corner]!)) as [
    Vector,
    Vector,
    Vector,
  ]
  return vectorUnit(vectorCross(vectorSubtract(b, a), vectorSubtract(c, a)))
}
/** The largest turn from one triangle of the skin to its neighbour, degrees. */
function sharpestEdge(of: Float32Array): number {
  const known = new Map<string, number>()
  let most = 0
  for (let triangle = 0; triangle < words.skinTriangleCount; triangle += 1) {
    const corners = [...words.triangles.subarray(triangle * 3, triangle * 3 + 3)]
    corners.forEach((a, corner) => {
      const edge = [a, corners[(corner + 1) % 3]!].sort((one, other) => one - other).join()
      const neighbour = known.get(edge)
      if (neighbour === undefined) known.set(edge, triangle)
      else {
        const cosine = vectorDot(facing(of, triangle), facing(of, neighbour))
        most = Math.max(most, (Math.acos(Math.min(1, cosine)) * 180) / Math.PI)
      }
    })
  }
  return most
}

describe('the words of concerns', () => {
  it('are those that the data may name, each named by one concern', () => {
    expect(words.expressionIds).toEqual(WORD_SHAPE_IDS)
    const named = buildAtlas(readDataFolder()).targets.flatMap(({ wordShape }) => wordShape ?? [])
    expect(named.sort()).toEqual([...WORD_SHAPE_IDS].sort())
  })

  it.each(WORD_SHAPE_IDS)('%s is symmetrical, plain to see and no grimace', (id) => {
    const positions = shaped(id)
    let farthest = 0
    let uneven = 0
    for (let vertex = 0; vertex < words.vertexCount; vertex += 1) {
      const [x, y, z] = at(positions, vertex)
      const twin = at(positions, words.mirror.vertices[vertex]!)
      uneven = Math.max(uneven, Math.hypot(x + twin[0], y - twin[1], z - twin[2]))
      farthest = Math.max(farthest, vectorDistance(at(rest, vertex), [x, y, z]))
    }
    expect(uneven * 1000).toBeLessThan(0.001)
    // Double chins reach farthest, 12.8 mm; laugh lines, 3.1 mm, are grooves.
    expect(farthest * 1000).toBeGreaterThan(2.5)
    expect(farthest * 1000).toBeLessThan(13)
  })

  it.each(WORD_SHAPE_IDS)('%s folds nothing over itself, and leaves eyes and hem alone', (id) => {
    const positions = shaped(id)
    // The sharpest edge of the face at rest, in the lids, turns by 83 degrees.
    expect(sharpestEdge(positions)).toBeLessThan(90)
    const { left } = words.eyesOfFace({ modes: new Float32Array(0), expressions: { [id]: 1 } })
    expect(left).toEqual(words.eyesOfFace({ modes: new Float32Array(0) }).left)
    for (const vertex of words.triangles.subarray(words.groups.base.start * 3, words.groups.lashes.start * 3))
      expect(vectorDistance(at(positions, vertex), at(rest, vertex))).toBeLessThan(1e-9)
  })
})
