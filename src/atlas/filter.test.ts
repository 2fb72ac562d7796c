import { describe, expect, test } from 'vitest'
import { buildAtlas } from './build-atlas'
import { readDataFolder } from './data-folder'
import { filterPoints, isOpen, type PointFilter } from './filter'

const atlas = buildAtlas(readDataFolder())
const codes = (filter: PointFilter): readonly string[] =>
  filterPoints(atlas, filter).map((point) => point.code)

describe('filters', () => {
  test('keep all when nothing is asked', () => {
    expect(codes({})).toHaveLength(101)
    expect(codes({ meridians: [], targets: [] })).toHaveLength(101)
    expect(isOpen({ meridians: [] })).toBe(true)
    expect(isOpen({ meridians: ['LI'] })).toBe(false)
  })

  test('by meridian, extra points included', () => {
    expect(codes({ meridians: ['LI'] })).toEqual(['LI17', 'LI18', 'LI19', 'LI20'])
    expect(codes({ meridians: ['LI', 'EX'] })).toHaveLength(28)
  })

  test('by caution class', () => {
    expect(codes({ cautions: ['contraindicated-needling-in-cosmetic-use'] })).toHaveLength(19)
  })

  test('by concern and by the level of that very claim', () => {
    expect(codes({ targets: ['nasolabial_folds'] })).toHaveLength(9)
    expect(codes({ targets: ['nasolabial_folds'], levels: ['study-protocol'] })).toEqual([
      'LI20',
      'ST4',
      'ST5',
      'ST6',
    ])
    /** ST7 has a study claim for dryness only. */
    expect(codes({ targets: ['jaw_tension'], levels: ['study-protocol'] })).toEqual([])
  })

  test('by use in studies, and by having no claim at all', () => {
    expect(codes({ studied: ['used'] }).length + codes({ studied: ['unused'] }).length).toBe(101)
    expect(codes({ studied: ['used'] })).toContain('LI20')
    expect(codes({ studied: ['used'] }).every((code) => atlas.studiesUsing(code).length > 0)).toBe(true)
    expect(codes({ levels: ['none'] })).toHaveLength(48)
    expect(codes({ levels: ['none'], targets: ['nasolabial_folds'] })).toEqual([])
  })

  test('combine', () => {
    expect(codes({ regions: ['nose'], meridians: ['GV'] })).toEqual(['GV25'])
  })
})
