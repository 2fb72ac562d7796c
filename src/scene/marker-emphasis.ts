import type { SceneMarker } from './marker-field'

/** How strongly each marker is drawn: two numbers per marker, `[presence, halo]`, both 0 to 1. Presence 0 is not drawn at all. */
export type MarkerEmphasis = Float32Array

/** What the person has in mind, as far as markers show it. */
export interface MarkerIntent {
  readonly selectedCode: string | null
  /** The side that leads; null when none does. */
  readonly selectedSide: string | null
  readonly hoveredCode: string | null
  /** The side under the pointer; null lights both sides. */
  readonly hoveredSide: string | null
  /** While the chosen point is measured: how far its markers have come in, 0 to 1. Null when nothing is measured. */
  readonly arrived?: number | null
  /** Meridian whose name is hovered in the page: its points light up. */
  readonly hoveredMeridianPalette: number | null
  /** No halo around the chosen point: what is in doubt about it stands there. */
  readonly isHaloOff: boolean
  /** False hides every mark but the chosen and the hovered ones. */
  readonly arePointsShown?: boolean
  /** Codes that stay bright; null: all. */
  readonly inFocus: ReadonlySet<string> | null
  /** Meridians drawn on the skin, as palette indices; null when there are none: then none dims. */
  readonly shownPalettes: ReadonlySet<number> | null
}

/**
 * Presence of a marker outside the filters, and of one beside the meridians that are drawn: smaller and paler than the others, but with
 * less of it core and casing could no longer be told from skin.
 */
export const DIMMED_PRESENCE = 0.65
/** Presence of every other marker while a point is measured. */
const BESIDE_MEASURED = 0.3
/** Halo of a marker that is hovered, and of one whose other side or meridian is. */
const HOVER_HALO = 0.7
const KIN_HALO = 0.35
/** Halo of the chosen point's other side: thinner than the side that leads. */
const PARTNER_HALO = 0.3

/** Is the marker the one that was chosen or is hovered? It neither moves nor gives way to others. */
export function isMeant(emphasis: MarkerEmphasis, marker: number): boolean {
  return emphasis[marker * 2 + 1]! >= HOVER_HALO - ROUNDING
}

/** Emphasis has single precision. */
const ROUNDING = 1e-6

/** Fills `out` with what every marker's presence and halo should be. */
export function markerEmphasis(
  markers: readonly SceneMarker[],
  intent: MarkerIntent,
  out: MarkerEmphasis,
): void {
  const arrived = intent.arrived ?? null
  markers.forEach((marker, i) => {
    const isSelected = marker.code === intent.selectedCode
    const isHovered = marker.code === intent.hoveredCode
    const isInFocus = intent.inFocus === null || intent.inFocus.has(marker.code)
    const isOnShown = intent.shownPalettes === null || intent.shownPalettes.has(marker.palette)
    let presence = isOnShown && isInFocus ? 1 : DIMMED_PRESENCE
    if (arrived !== null) presence = Math.min(presence, BESIDE_MEASURED)
    let halo = marker.palette === intent.hoveredMeridianPalette ? KIN_HALO : 0
    if (intent.arePointsShown === false && halo === 0) presence = 0
    if (isHovered) {
      presence = 1
      halo = intent.hoveredSide === null || intent.hoveredSide === marker.side ? HOVER_HALO : KIN_HALO
    }
    if (isSelected) {
      presence = arrived ?? 1
      const leads =
        intent.selectedSide === null || marker.side === 'midline' || marker.side === intent.selectedSide
      halo = intent.isHaloOff ? 0 : (leads ? 1 : Math.max(halo, PARTNER_HALO)) * presence
    }
    out[i * 2] = presence
    out[i * 2 + 1] = halo
  })
}

/**
 * Drawing order: dimmed first, then what has a halo, so that its ring hides none of the others, which come last; each in the order of the
 * file. Fills `out` with marker indices.
 */
export function markerOrder(emphasis: MarkerEmphasis, out: Uint32Array): void {
  let next = 0
  const layerOf = (i: number) => {
    if (emphasis[i * 2 + 1]! > 0) return 1
    return emphasis[i * 2]! < 1 ? 0 : 2
  }
  for (let layer = 0; layer <= 2; layer += 1) {
    for (let i = 0; i < out.length; i += 1) if (layerOf(i) === layer) out[next++] = i
  }
}
