import { createHead, type Head } from '../geometry/head'
import {
  decodeHeadExpressions,
  decodeHeadModes,
  decodeHeadReference,
  type HeadModes,
  type HeadReference,
} from '../geometry/head-file'
import type { Placements } from '../geometry/placements'

/** What must be there before anything is drawn. */
export interface FirstFiles {
  readonly reference: HeadReference
  readonly head: Head
  readonly placements: Placements
}

/** Fetches a file of the models. Rejects with an Error that names it. */
export async function fetchModel(name: string): Promise<Response> {
  const response = await fetch(`${import.meta.env.BASE_URL}models/${name}`)
  if (!response.ok) throw new Error(`models/${name} did not load (${response.status}).`)
  return response
}

/** Loads the reference face and the baked places. Rejects with an Error that names the file. */
export async function loadFirstFiles(): Promise<FirstFiles> {
  const [reference, placements] = await Promise.all([
    fetchModel('head-reference.bin')
      .then((response) => response.arrayBuffer())
      .then(decodeHeadReference),
    fetchModel('placements.json').then((response) => response.json() as Promise<Placements>),
  ])
  return { reference, head: createHead(reference), placements }
}

/** The head with all faces and expressions, and the faces as they were decoded: what a worker makes a head of its own from. */
export interface WholeHead {
  readonly head: Head
  readonly modes: HeadModes
}

/** Loads all faces and expressions and joins them to the reference face. Rejects with an Error that names the file. */
export async function loadWholeHead(reference: HeadReference): Promise<WholeHead> {
  const bytes = (name: string) => fetchModel(name).then((response) => response.arrayBuffer())
  const [modes, expressions] = await Promise.all([
    bytes('head-modes.bin').then(decodeHeadModes),
    bytes('head-expressions.bin').then(decodeHeadExpressions),
  ])
  return { head: createHead(reference, modes, expressions), modes }
}
