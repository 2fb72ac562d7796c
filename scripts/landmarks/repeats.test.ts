import { describe, expect, it } from 'vitest'
import { headSkin } from '../../src/geometry/head-skin'
import { anchorFromBaked } from '../../src/geometry/landmarks'
import { readHead } from '../head/read-head'
import { readAnchors } from './anchors-file'
import { medianMm, readRepeats, repeatDistances, SETTLE_ABOVE_MM, type LandmarkRepeat } from './repeats'

const head = await readHead()
const skin = headSkin(head)
const { landmarkAnchors } = readAnchors()
const { head: headOfRepeats, landmarkRepeats } = readRepeats()
const authored = landmarkAnchors.filter(({ id }) => !id.startsWith('region_'))
const authoredById = new Map(authored.map((landmark) => [landmark.id, landmark]))
const distances = repeatDistances(skin, landmarkAnchors, landmarkRepeats)

describe('the second round of the landmarks', () => {
  it('places every authored landmark once, and no other', () => {
    expect(landmarkRepeats.map(({ id }) => id).sort()).toEqual(authored.map(({ id }) => id).sort())
    expect(distances).toHaveLength(authored.length)
    expect(headOfRepeats).toBe(head.topology)
  })

  it('gives places for places and curves for curves, with what was seen', () => {
    for (const { id, curve, anchor, seen } of landmarkRepeats) {
      expect(curve !== undefined, id).toBe(authoredById.get(id)!.curve !== undefined)
      expect(anchor !== undefined, id).toBe(authoredById.get(id)!.anchor !== undefined)
      expect(seen.length, id).toBeGreaterThan(20)
    }
  })

  it('is settled in writing where it lies far from the first, and only there', () => {
    for (const { id, mm, settled } of distances) {
      if (mm > SETTLE_ABOVE_MM) expect(settled?.length ?? 0, id).toBeGreaterThan(40)
      else expect(settled, id).toBeNull()
    }
  })

  it('keeps the first place of a landmark that has been moved since', () => {
    for (const { id, first } of landmarkRepeats) {
      if (!first) continue
      const now = authoredById.get(id)!
      expect({ anchor: first.anchor, curve: first.curve }, id).not.toEqual({
        anchor: now.anchor,
        curve: now.curve,
      })
    }
  })
})

describe('the distance of two rounds', () => {
  it('is nothing from a round to itself', () => {
    const same = repeatDistances(skin, authored, authored)
    expect(same).toHaveLength(authored.length)
    for (const { id, mm } of same) expect(mm, id).toBeLessThan(1e-3)
  })

  it('is the same both ways', () => {
    const before: LandmarkRepeat[] = landmarkRepeats.map(({ first, settled, ...second }) => ({
      ...second,
      ...first,
      ...(settled && { settled }),
    }))
    const there = repeatDistances(skin, authored, before)
    const back = repeatDistances(
      skin,
      before,
      before.map(({ id }) => authoredById.get(id)!),
    )
    back.forEach(({ id, mm }, at) => expect(mm, id).toBeCloseTo(there[at]!.mm, 6))
  })

  it('is straight between places, in millimetres', () => {
    const [a, b] = ['glabella', 'nasion'].map((id) => authoredById.get(id)!)
    const [p, q] = [a!, b!].map(({ anchor }) => skin.place(anchorFromBaked(anchor!)).position)
    const [distance] = repeatDistances(skin, [a!], [{ ...b!, id: 'glabella' }])
    expect(distance!.mm).toBeCloseTo(1000 * Math.hypot(p![0] - q![0], p![1] - q![1], p![2] - q![2]), 6)
  })
})

describe('the median', () => {
  const of = (...values: number[]): number =>
    medianMm(values.map((mm) => ({ id: 'x', mm, isCurve: false, settled: null })))

  it('is the middle one, or the mean of the two', () => {
    expect(of(5, 1, 2)).toBe(2)
    expect(of(8, 1, 2, 4)).toBe(3)
  })
})
