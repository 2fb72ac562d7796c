import { anchorMirror } from './skin-mirror'
import { buildSkinTopology } from './skin-topology'
import { Skin } from './surface'
import type { SolverFace } from './face-solver'
import type { FaceWeights, Head } from './head'

/** The skin of a head's reference face. `moveTo` puts it on another; see `solverFace`. */
export function headSkin(head: Head): Skin {
  const pickable = new Uint8Array(head.triangles.length / 3)
  const { start, count } = head.groups.skin
  pickable.fill(1, start, start + count)
  return new Skin(buildSkinTopology(head.triangles, head.vertexCount, pickable), head.referencePositions)
}

/**
 * The same skin without some triangles (the auricle, eye and mouth openings), for paths that must go around them.
 * @param isBarred 1 for every triangle to leave out
 */
export function skinWithout(skin: Skin, isBarred: ArrayLike<number>): Skin {
  const { triangles, vertexCount, isPickable } = skin.topology
  const open = isPickable.map((outer, triangle) => (outer && !isBarred[triangle] ? 1 : 0))
  return new Skin(buildSkinTopology(triangles, vertexCount, open), skin.positions)
}

/** Puts the skin on a face and gives what the solver needs of it. The reference face when no weights are given. */
export function solverFace(head: Head, skin: Skin, weights?: FaceWeights): SolverFace {
  const face = weights ?? { modes: new Float32Array(head.modeCount) }
  skin.moveTo(head.positionsOfFace(face))
  return {
    skin,
    leftEye: head.eyesOfFace(face).left,
    mirror: (anchor) => anchorMirror(head.mirror, anchor),
  }
}
