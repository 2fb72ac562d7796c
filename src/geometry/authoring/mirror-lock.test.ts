import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readHead } from '../../../scripts/head/read-head'
import { positionDistanceMm, positionMirror } from '../frame'
import { headSkin, solverFace } from '../head-skin'
import { anchorFromBaked, anchorsOfLandmark, authoredAnchor, type LandmarkAnchorsFile } from '../landmarks'
import type { Place } from '../surface'
import { lockedPlace, standsOnMidline, type AuthoringSkin } from './mirror-lock'
import { stepOnSkin, type StepDirection } from './step-on-skin'

const { landmarkAnchors } = JSON.parse(
  readFileSync('data/landmark-anchors.json', 'utf8'),
) as LandmarkAnchorsFile
let authoring: AuthoringSkin

beforeAll(async () => {
  const head = await readHead('reference')
  const skin = headSkin(head)
  authoring = { skin, mirror: solverFace(head, skin).mirror }
})

const placeOf = (id: string, control = 0): Place => {
  const landmark = landmarkAnchors.find((other) => other.id === id)!
  return authoring.skin.place(anchorFromBaked(anchorsOfLandmark(landmark)[control]!))
}
const step = (from: Place, direction: StepDirection, mm: number): Place =>
  stepOnSkin(authoring.skin, from, direction, mm / 1000)

describe('the mirror lock', () => {
  it('keeps anchors of the midline on x = 0, also as the file holds them', () => {
    for (const id of ['glabella', 'pronasale', 'menton', 'vertex']) {
      const wanted = step(placeOf(id), 'right', 2)
      const locked = lockedPlace(authoring, wanted, 'midline')
      expect(standsOnMidline(authoring, locked)).toBe(true)
      expect(standsOnMidline(authoring, anchorFromBaked(authoredAnchor(locked)))).toBe(true)
    }
  })

  it('mirrors what is done on the right, exactly', () => {
    const wanted = step(placeOf('mouth_corner'), 'up', 2)
    const twin = authoring.skin.place(authoring.mirror(wanted))
    expect(twin.position[0]).toBeLessThan(0)
    const locked = lockedPlace(authoring, twin, 'right')
    expect(positionDistanceMm(locked.position, wanted.position)).toBeLessThan(1e-9)
    expect(positionDistanceMm(positionMirror(twin.position), wanted.position)).toBeLessThan(1e-9)
  })

  it('stops a paired anchor at the midline', () => {
    const across = authoring.skin.nearest([-0.004, 0.03, 0.1])
    expect(lockedPlace(authoring, across, 'left').position[0]).toBe(0)
  })
})

describe('a step on the skin', () => {
  it('leads where the arrow says, by about its length, and stays on the skin', () => {
    for (const id of ['glabella', 'mouth_corner', 'tragus_center', 'mastoid_tip', 'mandible_angle']) {
      const from = placeOf(id)
      const up = step(from, 'up', 0.5)
      expect(up.position[1], id).toBeGreaterThan(from.position[1])
      expect(step(from, 'down', 0.5).position[1], id).toBeLessThan(from.position[1])
      const mm = positionDistanceMm(up.position, from.position)
      expect(mm, id).toBeGreaterThan(0.3)
      expect(mm, id).toBeLessThan(0.6)
    }
    const brow = placeOf('glabella')
    expect(step(brow, 'right', 2).position[0]).toBeGreaterThan(0.0015)
    expect(step(placeOf('vertex'), 'up', 2).position[2]).toBeLessThan(placeOf('vertex').position[2])
  })
})
