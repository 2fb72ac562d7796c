import { Matrix4, Vector3, type Camera } from 'three'
import type { HeadDirection, HeadPosition } from '../geometry/frame'
import type { PointSide } from '../state/side'
import type { HeadModel } from './head-model'
import type { MarkerRoom, MarkerSight } from './marker-crowd'
import type { MarkerEmphasis } from './marker-emphasis'
import { judgeMarkers, NOT_JUDGED } from './marker-sight'
import { LEAST_FACING, markerPixels, projectMarkers, type MarkerPixels } from './marker-pixels'
import { pickMarker, pickMarkers } from './pick-marker'

/** Where a place stands on the stage, CSS pixels, and whether it is turned to the camera with nothing in front of it. */
export interface StagePlace {
  x: number
  y: number
  isSeen: boolean
  /** Cosine between the skin's normal and the direction to the camera; 1 where no normal is known. */
  facing: number
}

/** What is seen of the markers at this moment. One for the stage; picking, labels, keys and probes ask it. */
export interface StageView {
  /** Where markers stand on the screen: on their places but for a pixel or two where they would touch (`room`). */
  readonly pixels: MarkerPixels
  /** What is drawn of the markers. The same arrays every time. */
  readonly sight: MarkerSight
  readonly room: MarkerRoom
  /** To be called when the camera, the stage's size (CSS pixels) or the face changed, and before asking anything else. */
  readonly look: (camera: Camera, width: number, height: number) => void
  /** The marker at a place on the stage, -1 for none; CSS pixels. `isOffered` says which markers are drawn at all. */
  readonly pick: (x: number, y: number, radius: number, isOffered: (marker: number) => boolean) => number
  /** Every marker that a finger at a place could mean, nearest first. As `pick` otherwise. */
  readonly pickAll: (x: number, y: number, radius: number, isOffered: (marker: number) => boolean) => number[]
  /** The skin that is seen at a place on the stage (CSS pixels), metres, head frame; null beside the head. */
  readonly skinAt: (x: number, y: number) => HeadPosition | null
  /** Where the camera stands, metres, head frame. */
  readonly eye: () => HeadPosition
  /** Where the middle of the head stands on the stage, CSS pixels from the left. */
  readonly middle: () => number
  /** Is the marker turned to the camera with nothing in front of it? */
  readonly isSeen: (marker: number) => boolean
  /**
   * Any place of the head (metres, head frame) on the stage. `normal` is the outward unit normal of the skin there; with null nothing is
   * judged and it counts as seen. Returns the same object every time.
   */
  readonly locate: (position: HeadPosition, normal: HeadDirection | null) => StagePlace
  /** Every marker of a point. */
  readonly markersOf: (code: string) => readonly number[]
  /** The marker of a point on a side; without a side, the one turned most to the camera. -1 when there is none. */
  readonly markerOf: (code: string, side: PointSide | null) => number
}

/** Builds the view on the model's markers; `emphasis` says which of them are drawn at all. */
export function stageView(model: HeadModel, emphasis: MarkerEmphasis): StageView {
  const { markers, positions, normals } = model.markers
  const pixels = markerPixels(markers.length)
  const viewProjection = new Matrix4()
  const inverse = new Matrix4()
  const eye = new Vector3()
  const up = new Vector3()

  const isHidden = (marker: number) =>
    model
      .occlusion()
      .isHidden(positions[marker * 3]!, positions[marker * 3 + 1]!, positions[marker * 3 + 2]!, eye)
  const sight: MarkerSight = new Float32Array(markers.length)
  const room: MarkerRoom = new Float32Array(markers.length * 3)
  let stageWidth = 1
  let stageHeight = 1
  const spot = new Vector3()
  const place: StagePlace = { x: 0, y: 0, isSeen: false, facing: 1 }
  const middle = () => {
    const m = viewProjection.elements
    return (stageWidth / 2) * (1 + m[12] / (m[15] || 1))
  }
  const byCode = new Map<string, number[]>()
  markers.forEach((marker, i) => {
    const known = byCode.get(marker.code)
    if (known) known.push(i)
    else byCode.set(marker.code, [i])
  })
  const markersOf = (code: string): readonly number[] => byCode.get(code) ?? []
  const markerOf = (code: string, side: PointSide | null) => {
    let best = -1
    for (const i of markersOf(code)) {
      if (side !== null && markers[i]!.side !== side) continue
      if (best < 0 || pixels.facing[i]! > pixels.facing[best]!) best = i
    }
    return best
  }

  const isSeen = (marker: number) =>
    sight[marker] === NOT_JUDGED
      ? pixels.facing[marker]! >= LEAST_FACING && !isHidden(marker)
      : sight[marker] === 1

  return {
    pixels,
    sight,
    room,
    look: (camera, width, height) => {
      stageWidth = width
      stageHeight = height
      camera.updateMatrixWorld()
      viewProjection.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
      eye.setFromMatrixPosition(camera.matrixWorld)
      projectMarkers(
        positions,
        normals,
        { viewProjection: viewProjection.elements, camera: [eye.x, eye.y, eye.z], width, height },
        pixels,
      )
      up.setFromMatrixColumn(camera.matrixWorld, 1)
      judgeMarkers(
        model.markers,
        emphasis,
        { eye, up },
        model.knowsOcclusion() ? model.occlusion() : null,
        pixels,
        sight,
        room,
      )
    },
    pick: (x, y, radius, isOffered) =>
      pickMarker(pixels, x, y, radius, (marker) => !isOffered(marker) || !isSeen(marker)),
    pickAll: (x, y, radius, isOffered) =>
      pickMarkers(pixels, x, y, radius, (marker) => !isOffered(marker) || !isSeen(marker)),
    skinAt: (x, y) => {
      spot
        .set((2 * x) / stageWidth - 1, 1 - (2 * y) / stageHeight, 0.5)
        .applyMatrix4(inverse.copy(viewProjection).invert())
        .sub(eye)
        .normalize()
      const depth = model.occlusion().depthAlong(eye, spot)
      return depth === null ? null : [eye.x + spot.x * depth, eye.y + spot.y * depth, eye.z + spot.z * depth]
    },
    eye: () => [eye.x, eye.y, eye.z],
    isSeen,
    locate: ([x, y, z], normal) => {
      spot.set(x, y, z).applyMatrix4(viewProjection)
      place.x = (stageWidth / 2) * (1 + spot.x)
      place.y = (stageHeight / 2) * (1 - spot.y)
      spot.set(eye.x - x, eye.y - y, eye.z - z).normalize()
      const facing = normal ? normal[0] * spot.x + normal[1] * spot.y + normal[2] * spot.z : 1
      place.facing = facing
      place.isSeen = facing >= LEAST_FACING && (!normal || !model.occlusion().isHidden(x, y, z, eye))
      return place
    },
    markersOf,
    markerOf,
    middle,
  }
}
