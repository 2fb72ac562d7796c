import { describe, expect, it } from 'vitest'
import { headSkin } from '../../src/geometry/head-skin'
import { AuthoredLandmarks } from '../../src/geometry/landmarks'
import { EXPRESSION_IDS } from '../../src/state/face'
import { readAnchors } from '../landmarks/anchors-file'
import { CLENCHED } from './expressions'
import { readHead } from './read-head'

const head = await readHead()
const landmarks = new AuthoredLandmarks(headSkin(head), readAnchors().landmarkAnchors)
const rest = head.referencePositions
const clenched = head.positionsOfFace({ modes: new Float32Array(head.modeCount), expressions: { clench: 1 } })

/** How far the skin has risen at the vertex nearest to a landmark, millimetres. */
function riseAt(id: string): number {
  const [x, y, z] = landmarks.place(id, 'test').position
  let nearest = 0
  let least = Infinity
  for (let i = 0; i < rest.length; i += 3) {
    const away = Math.hypot(rest[i]! - x, rest[i + 1]! - y, rest[i + 2]! - z)
    if (away < least) [nearest, least] = [i, away]
  }
  const at = nearest
  return 1000 * Math.hypot(...[0, 1, 2].map((axis) => clenched[at + axis]! - rest[at + axis]!))
}

/** Millimetres from a landmark to the line between the ends of a spindle. */
function toSpindle(id: string, muscle: string): number {
  const { from, to } = CLENCHED.find((bulge) => bulge.muscle === muscle)!
  const place = landmarks.place(id, 'test').position.map((value) => value * 1000)
  const way = from.map((value, axis) => to[axis]! - value)
  const length = way.reduce((sum, value) => sum + value * value, 0)
  const share = way.reduce((sum, value, axis) => sum + value * (place[axis]! - from[axis]!), 0) / length
  const at = Math.min(1, Math.max(0, share))
  return Math.hypot(...from.map((value, axis) => value + at * way[axis]! - place[axis]!))
}

describe('the expressions of the head', () => {
  it('are those that the page offers', () => {
    expect(head.expressionIds).toEqual(EXPRESSION_IDS)
  })
})

describe('the clenched jaw', () => {
  it('swells where the landmarks of the chewing muscles lie', () => {
    for (const [landmark, muscle] of [
      ['zygomatic_arch_inferior_border_mid', 'masseter'],
      ['masseter_prominence', 'masseter'],
      ['mandible_angle', 'masseter'],
      ['zygomatic_arch_superior_border_mid', 'temporalis'],
    ] as const)
      expect(toSpindle(landmark, muscle), landmark).toBeLessThan(18)
  })

  it('is highest over the belly of the masseter, slight at the temple, and nothing beside them', () => {
    expect(riseAt('masseter_prominence')).toBeGreaterThan(2.5)
    let [masseter, temple, elsewhere] = [0, 0, 0]
    for (let i = 0; i < rest.length; i += 3) {
      const [x, y, z] = [rest[i]! * 1000, rest[i + 1]! * 1000, rest[i + 2]! * 1000]
      const rise = 1000 * Math.hypot(...[0, 1, 2].map((axis) => clenched[i + axis]! - rest[i + axis]!))
      // The lips are pressed a little.
      if (z > 60) continue
      if (y < 0 && y > -75) masseter = Math.max(masseter, rise)
      else if (y >= 0 && y < 62) temple = Math.max(temple, rise)
      else elsewhere = Math.max(elsewhere, rise)
      if (Math.abs(x) > 69 && rise > 0.3) throw new Error(`The ear moves by ${rise.toFixed(2)} mm.`)
    }
    expect(masseter).toBeGreaterThan(3)
    expect(masseter).toBeLessThan(4)
    expect(temple).toBeGreaterThan(1)
    expect(temple).toBeLessThan(1.5)
    expect(elsewhere).toBeLessThan(0.3)
  })
})
