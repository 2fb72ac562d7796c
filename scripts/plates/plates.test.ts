import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Placements } from '../../src/geometry/placements'
import { PLATE_VIEWS, readPlates, type PlateMark, type Plates } from '../../src/state/plates'

const read = (file: string): unknown => JSON.parse(readFileSync(`public/models/${file}`, 'utf8'))
const plates = read('plates.json') as Plates
const placements = read('placements.json') as Placements
const key = ({ id, side }: Pick<PlateMark, 'id' | 'side'>) => `${id} ${side}`
const on = (view: keyof Plates['marks'], wanted: string) =>
  plates.marks[view].find((mark) => key(mark) === wanted)

describe('the flat plates', () => {
  it('are drawn from the same head and the same data as the places', () => {
    expect([plates.head, plates.data]).toEqual([placements.head, placements.data])
    expect(readPlates(plates)).toBe(plates)
    expect(readPlates({ ...plates, marks: {} })).toBeNull()
    expect(readPlates('no plates')).toBeNull()
  })

  it('show every point that has a place on the skin, each at most once a plate', () => {
    const seen = new Set(PLATE_VIEWS.flatMap((view) => plates.marks[view].map(key)))
    expect(placements.markers.filter((marker) => !seen.has(key(marker))).map(key)).toEqual([])
    for (const view of PLATE_VIEWS) {
      expect(new Set(plates.marks[view].map(key)).size).toBe(plates.marks[view].length)
    }
  })

  it('keep left and right: the subject’s left is on the right of the front and on the left of the back', () => {
    const middle = plates.width / 2
    for (const { side, x } of plates.marks.front) {
      if (side === 'midline') expect(x).toBeCloseTo(middle, 0)
      else expect(side === 'left' ? x - middle : middle - x).toBeGreaterThan(0)
    }
    for (const { side, x } of plates.marks.back) {
      if (side !== 'midline') expect(side === 'left' ? middle - x : x - middle).toBeGreaterThan(0)
    }
    for (const mark of plates.marks.left) expect(mark.side).not.toBe('right')
    for (const mark of plates.marks.right) expect(mark.side).not.toBe('left')
  })

  it('mirror paired points, and hide what lies behind the head', () => {
    for (const mark of plates.marks.front.filter(({ side }) => side === 'left')) {
      const twin = on('front', key({ ...mark, side: 'right' }))
      expect(twin && twin.x + mark.x, key(mark)).toBeCloseTo(plates.width, 0)
      expect(twin!.y).toBeCloseTo(mark.y, 0)
    }
    const seenFrom = (name: string) => PLATE_VIEWS.filter((view) => on(view, name))
    expect(seenFrom('LI20 left')).toEqual(['front', 'left'])
    expect(seenFrom('SI19 left')).toEqual(['front', 'left'])
    expect(seenFrom('GV16 midline')).toEqual(['left', 'right', 'back'])
  })

  it('have a drawing for each side, all of it inside the picture', () => {
    for (const view of ['front', 'left', 'back'] as const) {
      const { head, hair, shades, lights } = plates.shapes[view]
      expect(shades.length + lights.length).toBeGreaterThan(4)
      for (const path of [head, hair, ...shades]) expect(path).toMatch(/^M[\d. ]+q/)
    }
    expect(plates.shapes.front.irises).not.toBe('')
    expect(plates.shapes.back.irises).toBe('')
  })
})
