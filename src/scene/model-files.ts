import { createHead, type Head } from '../geometry/head'
import {
  decodeHeadExpressions,
  decodeHeadModes,
  decodeHeadReference,
  decodeHeadWords,
  type HeadModes,
  type HeadReference,
} from '../geometry/head-file'
import type { LandmarkAnchor } from '../geometry/landmarks'
import type { Placements } from '../geometry/placements'
import { loadLandmarkAnchors } from './landmark-file'

/** What must be there before anything is drawn. */
export interface FirstFiles {
  readonly reference: HeadReference
  readonly head: Head
  readonly placements: Placements
  /** Where each landmark was seen on this head. */
  readonly anchors: readonly LandmarkAnchor[]
}

/** Fetches a file of the models, anew where the browser's own copy is not to be used. Rejects with an Error that names it. */
export async function fetchModel(name: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(`${import.meta.env.BASE_URL}models/${name}`, { cache })
  if (!response.ok) throw new Error(`models/${name} did not load (${response.status}).`)
  return response
}

/** Loads the reference face, the baked places and the landmarks. Rejects with an Error that names the file, also one of another head. */
export async function loadFirstFiles(): Promise<FirstFiles> {
  const [reference, placements, landmarks] = await Promise.all([
    fetchModel('head-reference.bin')
      .then((response) => response.arrayBuffer())
      .then(decodeHeadReference),
    fetchModel('placements.json').then((response) => response.json() as Promise<Placements>),
    loadLandmarkAnchors(),
  ])
  if (landmarks.head !== reference.topology) {
    throw new Error(
      `landmark-anchors.json was authored on head ${landmarks.head}; this head is ${reference.topology}.`,
    )
  }
  return { reference, head: createHead(reference), placements, anchors: landmarks.landmarkAnchors }
}

/** The head with all faces and expressions, and the faces as they were decoded: what a worker makes a head of its own from. */
export interface WholeHead {
  readonly head: Head
  readonly modes: HeadModes
}

/** Loads all faces and expressions and joins them to the reference face. Rejects with an Error that names the file. */
export async function loadWholeHead(reference: HeadReference, cache: RequestCache): Promise<WholeHead> {
  const bytes = (name: string) => fetchModel(name, cache).then((response) => response.arrayBuffer())
  const [modes, expressions] = await Promise.all([
    bytes('head-modes.bin').then(decodeHeadModes),
    bytes('head-expressions.bin').then(decodeHeadExpressions),
  ])
  return { head: createHead(reference, modes, expressions), modes }
}

/** Loads the words as a head that has them for its expressions, and no face but the reference face. Rejects with an Error that names the file. */
export async function loadWords(reference: HeadReference, cache: RequestCache): Promise<Head> {
  const response = await fetchModel('head-words.bin', cache)
  return createHead(reference, undefined, await decodeHeadWords(await response.arrayBuffer()))
}
