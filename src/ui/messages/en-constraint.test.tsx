import { describe, expect, it } from 'vitest'
import type { Constraint } from '../../atlas/constraint'
import { findPromiseWords } from '../../atlas/wording'
import { realAtlas } from '../testing/render-page'
import { referenceNames } from '../reference-names'
import { constraintPhrase, SAID_BY } from './en-constraint'

const atlas = realAtlas()
const nameOf = referenceNames(atlas)
const all = atlas.points.flatMap(({ code, location }) =>
  [...location.constraints, ...(location.alternative?.constraints ?? [])].map(
    (constraint) => [code, constraint] as const,
  ),
)
const phraseOf = (code: string, type: Constraint['type'], nth = 0) =>
  constraintPhrase(
    all.filter(([point, constraint]) => point === code && constraint.type === type)[nth]![1],
    nameOf,
  )

describe('a statement in words', () => {
  it('has a phrase without ids for every statement of every point, all 15 types', () => {
    expect(new Set(all.map(([, { type }]) => type)).size).toBe(15)
    const ids = new Set(atlas.landmarks.map(({ id }) => id).filter((id) => id.includes('_')))
    for (const [code, constraint] of all) {
      const phrase = constraintPhrase(constraint, nameOf)
      expect(phrase, code).toMatch(/^lies [a-z0-9]/)
      expect(phrase, code).not.toMatch(/_|undefined|NaN|\[object|the the |[a-z][A-Z]/)
      for (const id of ids) expect(phrase.includes(id), `${code}: ${id}`).toBe(false)
      expect(findPromiseWords(`${SAID_BY[constraint.authority]} ${phrase}`), phrase).toEqual([])
    }
  })

  it.each([
    [
      'GV26',
      'segmentFraction',
      0,
      'lies half way from the upper end of the philtrum to the middle of the upper lip’s border',
    ],
    ['GV26', 'sameLevel', 0, 'lies level with LI19'],
    ['ST4', 'offset', 0, 'lies 0.4 cun (of the finger) outwards from the corner of the mouth'],
    ['ST4', 'verticalLine', 0, 'lies straight above or below the pupil, seen from the front'],
    [
      'ST6',
      'offset',
      0,
      'lies one fingerbreadth in front of and above the angle of the lower jaw, on the line that halves the angle between the lower border of the lower jaw and the back border of the ramus of the lower jaw',
    ],
    [
      'GB5',
      'curveFraction',
      0,
      'lies half way along the curve from ST8 to GB7 along the hairline of the temple',
    ],
    [
      'EX-HN7',
      'curveFraction',
      0,
      'lies three quarters of the way along the lower rim of the eye socket, from the inner corner of the eye to the outer corner of the eye',
    ],
    [
      'EX-HN3',
      'midpoint',
      0,
      'lies midway between the left inner end of the eyebrow and the right inner end of the eyebrow, along the skin',
    ],
    ['GB12', 'between', 0, 'lies 20 % of the way from the tip of the mastoid process to BL10'],
    ['GV20', 'distance', 0, 'lies 7 cun (of the scalp) from the middle of the back hairline'],
    [
      'GV20',
      'intersection',
      0,
      'lies where the line over the scalp between the tips of the ears crosses the midline of the scalp',
    ],
    ['BL4', 'sameHairlineOffset', 0, 'lies 0.5 cun behind its own place of the front hairline, as GV24 does'],
    ['LI20', 'relative', 1, 'lies nearer to the midline than ST3'],
  ] as const)('%s %s', (code, type, nth, phrase) => {
    expect(phraseOf(code, type, nth)).toBe(phrase)
  })

  it('says “other” shares as they are', () => {
    const constraint = {
      ...all.find(([, { type }]) => type === 'segmentFraction')![1],
      numerator: 2,
      denominator: 5,
    }
    expect(constraintPhrase(constraint as Constraint, nameOf)).toContain('2/5 of the way')
  })
})
