import { lineNearest, linePart } from './curve'
import { PlacementError } from './placement-error'
import {
  lineAt,
  lineLength,
  lineThrough,
  planeThrough,
  walkLength,
  type SkinLine,
  type Walk,
} from './section'
import type { Place, Skin } from './surface'

/** Samples of a row from the midline to the corner of the forehead. */
const ROW_SAMPLES = 40

/**
 * The scalp behind the front hairline as a grid: from every place of the hairline a sagittal section leads back. A row is the line
 * of equal distance behind the hairline; `curve_GV24_ST8` is the row at half a cun.
 */
export class ScalpGrid {
  readonly #skin: Skin
  readonly #hairline: SkinLine
  readonly #rows = new Map<number, ScalpRow>()

  /** @param hairline from the midline to the left corner of the forehead */
  constructor(skin: Skin, hairline: SkinLine) {
    this.#skin = skin
    this.#hairline = hairline
  }

  /** Length of the hairline from the midline to the corner, metres. */
  get hairlineLength(): number {
    return lineLength(this.#hairline)
  }

  /** The row at a distance behind the hairline, metres. */
  row(distance: number, subject: string): ScalpRow {
    const known = this.#rows.get(distance)
    if (known) return known
    const places: Place[] = []
    for (let i = 0; i <= ROW_SAMPLES; i += 1) {
      places.push(
        this.behind(
          lineAt(this.#skin, this.#hairline, (this.hairlineLength * i) / ROW_SAMPLES),
          distance,
          subject,
        ),
      )
    }
    const row = new ScalpRow(this, this.#skin, lineThrough(places), distance)
    this.#rows.set(distance, row)
    return row
  }

  /** The place of the hairline at a share of its length from the midline. */
  hairlineAt(share: number): Place {
    return lineAt(this.#skin, this.#hairline, this.hairlineLength * share)
  }

  /** The place a distance behind a place of the hairline, along its sagittal section, metres. */
  behind(start: Place, distance: number, subject: string): Place {
    return this.walkBehind(start, distance, subject).places.at(-1)!
  }

  /** The way to the place that {@link behind} gives. */
  walkBehind(start: Place, distance: number, subject: string): Walk {
    const walk = walkLength(
      this.#skin,
      start,
      planeThrough(start.position, [1, 0, 0]),
      [0, 0.3, -1],
      distance,
    )
    if (walk.end !== 'found')
      throw new PlacementError(
        subject,
        'offset from anterior_hairline',
        'the scalp ends before the distance is reached',
      )
    return walk
  }
}

/** The row at one distance behind the hairline, from the midline to the corner. */
export class ScalpRow {
  readonly line: SkinLine
  readonly #grid: ScalpGrid
  readonly #skin: Skin
  readonly #distance: number

  constructor(grid: ScalpGrid, skin: Skin, line: SkinLine, distance: number) {
    this.#grid = grid
    this.#skin = skin
    this.line = line
    this.#distance = distance
  }

  /** The place a length along the row from the midline, metres, at exactly the row's distance behind the hairline. */
  at(length: number, subject: string): Place {
    if (length > lineLength(this.line))
      throw new PlacementError(subject, 'lateralOfMidline', 'lies beyond the corner of the forehead')
    const { lengths } = this.line
    const next = Math.max(
      1,
      lengths.findIndex((value) => value >= length),
    )
    const share = (length - lengths[next - 1]!) / (lengths[next]! - lengths[next - 1]!)
    return this.atShare((next - 1 + share) / ROW_SAMPLES, subject)
  }

  /** The place of the row behind a share (0 to 1) of the hairline's length from the midline. */
  atShare(share: number, subject: string): Place {
    return this.#grid.behind(this.#grid.hairlineAt(share), this.#distance, subject)
  }

  /** The way from the hairline back to the place that {@link atShare} gives. */
  backFrom(share: number, subject: string): Walk {
    return this.#grid.walkBehind(this.#grid.hairlineAt(share), this.#distance, subject)
  }

  /** The row from the midline to the place that {@link at} gave for a length, metres. */
  lineTo(length: number, end: Place): SkinLine {
    const { places, lengths } = this.line
    return lineThrough([...places.filter((_, i) => lengths[i]! < length), end])
  }

  /** How far a place lies from the midline along the row, metres: the length to the place of the row nearest to it. */
  lengthTo(place: Place): number {
    return lineNearest(this.#skin, this.line, place.position).length
  }
}

/** The part of the authored hairline from the midline to the corner of the forehead. */
export function frontalHairline(skin: Skin, hairline: SkinLine, middle: Place, corner: Place): SkinLine {
  const from = lineNearest(skin, hairline, middle.position).length
  const to = lineNearest(skin, hairline, corner.position).length
  const inner = linePart(skin, hairline, from, to).places.slice(1, -1)
  return lineThrough([middle, ...inner, corner])
}
