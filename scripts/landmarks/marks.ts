import { existsSync, readFileSync } from 'node:fs'
import type { Head } from '../../src/geometry/head'
import { curveThrough } from '../../src/geometry/curve'
import { positionMirror, type HeadPosition } from '../../src/geometry/frame'
import { anchorFromBaked } from '../../src/geometry/landmarks'
import type { BakedAnchor, Placements } from '../../src/geometry/placements'
import type { Skin } from '../../src/geometry/surface'
import { readAnchors } from './anchors-file'
import type { Colour } from './picture'

/** Something to draw on a sheet: one dot with a name, or a line with its name at the middle. Positions in metres, head frame. */
export interface Mark {
  readonly name: string
  readonly colour: Colour
  readonly positions: readonly HeadPosition[]
  /** Control places of a curve, drawn as small dots. */
  readonly controls?: readonly HeadPosition[]
}

/** Where the baked places lie, from the repository root. */
export const PLACEMENTS_FILE = 'public/models/placements.json'

const LANDMARK: Colour = [255, 235, 60]
const CURVE: Colour = [60, 240, 255]
const REGION: Colour = [130, 255, 120]
const POINT: Colour = [255, 120, 90]
const PATHS: readonly Colour[] = [
  [120, 190, 255],
  [255, 190, 90],
  [170, 255, 170],
  [255, 150, 230],
  [220, 220, 120],
]

/** The authored landmarks, on the face the skin stands on. Left side, or both. */
export function landmarkMarks(skin: Skin, bothSides: boolean): Mark[] {
  return readAnchors().landmarkAnchors.flatMap((landmark) => {
    const { id, curve } = landmark
    const mark = anchoredMark(
      skin,
      id,
      id.startsWith('region_') ? REGION : curve ? CURVE : LANDMARK,
      landmark,
    )
    const onMidline = mark.positions.every(([x]) => Math.abs(x) < 1e-5)
    return bothSides && !onMidline ? [mark, mirrored(mark)] : [mark]
  })
}

/** The mark of one place or curve as it is stored. Throws when it is neither. */
export function anchoredMark(
  skin: Skin,
  name: string,
  colour: Colour,
  { anchor, curve }: { readonly anchor?: BakedAnchor; readonly curve?: readonly BakedAnchor[] },
): Mark {
  const stored = curve ?? (anchor && [anchor])
  if (!stored) throw new Error(`"${name}" is neither a place nor a curve.`)
  const controls = stored.map((baked) => skin.place(anchorFromBaked(baked)))
  if (!curve) return { name, colour, positions: positionsOf(controls) }
  return {
    name,
    colour,
    positions: positionsOf(curveThrough(skin, controls).places),
    controls: positionsOf(controls),
  }
}

/** Markers and paths of the baked reference face; none when nothing is baked yet. Throws when they belong to another head. */
export function bakedMarks(head: Head, skin: Skin, bothSides: boolean): Mark[] {
  if (!existsSync(PLACEMENTS_FILE)) return []
  const placements = JSON.parse(readFileSync(PLACEMENTS_FILE, 'utf8')) as Placements
  const read = (baked: BakedAnchor): HeadPosition => skin.place(anchorFromBaked(baked)).position
  const wanted = (side: string): boolean => bothSides || side !== 'right'
  const meridians = [...new Set(placements.paths.map((path) => path.meridian))]
  const paths = placements.paths
    .filter((path) => wanted(path.side))
    .map((path): Mark => {
      const positions: HeadPosition[] = []
      for (let at = 0; at + 2 < path.anchors.length; at += 3) {
        positions.push(read([path.anchors[at]!, path.anchors[at + 1]!, path.anchors[at + 2]!]))
      }
      return { name: '', colour: PATHS[meridians.indexOf(path.meridian) % PATHS.length]!, positions }
    })
  const markers = placements.markers
    .filter((marker) => wanted(marker.side))
    .map((marker): Mark => ({ name: marker.id, colour: POINT, positions: [read(marker.anchor)] }))
  if (placements.head !== head.topology && !head.topology.startsWith(placements.head)) {
    process.stderr.write(
      `${PLACEMENTS_FILE} was baked for head ${placements.head}, this head is ${head.topology}.\n`,
    )
  }
  return [...paths, ...markers]
}

function positionsOf(places: readonly { readonly position: HeadPosition }[]): HeadPosition[] {
  return places.map((place) => place.position)
}

function mirrored(mark: Mark): Mark {
  return {
    ...mark,
    positions: mark.positions.map(positionMirror),
    ...(mark.controls && { controls: mark.controls.map(positionMirror) }),
  }
}
