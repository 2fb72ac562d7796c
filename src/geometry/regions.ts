import type { Head } from './head'
import type { LandmarkAnchor } from './landmarks'
import { computeNormals } from './normals'
import { PlacementError } from './placement-error'
import type { BakedAnchor } from './placements'
import { browField } from './region-brow'
import { regionCurve, type RegionCurve } from './region-curve'
import { regionDistances } from './region-distance'
import { liningTriangles, trianglesWithin } from './region-triangles'
import { leftVertexGraph, type VertexGraph } from './vertex-graph'

/**
 * What the skin is made of, place by place, on the reference face: it rides with the vertices through every face and expression.
 * The four fields are millimetres to the region's edge per vertex of the head, positive inside, cut off at a few millimetres to
 * centimetres where they can no longer be seen; their zero is the authored curve.
 */
export interface SkinRegions {
  /** To the hairline: scalp inside; face, neck, ears and the bare strip around them outside. Cut off at ±60 mm. */
  readonly hair: Float32Array
  /** To the outline of the eyebrows, which are thick medially and taper to the tail. Not above 4 mm, cut off at −12 mm. */
  readonly brow: Float32Array
  /** To the border of the red lips, the lining of the mouth inside. Cut off at ±15 mm. */
  readonly lip: Float32Array
  /** To the front edge of the lid margins, where the lashes stand: the wet rim and the socket inside. Cut off at ±15 mm. */
  readonly lash: Float32Array
  /** 1 for vertices of the auricles. */
  readonly ear: Uint8Array
  /** Per triangle of the head, 1 for the auricles: paths go around them. */
  readonly earTriangles: Uint8Array
  /** Per triangle, 1 for what lies behind the lid margins: wet rim and lining of the socket. */
  readonly eyeOpeningTriangles: Uint8Array
  /** Per triangle, 1 for the lining of the mouth. */
  readonly mouthOpeningTriangles: Uint8Array
}

/** The hairline's pieces, midline of the forehead to midline of the nape; each begins where the last ends. */
export const HAIRLINE_PIECES = [
  'anterior_hairline',
  'temple_hairline',
  'region_hairline_sideburn',
  'region_hairline_over_ear',
  'region_hairline_behind_ear',
  'region_hairline_nape',
] as const

/**
 * Computes the regions of the reference face from the authored curves (`data/landmark-anchors.json`).
 * @throws PlacementError naming a curve that is missing, is a single place, or does not begin where the one before it ends
 */
export function computeRegions(head: Head, anchors: readonly LandmarkAnchor[]): SkinRegions {
  const byId = new Map(anchors.map((anchor) => [anchor.id, anchor]))
  const normals = new Float32Array(head.vertexCount * 3)
  computeNormals(head.referencePositions, head.triangles.subarray(0, head.groups.lashes.start * 3), normals)
  const graph = leftVertexGraph(head)
  const edge = (
    pieces: readonly (readonly BakedAnchor[])[],
    turn: { closed?: boolean; toRight?: boolean } = {},
  ): RegionCurve => regionCurve(head, normals, joined(pieces), turn)
  const of = (id: string): readonly BakedAnchor[] => {
    const curve = byId.get(id)?.curve
    if (!curve) throw new PlacementError('regions', id, 'no such curve is authored')
    return curve
  }
  const signed = (curve: RegionCurve, limit: number, near: number): Float32Array =>
    signedField(head, graph, curve, limit, near)

  const hair = signed(edge(HAIRLINE_PIECES.map(of)), 60, 12)
  const lip = signed(
    edge([of('region_vermilion_upper'), reversed(of('region_vermilion_lower'))], { toRight: true }),
    15,
    4,
  )
  const lash = signed(
    edge([of('region_lid_upper'), reversed(of('region_lid_lower'))], { closed: true, toRight: true }),
    15,
    3,
  )
  const auricle = signed(edge([of('region_auricle')], { closed: true, toRight: true }), 15, 5)
  const margin = byId.get('eyebrow_upper_margin_above_pupil')?.anchor
  if (!margin)
    throw new PlacementError('regions', 'eyebrow_upper_margin_above_pupil', 'no such landmark is authored')
  const ear = Uint8Array.from(auricle, (millimetres) => (millimetres > 0 ? 1 : 0))
  return {
    hair,
    brow: browField(head, graph, edge([of('eyebrow')]), margin),
    lip,
    lash,
    ear,
    earTriangles: trianglesWithin(head, auricle),
    eyeOpeningTriangles: trianglesWithin(head, lash),
    mouthOpeningTriangles: liningTriangles(head, lip),
  }
}

function signedField(
  head: Head,
  graph: VertexGraph,
  curve: RegionCurve,
  limit: number,
  near: number,
): Float32Array {
  const { distance, inside } = regionDistances(head.referencePositions, graph, curve, { limit, near })
  const field = new Float32Array(head.vertexCount).fill(-limit)
  for (let vertex = 0; vertex < field.length; vertex += 1) {
    if (!graph.isLeft[vertex]) continue
    const value = inside[vertex] ? distance[vertex]! : -distance[vertex]!
    field[vertex] = value
    field[head.mirror.vertices[vertex]!] = value
  }
  return field
}

/** One list of anchors from pieces that share their ends. */
function joined(pieces: readonly (readonly BakedAnchor[])[]): BakedAnchor[] {
  return pieces.reduce<BakedAnchor[]>((line, piece) => {
    const [end, start] = [line.at(-1), piece[0]]
    if (end && start && end.join() !== start.join()) {
      throw new PlacementError(
        'regions',
        'edge',
        `a piece begins at ${start.join()}, the one before ends at ${end.join()}`,
      )
    }
    return [...line, ...(end ? piece.slice(1) : piece)]
  }, [])
}

function reversed(line: readonly BakedAnchor[]): BakedAnchor[] {
  return [...line].reverse()
}
