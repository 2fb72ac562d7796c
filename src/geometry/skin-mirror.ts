import type { Anchor } from './anchor'
import type { Subdivision } from './subdivide'

/** Exact left-right correspondence of the subdivided skin. Both maps are their own inverse. */
export interface SkinMirror {
  /** Vertex on the other side; midline vertices name themselves. */
  readonly vertices: Uint32Array
  /** Triangle on the other side. Its corners are the twins of corners 0, 2, 1. */
  readonly triangles: Uint32Array
}

/** Reads the mirror off a subdivision, whose groups hold the left triangles first and their right twins after, in the same order. */
export function skinMirror(subdivision: Subdivision): SkinMirror {
  const triangles = new Uint32Array(subdivision.triangles.length / 3)
  for (const { start, count } of subdivision.groups) {
    const half = count / 2
    for (let i = start; i < start + half; i += 1) {
      triangles[i] = i + half
      triangles[i + half] = i
    }
  }
  return { vertices: subdivision.mirrorVertices, triangles }
}

/** The anchor of the same place on the other side. Throws a RangeError when its triangle is not on this skin. */
export function anchorMirror(mirror: SkinMirror, anchor: Anchor): Anchor {
  const triangle = mirror.triangles[anchor.triangle]
  if (triangle === undefined) {
    throw new RangeError(
      `Anchor names triangle ${anchor.triangle}; this skin has ${mirror.triangles.length}.`,
    )
  }
  const [a, b, c] = anchor.weights
  return { triangle, weights: [a, c, b] }
}
