import { BufferAttribute, BufferGeometry, Sphere, Vector3 } from 'three'
import type { Atlas } from '../atlas/atlas'
import type { FaceWeights, Head } from '../geometry/head'
import type { Eye } from '../geometry/head-file'
import { computeNormals } from '../geometry/normals'
import type { BakedAlternative, Placements } from '../geometry/placements'
import type { WordShapeId } from '../atlas/word-shape'
import { REFERENCE_FACE, type FaceParameters } from '../state/face'
import { faceWeights } from './face-weights'
import { lidReader, type LidHeights } from './lid-heights'
import type { MarkAnchors } from './mark-anchors'
import { isBeyondHem, isNearHem } from './hem-shader'
import { buildMarkerField, moveMarkers, type MarkerField } from './marker-field'
import { occlusionTest, type OcclusionTest } from './occlusion-test'
import { buildRibbonField, moveRibbons, type RibbonField } from './ribbon-field'
import { isPlainOutline, placeMiddles, roundSkin, withMiddles } from './round-skin'
import { skinCurvature } from './skin-form'
import type { SkinFields } from './skin-fields'

/** The head on the stage with all that rides on it: one set of arrays that every face is written into. */
export interface HeadModel {
  /** The head that the places were baked on; its faces may not have come yet. */
  readonly reference: Head
  readonly tolerances: Placements['tolerances']
  readonly landmarks: Placements['landmarks']
  /** Skin with the lining of mouth, nose and lids and the underside of the bust. */
  readonly skin: BufferGeometry
  /** The part of the skin that fades out at the bottom of the bust. */
  readonly hem: BufferGeometry
  readonly lashes: BufferGeometry
  readonly markers: MarkerField
  readonly ribbons: RibbonField
  /** Both eyeballs of the face on stage. */
  readonly eyes: () => { readonly left: Eye; readonly right: Eye }
  /** Where the lids of the face on stage stand. */
  readonly lids: () => Readonly<Record<'left' | 'right', LidHeights>>
  /** The left eyeball of the resting reference face. */
  readonly restingEye: Eye
  /** Does the head stand between the camera and a place? Made when first asked. */
  readonly occlusion: () => OcclusionTest
  /** False until {@link occlusion} was asked for the first time. */
  readonly knowsOcclusion: () => boolean
  /** Is the point's place under the hair cap? Then hair must make room for it. */
  readonly isOnScalp: (code: string) => boolean
  /** Where the marks stand on the reference face, as baked. */
  readonly bakedMarks: MarkAnchors
  /** Where the marks stand on the face on stage, or are under way to. */
  readonly standingMarks: () => MarkAnchors
  /** The rival places of disputed points on the face on stage; `null` puts back the baked ones. */
  readonly rivals: () => readonly BakedAlternative[]
  readonly setRivals: (rivals: readonly BakedAlternative[] | null) => void
  /** Skin of the face on stage, xyz per vertex, metres, head frame; written into by every face. */
  readonly positions: Float32Array
  readonly triangles: Uint32Array
  /**
   * Shows markers and ribbons at a share of the way from where they stand to other anchors. At 1 they stand there, and what is put on
   * the stage from then on carries them from there.
   */
  readonly moveMarks: (to: MarkAnchors, share: number) => void
  /** Calls back at once and after every change of face or of the marks' places; returns the end of it. */
  readonly onFace: (listener: () => void) => () => void
  /**
   * Puts a word on the stage in place of the person's face: the reference face in the shape of the word, with the marks on their baked
   * places. What is worn or moved meanwhile is seen when `null` puts it away.
   */
  readonly wearWord: (word: { readonly words: Head; readonly id: WordShapeId } | null) => void
  /** Puts another face on the stage. */
  readonly wear: (face: FaceParameters) => void
  /** The skin of a face at rest, whatever stands on the stage: xyz per vertex, metres, head frame. */
  readonly restingPositions: (face: FaceParameters) => Float32Array
  /** Gives the head the faces and expressions that came after the first picture. */
  readonly learnFaces: (whole: Head) => void
}

/** A point this far inside the hairline, millimetres, lies on the scalp; nearer ones are seen beside the first hairs. */
const SCALP_DEPTH_MM = 2

