import { describe, expect, it } from 'vitest'
import { REFERENCE_FACE, type ExpressionId } from '../state/face'
import { CREASE_IDS, type CreaseId } from './crease-shader'
import { greyShare, skinLines } from './skin-lines'

const shown = (id: CreaseId, age: number, expressions: Partial<Record<ExpressionId, number>> = {}) =>
  skinLines({ ...REFERENCE_FACE, age, expressions })[CREASE_IDS.indexOf(id)]!

describe('skin lines', () => {
  it('leave a young face at rest smooth', () => {
    for (const id of CREASE_IDS) expect(shown(id, 0)).toBe(0)
    expect(greyShare(0)).toBe(0)
  })

  it('come with the expression that draws them, and grow with it', () => {
    const drawn: readonly [ExpressionId, CreaseId][] = [
      ['brows-up', 'forehead'],
      ['frown', 'glabella'],
      ['squint', 'crow-feet'],
      ['smile', 'crow-feet'],
      ['smile', 'nasolabial'],
      ['pucker', 'around-lips'],
      ['platysma', 'neck-bands'],
    ]
    for (const [expression, id] of drawn) {
      expect(shown(id, 0, { [expression]: 0.5 })).toBeGreaterThan(0.3)
      expect(shown(id, 0, { [expression]: 1 })).toBeGreaterThan(shown(id, 0, { [expression]: 0.5 }))
    }
  })

  it('stay at rest with the years, more with more of them, and never exceed 1', () => {
    for (const id of CREASE_IDS) {
      expect(shown(id, 1)).toBeGreaterThan(shown(id, 0.6))
      expect(shown(id, 0.6)).toBeGreaterThan(0)
      expect(shown(id, 1, { smile: 1, squint: 1, frown: 1, pucker: 1, platysma: 1 })).toBeLessThanOrEqual(1)
    }
    expect(greyShare(1)).toBeGreaterThan(greyShare(0.75))
  })

  it('deepen with the word that they belong to', () => {
    const nasolabial = CREASE_IDS.indexOf('nasolabial')
    const plain = skinLines(REFERENCE_FACE)
    const shown = skinLines(REFERENCE_FACE, 'laugh-lines')
    expect(shown[nasolabial]).toBeGreaterThan(0.75)
    expect(shown.filter((line, i) => line !== plain[i])).toHaveLength(1)
    expect(skinLines(REFERENCE_FACE, 'thin-lips')).toEqual(plain)
  })
})
