import { MM, positionDistanceMm } from '../../src/geometry/frame'
import { surfacePath } from '../../src/geometry/geodesic'
import type { Head } from '../../src/geometry/head'
import { anchorFromBaked, AuthoredLandmarks, type LandmarkAnchor } from '../../src/geometry/landmarks'
import { lineLength, planeThrough, walkSection, walkToPlace } from '../../src/geometry/section'
import { anchorMirror } from '../../src/geometry/skin-mirror'
import type { Place, Skin } from '../../src/geometry/surface'

/** A length of this head beside what people have, both millimetres as text. */
export interface Yardstick {
  readonly what: string
  readonly here: number
  readonly people: string
}

/**
 * Lengths that show how far the authored head is like people: those that the published cun scales and volunteers give, measured on
 * the skin of the reference face.
 */
export function yardsticks(head: Head, skin: Skin, anchors: readonly LandmarkAnchor[]): Yardstick[] {
  const landmarks = new AuthoredLandmarks(skin, anchors)
  const place = (id: string): Place => landmarks.place(id, 'yardstick')
  const twin = (at: Place): Place => skin.place(anchorMirror(head.mirror, at))
  const over = (from: string, to: string): number =>
    lineLength(walkToPlace(skin, place(from), planeThrough([0, 0, 0], [1, 0, 0]), [0, 1, 0], place(to))) * MM
  const corner = place('forehead_hairline_corner')
  const forehead = over('glabella', 'anterior_hairline_mid')
  const scalp = over('anterior_hairline_mid', 'posterior_hairline_mid')
  const { left, right } = head.eyesOfFace({ modes: new Float32Array(head.modeCount) })
  return [
    { what: 'glabella to front hairline', here: forehead, people: '55 to 68 (own estimate)' },
    { what: 'one cun of the forehead', here: forehead / 3, people: '18 to 23 (own estimate)' },
    { what: 'front to back hairline over the vertex', here: scalp, people: '330 to 370 (own estimate)' },
    { what: 'one cun of the scalp', here: scalp / 12, people: '27 to 31 (own estimate)' },
    {
      what: 'corner to corner of the front hairline',
      here: lineLength(surfacePath(skin, corner, twin(corner))) * MM,
      people: '134.5 ± 14.7 between the two ST8, half a cun inside',
    },
    {
      what: 'mastoid tip to mastoid tip round the back, level',
      here: 2 * roundTheBack(skin, place('mastoid_tip')) * MM,
      people: '161.7 ± 25.1 between the two GB12',
    },
    { what: 'between the pupils', here: positionDistanceMm(left.center, right.center), people: 'about 62' },
    {
      what: 'pupil to lower orbital rim',
      here: pupilToRim(skin, anchors, left.center[1]),
      people: '18 to 19 (own estimate)',
    },
    {
      what: 'philtrum, subnasale to the red of the lip',
      here: lineLength(surfacePath(skin, place('subnasale'), place('labrale_superius'))) * MM,
      people: '13 to 15 (own estimate)',
    },
  ]
}

/** Length of the level section from a place to the midline behind, metres. */
function roundTheBack(skin: Skin, start: Place): number {
  const walk = walkSection(skin, start, planeThrough(start.position, [0, 1, 0]), [0, 0, -1], (from, to) => {
    const [before, after] = [from.position[0], to.position[0]]
    return after > 0 ? null : before / (before - after)
  })
  return lineLength(walk)
}

function pupilToRim(skin: Skin, anchors: readonly LandmarkAnchor[], pupilHeight: number): number {
  const rim = anchors.find(({ id }) => id === 'infraorbital_margin')?.curve ?? []
  const lowest = Math.min(...rim.map((baked) => skin.place(anchorFromBaked(baked)).position[1]))
  return (pupilHeight - lowest) * MM
}
