import { describe, expect, test } from 'vitest'
import { buildAtlas } from './build-atlas'
import { readDataFile, readDataFolder } from './data-folder'
import { DataFaults, type Fault } from './fault'
import { withGlossary } from './with-glossary'
import { withStructures } from './with-structures'
import { withZones } from './with-zones'

type Json = Record<string, unknown>
const files = {
  ...readDataFolder(),
  structures: readDataFile('structures'),
  zones: readDataFile('zones'),
  glossary: readDataFile('glossary'),
} as Record<string, Json>
const whole = buildAtlas(readDataFolder())
const anatomical = withStructures(whole, files.structures)

/** One record of each kind: [file, list, id]. Chosen so that optional fields are few. */
const RECORDS = [
  ['points', 'points', 'LI20'],
  ['points', 'points', 'EX-HN1'],
  ['points', 'crossPointChecks', 'cx_hairline_row'],
  ['points', 'cautionClasses', 'caution'],
  ['landmarks', 'landmarks', 'glabella'],
  ['landmarks', 'scales', 'scalp_sagittal'],
  ['landmarks', 'derivedLevels', 'eop_superior_border'],
  ['meridians', 'meridians', 'GB'],
  ['targets', 'targets', 'nasolabial_folds'],
  ['evidence', 'evidence', 'ev_pham_2023'],
  ['evidence', 'levels', 'rct-sham'],
  ['evidence', 'certainties', 'low'],
  ['evidence', 'claimLevels', 'traditional'],
  ['evidence', 'claimBases', 'practitioner-claim'],
  ['safety', 'safety', 'ct_carotid'],
  ['safety', 'redFlags', 'rf_eye'],
  ['safety', 'screeningOutcomes', 'stop'],
  ['safety', 'screeningQuestions', 'sq_bleeding'],
  ['safety', 'emergency', 'em_eye'],
  ['safety', 'comparison', 'bt_other'],
  ['sources', 'sources', 'who2008'],
  ['article', 'statements', 'ar_melasma'],
  ['structures', 'structures', 'parotid_gland'],
  ['zones', 'zones', 'glabellar_lines'],
  ['zones', 'zones', 'brow_ptosis'],
  ['glossary', 'terms', 'tragus'],
] as const

/** Fields of those records that may be missing, by list. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  points: [
    'instances',
    'instances.0.scalpGrid.behindAnteriorHairlineCun',
    'location.constraints.0.instances',
  ],
  crossPointChecks: ['axis', 'points', 'note'],
  scales: ['mmPerCunEstimate', 'mmEstimateBasis'],
  derivedLevels: ['abovePosteriorHairlineCun'],
  structures: ['description'],
}

/** Faults of the data after `change` was made to a copy of one file. */
function faultsAfter(file: string, change: (copy: Json) => void): readonly Fault[] {
  const copy = structuredClone(files[file]!)
  change(copy)
  try {
    if (file === 'structures') withStructures(whole, copy)
    else if (file === 'zones') withZones(whole, copy)
    else if (file === 'glossary') withGlossary(anatomical, copy)
    else
      withZones(withStructures(buildAtlas({ ...readShell(), [file]: copy }), files.structures), files.zones)
  } catch (error) {
    if (error instanceof DataFaults) return error.faults
    throw error
  }
  return []
}

function readShell(): ReturnType<typeof readDataFolder> {
  return files as unknown as ReturnType<typeof readDataFolder>
}

function recordIn(copy: Json, list: string, id: string): Json {
  const found = (copy[list] as Json[]).find((record) => (record.code ?? record.id ?? record.level) === id)
  if (!found) throw new Error(`no ${list} ${id}`)
  return found
}

/** Paths of all fields of a record, first entries of lists included. */
function fieldsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.length > 0 ? fieldsOf(value[0], [...path, '0']) : []
  return Object.entries(value).flatMap(([key, child]) => [[...path, key], ...fieldsOf(child, [...path, key])])
}

function parentOf(record: Json, path: readonly string[]): Json {
  return path.slice(0, -1).reduce<Json>((value, key) => value[key] as Json, record)
}

