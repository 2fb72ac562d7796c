import { describe, expect, it } from 'vitest'
import { buildAtlas } from '../../atlas/build-atlas'
import { readDataFolder } from '../../atlas/data-folder'
import { recordedSteps } from '../../atlas/recipe-steps'
import { foundSteps } from './found-steps'

const atlas = buildAtlas(readDataFolder())
const points = atlas.points.filter(({ onOuterSkin }) => onOuterSkin)

describe('the steps in words', () => {
  it('say the cun of the record and the millimetres that were measured, for every point', () => {
    for (const point of points) {
      if (point.instances) continue
      const recorded = recordedSteps(point)
      const steps = recorded.map(({ index }, i) => ({ index, mm: 12.34 + i, continues: false }))
      const sentences = foundSteps(atlas, point, null, { code: point.code, steps })
      expect(sentences).toHaveLength(recorded.length + 1)
      expect(sentences.at(-1)).toContain(point.code)
      recorded.forEach(({ constraint }, i) => {
        const sentence = sentences[i]!
        expect(sentence, point.code).toMatch(/^[A-Z].*\.$/)
        expect(sentence, point.code).not.toMatch(/_|undefined|NaN/)
        if ('cun' in constraint) expect(sentence, point.code).toContain(` ${String(constraint.cun)} cun`)
        if (constraint.type === 'offset' || constraint.type === 'lateralOfMidline')
          expect(sentence, point.code).toContain(`${(12.3 + i).toFixed(1)} mm on this head`)
      })
    }
  })

  it('say nothing of another point’s millimetres, and none at all without a head', () => {
    const point = atlas.point('GB14')!
    const facts = { code: 'ST2', steps: [{ index: 1, mm: 9, continues: false }] }
    expect(foundSteps(atlas, point, null, facts)).toEqual(foundSteps(atlas, point, null, null))
    for (const one of points) {
      const words = foundSteps(atlas, one, null, null).join(' ')
      expect(words.replace('3 mm', ''), one.code).not.toMatch(/\bmm\b/)
    }
  })

  it('read only the instance of the side that leads', () => {
    const point = atlas.point('EX-HN1')!
    expect(foundSteps(atlas, point, 'left', null)[0]).toContain('outwards')
    expect(foundSteps(atlas, point, null, null).join(' ')).toContain('forwards')
  })
})
