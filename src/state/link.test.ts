import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIERS, THEMES } from './display'
import { EXPRESSION_IDS, faceWithin, type FaceParameters } from './face'
import { GROUPINGS } from './filters'
import { MERIDIAN_LAYERS } from './layers'
import { PLAIN_LINK, readLink, writeLink, type Link } from './link'
import { PURPOSES } from './purpose'
import { routePath, type Route } from './route'
import { LEAST_SKIN } from './stage-layers'
import { HOME_VIEW, VIEW_NAMES } from './view'

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const id = word.filter((text) => !/^\/|\/$/.test(text))
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { page: 'start' },
    { page: 'points' },
    { page: 'targets' },
    { page: 'meridians' },
    { page: 'about' },
  ),
  id.map((code): Route => ({ page: 'point', code })),
  id.map((id): Route => ({ page: 'target', id })),
  id.map((id): Route => ({ page: 'meridian', id })),
  id.map((id): Route => ({ page: 'structure', id })),
  id.map((id): Route => ({ page: 'landmark', id })),
  fc.option(id).map((id): Route => ({ page: 'safety', id })),
  fc.option(id).map((id): Route => ({ page: 'evidence', id })),
  word.map((query): Route => ({ page: 'search', query })),
)
const weight = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100)
const face: fc.Arbitrary<FaceParameters> = fc
  .record({
    sex: weight,
    age: weight,
    shapes: fc.record({ 'east-asian': weight, european: weight, african: weight }),
    expressions: fc.dictionary(fc.constantFrom(...EXPRESSION_IDS), weight),
    tone: fc.integer({ min: 1, max: 6 }),
  })
  .map(faceWithin)
const filter = fc.option(word)
const link: fc.Arbitrary<Link> = fc.record({
  route,
  side: fc.option(fc.constantFrom('left' as const, 'right' as const)),
  view: fc.option(fc.constantFrom(...VIEW_NAMES.filter((name) => name !== HOME_VIEW))),
  meridians: fc.subarray([...MERIDIAN_LAYERS]),
  areas: fc.record({ zones: fc.boolean(), muscles: fc.boolean() }),
  muscle: fc.option(fc.stringMatching(/^[a-z_]{1,20}$/)),
  layers: fc.record({
    points: fc.boolean(),
    skin: fc.integer({ min: LEAST_SKIN, max: 100 }),
    measures: fc.boolean(),
    thirds: fc.boolean(),
    scale: fc.boolean(),
    codes: fc.boolean(),
  }),
  purpose: fc.option(fc.constantFrom(...PURPOSES)),
  filters: fc.record({
    meridian: filter,
    region: filter,
    target: filter,
    caution: filter,
    level: filter,
    studies: filter,
  }),
  group: fc.option(fc.constantFrom(...GROUPINGS)),
  face,
  theme: fc.option(fc.constantFrom(...THEMES)),
  tier: fc.option(fc.constantFrom(...TIERS)),
  scene: fc.boolean(),
  found: fc.boolean(),
  probe: fc.boolean(),
  edit: fc.boolean(),
})