describe('a required field that is missing', () => {
  for (const [file, list, id] of RECORDS) {
    test(`of ${list} ${id} is refused with file, record and field`, () => {
      const optional = OPTIONAL[list] ?? []
      const paths = fieldsOf(recordIn(files[file]!, list, id)).filter(
        (path) => !optional.includes(path.join('.')),
      )
      expect(paths.length).toBeGreaterThan(1)
      for (const path of paths) {
        const key = path.at(-1)!
        const faults = faultsAfter(file, (copy) => {
          Reflect.deleteProperty(parentOf(recordIn(copy, list, id), path), key)
        })
        const field = path.join('.')
        const isName = path.length === 1 && ['code', 'id', 'level'].includes(key)
        const named = faults.some(
          (fault) =>
            fault.file === `${file}.json` && (isName || fault.record === id) && fault.field === field,
        )
        expect(named, `${id} without ${field}: ${JSON.stringify(faults.slice(0, 3))}`).toBe(true)
      }
    })
  }
})

/** One reference of each kind, broken: [file, list, record, path to it]. */
const REFERENCES = [
  ['points', 'points', 'LI20', 'meridian'],
  ['points', 'points', 'LI20', 'claims.0.target'],
  ['points', 'points', 'ST4', 'claims.0.evidence.0'],
  ['points', 'points', 'LI20', 'sources.0'],
  ['points', 'points', 'ST9', 'claimsNotEndorsed.0'],
  ['points', 'points', 'LI20', 'needling.depthBasis'],
  ['points', 'points', 'LI20', 'location.constraints.0.structure'],
  ['points', 'points', 'LI20', 'location.constraints.1.as'],
  ['points', 'points', 'GB14', 'location.constraints.1.scale'],
  ['points', 'points', 'LI20', 'location.alternative.constraints.1.as'],
  ['points', 'points', 'LI20', 'anatomy.muscles.0.structures.0.id'],
  ['points', 'points', 'EX-HN1', 'instances.0.offset.from'],
  ['points', 'points', 'EX-HN1', 'location.constraints.0.instances.0'],
  ['points', 'crossPointChecks', 'cx_hairline_row', 'points.0'],
  ['landmarks', 'scales', 'scalp_sagittal', 'from'],
  ['landmarks', 'derivedLevels', 'eop_superior_border', 'usedBy.0'],
  ['meridians', 'meridians', 'GB', 'pointsOnHead.0'],
  ['meridians', 'meridians', 'BL', 'meetingPointsNotDrawn.0'],
  ['meridians', 'meridians', 'GB', 'paths.0.waypoints.0.ref'],
  ['meridians', 'meridians', 'GB', 'paths.1.waypoints.1.between.0'],
  ['targets', 'targets', 'nasolabial_folds', 'evidence.0'],
  ['targets', 'targets', 'nasolabial_folds', 'structures.0.structures.0.id'],
  ['targets', 'targets', 'drooping_eyelids', 'redFlags.0'],
  ['evidence', 'evidence', 'ev_pham_2023', 'pointsUsed.0'],
  ['safety', 'safety', 'ct_carotid', 'relatedPoints.0'],
  ['safety', 'safety', 'ct_carotid', 'evidence.0'],
  ['safety', 'safety', 'ct_carotid', 'sources.0'],
  ['safety', 'screeningQuestions', 'sq_eyelid', 'relatesTo'],
  ['safety', 'screeningQuestions', 'sq_eyelid', 'redFlagId'],
  ['safety', 'comparison', 'bt_interval', 'sources.0'],
  ['article', 'statements', 'ar_melasma', 'subjects.0.id'],
  ['structures', 'structures', 'external_jugular_vein', 'parent'],
  ['structures', 'structures', 'external_jugular_vein', 'branches.0'],
  ['structures', 'structures', 'external_jugular_vein', 'course.0.from'],
  ['structures', 'structures', 'external_jugular_vein', 'sources.0'],
  ['structures', 'structures', 'external_jugular_vein', 'hazard.0.safetyIds.0'],
  ['structures', 'structures', 'frontalis', 'innervation.0'],
  ['structures', 'structures', 'frontalis', 'relatedTargets.0'],
  ['structures', 'structures', 'skull_vault', 'relatedPointsByLocation.0'],
  ['structures', 'structures', 'masseter', 'fibres.to'],
  ['structures', 'structures', 'depressor_anguli_oris', 'fibres.apex'],
  ['structures', 'structures', 'orbicularis_oculi', 'fibres.axis.1'],
  ['structures', 'structures', 'procerus', 'area.1.from'],
  ['zones', 'zones', 'glabellar_lines', 'outlines.0.area.0'],
  ['zones', 'zones', 'glabellar_lines', 'outlines.0.area.1.from'],
  ['zones', 'zones', 'brow_ptosis', 'outlines.0.line.1'],
  ['zones', 'zones', 'jowls_jawline', 'outlines.0.line.0.curve'],
  ['zones', 'zones', 'neck_lines', 'outlines.0.area.1.atLevelOf'],
  ['zones', 'zones', 'enlarged_pores', 'outlines.0.area.0.between.1'],
  ['glossary', 'terms', 'tragus', 'landmarks.0'],
  ['glossary', 'terms', 'tragus', 'structures.0'],
  ['glossary', 'terms', 'tragus', 'sources.0'],
] as const

