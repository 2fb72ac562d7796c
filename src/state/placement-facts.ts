/** A point near another along the skin, with the distance in millimetres on the reference face. */
export type PlacementNeighbour = { readonly code: string; readonly mm: number }

/**
 * Where the marks of the face on stage stand: `reference` on their baked places, `riding` carried along by the skin while the face changes,
 * `solved` on the places that were computed for this face.
 */
export type Placed = 'reference' | 'riding' | 'solved'

/** A point without a place of its own on the face on stage: its mark stands where the reference face has it. */
export type UnplacedPoint = { readonly code: string; readonly reason: string }

/**
 * What the page may say about places: plain records that geometry computed and baked for the reference face. The joinery reads
 * them from the baked file and puts them into the store, so that the page needs no geometry.
 */
export type PlacementFacts = {
  /** Nearest other points by code, nearest first. */
  readonly neighbours: Readonly<Record<string, readonly PlacementNeighbour[]>>
}
