/** A point near another along the skin, with the distance in millimetres on the reference face. */
export type PlacementNeighbour = { readonly code: string; readonly mm: number }

/**
 * What the page may say about places: plain records that geometry computed and baked for the reference face. The joinery reads
 * them from the baked file and puts them into the store, so that the page needs no geometry.
 */
export type PlacementFacts = {
  /** Nearest other points by code, nearest first. */
  readonly neighbours: Readonly<Record<string, readonly PlacementNeighbour[]>>
}
