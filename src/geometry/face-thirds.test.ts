import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readHead } from '../../scripts/head/read-head'
import { faceThirds, foreheadCunMm, THIRD_LEVELS, type ThirdLevel } from './face-thirds'
import { faceOf } from './head-blend'
import type { Head } from './head'
import { headSkin } from './head-skin'
import { anchorFromBaked } from './landmarks'
import type { Placements } from './placements'
import type { Place, Skin } from './surface'

const { landmarks } = JSON.parse(readFileSync('public/models/placements.json', 'utf8')) as Placements

describe('the thirds of the face', () => {
  let head: Head
  let skin: Skin
  const placesOn = (sex: number, age: number) => {
    skin.moveTo(
      head.positionsOfFace({
        modes: faceOf(head.corners, { sex, age, ancestry: { asian: 1, caucasian: 0, african: 0 } }),
      }),
    )
    return Object.fromEntries(
      THIRD_LEVELS.map((id) => [
        id,
        skin.place(anchorFromBaked(landmarks.find((landmark) => landmark.id === id)!.anchors[0]!)),
      ]),
    ) as Record<ThirdLevel, Place>
  }
  beforeAll(async () => {
    head = await readHead()
    skin = headSkin(head)
  })

  it('part every face by level lines through their landmarks, mirror-exact, down to the chin', () => {
    for (const [sex, age] of [
      [0, 0],
      [1, 1],
      [0.3, 0.6],
    ] as const) {
      const places = placesOn(sex, age)
      const { midline, levels, heightsMm } = faceThirds(skin, places)
      levels.forEach((line, i) => {
        const { position } = places[THIRD_LEVELS[i]!]
        for (const place of line.places) expect(place.position[1]).toBeCloseTo(position[1], 6)
        const [first, last] = [line.places[0]!.position, line.places.at(-1)!.position]
        expect(first[0]).toBeLessThan(-0.01)
        expect(last[0]).toBeCloseTo(-first[0], 4)
        expect(last[2]).toBeGreaterThanOrEqual(0.02)
      })
      for (const { position } of midline.flatMap((line) => line.places)) expect(position[0]).toBeCloseTo(0, 6)
      const ends = midline.flatMap((line) => [line.places[0]!, line.places.at(-1)!])
      const reaches = (id: ThirdLevel) =>
        ends.some((end) => Math.abs(end.position[1] - places[id].position[1]) < 1e-6)
      expect(reaches('anterior_hairline_mid')).toBe(true)
      expect(reaches('menton')).toBe(true)
      expect(heightsMm.reduce((sum, height) => sum + height, 0)).toBeCloseTo(
        (places.anterior_hairline_mid.position[1] - places.menton.position[1]) * 1000,
        6,
      )
    }
  })

  it('give one cun of the forehead as a third of the way from the brows to the hairline', () => {
    const cun = foreheadCunMm(skin, placesOn(0.5, 0.5))
    expect(cun).toBeGreaterThan(15)
    expect(cun).toBeLessThan(26)
    expect(foreheadCunMm(skin, placesOn(1, 1))).not.toBeCloseTo(cun, 1)
  })
})
