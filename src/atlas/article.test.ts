import { describe, expect, test } from 'vitest'
import { buildAtlas } from './build-atlas'
import { readDataFolder } from './data-folder'

const atlas = buildAtlas(readDataFolder())

describe('statements of the source article', () => {
  test('each is found from every record that it is about', () => {
    for (const statement of atlas.articleStatements) {
      for (const subject of statement.subjects) {
        expect(atlas.statementsAbout(subject.kind, subject.id)).toContain(statement)
      }
    }
  })

  test('each safety item and comparison that restates the article has one', () => {
    for (const item of atlas.safety.filter((record) => record.fromArticle)) {
      expect(atlas.statementsAbout('safety', item.id), item.id).not.toHaveLength(0)
    }
    for (const line of atlas.comparison.filter((record) => record.fromArticle)) {
      expect(atlas.statementsAbout('comparison', line.id), line.id).not.toHaveLength(0)
    }
  })

  test('each study that the article refers to has one', () => {
    const referred = atlas.studies.filter((study) => study.articleReference !== null)
    expect(referred).toHaveLength(6)
    for (const study of referred)
      expect(atlas.statementsAbout('study', study.id), study.id).not.toHaveLength(0)
  })

  test('each concern that the article mentions has one; only two are not mentioned', () => {
    const unmentioned = atlas.targets.filter(
      (target) => atlas.statementsAbout('target', target.id).length === 0,
    )
    expect(unmentioned.map((target) => target.id)).toEqual(['lip_fullness', 'relaxation_sleep'])
  })

  test('what the article says of qi stands on every meridian as tradition or belief', () => {
    for (const meridian of atlas.meridians) {
      const statements = atlas.statementsAbout('meridian', meridian.id)
      expect(statements.map((statement) => statement.kind).sort()).toEqual([
        'belief',
        'belief',
        'belief',
        'belief',
        'tradition',
      ])
    }
  })

  test('what the atlas assesses carries the assessment beside it', () => {
    const assessed = [
      'ar_noninvasive',
      'ar_tiny_wounds',
      'ar_2020_review',
      'ar_2018_review',
      'ar_melasma',
      'ar_itch',
      'ar_botox_longer',
      'ar_botox_risk',
      'ar_one_treatment',
      'ar_licensed',
      'ar_clotting',
      'ar_mild',
      'ar_sun',
      'ar_elastic',
      'ar_lift',
      'ar_no_aftercare',
      'ar_tcm_qi',
      'ar_tcm_face',
    ]
    for (const id of assessed) {
      expect(atlas.articleStatements.find((statement) => statement.id === id)?.assessment, id).toBeTruthy()
    }
  })
})
