import { describe, expect, it } from 'vitest'
import { placeLabels, type LabelPlace, type LabelWish } from './label-layout'

const STAGE = { left: 0, top: 0, right: 800, bottom: 600 }
const COLUMNS = { left: 250, right: 550 }
const name = (x: number, y: number, outward: 'left' | 'right', more: Partial<LabelWish> = {}): LabelWish => ({
  x,
  y,
  radius: 2,
  width: 120,
  height: 18,
  outward,
  columns: COLUMNS,
  ...more,
})
/** Both ends of a leader. */
const ends = ({ leader }: LabelPlace) => leader!

describe('names beside the head', () => {
  it('stand in the columns at the height of what they name, with a leader that ends in it', () => {
    const [left, right] = placeLabels([name(380, 200, 'left'), name(420, 300, 'right')], STAGE, [])
    expect(left!.left + 120).toBeLessThan(COLUMNS.left)
    expect(right!.left).toBeGreaterThan(COLUMNS.right)
    expect(left!.top + 9).toBeCloseTo(200, 5)
    expect(Math.abs(ends(left!).fromX - 380)).toBeLessThan(3)
  })

  it('lead across no eye where the other side is clear', () => {
    const eye = { left: 300, right: 340, top: 190, bottom: 210 }
    const leftOf = (y: number) => placeLabels([name(380, y, 'left')], STAGE, [], [eye])[0]!.left
    expect(leftOf(200)).toBeGreaterThan(COLUMNS.right)
    expect(leftOf(230)).toBeLessThan(COLUMNS.left)
    // The eye that is named itself is no obstacle.
    const own = { ...eye, left: 360, right: 400 }
    expect(placeLabels([name(380, 200, 'left')], STAGE, [], [own])[0]!.left).toBeLessThan(COLUMNS.left)
  })

  it('never overlap each other or a mark, and their leaders do not cross', () => {
    const marks = [180, 210, 182, 240]
    const wishes = [210, 214, 206, 222, 218].map((y, i) => name(330 + i * 25, y, 'left'))
    const places = placeLabels(wishes, STAGE, marks).filter((place) => place !== null)
    expect(places.length).toBe(5)
    places.forEach((a, i) => {
      for (let m = 0; m < marks.length; m += 2) {
        const isOver = Math.abs(a.left + 60 - marks[m]!) < 60 && Math.abs(a.top + 9 - marks[m + 1]!) < 9
        expect(isOver).toBe(false)
      }
      for (const b of places.slice(0, i)) {
        const isApart = Math.abs(a.top - b.top) >= 18 || Math.abs(a.left - b.left) >= 120
        expect(isApart).toBe(true)
        const side = (from: 'a' | 'b', x: number, y: number) => {
          const { fromX, fromY, toX, toY } = ends(from === 'a' ? a : b)
          return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX)
        }
        const [one, other] = [ends(a), ends(b)]
        const isCrossed =
          side('a', other.fromX, other.fromY) > 0 !== side('a', other.toX, other.toY) > 0 &&
          side('b', one.fromX, one.fromY) > 0 !== side('b', one.toX, one.toY) > 0
        expect(isCrossed).toBe(false)
      }
    })
  })

  it('without room beside the head stand inside the area if they fit there, else not at all; the lit one always', () => {
    const narrow = { ...STAGE, left: 240, right: 560 }
    const wishes = [
      name(400, 100, 'left', { fitsInside: true }),
      name(400, 200, 'left'),
      name(400, 300, 'left', { isNeeded: true }),
    ]
    const [inside, none, lit] = placeLabels(wishes, narrow, [])
    expect(inside).toEqual({ left: 340, top: 91, leader: null })
    expect(none).toBeNull()
    expect(lit).not.toBeNull()
  })

  it('give way to what is named before them', () => {
    const point: LabelWish = { x: 200, y: 200, radius: 15, width: 100, height: 20, outward: 'left' }
    const [first, second] = placeLabels([point, name(300, 200, 'left')], STAGE, [])
    expect(first).not.toBeNull()
    const isApart = second!.top >= 215 || second!.top + 18 <= 185 || second!.left >= 215
    expect(isApart).toBe(true)
  })
})
