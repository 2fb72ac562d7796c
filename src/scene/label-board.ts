import type { HeadDirection, HeadPosition } from '../geometry/frame'

/** What a label names: its look follows from it. `measure` is a number at the end of a ruler. */
export type LabelKind = 'point' | 'landmark' | 'rival' | 'measure' | 'area'

/** One name that wants to stand on the stage. Its words are names of the data and numbers, never sentences. */
export interface StageLabel {
  readonly kind: LabelKind
  /** The name; for a point its code. */
  readonly text: string
  /** What follows it, weaker. */
  readonly sub?: string
  /** The subject's side, said by a small letter; none on the midline. */
  readonly side?: 'left' | 'right'
  /** The record that is named, for `data-record`. */
  readonly record?: string
  /** Drawn as the one that is chosen. */
  readonly isChosen?: boolean
  /** The place that is named: metres, head frame. */
  readonly position: HeadPosition
  /** Outward unit normal of the skin there: a name of the far side is not shown. */
  readonly normal: HeadDirection
  /** Half the mark that stands there, CSS pixels: the label keeps clear of it. */
  readonly radius?: number
  /** Stands on the other side than the name of the chosen point, so that the two keep apart. */
  readonly isOpposite?: boolean
  /** Without these words the mark would be misread: they may stand over eyes, nose and mouth. */
  readonly isNeeded?: boolean
  /** Names an area: it stands beside the head, or inside the area where there is room in it. */
  readonly beside?: {
    /** The same place on the other side is as good: the one that is seen, of two the one on the side with more room. */
    readonly isPair: boolean
    /** Both ends of the area at the height of the place: metres, head frame. */
    readonly across: readonly [HeadPosition, HeadPosition]
    /** From the place to the edge of the area, metres. */
    readonly depth: number
  }
}

/** What one part of the stage shows: labels, most important first, and places that no label may cover (a ruler). */
export interface LabelSheet {
  readonly labels: readonly StageLabel[]
  /** Metres, head frame. */
  readonly keepClear?: readonly HeadPosition[]
  /** Stands on the label of the chosen point, on the side that leads, in place of its name. */
  readonly caption?: string
}

/**
 * Where parts of the stage pin up the names that they want shown. The one label layer reads it each drawn frame and finds room for
 * them; whoever pins something asks for a frame.
 */
export interface LabelBoard {
  /** Replaces what `owner` shows; null takes it away. */
  readonly pin: (owner: string, sheet: LabelSheet | null) => void
  /** What is pinned, in the order in which the owners first pinned something. */
  readonly sheets: () => Iterable<LabelSheet>
}

/** An empty board. */
export function labelBoard(): LabelBoard {
  const sheets = new Map<string, LabelSheet>()
  return {
    pin: (owner, sheet) => {
      if (sheet) sheets.set(owner, sheet)
      else sheets.delete(owner)
    },
    sheets: () => sheets.values(),
  }
}
