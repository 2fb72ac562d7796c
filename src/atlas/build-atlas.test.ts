import { describe, expect, test } from 'vitest'
import { buildAtlas } from './build-atlas'
import { countRecords } from './count'
import { readDataFile, readDataFolder } from './data-folder'
import { withGlossary } from './with-glossary'
import { withStructures } from './with-structures'
import { withZones } from './with-zones'

const shell = buildAtlas(readDataFolder())
const anatomical = withZones(withStructures(shell, readDataFile('structures')), readDataFile('zones'))
const atlas = withGlossary(anatomical, readDataFile('glossary'))

describe('the data', () => {
  test('holds every researched record', () => {
    expect(countRecords(atlas)).toEqual({
      points: 101,
      'points without claims': 48,
      claims: 195,
      'claims from a study protocol': 15,
      'claims not endorsed': 14,
      targets: 31,
      meridians: 10,
      'evidence records': 36,
      /** 71 researched items and the project's own on what needling is. */
      'safety items': 72,
      'red flags': 15,
      'screening questions': 33,
      'emergency steps': 8,
      'comparison lines': 7,
      'article statements': 76,
      landmarks: 103,
      scales: 9,
      'cross-point checks': 28,
      sources: 77,
      reviews: 0,
      structures: 248,
      zones: 31,
      'glossary terms': 42,
      'zones with a place of their own': 18,
    })
  })

  test('lists the points of every meridian and of none', () => {
    const core = { LI: 4, ST: 11, SI: 4, BL: 10, TE: 8, GB: 20, GV: 14, CV: 3, LR: 0, HT: 0 }
    for (const [id, count] of Object.entries(core)) {
      expect(atlas.meridian(id)?.pointsOnHead, id).toHaveLength(count)
    }
    expect(atlas.pointsOn('EX')).toHaveLength(24)
    expect(atlas.pointsOn('GB').map((point) => point.code)).toContain('GB21')
  })

  test('has markers for 95 points, none inside nose and mouth', () => {
    expect(atlas.points.filter((point) => point.onOuterSkin)).toHaveLength(95)
    expect(atlas.points.filter((point) => point.markerCount === 0).map((point) => point.code)).toEqual([
      'GV28',
      'EX-HN9',
      'EX-HN10',
      'EX-HN11',
      'EX-HN12',
      'EX-HN13',
    ])
    expect(atlas.points.reduce((sum, point) => sum + point.markerCount, 0)).toBe(171)
  })

  test('is not reviewed while no licensed reviewer is named', () => {
    expect(atlas.reviewed).toBe(false)
  })

  test('shows red flags with concerns that may be illness', () => {
    for (const id of ['drooping_eyelids', 'facial_puffiness', 'hyperpigmentation_melasma']) {
      expect(atlas.redFlagsOf(id), id).not.toHaveLength(0)
    }
  })

  test('never links a face point to a medical concern', () => {
    const medical = atlas.targets.filter((target) => target.kind === 'medical')
    expect(medical.map((target) => target.id)).toEqual(['skin_conditions_itch'])
    expect(medical.flatMap((target) => atlas.claimsFor(target.id))).toEqual([])
  })
})

describe('links', () => {
  test('claims run both ways', () => {
    for (const point of atlas.points) {
      for (const linked of atlas.claimsOf(point.code)) {
        expect(atlas.claimsFor(linked.target.id)).toContain(linked)
      }
    }
    expect(atlas.targets.flatMap((target) => atlas.claimsFor(target.id))).toHaveLength(195)
  })

  test('a claim from a study names it, and the study names point and concern', () => {
    const studied = atlas.points.flatMap((point) =>
      atlas.claimsOf(point.code).filter(({ claim }) => claim.level === 'study-protocol'),
    )
    expect(new Set(studied.map(({ target }) => target.id))).toEqual(
      new Set(['nasolabial_folds', 'marionette_lines', 'dryness_hydration']),
    )
    for (const { point, target, claim } of studied) {
      for (const id of claim.evidence) {
        expect(atlas.pointsUsedIn(id)).toContain(point)
        expect(atlas.studiesUsing(point.code).map((study) => study.id)).toContain(id)
        expect(atlas.targetsCiting(id)).toContain(target)
        expect(atlas.studiesOf(target.id).map((study) => study.id)).toContain(id)
      }
    }
    expect(studied).toHaveLength(15)
  })

  test('claims that are not endorsed run both ways', () => {
    for (const target of atlas.targets) {
      for (const point of atlas.notEndorsedPoints(target.id)) {
        expect(atlas.notEndorsedTargets(point.code)).toContain(target)
      }
    }
    expect(atlas.notEndorsedPoints('neck_lines').map((point) => point.code)).toEqual([
      'LI18',
      'ST9',
      'ST10',
      'ST11',
    ])
  })

  test('safety items and points run both ways', () => {
    for (const point of atlas.points) {
      for (const item of atlas.safetyOf(point.code))
        expect(atlas.pointsOfSafetyItem(item.id)).toContain(point)
    }
    expect(atlas.safetyOf('ST9').map((item) => item.id)).toContain('ct_carotid')
  })

  test('meridians know their points, points their meridians and neighbours', () => {
    expect(atlas.meridiansThrough('LI20').map((meridian) => meridian.id)).toEqual(['LI', 'ST'])
    const { previous, next } = atlas.meridianNeighbours('ST5')
    expect([previous?.code, next?.code]).toEqual(['ST4', 'ST6'])
    expect(atlas.meridianNeighbours('EX-HN3')).toEqual({})
  })

  test('structures know the points whose texts name them, also before their own file is there', () => {
    expect(shell.structures).toBeUndefined()
    expect(shell.pointsAtStructure('frontalis').map((point) => point.code)).toContain('GB14')
    expect(atlas.pointsAtStructure('skull_vault').map((point) => point.code)).toContain('GV20')
    expect(atlas.structure('frontalis')?.kind).toBe('muscle')
    for (const structure of atlas.structures ?? []) {
      for (const target of atlas.targetsOfStructure(structure.id)) expect(atlas.targets).toContain(target)
    }
  })

  test('everything is frozen', () => {
    expect(() => {
      ;(atlas.points as unknown[]).push(1)
    }).toThrow(TypeError)
    expect(() => {
      ;(atlas.point('LI20') as { order: number }).order = 1
    }).toThrow(TypeError)
    expect(() => {
      ;(atlas.structure('frontalis') as { id: string }).id = 'x'
    }).toThrow(TypeError)
  })
})
