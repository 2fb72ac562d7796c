import { openHeadContainer, type HeadContainer } from './head-container'
import type { HeadPosition } from './frame'

/**
 * What the head's files hold, decoded. The files store the left half with the midline; decoding adds the right half as its
 * exact mirror, so vertices are numbered left and midline first, then the right twins.
 */

/** The control cage: how many vertices, which mirrors which, and the left half's faces by group in the order of `FACE_GROUPS`. */
export interface CageTopology {
  readonly vertexCount: number
  /** Cage vertices of the left half with the midline: the first ones. */
  readonly leftCount: number
  /** The vertex on the other side; midline vertices name themselves. */
  readonly mirror: Uint32Array
  /** Left faces per group, each a ring of 3 to many vertex indices, counter-clockwise seen from outside. */
  readonly faceGroups: readonly (readonly (readonly number[])[])[]
}

/** Groups of faces in file order: outer skin; lining of mouth, nostrils and eye sockets; closed underside; lashes. */
export const FACE_GROUPS = ['skin', 'inner', 'base', 'lashes'] as const
export type FaceGroup = (typeof FACE_GROUPS)[number]

/** An eyeball: metres, head frame. */
export interface Eye {
  readonly center: HeadPosition
  readonly radius: number
}

/** The mean of the twelve corner faces, ready to draw. */
export interface HeadReference {
  /** Short hash of the topology; anchors, modes and expressions fit only a head with the same one. */
  readonly topology: string
  readonly cage: CageTopology
  /** Left half of the cage, metres, xyz per vertex. */
  readonly leftPositions: Float32Array
  readonly leftEye: Eye
  /** Daylight at each left or midline vertex of the subdivided skin, 0 closed in to 255 open. */
  readonly leftOcclusion: Uint8Array
  /** Length of every face from glabella to opisthocranion, metres. */
  readonly headLength: number
  /** Cage vertices that fix the head frame, on the subject's left or midline. */
  readonly frame: { readonly tragion: number; readonly orbitale: number; readonly glabella: number }
}

/** One extreme face: an ancestry's average of one sex and age, as weights of the modes. */
export interface HeadCorner {
  /** `asian-female-young` and so on. */
  readonly id: string
  readonly modes: Float32Array
}

/** The directions in which faces differ from the reference, strongest first. */
export interface HeadModes {
  readonly topology: string
  readonly count: number
  /** Per mode: displacement of the left half of the cage, metres, xyz per vertex. */
  readonly left: readonly Float32Array[]
  /** Per mode: displacement of the left eye's centre (metres) and change of its radius. */
  readonly leftEyes: readonly Eye[]
  readonly corners: readonly HeadCorner[]
}

/** One expression at full strength: sparse displacement of the left half of the cage. */
export interface HeadExpression {
  readonly id: string
  readonly vertices: Uint32Array
  /** Metres, xyz per entry of `vertices`. */
  readonly offsets: Float32Array
}

/** All expressions of the head. */
export interface HeadExpressions {
  readonly topology: string
  readonly expressions: readonly HeadExpression[]
}

/** Metres in one stored step of a position. */
const STEP = 1e-5

// Own fields of each part's header. The container has checked part and version, so their shape is the writer's.
interface ReferenceHeader {
  readonly faceCounts: readonly number[]
  readonly leftEye: { readonly center: HeadPosition; readonly radius: number }
  readonly headLength: number
  readonly frame: HeadReference['frame']
}

interface ModesHeader {
  readonly eyes: readonly { readonly center: HeadPosition; readonly radius: number }[]
  readonly corners: readonly { readonly id: string; readonly modes: readonly number[] }[]
}

interface ExpressionsHeader {
  readonly expressions: readonly { readonly id: string }[]
}

/** Decodes `head-reference.bin`. Throws an Error naming the file, the fault and the remedy. */
export async function decodeHeadReference(bytes: ArrayBuffer | Uint8Array): Promise<HeadReference> {
  const file = await openHeadContainer(bytes, 'head-reference.bin')
  const header = file.header as unknown as ReferenceHeader
  const leftPositions = metres(file.array('positions'))
  return {
    topology: file.header.topology,
    cage: readCage(file, header.faceCounts, leftPositions),
    leftPositions,
    leftEye: header.leftEye,
    leftOcclusion: Uint8Array.from(file.array('occlusion')),
    headLength: header.headLength,
    frame: header.frame,
  }
}

/** Decodes `head-modes.bin`. Throws an Error naming the file, the fault and the remedy. */
export async function decodeHeadModes(bytes: ArrayBuffer | Uint8Array): Promise<HeadModes> {
  const file = await openHeadContainer(bytes, 'head-modes.bin')
  const header = file.header as unknown as ModesHeader
  return {
    topology: file.header.topology,
    count: header.eyes.length,
    left: header.eyes.map((_, mode) => metres(file.array(`mode-${mode}`))),
    leftEyes: header.eyes,
    corners: header.corners.map(({ id, modes }) => ({ id, modes: Float32Array.from(modes) })),
  }
}

/** Decodes `head-expressions.bin`. Throws an Error naming the file, the fault and the remedy. */
export function decodeHeadExpressions(bytes: ArrayBuffer | Uint8Array): Promise<HeadExpressions> {
  return decodeShapes(bytes, 'head-expressions.bin')
}

/**
 * Decodes `head-words.bin`: words as expressions of the reference face, to be put on a head without modes. Throws an Error naming the
 * file, the fault and the remedy.
 */
export function decodeHeadWords(bytes: ArrayBuffer | Uint8Array): Promise<HeadExpressions> {
  return decodeShapes(bytes, 'head-words.bin')
}

async function decodeShapes(bytes: ArrayBuffer | Uint8Array, part: string): Promise<HeadExpressions> {
  const file = await openHeadContainer(bytes, part)
  const header = file.header as unknown as ExpressionsHeader
  return {
    topology: file.header.topology,
    expressions: header.expressions.map(({ id }) => ({
      id,
      vertices: Uint32Array.from(file.array(`${id}-vertices`)),
      offsets: metres(file.array(`${id}-offsets`)),
    })),
  }
}

function metres(steps: Int32Array): Float32Array {
  return Float32Array.from(steps, (value) => value * STEP)
}

function readCage(file: HeadContainer, faceCounts: readonly number[], left: Float32Array): CageTopology {
  const leftCount = left.length / 3
  const mirror: number[] = []
  let next = leftCount
  for (let vertex = 0; vertex < leftCount; vertex += 1) {
    // x is exactly 0 on the midline and nowhere else.
    if (left[vertex * 3] === 0) mirror[vertex] = vertex
    else {
      mirror[vertex] = next
      mirror[next] = vertex
      next += 1
    }
  }
  const sizes = file.array('face-sizes')
  const corners = file.array('face-corners')
  let face = 0
  let corner = 0
  const faceGroups = faceCounts.map((count) =>
    Array.from({ length: count }, () => {
      const size = sizes[face++]!
      corner += size
      return [...corners.subarray(corner - size, corner)]
    }),
  )
  return { vertexCount: next, leftCount, mirror: Uint32Array.from(mirror), faceGroups }
}
