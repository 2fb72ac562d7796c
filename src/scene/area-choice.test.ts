import { describe, expect, it } from 'vitest'
import type { BakedArea, BakedAreas } from '../geometry/areas/baked-areas'
import { FIRST_STATE, type AtlasState } from '../state/atlas-state'
import { chosenAreas } from './area-choice'

const area = (kind: BakedArea['kind'], of: string, isDeep = false): BakedArea => ({
  kind,
  of,
  side: 'left',
  line: [],
  band: null,
  ...(isDeep && { isDeep }),
})
const FILE: BakedAreas = {
  head: '',
  data: '',
  areas: [
    area('zone', 'jaw_tension'),
    area('zone', 'jaw_tension'),
    area('zone', 'crows_feet'),
    area('muscle', 'masseter'),
    area('muscle', 'lateral_pterygoid', true),
    area('muscle', 'frontalis'),
  ],
  muscles: { jaw_tension: ['masseter', 'lateral_pterygoid'] },
  names: {},
}
const JAW = { page: 'target', id: 'jaw_tension' } as const
const drawn = (state: Partial<AtlasState>) =>
  chosenAreas(FILE, { ...FIRST_STATE, ...state }).map(({ area: at, strength }) => [
    FILE.areas[at]!.of,
    strength,
  ])

describe('the areas on stage', () => {
  it('are none on the model face of a word, once that is there', () => {
    const asked = { route: JAW, zones: true, muscles: true, word: 'eye-bags' } as const
    const { parts } = FIRST_STATE
    expect(drawn(asked)).not.toEqual([])
    expect(drawn({ ...asked, parts: { ...parts, words: 'ready' } })).toEqual([])
  })

  it('are none where none is asked for', () => {
    expect(drawn({})).toEqual([])
    expect(drawn({ route: { page: 'target', id: 'skin_texture' } })).toEqual([])
  })

  it('of an open concern are its muscles and over them all pieces of its zone', () => {
    expect(drawn({ route: JAW })).toEqual([
      ['masseter', 0.68],
      ['jaw_tension', 1],
      ['jaw_tension', 1],
    ])
  })

  it('are the chosen muscle alone, a deep one too, with the zone behind it', () => {
    const [first, ...rest] = drawn({ route: JAW, muscle: 'lateral_pterygoid' })
    expect(first).toEqual(['lateral_pterygoid', 1])
    expect(rest.map(([of]) => of)).toEqual(['jaw_tension', 'jaw_tension'])
    for (const [, strength] of rest) expect(strength).toBeLessThan(0.5)
    expect(drawn({ muscle: 'masseter' })).toEqual([])
  })

  it('are what is hovered by its name, and nothing for a concern without a place', () => {
    const hover = (page: 'target' | 'structure', id: string): Partial<AtlasState> => ({
      hover: { kind: 'page', route: { page, id } },
    })
    expect(drawn(hover('target', 'crows_feet'))).toEqual([['crows_feet', 0.8]])
    expect(drawn(hover('structure', 'lateral_pterygoid'))).toEqual([['lateral_pterygoid', 0.8]])
    expect(drawn(hover('target', 'skin_texture'))).toEqual([])
    const open = drawn({ route: JAW, ...hover('target', 'crows_feet') })
    expect(open.filter(([of]) => of === 'jaw_tension')).toHaveLength(2)
    expect(open).toContainEqual(['crows_feet', 0.8])
  })

  it('are all zones or all muscles near the surface; what is open or hovered stands out', () => {
    expect(new Set(drawn({ zones: true }).map(([of]) => of))).toEqual(new Set(['jaw_tension', 'crows_feet']))
    expect(drawn({ muscles: true }).map(([of]) => of)).toEqual(['masseter', 'frontalis'])
    const strengths = new Map(
      drawn({ route: JAW, zones: true, hover: { kind: 'zone', id: 'crows_feet' } }) as [string, number][],
    )
    expect(strengths.get('jaw_tension')).toBe(1)
    expect(strengths.get('crows_feet')).toBeGreaterThan(
      new Map(drawn({ route: JAW, zones: true }) as [string, number][]).get('crows_feet')!,
    )
  })
})