/** Builds the model on the reference face. Throws a RangeError when placements and head do not belong together. */
export function createHeadModel(
  atlas: Atlas,
  reference: Head,
  placements: Placements,
  fields: SkinFields,
): HeadModel {
  let head = reference
  const { triangles, vertexCount, groups } = reference
  const resting = reference.referencePositions
  const restingNormals = new Float32Array(resting.length)
  // Lashes are open strips beside the skin: left out, their triangles cannot bend the normals of the lids.
  const solid = triangles.subarray(0, groups.lashes.start * 3)
  computeNormals(resting, triangles, restingNormals)
  const round = roundSkin(solid, resting, restingNormals, (vertex) =>
    isPlainOutline(resting[vertex * 3]!, resting[vertex * 3 + 1]!, resting[vertex * 3 + 2]!),
  )
  // What is drawn has the middles of split edges behind the skin's own vertices; all else knows the skin alone.
  const drawnPositions = withMiddles(round.ends, resting, 3)
  const drawnNormals = withMiddles(round.ends, restingNormals, 3)
  const positions = drawnPositions.subarray(0, resting.length)
  const normals = drawnNormals.subarray(0, resting.length)

  const markers = buildMarkerField(atlas, placements, triangles)
  const ribbons = buildRibbonField(atlas, placements, triangles, positions)
  const curvature = skinCurvature(solid, positions, normals)
  const form = new Float32Array(vertexCount * 2)
  for (let vertex = 0; vertex < vertexCount; vertex += 1) {
    form[vertex * 2] = reference.occlusion[vertex]! / 255
    form[vertex * 2 + 1] = curvature[vertex]!
  }

  const position = new BufferAttribute(drawnPositions, 3)
  const normal = new BufferAttribute(drawnNormals, 3)
  const drawnRest = withMiddles(round.ends, resting, 3)
  const rest = new BufferAttribute(drawnRest, 3)
  const formAttribute = new BufferAttribute(withMiddles(round.ends, form, 2), 2)
  const geometryOf = (index: Uint32Array) => {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', position)
    geometry.setAttribute('normal', normal)
    geometry.setAttribute('rest', rest)
    geometry.setAttribute('form', formAttribute)
    geometry.setIndex(new BufferAttribute(index, 1))
    geometry.boundingSphere = new Sphere(new Vector3(), 1)
    return geometry
  }
  const seen = trianglesWhere(round.triangles, drawnRest, (x, y) => !isBeyondHem(x, y))
  const skin = geometryOf(seen)
  skin.setAttribute('fields', new BufferAttribute(withMiddles(round.ends, fields, 4), 4))
  const hem = geometryOf(trianglesWhere(seen, drawnRest, isNearHem))
  const lashes = geometryOf(triangles.subarray(groups.lashes.start * 3))

  let face = REFERENCE_FACE
  let word: Parameters<HeadModel['wearWord']>[0] = null
  /** The head that is on the stage, and what it wears. */
  const onStage = (): { readonly of: Head; readonly weights: FaceWeights } =>
    word
      ? { of: word.words, weights: { modes: new Float32Array(0), expressions: { [word.id]: 1 } } }
      : { of: head, weights: faceWeights(face, head) }
  const eyes = () => {
    const { of, weights } = onStage()
    return of.eyesOfFace(weights)
  }
  const restingEyes = reference.eyesOfFace({ modes: new Float32Array(reference.modeCount) })
  const readLeft = lidReader(fields, reference.referencePositions, restingEyes.left)
  const readRight = lidReader(fields, reference.referencePositions, restingEyes.right)
  let occlusion: OcclusionTest | null = null
  const listeners = new Set<() => void>()
  const bakedMarks: MarkAnchors = { markers: markers.anchors, ribbons: ribbons.anchors }
  let standing = bakedMarks
  let rivals = placements.alternatives
  let underWay: { readonly to: MarkAnchors; readonly share: number } | null = null
  const rideMarks = () => {
    const from = word ? bakedMarks : standing
    const way = (kind: keyof MarkAnchors) =>
      underWay && !word ? { to: underWay.to[kind], share: underWay.share } : null
    moveMarkers(markers, positions, normals, from.markers, way('markers'))
    moveRibbons(ribbons, positions, normals, from.ribbons, way('ribbons'))
  }
  const ride = () => {
    rideMarks()
    occlusion?.refit()
    placeMiddles(round.ends, drawnPositions, drawnNormals)
    position.needsUpdate = true
    normal.needsUpdate = true
  }
  ride()
  const draw = () => {
    const { of, weights } = onStage()
    of.positionsOfFace(weights, positions)
    computeNormals(positions, triangles, normals)
    ride()
    for (const listener of listeners) listener()
  }

  return {
    reference,
    tolerances: placements.tolerances,
    landmarks: placements.landmarks,
    skin,
    hem,
    lashes,
    markers,
    ribbons,
    restingEye: restingEyes.left,
    eyes,
    lids: () => {
      const { left, right } = eyes()
      return { left: readLeft(positions, left), right: readRight(positions, right) }
    },
    occlusion: () =>
      (occlusion ??= occlusionTest(triangles.subarray(0, reference.skinTriangleCount * 3), positions)),
    knowsOcclusion: () => occlusion !== null,
    isOnScalp: (code) =>
      markers.markers.some(
        (marker, i) => marker.code === code && fields[markers.anchors.vertices[i * 3]! * 4]! > SCALP_DEPTH_MM,
      ),
    bakedMarks,
    standingMarks: () => underWay?.to ?? standing,
    rivals: () => rivals,
    setRivals: (solved) => {
      rivals = solved ?? placements.alternatives
    },
    positions,
    triangles,
    moveMarks: (to, share) => {
      underWay = share < 1 ? { to, share } : null
      if (share >= 1) standing = to
      rideMarks()
      for (const listener of listeners) listener()
    },
    onFace: (listener) => {
      listeners.add(listener)
      listener()
      return () => listeners.delete(listener)
    },
    wearWord: (wanted) => {
      word = wanted
      draw()
    },
    wear: (worn) => {
      face = worn
      if (!word) draw()
    },
    restingPositions: (resting) => head.positionsOfFace({ modes: faceWeights(resting, head).modes }),
    learnFaces: (whole) => {
      head = whole
    },
  }
}

/** Those of the triangles (three vertex indices each) of which a corner answers `isWanted`, asked for its place across and up in `rest` (metres, xyz per vertex). */
function trianglesWhere(
  triangles: Uint32Array,
  rest: Float32Array,
  isWanted: (x: number, y: number) => boolean,
): Uint32Array {
  const isCornerWanted = (corner: number) => {
    const vertex = triangles[corner]! * 3
    return isWanted(rest[vertex]!, rest[vertex + 1]!)
  }
  return triangles.filter((_, corner) => {
    const first = corner - (corner % 3)
    return isCornerWanted(first) || isCornerWanted(first + 1) || isCornerWanted(first + 2)
  })
}