describe('the link codec', () => {
  it('reads back every link that it writes, with nothing left over', () => {
    fc.assert(
      fc.property(link, (written) => {
        const read = readLink(writeLink(written))
        expect(read.link).toEqual(written)
        expect(read.faults).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('takes any text at all, in the fragment and in the query string', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .tuple(
          fc.constantFrom('#/points/', '#/search?q=', '#/?face=', '#/?layers='),
          fc.string({ unit: 'binary' }),
        )
        .map((parts) => parts.join('')),
      fc.constantFrom(
        '#/points/\uD800',
        '#/search?q=\uDC00',
        '#/points/%E0%A4%A',
        '#/%',
        '#?',
        '#/points/?side=%',
        `#/${'x'.repeat(100_000)}`,
        `#/?q=${'%'.repeat(9000)}`,
      ),
    )
    fc.assert(
      fc.property(hostile, hostile, (fragment, search) => {
        const { link: read } = readLink(fragment, search)
        expect(() => readLink(writeLink(read))).not.toThrow()
        expect(routePath(readLink(writeLink(read)).link.route)).toBe(routePath(read.route))
      }),
      { numRuns: 1000 },
    )
  })

  it('writes the addresses that the readme promises', () => {
    const at = (route: Route, more: Partial<Link> = {}) => writeLink({ ...PLAIN_LINK, route, ...more })
    expect(at({ page: 'start' })).toBe('#/')
    expect(
      at({ page: 'point', code: 'LI20' }, { side: 'left', view: 'front', meridians: ['LI', 'ST'] }),
    ).toBe('#/points/LI20?side=left&view=front&layers=LI,ST')
    expect(at({ page: 'target', id: 'nasolabial_folds' })).toBe('#/targets/nasolabial_folds')
    expect(at({ page: 'search', query: 'crow’s feet' })).toBe('#/search?q=crow%E2%80%99s%20feet')
    expect(at({ page: 'start' }, { meridians: [...MERIDIAN_LAYERS] })).toBe('#/?layers=all')
    expect(
      at(
        { page: 'start' },
        {
          layers: { points: false, skin: 60, measures: false, thirds: true, scale: true, codes: false },
          purpose: 'client',
        },
      ),
    ).toBe('#/?show=thirds,scale&points=off&skin=60&for=client')
  })

  it('says what it did not understand and keeps the rest', () => {
    const { link: read, faults } = readLink(
      '#/points/LI20?side=up&view=front&layers=ST,XX&face=nose:2,smile:0.5&colour=red&tier=9&show=thirds,glow&points=some&skin=5&for=fun',
    )
    expect(read.route).toEqual({ page: 'point', code: 'LI20' })
    expect(read.view).toBe('front')
    expect(read.meridians).toEqual(['ST'])
    expect(read.face.expressions).toEqual({ smile: 0.5 })
    expect(faults).toEqual(
      expect.arrayContaining([
        { name: 'side', value: 'up' },
        { name: 'layers', value: 'XX' },
        { name: 'face', value: 'nose:2' },
        { name: 'colour', value: 'red' },
        { name: 'tier', value: '9' },
        { name: 'show', value: 'glow' },
        { name: 'points', value: 'some' },
        { name: 'skin', value: '5' },
        { name: 'for', value: 'fun' },
      ]),
    )
    expect(faults).toHaveLength(9)
    expect(readLink('#/nonsense/here').link.route).toEqual({ page: 'unknown', text: 'nonsense/here' })
    expect(readLink('#/?face=tone:0,tone:2.5,smile:0.5:9,age:1').faults).toEqual([
      { name: 'face', value: 'tone:0' },
      { name: 'face', value: 'tone:2.5' },
      { name: 'face', value: 'smile:0.5:9' },
    ])
    expect(readLink('#/?view=left&view=left&view=back').faults).toEqual([{ name: 'view', value: 'back' }])
    expect(readLink(`#/?q=${'x'.repeat(4000)}end`).faults.map(({ name }) => name)).toContain('rest')
    expect(readLink('#/nonsense/here').faults).toEqual([{ name: 'page', value: 'nonsense/here' }])
  })

  it('names the layers of areas and the muscle that it does not know', () => {
    const { link: read, faults } = readLink('#/targets/crows_feet?areas=zones,bones&muscle=Two%20words')
    expect(read.areas).toEqual({ zones: true, muscles: false })
    expect(read.muscle).toBeNull()
    expect(faults).toEqual([
      { name: 'areas', value: 'bones' },
      { name: 'muscle', value: 'Two words' },
    ])
  })

  it('reads scene, probe, edit and tier from the query string as well, the fragment first', () => {
    const { link: read } = readLink('#/about?tier=high', '?scene=off&probe&edit&tier=low')
    expect(read).toMatchObject({
      scene: false,
      probe: true,
      edit: true,
      tier: 'high',
      route: { page: 'about' },
    })
  })
})
