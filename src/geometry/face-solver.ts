import type { Constraint } from '../atlas/constraint'
import type { Point } from '../atlas/point'
import type { Anchor } from './anchor'
import { CURVE_CONSTRUCTS, PLACE_CONSTRUCTS, type ConstructFinder } from './constructs'
import { metresPerCun } from './cun'
import { headPosition, type HeadPosition } from './frame'
import type { Eye } from './head-file'
import { AuthoredLandmarks, type LandmarkAnchor } from './landmarks'
import { PlacementError } from './placement-error'
import { recipePlace } from './recipes/recipe'
import type { StepRecorder } from './recipes/step'
import { frontalHairline, ScalpGrid, type ScalpRow } from './scalp-row'
import type { SkinLine } from './section'
import type { Place, Skin } from './surface'

/** What the solver needs of a point's record. */
export type LocatedPoint = Pick<Point, 'code' | 'laterality' | 'onOuterSkin' | 'instances'> & {
  readonly location: Pick<Point['location'], 'constraints' | 'alternative'>
}

/** One face to solve on. */
export interface SolverFace {
  readonly skin: Skin
  readonly leftEye: Eye
  /** The anchor of the same place on the other side; exact on the head, whose faces are all symmetric. */
  readonly mirror: (anchor: Anchor) => Anchor
}

/**
 * Finds points, landmarks, curves and scales on one face, each once and only when asked for. Every face the head can take is
 * symmetric, so all is solved on the left and the midline; the right side is the exact mirror. Points may rest on points: a circle
 * among them is an error that names it.
 */
export class FaceSolver implements ConstructFinder {
  readonly skin: Skin
  readonly leftEye: Eye
  readonly authored: AuthoredLandmarks
  readonly #mirror: (anchor: Anchor) => Anchor
  readonly #points: ReadonlyMap<string, LocatedPoint>
  readonly #places = new Map<string, Place>()
  readonly #curves = new Map<string, SkinLine>()
  readonly #scales = new Map<string, number>()
  readonly #underWay: string[] = []
  #grid: ScalpGrid | null = null

  constructor(face: SolverFace, anchors: readonly LandmarkAnchor[], points: readonly LocatedPoint[]) {
    this.skin = face.skin
    this.leftEye = face.leftEye
    this.#mirror = face.mirror
    this.authored = new AuthoredLandmarks(face.skin, anchors)
    this.#points = new Map(points.map((point) => [point.code, point]))
  }

  /** The place of a point code or of a landmark that is a single place. */
  place(reference: string, neededBy: string): Place {
    const known = this.#places.get(reference)
    if (known) return known
    const place = this.#once(reference, neededBy, () => this.#findPlace(reference, neededBy))
    this.#places.set(reference, place)
    return place
  }

  /** Names the point that was asked for as well, when the one it rests on cannot be placed. */
  #restedOn<T>(reference: string, neededBy: string, find: () => T): T {
    try {
      return find()
    } catch (error) {
      if (!(error instanceof PlacementError) || error.subject !== reference || neededBy === reference)
        throw error
      throw new PlacementError(neededBy, `rests on ${reference}`, `${error.constraint}: ${error.reason}`)
    }
  }

  position(reference: string, neededBy: string): HeadPosition {
    return reference === 'pupil' ? this.pupil() : this.place(reference, neededBy).position
  }

  /** The left pupil with the gaze straight ahead; it floats free of the skin. */
  pupil(): HeadPosition {
    const { center, radius } = this.leftEye
    return headPosition(center[0], center[1], center[2] + radius)
  }

  curve(reference: string, neededBy: string): SkinLine {
    const known = this.#curves.get(reference)
    if (known) return known
    const rule = CURVE_CONSTRUCTS[reference]
    if (!rule) return this.authored.curve(reference, neededBy)
    const line = this.#once(reference, neededBy, () => rule(this))
    this.#curves.set(reference, line)
    return line
  }

  isCurve(reference: string): boolean {
    return reference in CURVE_CONSTRUCTS || this.authored.isCurve(reference)
  }

  /** Whether a reference is a point of the outer skin or any landmark but the pupil. Says nothing about whether it can be solved. */
  hasPlaceOnSkin(reference: string): boolean {
    return reference !== 'pupil' && (this.#points.get(reference)?.onOuterSkin ?? true)
  }

  /** Whether a landmark is authored or made by a rule, so that it has a place or a line on the skin. */
  knowsLandmark(id: string): boolean {
    return id in PLACE_CONSTRUCTS || id in CURVE_CONSTRUCTS || this.authored.has(id)
  }

  mirrored(place: Place): Place {
    return this.skin.place(this.#mirror(place))
  }

  scale(id: string, neededBy: string): number {
    const known = this.#scales.get(id)
    if (known !== undefined) return known
    const metres = metresPerCun(this, id, neededBy, () => this.#scalpGrid(neededBy).hairlineLength)
    this.#scales.set(id, metres)
    return metres
  }

  scalpRow(cun: number, neededBy: string): ScalpRow {
    return this.#scalpGrid(neededBy).row(cun * this.scale('scalp_sagittal', neededBy), neededBy)
  }

  /**
   * Solves a list of constraints for the left side or the midline, without storing the result.
   * @param record takes down the steps of this list; points and landmarks it rests on are not taken down
   */
  solve(subject: string, constraints: readonly Constraint[], record?: StepRecorder): Place {
    return recipePlace(this, subject, constraints, record)
  }

  #findPlace(reference: string, neededBy: string): Place {
    const point = this.#points.get(reference)
    if (point) {
      if (!point.onOuterSkin)
        throw new PlacementError(
          neededBy,
          reference,
          'lies inside nose or mouth and has no place on the skin',
        )
      return this.#restedOn(reference, neededBy, () => this.solve(reference, point.location.constraints))
    }
    const rule = PLACE_CONSTRUCTS[reference]
    return rule ? rule(this) : this.authored.place(reference, neededBy)
  }

  #once<T>(reference: string, neededBy: string, find: () => T): T {
    if (this.#underWay.includes(reference)) {
      const circle = [...this.#underWay.slice(this.#underWay.indexOf(reference)), reference].join(' → ')
      throw new PlacementError(neededBy, reference, `rests on itself: ${circle}`)
    }
    this.#underWay.push(reference)
    try {
      return find()
    } finally {
      this.#underWay.pop()
    }
  }

  #scalpGrid(neededBy: string): ScalpGrid {
    this.#grid ??= new ScalpGrid(
      this.skin,
      frontalHairline(
        this.skin,
        this.authored.curve('anterior_hairline', neededBy),
        this.place('anterior_hairline_mid', neededBy),
        this.place('forehead_hairline_corner', neededBy),
      ),
    )
    return this.#grid
  }
}
