import type { LocationMethod } from '../atlas/location-method'

/** In which direction one point lies from another, in the terms of anatomy. */
export const WAY_WORDS = ['above', 'below', 'front', 'behind', 'lateral', 'medial'] as const

/** One direction. */
export type WayWord = (typeof WAY_WORDS)[number]

/** A point near another along the skin, with the distance in millimetres and in cun on the reference face, and where it lies from there. */
export type PlacementNeighbour = {
  readonly code: string
  readonly mm: number
  readonly cun?: number
  readonly ways?: readonly WayWord[]
}

/** How finely the atlas knows a place on the reference face: the radius of its tolerance along the skin, millimetres. */
export type PlaceTolerance = {
  /** The point's code, or the id of one of its places (`EX-HN1-A`). */
  readonly id: string
  readonly method: LocationMethod
  readonly mm: number
  /** Along the skin to the rival place of a disputed point, millimetres. */
  readonly rivalMm?: number
}

/**
 * Where the marks of the face on stage stand: `reference` on their baked places, `riding` carried along by the skin while the face changes,
 * `solved` on the places that were computed for this face.
 */
export type Placed = 'reference' | 'riding' | 'solved'

/** A point without a place of its own on the face on stage: its mark stands where the reference face has it. */
export type UnplacedPoint = { readonly code: string; readonly reason: string }

/**
 * What the page may say about places: plain records that geometry computed and baked for the reference face. They are read from
 * the baked file and put into the store, so that the page needs no geometry.
 */
export type PlacementFacts = {
  /** Nearest other points by code, nearest first. */
  readonly neighbours: Readonly<Record<string, readonly PlacementNeighbour[]>>
  readonly tolerances: readonly PlaceTolerance[]
}

/** Reads the facts of a baked file; null when it is no such file. Entries that are not understood are left out. */
export function readPlacementFacts(file: unknown): PlacementFacts | null {
  if (!isObject(file) || !isObject(file['neighbours'])) return null
  const neighbours = Object.entries(file['neighbours']).map(
    ([code, list]) => [code, Array.isArray(list) ? list.filter(isNeighbour) : []] as const,
  )
  const { tolerances } = file
  return {
    neighbours: Object.fromEntries(neighbours),
    tolerances: Array.isArray(tolerances) ? tolerances.filter(isTolerance) : [],
  }
}

function isNeighbour(entry: unknown): entry is PlacementNeighbour {
  return (
    isObject(entry) &&
    typeof entry['code'] === 'string' &&
    typeof entry['mm'] === 'number' &&
    (entry['cun'] === undefined || typeof entry['cun'] === 'number') &&
    (entry['ways'] === undefined ||
      (Array.isArray(entry['ways']) &&
        entry['ways'].every((word) => (WAY_WORDS as readonly unknown[]).includes(word))))
  )
}

function isTolerance(entry: unknown): entry is PlaceTolerance {
  return (
    isObject(entry) &&
    typeof entry['id'] === 'string' &&
    typeof entry['method'] === 'string' &&
    typeof entry['mm'] === 'number' &&
    (entry['rivalMm'] === undefined || typeof entry['rivalMm'] === 'number')
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
