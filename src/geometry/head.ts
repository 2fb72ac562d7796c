import {
  FACE_GROUPS,
  type Eye,
  type FaceGroup,
  type HeadCorner,
  type HeadExpressions,
  type HeadModes,
  type HeadReference,
} from './head-file'
import { headPosition } from './frame'
import { skinMirror, type SkinMirror } from './skin-mirror'
import { applyStencil, subdivide } from './subdivide'

/** What a face is: weights of the modes (zeros are the reference face) and strengths 0 to 1 of expressions by id. */
export interface FaceWeights {
  readonly modes: Float32Array
  readonly expressions?: Readonly<Record<string, number>>
}

/** A range of triangles: the first triangle and how many follow. */
export interface TriangleRange {
  readonly start: number
  readonly count: number
}

/** The head: one fixed topology of subdivided skin and the means to put any face on it. Immutable but for arrays handed in. */
export interface Head {
  /** Short hash of the topology that anchors, modes and expressions must share. */
  readonly topology: string
  readonly vertexCount: number
  /** Three vertex indices per triangle, counter-clockwise seen from outside. Skin comes first, then inner, base, lashes. */
  readonly triangles: Uint32Array
  /** Triangle range of each group. Only `skin` may be picked, hit by rays or carry anchors. */
  readonly groups: Readonly<Record<FaceGroup, TriangleRange>>
  /** The first this many triangles are pickable skin. */
  readonly skinTriangleCount: number
  /** Skin vertices of the reference face, metres, head frame, xyz per vertex. */
  readonly referencePositions: Float32Array
  readonly mirror: SkinMirror
  /** Baked daylight per skin vertex on the resting reference face: 0 closed in, 255 open. */
  readonly occlusion: Uint8Array
  readonly headLength: number
  /** The twelve extreme faces; empty until the modes are loaded. */
  readonly corners: readonly HeadCorner[]
  /** Ids of the expressions; empty until they are loaded. */
  readonly expressionIds: readonly string[]
  /** How many modes `FaceWeights.modes` needs; 0 until they are loaded. */
  readonly modeCount: number
  /** Skin vertices of a face, xyz per vertex, metres; into `out` when given. Throws a RangeError on weights that do not fit. */
  readonly positionsOfFace: (face: FaceWeights, out?: Float32Array) => Float32Array
  /** Both eyeballs of a face. Expressions do not move them. */
  readonly eyesOfFace: (face: FaceWeights) => { readonly left: Eye; readonly right: Eye }
}

/** Joins decoded files into a head. Throws an Error when modes or expressions were made for another topology. */
export function createHead(reference: HeadReference, modes?: HeadModes, expressions?: HeadExpressions): Head {
  for (const [name, part] of [['modes', modes] as const, ['expressions', expressions] as const]) {
    if (part && part.topology !== reference.topology) {
      throw new Error(
        `The head's ${name} are for topology ${part.topology}, the reference is ${reference.topology}. Run "npm run head:build".`,
      )
    }
  }
  const { cage, leftPositions } = reference
  const skin = subdivide(cage)
  const mirror = skinMirror(skin)
  const expressionsById = new Map(expressions?.expressions.map((expression) => [expression.id, expression]))
  const modeCount = modes?.count ?? 0
  const cagePositions = new Float32Array(cage.vertexCount * 3)
  const half = new Float64Array(leftPositions.length)

  const positionsOfFace: Head['positionsOfFace'] = (face, out = new Float32Array(skin.vertexCount * 3)) => {
    checkModes(face, modeCount)
    half.set(leftPositions)
    face.modes.forEach((weight, mode) => {
      if (weight === 0) return
      const offsets = modes!.left[mode]!
      for (let i = 0; i < half.length; i += 1) half[i]! += weight * offsets[i]!
    })
    for (const [id, strength] of Object.entries(face.expressions ?? {})) {
      const expression = expressionsById.get(id)
      if (!expression) throw new RangeError(`This head has no expression "${id}".`)
      expression.vertices.forEach((vertex, entry) => {
        for (let axis = 0; axis < 3; axis += 1)
          half[vertex * 3 + axis]! += strength * expression.offsets[entry * 3 + axis]!
      })
    }
    for (let vertex = 0; vertex < cage.leftCount; vertex += 1) {
      const twin = cage.mirror[vertex]! * 3
      const i = vertex * 3
      cagePositions[i] = half[i]!
      cagePositions[i + 1] = cagePositions[twin + 1] = half[i + 1]!
      cagePositions[i + 2] = cagePositions[twin + 2] = half[i + 2]!
      cagePositions[twin] = twin === i ? 0 : -half[i]!
    }
    applyStencil(skin.stencil, cagePositions, out)
    // Sums of mirrored pairs leave rounding dust on the midline.
    for (const vertex of midline) out[vertex * 3] = 0
    return out
  }
  const midline = Uint32Array.from(
    skin.leftVertices.filter((vertex) => skin.mirrorVertices[vertex] === vertex),
  )
  const restingFace = { modes: new Float32Array(modeCount) }

  return {
    topology: reference.topology,
    vertexCount: skin.vertexCount,
    triangles: skin.triangles,
    groups: Object.fromEntries(FACE_GROUPS.map((name, i) => [name, skin.groups[i]!])) as Head['groups'],
    skinTriangleCount: skin.groups[0]!.count,
    referencePositions: positionsOfFace(restingFace),
    mirror,
    occlusion: bothSides(reference.leftOcclusion, skin.leftVertices, skin.mirrorVertices),
    headLength: reference.headLength,
    corners: modes?.corners ?? [],
    expressionIds: [...expressionsById.keys()],
    modeCount,
    positionsOfFace,
    eyesOfFace: (face) => {
      checkModes(face, modeCount)
      const eye = {
        center: [...reference.leftEye.center] as [number, number, number],
        radius: reference.leftEye.radius,
      }
      face.modes.forEach((weight, mode) => {
        const change = modes!.leftEyes[mode]!
        for (let axis = 0; axis < 3; axis += 1) eye.center[axis]! += weight * change.center[axis]!
        eye.radius += weight * change.radius
      })
      const [x, y, z] = eye.center
      return {
        left: { center: headPosition(x, y, z), radius: eye.radius },
        right: { center: headPosition(-x, y, z), radius: eye.radius },
      }
    },
  }
}

function checkModes(face: FaceWeights, modeCount: number): void {
  if (face.modes.length !== modeCount) {
    throw new RangeError(
      `A face of this head has ${modeCount} mode weights; ${face.modes.length} were given.`,
    )
  }
}

function bothSides(left: Uint8Array, leftVertices: Uint32Array, mirror: Uint32Array): Uint8Array {
  const out = new Uint8Array(mirror.length)
  leftVertices.forEach((vertex, index) => {
    out[vertex] = left[index]!
    out[mirror[vertex]!] = left[index]!
  })
  return out
}
