import { buildSkinTopology } from './skin-topology'
import { Skin } from './surface'
import { vectorScale, vectorUnit, vectorMix, type Vector } from './vector'

/**
 * An ellipsoid as a skin, for tests that compare with analytic lengths: an octahedron divided `steps` times and pushed out, so
 * that x = 0 is an edge loop and left mirrors right exactly, as on the head.
 * @param radii half axes along x, y, z, metres
 * @param steps each step quadruples the 8 triangles
 */
export function ellipsoidSkin(radii: Vector, steps: number): Skin {
  const vertices: Vector[] = [
    [1, 0, 0],
    [-1, 0, 0],
    [0, 1, 0],
    [0, -1, 0],
    [0, 0, 1],
    [0, 0, -1],
  ]
  let triangles: number[] = [
    [0, 2, 4],
    [2, 1, 4],
    [1, 3, 4],
    [3, 0, 4],
    [2, 0, 5],
    [1, 2, 5],
    [3, 1, 5],
    [0, 3, 5],
  ].flat()
  for (let step = 0; step < steps; step += 1) {
    const middles = new Map<string, number>()
    const middle = (a: number, b: number): number => {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      const known = middles.get(key)
      if (known !== undefined) return known
      vertices.push(vectorUnit(vectorMix(vertices[a]!, vertices[b]!, 0.5)))
      middles.set(key, vertices.length - 1)
      return vertices.length - 1
    }
    const finer: number[] = []
    for (let i = 0; i < triangles.length; i += 3) {
      const [a, b, c] = [triangles[i]!, triangles[i + 1]!, triangles[i + 2]!]
      const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
      finer.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca)
    }
    triangles = finer
  }
  const positions = Float32Array.from(
    vertices.flatMap((v) => [v[0] * radii[0], v[1] * radii[1], v[2] * radii[2]]),
  )
  return new Skin(buildSkinTopology(Uint32Array.from(triangles), vertices.length), positions)
}

/** A sphere as a skin, radius in metres. */
export function sphereSkin(radius: number, steps: number): Skin {
  return ellipsoidSkin(vectorScale([1, 1, 1], radius), steps)
}
