import { decodeHeadReference } from '../../src/geometry/head-file'
import { createHead } from '../../src/geometry/head'
import { computeNormals } from '../../src/geometry/normals'
import { subdivide } from '../../src/geometry/subdivide'
import { openness } from './openness'

const RAYS = 128
/** Rounds of averaging with neighbours that take the grain of the rays away. */
const SMOOTHING = 2

/**
 * Daylight at each left and midline vertex of the subdivided skin, 0 closed in to 255 open, measured on the very surface that
 * the given `head-reference.bin` (without occlusion yet) draws, with both eyeballs in place.
 */
export async function bakeOcclusion(referenceFile: Buffer): Promise<Uint8Array> {
  const reference = await decodeHeadReference(referenceFile)
  const skin = subdivide(reference.cage)
  const head = createHead(reference)
  const positions = head.referencePositions
  const { left, right } = head.eyesOfFace({ modes: new Float32Array(0) })
  const normals = new Float32Array(positions.length)
  computeNormals(positions, head.triangles, normals)
  // Lashes are drawn translucent and shade nothing.
  const solid = head.triangles.subarray(0, head.groups.lashes.start * 3)
  const pick = (source: Float32Array): Float32Array =>
    Float32Array.from(
      [...skin.leftVertices].flatMap((v) => [source[v * 3]!, source[v * 3 + 1]!, source[v * 3 + 2]!]),
    )
  const occluders = {
    positions,
    triangles: solid,
    balls: [left, right].map(({ center, radius }) => ({ center, radius })),
  }
  const measured = openness(pick(positions), pick(normals), occluders, RAYS)
  const full = new Float32Array(head.vertexCount)
  skin.leftVertices.forEach((vertex, index) => {
    full[vertex] = measured[index]!
    full[skin.mirrorVertices[vertex]!] = measured[index]!
  })
  const smooth = smoothed(full, head.triangles)
  return Uint8Array.from(skin.leftVertices, (vertex) => Math.round(Math.min(1, smooth[vertex]!) * 255))
}

function smoothed(values: Float32Array, triangles: Uint32Array): Float32Array {
  let current = values
  for (let round = 0; round < SMOOTHING; round += 1) {
    const sum = new Float32Array(current.length)
    const count = new Float32Array(current.length)
    for (let t = 0; t < triangles.length; t += 3) {
      for (let k = 0; k < 3; k += 1) {
        const a = triangles[t + k]!
        const b = triangles[t + ((k + 1) % 3)]!
        sum[a]! += current[b]!
        sum[b]! += current[a]!
        count[a]! += 1
        count[b]! += 1
      }
    }
    current = current.map((value, i) => (count[i]! > 0 ? 0.5 * value + (0.5 * sum[i]!) / count[i]! : value))
  }
  return current
}
