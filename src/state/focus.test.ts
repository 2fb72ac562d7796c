import { describe, expect, it } from 'vitest'
import { buildAtlas } from '../atlas/build-atlas'
import { readDataFolder } from '../atlas/data-folder'
import type { Hover } from './atlas-state'
import { NO_FILTERS } from './filters'
import { pointsInFocus } from './focus'
import { MERIDIAN_LAYERS } from './layers'
import type { Route } from './route'

const atlas = buildAtlas(readDataFolder())

describe('the points that a page is about', () => {
  it('are those of the concern, the meridian or the filters, and nobody’s elsewhere', () => {
    const at = (route: Parameters<typeof pointsInFocus>[0]['route'], filters = NO_FILTERS) =>
      pointsInFocus({ route, filters, purpose: null, hover: null }, atlas)
    expect(at({ page: 'start' })).toBeNull()
    expect(at({ page: 'point', code: 'LI20' })).toBeNull()
    expect(at({ page: 'points' })).toBeNull()
    expect(at({ page: 'meridian', id: 'LI' })).toEqual(new Set(['LI17', 'LI18', 'LI19', 'LI20']))
    expect(at({ page: 'target', id: 'nasolabial_folds' })?.has('LI20')).toBe(true)
    expect(at({ page: 'points' }, { ...NO_FILTERS, meridian: 'CV' })?.size).toBe(3)
    expect(at({ page: 'points' }, { ...NO_FILTERS, region: 'elbow' })?.size).toBe(0)
  })

  it('are those over a structure, found by a landmark, or of the record that is hovered in a list', () => {
    const at = (route: Route, hover: Hover | null = null) =>
      pointsInFocus({ route, filters: NO_FILTERS, purpose: null, hover }, atlas)
    const masseter = at({ page: 'structure', id: 'masseter' })
    expect(masseter?.has('ST6')).toBe(true)
    expect(at({ page: 'structure', id: 'no_such' })).toBeNull()
    expect(at({ page: 'landmark', id: 'ala_lateral_mid' })?.has('LI20')).toBe(true)
    const hover: Hover = { kind: 'page', route: { page: 'structure', id: 'masseter' } }
    expect(at({ page: 'start' }, hover)).toEqual(masseter)
    expect(at({ page: 'meridian', id: 'LI' }, hover)).toEqual(masseter)
    expect(at({ page: 'start' }, { kind: 'meridian', id: 'LI' })).toBeNull()
    expect(at({ page: 'start' }, { kind: 'zone', id: 'nasolabial_folds' })).toEqual(
      at({ page: 'target', id: 'nasolabial_folds' }),
    )
  })

  it('are those that need more than usual care when the atlas is looked at for safety, unless the page has its own', () => {
    const at = (route: Parameters<typeof pointsInFocus>[0]['route']) =>
      pointsInFocus({ route, filters: NO_FILTERS, purpose: 'safety', hover: null }, atlas)
    const start = at({ page: 'start' })!
    expect(start.size).toBeGreaterThan(10)
    for (const code of start) expect(atlas.point(code)!.caution.class).not.toBe('routine')
    expect(at({ page: 'points' })).toEqual(start)
    expect(at({ page: 'meridian', id: 'LI' })).toEqual(new Set(['LI17', 'LI18', 'LI19', 'LI20']))
  })

  it('and the layers of links are the meridians of the data', () => {
    expect(MERIDIAN_LAYERS).toEqual(atlas.meridians.map((meridian) => meridian.id))
  })
})
