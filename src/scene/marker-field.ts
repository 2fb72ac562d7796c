import type { Atlas } from '../atlas/atlas'
import type { BakedAnchor, Placements } from '../geometry/placements'
import type { PointSide } from '../state/side'
import { easeAnchors, type AnchorWay } from './anchor-ease'
import { anchorSet, rideAnchors, type AnchorSet } from './anchor-rider'
import { CAUTION_SHAPE } from './caution-shape'
import { markColours, type MarkColours } from './mark-colours'

/** Markers stand this far above the skin, metres: enough to keep clear of it between two triangles, too little to see. */
export const MARKER_LIFT = 0.0003

/** One marker as the scene knows it. */
export interface SceneMarker {
  readonly code: string
  /** The code, or the instance's own id (`EX-HN1-A`). */
  readonly id: string
  readonly side: PointSide
  /** Outline, see `CAUTION_SHAPE`. */
  readonly shape: number
  /** Index into the palette. */
  readonly palette: number
  /** Pinyin, for the label. */
  readonly name: string
  /** Index of the marker of the same point on the other side; -1 where there is none. */
  readonly twin: number
}

/** All markers, where they lie on the face at hand, and the shades they are drawn in. */
export interface MarkerField {
  readonly markers: readonly SceneMarker[]
  readonly palette: readonly MarkColours[]
  /** Where they stand on the reference face. */
  readonly anchors: AnchorSet
  /** xyz per marker, metres, head frame; on the lifted skin. */
  readonly positions: Float32Array
  /** Outward unit normals, xyz per marker. */
  readonly normals: Float32Array
}

/**
 * Gathers the markers of the baked file. Markers whose point the atlas does not know are left out: the data check names them, the
 * picture need not fail. Throws a RangeError when an anchor does not fit the triangles of the skin.
 */
export function buildMarkerField(atlas: Atlas, placements: Placements, triangles: Uint32Array): MarkerField {
  const meridians = atlas.meridians.map((meridian) => meridian.id)
  const palette = atlas.meridians.map((meridian) => markColours(meridian.colour.hex))
  palette.push(markColours(null))
  const markers: Omit<SceneMarker, 'twin'>[] = []
  const baked: BakedAnchor[] = []
  for (const place of placements.markers) {
    const point = atlas.point(place.code)
    if (!point) continue
    const meridian = meridians.indexOf(point.meridian)
    markers.push({
      code: place.code,
      id: place.id,
      side: place.side,
      shape: CAUTION_SHAPE[point.caution.class],
      palette: meridian < 0 ? meridians.length : meridian,
      name: point.names.pinyin,
    })
    baked.push(place.anchor)
  }
  const indices = new Map(markers.map(({ id, side }, index) => [`${id} ${side}`, index]))
  const opposite = { left: 'right', right: 'left', midline: 'none' } as const
  const twinOf = ({ id, side }: Omit<SceneMarker, 'twin'>) => indices.get(`${id} ${opposite[side]}`) ?? -1
  return {
    markers: markers.map((marker) => ({ ...marker, twin: twinOf(marker) })),
    palette,
    anchors: anchorSet(baked, triangles),
    positions: new Float32Array(markers.length * 3),
    normals: new Float32Array(markers.length * 3),
  }
}

/**
 * Moves the markers onto a face: `skinPositions` and `skinNormals` are xyz per vertex of that face. They stand on `anchors` or, with a
 * `way`, between these and its end.
 */
export function moveMarkers(
  field: MarkerField,
  skinPositions: Float32Array,
  skinNormals: Float32Array,
  anchors = field.anchors,
  way: AnchorWay | null = null,
): void {
  const { positions, normals } = field
  if (way) easeAnchors(anchors, way, skinPositions, skinNormals, MARKER_LIFT, positions, normals)
  else rideAnchors(anchors, skinPositions, skinNormals, MARKER_LIFT, positions, normals)
}
