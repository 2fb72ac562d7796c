import { describe, expect, it } from 'vitest'
import { MOST_LABELS, placeLabels, type LabelPlace, type LabelWish } from './label-layout'

const STAGE = { left: 0, top: 0, right: 400, bottom: 300 }
const wish = (x: number, y: number, outward: 'left' | 'right' = 'right'): LabelWish => ({
  x,
  y,
  radius: 12,
  width: 90,
  height: 22,
  outward,
})

function overlap(a: LabelPlace, b: LabelPlace): boolean {
  return a.left < b.left + 90 && b.left < a.left + 90 && a.top < b.top + 22 && b.top < a.top + 22
}

describe('placeLabels', () => {
  it('stands outwards of its marker where there is room', () => {
    const [right, left] = placeLabels([wish(300 - 60, 150), wish(150, 250, 'left')], STAGE, [])
    expect(right!.left).toBe(300 - 60 + 12 + 6)
    expect(left!.left).toBe(150 - 12 - 6 - 90)
  })

  it('never lets two labels overlap, nor a label a marker that has one, in 300 crowded trials', () => {
    let seed = 7
    const random = (most: number) => {
      seed = (seed * 16807) % 2147483647
      return (seed / 2147483647) * most
    }
    for (let trial = 0; trial < 300; trial += 1) {
      const wishes = Array.from({ length: MOST_LABELS }, () => wish(random(400), random(300)))
      const places = placeLabels(wishes, STAGE, [])
      places.forEach((place, i) => {
        if (!place) return
        expect(place.left >= 0 && place.left + 90 <= 400 && place.top >= 0 && place.top + 22 <= 300).toBe(
          true,
        )
        places.slice(i + 1).forEach((other) => expect(other !== null && overlap(place, other)).toBe(false))
        for (const { x, y } of wishes) {
          const covers =
            place.left < x + 12 && place.left + 90 > x - 12 && place.top < y + 12 && place.top + 22 > y - 12
          expect(covers).toBe(false)
        }
      })
    }
  })

  it('gives way to other markers where it can, and the first wish wins where it cannot', () => {
    const clear = placeLabels([wish(200, 150)], STAGE, [])[0]!
    const aside = placeLabels([wish(200, 150)], STAGE, [clear.left + 40, clear.top + 10])[0]!
    expect(aside).not.toEqual(clear)
    const narrow = { left: 100, top: 130, right: 330, bottom: 170 }
    const places = placeLabels([wish(200, 150), wish(204, 152)], narrow, [])
    expect(places.map((place) => place !== null)).toEqual([true, false])
  })

  it('moves outwards, with a leader, rather than over an eye or another mark', () => {
    const eye = { left: 90, top: 130, right: 150, bottom: 170 }
    const marks = [230, 126, 230, 150, 230, 174, 250, 100, 250, 200]
    const place = placeLabels([wish(170, 150)], STAGE, marks, [eye])[0]!
    expect(place.left).toBeGreaterThan(190)
    expect(place.leader!.fromX).toBeCloseTo(182, 0)
    expect(place.leader!.toX).toBe(place.left)
    const beside = placeLabels([wish(170, 150)], STAGE, [], [eye])[0]!
    expect(beside.leader).toBeNull()
  })

  it('covers another mark rather than an eye', () => {
    const narrow = { left: 60, top: 136, right: 300, bottom: 164 }
    const eye = { left: 90, top: 130, right: 150, bottom: 170 }
    const place = placeLabels([wish(180, 150)], narrow, [240, 150], [eye])[0]!
    expect(place.left).toBe(180 + 12 + 6)
  })

  it('is led past other marks where it can be', () => {
    const wide = { ...STAGE, right: 600 }
    const over = [260, 106, 260, 128, 260, 172, 260, 194]
    // Straight out the leader would run over the mark beside the ring: the name goes up a line, and the leader past it.
    const { left, top, leader } = placeLabels([wish(200, 150)], wide, [...over, 236, 150])[0]!
    expect([left, top]).toEqual([284, 117])
    expect(leader!.toY).toBeLessThan(135)
    // Marks all around: rather a leader over one of them than a name over one.
    const around = Array.from({ length: 24 }, (_, i) => i * (Math.PI / 12)).flatMap((turn) => [
      200 + 26 * Math.cos(turn),
      150 + 26 * Math.sin(turn),
    ])
    const led = placeLabels([wish(200, 150)], wide, around)[0]!
    expect([led.left, led.top]).toEqual([218, 95])
  })

  it('leads across no eye unless the words are needed', () => {
    const narrow = { left: 130, top: 0, right: 230, bottom: 300 }
    const eye = { left: 165, top: 118, right: 195, bottom: 136 }
    const cheek = { left: 100, top: 155, right: 260, bottom: 300 }
    expect(placeLabels([wish(180, 150)], narrow, [], [cheek])[0]).toMatchObject({ top: 110 })
    expect(placeLabels([wish(180, 150)], narrow, [], [cheek, eye])).toEqual([null])
    expect(placeLabels([{ ...wish(180, 150), isNeeded: true }], narrow, [], [cheek, eye])[0]).not.toBeNull()
  })

  it('gives no label rather than one over an eye or at the end of a long leader', () => {
    const narrow = { left: 130, top: 0, right: 230, bottom: 300 }
    const face = { left: 100, top: 80, right: 260, bottom: 230 }
    expect(placeLabels([wish(180, 150)], narrow, [], [face])).toEqual([null])
    expect(placeLabels([wish(180, 150)], narrow, [])[0]).not.toBeNull()
    // Words without which a mark would be misread do stand there.
    expect(placeLabels([{ ...wish(180, 150), isNeeded: true }], narrow, [], [face])[0]).not.toBeNull()
    const beside = placeLabels([{ ...wish(40, 150), isNeeded: true }], STAGE, [], [face])[0]!
    expect(beside).toEqual(placeLabels([wish(40, 150)], STAGE, [], [face])[0])
  })
})