describe('an id that names nothing', () => {
  for (const [file, list, id, field] of REFERENCES) {
    test(`in ${list} ${id} ${field} is refused`, () => {
      const path = field.split('.')
      const faults = faultsAfter(file, (copy) => {
        const parent = parentOf(recordIn(copy, list, id), path)
        expect(typeof parent[path.at(-1)!]).toBe('string')
        parent[path.at(-1)!] = 'no_such_thing'
      })
      const own = faults.filter((fault) => fault.file === `${file}.json` && fault.record === id)
      expect(own.map((fault) => fault.reason).join(' ')).toContain('no_such_thing')
    })
  }

  for (const [file, list, id] of [
    ['points', 'points', 'LI20'],
    ['landmarks', 'landmarks', 'glabella'],
    ['landmarks', 'scales', 'scalp_sagittal'],
    ['meridians', 'meridians', 'LI'],
    ['targets', 'targets', 'nasolabial_folds'],
    ['evidence', 'evidence', 'ev_pham_2023'],
    ['safety', 'safety', 'ci_emergency'],
    ['safety', 'redFlags', 'rf_ptosis'],
    ['safety', 'screeningOutcomes', 'postpone'],
    ['points', 'cautionClasses', 'high-risk'],
    ['evidence', 'levels', 'systematic-review'],
    ['evidence', 'certainties', 'very-low'],
    ['evidence', 'claimLevels', 'study-protocol'],
    ['evidence', 'claimBases', 'practitioner-claim'],
    ['sources', 'sources', 'who2008'],
    ['structures', 'structures', 'frontalis'],
  ] as const) {
    test(`because ${list} ${id} is gone is refused where it is named`, () => {
      const faults = faultsAfter(file, (copy) => {
        copy[list] = (copy[list] as Json[]).filter((record) => (record.code ?? record.id) !== id)
      })
      expect(faults.some((fault) => fault.reason.includes(`'${id}'`))).toBe(true)
    })
  }
})

