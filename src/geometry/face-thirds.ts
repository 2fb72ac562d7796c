import { surfacePath } from './geodesic'
import { MM } from './frame'
import { lineLength, lineThrough, planeThrough, walkSection, type SkinLine } from './section'
import type { Place, Skin } from './surface'
import { vectorDistance, type Vector } from './vector'

/** The landmarks of the midline whose levels part the face into thirds, from above. */
export const THIRD_LEVELS = ['anterior_hairline_mid', 'glabella', 'subnasale', 'menton'] as const

/** One of these landmarks. */
export type ThirdLevel = (typeof THIRD_LEVELS)[number]

/** Midline, levels and heights of the thirds of one face. */
export interface FaceThirds {
  /** From the hairline to the chin: one line, or two where the mouth parts it. */
  readonly midline: readonly SkinLine[]
  /** In the order of `THIRD_LEVELS`, each from the subject's right to the left. */
  readonly levels: readonly SkinLine[]
  /** Upper, middle and lower third, straight up and down, millimetres. */
  readonly heightsMm: readonly number[]
}

/** Levels end where the face turns into its side, metres before the ears. */
const SIDE_OF_FACE = 0.022
/** The level of the chin runs off under the jaw: it is drawn this far to both sides, metres. */
const CHIN_REACH = 0.026
/** No level is longer on one side, metres. */
const LONGEST = 0.13

/** Cuts midline and levels on a face. `places` are the landmarks of `THIRD_LEVELS` on it. */
export function faceThirds(skin: Skin, places: Readonly<Record<ThirdLevel, Place>>): FaceThirds {
  const top = places.anterior_hairline_mid
  const chin = places.menton
  const down = midlineFrom(skin, top, chin, [0, -1, 0.3])
  const isWhole = vectorDistance(down.places.at(-1)!.position, chin.position) < 1e-4
  return {
    midline: isWhole ? [down] : [down, midlineFrom(skin, chin, top, [0, 1, 0.3])],
    levels: THIRD_LEVELS.map((id) => levelLine(skin, places[id], id === 'menton' ? CHIN_REACH : LONGEST)),
    heightsMm: THIRD_LEVELS.slice(1).map(
      (id, i) => (places[THIRD_LEVELS[i]!].position[1] - places[id].position[1]) * MM,
    ),
  }
}

/** One cun of the forehead, millimetres: a third of the way between glabella and hairline along the skin. */
export function foreheadCunMm(
  skin: Skin,
  { glabella, anterior_hairline_mid: hairline }: Readonly<Record<ThirdLevel, Place>>,
): number {
  return (lineLength(surfacePath(skin, glabella, hairline)) / 3) * MM
}

/** Along the midsagittal plane to another place of it, or to the edge of the lips. */
function midlineFrom(skin: Skin, from: Place, to: Place, towards: Vector): SkinLine {
  return walkSection(skin, from, planeThrough([0, 0, 0], [1, 0, 0]), towards, (a, b) => {
    const length = vectorDistance(a.position, b.position)
    const near = vectorDistance(a.position, to.position)
    return near + vectorDistance(b.position, to.position) < length + 1e-6
      ? length === 0
        ? 0
        : near / length
      : null
  })
}

/** The level through a place, to both sides until the face turns. */
function levelLine(skin: Skin, place: Place, reach: number): SkinLine {
  const plane = planeThrough(place.position, [0, 1, 0])
  const [left, right] = [1, -1].map(
    (side) =>
      walkSection(skin, place, plane, [side, 0, 0], (from, to, walked) => {
        const length = vectorDistance(from.position, to.position)
        const turned = from.position[2] > SIDE_OF_FACE && to.position[2] <= SIDE_OF_FACE
        if (turned) return (from.position[2] - SIDE_OF_FACE) / (from.position[2] - to.position[2])
        return walked + length < reach ? null : length === 0 ? 0 : (reach - walked) / length
      }).places,
  )
  return lineThrough([...right!.toReversed(), ...left!.slice(1)])
}