/** Values that are wrong though their shape is right: [file, list, record, path, bad value]. */
const WRONG = [
  ['points', 'points', 'LI20', 'needling.depthMm.0', 0.5],
  ['points', 'points', 'LI20', 'needling.depthMm', [0.2, 0.5]],
  ['points', 'points', 'LI20', 'needling.depthCun', [5, 12]],
  ['points', 'points', 'LI20', 'needling.depthCun', [0.5, 0.2]],
  ['points', 'points', 'LI20', 'location.constraints.5.cun', 25],
  ['points', 'points', 'LI20', 'location.constraints.5.cun', '0.5 cun'],
  ['points', 'points', 'LI20', 'order', 19],
  ['points', 'points', 'LI20', 'markerCount', 1],
  ['points', 'points', 'LI20', 'laterality', 'midline'],
  ['points', 'points', 'LI20', 'region', 'elbow'],
  ['points', 'points', 'LI20', 'caution.class', 'harmless'],
  ['points', 'points', 'LI20', 'caution.class', 'contraindicated-needling-in-cosmetic-use'],
  ['points', 'points', 'LI20', 'caution.reasons', []],
  ['points', 'points', 'LI20', 'location.authority', 'hearsay'],
  ['points', 'points', 'LI20', 'location.constraints.0.authority', 'hearsay'],
  ['points', 'points', 'LI20', 'claims.1.level', 'study-protocol'],
  ['points', 'points', 'LI20', 'claims.0.level', 'proven'],
  ['points', 'points', 'LI20', 'claims.0.evidence', ['ev_pham_2023', 'ev_smith_2020']],
  ['points', 'points', 'LI20', 'whyListed', 'No claim.'],
  ['points', 'points', 'BL5', 'whyListed', null],
  ['points', 'points', 'ST6', 'location.constraints.0.cun', 1],
  ['landmarks', 'scales', 'scalp_sagittal', 'mmPerCunEstimate', [2700, 3100]],
  ['targets', 'targets', 'nasolabial_folds', 'wordShape', 'smile'],
  ['meridians', 'meridians', 'GB', 'colour.hex', 'green'],
  ['meridians', 'meridians', 'GB', 'paths.1.waypoints.1.fraction', 40],
  ['evidence', 'evidence', 'ev_pham_2023', 'doi', 'see journal'],
  ['evidence', 'evidence', 'ev_pham_2023', 'year', 23],
  ['safety', 'safety', 'ct_lung_apex', 'fromArticle', false],
  ['structures', 'structures', 'parotid_gland', 'depthMm', [5, 2000]],
  ['structures', 'structures', 'masseter', 'area', null],
  ['structures', 'structures', 'masseter', 'fibres', { course: 'sideways' }],
  ['zones', 'zones', 'brow_ptosis', 'outlines.0.halfWidthMm', -3],
  ['zones', 'zones', 'glabellar_lines', 'outlines.0.side', 'left'],
  ['zones', 'zones', 'glabellar_lines', 'outlines.0.area', ['nasion', 'glabella']],
  ['zones', 'zones', 'glabellar_lines', 'extent', 'whole face'],
  ['zones', 'zones', 'glabellar_lines', 'confidence', null],
  ['zones', 'zones', 'acne', 'extent', 'own'],
  ['glossary', 'terms', 'tragus', 'forms', ['flap']],
  ['glossary', 'terms', 'tragus', 'forms', ['tragus', 'CUN']],
  ['glossary', 'terms', 'tragus', 'sources', []],
  ['glossary', 'terms', 'tragus', 'definition', 'x'.repeat(300)],
  ['glossary', 'terms', 'tragus', 'group', 'ears'],
] as const

describe('a value that cannot be', () => {
  for (const [file, list, id, field, value] of WRONG) {
    test(`in ${id} ${field} = ${JSON.stringify(value)} is refused on that record`, () => {
      const path = field.split('.')
      const faults = faultsAfter(file, (copy) => {
        parentOf(recordIn(copy, list, id), path)[path.at(-1)!] = value
      })
      expect(faults.map((fault) => fault.record)).toContain(id)
    })
  }

  test('an unknown field is refused by name', () => {
    const faults = faultsAfter('targets', (copy) => {
      recordIn(copy, 'targets', 'acne').cure = 'yes'
    })
    expect(faults).toEqual([
      {
        file: 'targets.json',
        record: 'acne',
        field: 'cure',
        reason: 'is not a known field; remove it or correct its spelling',
      },
    ])
  })

  test('an id that is used twice is refused', () => {
    const faults = faultsAfter('targets', (copy) => {
      recordIn(copy, 'targets', 'acne').id = 'double_chin'
    })
    expect(faults.some((fault) => fault.record === 'double_chin' && fault.field === 'id')).toBe(true)
  })

  test('files of different versions are refused', () => {
    const faults = faultsAfter('safety', (copy) => {
      copy.version = '0.9.0'
    })
    expect(faults.map((fault) => [fault.file, fault.field])).toEqual([['safety.json', 'version']])
  })

  test('a concern without a zone is refused', () => {
    const faults = faultsAfter('zones', (copy) => {
      copy.zones = (copy.zones as Json[]).filter(({ id }) => id !== 'acne')
    })
    expect(faults.map(({ file, record, field }) => [file, record, field])).toEqual([
      ['zones.json', 'acne', 'id'],
    ])
  })

  test.each(['points', 'reviews', 'structures', 'zones', 'glossary'])(
    '%s that is no file at all is refused',
    (name) => {
      for (const nothing of [undefined, null, 'text', [], {}]) {
        expect(() =>
          name === 'structures'
            ? withStructures(whole, nothing)
            : name === 'zones'
              ? withZones(whole, nothing)
              : name === 'glossary'
                ? withGlossary(whole, nothing)
                : buildAtlas({ ...readShell(), [name]: nothing }),
        ).toThrow(DataFaults)
      }
    },
  )
})
