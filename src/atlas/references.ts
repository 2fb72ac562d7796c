import type { Constraint } from './constraint'
import type { Fault } from './fault'
import type { CheckedFiles, FileName } from './files'
import type { Waypoint } from './meridian'

/** Checks that every id in the files names a record. Pure. */
export function checkReferences(files: CheckedFiles): readonly Fault[] {
  const faults: Fault[] = []
  const known = knownIds(files)
  const look = (file: FileName, record: string, field: string, id: string, kinds: readonly Kind[]): void => {
    if (kinds.some((kind) => known[kind].has(id))) return
    faults.push({
      file: `${file}.json`,
      record,
      field,
      reason: `names '${id}', which is no ${kinds.join(' or ')}; correct the id or add the record`,
    })
  }
  const lookAll = (
    file: FileName,
    record: string,
    field: string,
    ids: readonly string[],
    kinds: readonly Kind[],
  ): void => ids.forEach((id, index) => look(file, record, `${field}.${index}`, id, kinds))

  for (const point of files.points.points) {
    const code = point.code
    if (point.meridian !== 'EX') look('points', code, 'meridian', point.meridian, ['meridian'])
    look('points', code, 'caution.class', point.caution.class, ['caution class'])
    point.claims.forEach((claim, index) => {
      look('points', code, `claims.${index}.target`, claim.target, ['target'])
      look('points', code, `claims.${index}.basis`, claim.basis, ['claim basis'])
      look('points', code, `claims.${index}.level`, claim.level, ['claim level'])
      lookAll('points', code, `claims.${index}.evidence`, claim.evidence, ['study'])
    })
    lookAll('points', code, 'claimsNotEndorsed', point.claimsNotEndorsed, ['target'])
    lookAll('points', code, 'sources', point.sources, ['source'])
    const basis = point.needling.depthBasis
    if (basis !== null) look('points', code, 'needling.depthBasis', basis, ['depth basis'])
    for (const instance of point.instances ?? []) {
      look('points', code, `instances.${instance.id}.offset.from`, instance.offset.from, [
        'point',
        'landmark',
      ])
      look('points', code, `instances.${instance.id}.offset.scale`, instance.offset.scale, ['scale'])
    }
    const own = new Set((point.instances ?? []).map((instance) => instance.id))
    const lists = [
      ['location.constraints', point.location.constraints],
      ['location.alternative.constraints', point.location.alternative?.constraints ?? []],
    ] as const
    for (const [path, constraints] of lists) {
      constraints.forEach((constraint, index) => {
        for (const [field, id, kind] of constraintIds(constraint)) {
          const kinds: readonly Kind[] = kind === 'scale' ? ['scale'] : ['landmark', 'point']
          look('points', code, `${path}.${index}.${field}`, id, kinds)
        }
        for (const id of constraint.instances ?? []) {
          if (!own.has(id)) look('points', code, `${path}.${index}.instances`, id, ['instance'])
        }
      })
    }
  }
  for (const check of files.points.crossPointChecks) {
    lookAll('points', check.id, 'points', check.points ?? [], ['point'])
  }
  for (const scale of files.landmarks.scales) {
    if (scale.from !== null) look('landmarks', scale.id, 'from', scale.from, ['landmark'])
    if (scale.to !== null) look('landmarks', scale.id, 'to', scale.to, ['landmark'])
  }
  for (const level of files.landmarks.derivedLevels) {
    lookAll('landmarks', level.level, 'usedBy', level.usedBy, ['point'])
  }
  for (const meridian of files.meridians.meridians) {
    lookAll('meridians', meridian.id, 'pointsOnHead', meridian.pointsOnHead, ['point'])
    lookAll('meridians', meridian.id, 'meetingPointsNotDrawn', meridian.meetingPointsNotDrawn, ['point'])
    for (const path of meridian.paths) {
      path.waypoints.forEach((waypoint, index) => {
        for (const [id, kinds] of waypointIds(waypoint)) {
          look('meridians', meridian.id, `paths.${path.id}.waypoints.${index}`, id, kinds)
        }
      })
    }
  }
  for (const target of files.targets.targets) {
    lookAll('targets', target.id, 'evidence', target.evidence, ['study'])
    look('targets', target.id, 'evidenceLevel', target.evidenceLevel, ['evidence level'])
    look('targets', target.id, 'certainty', target.certainty, ['certainty'])
    lookAll('targets', target.id, 'redFlags', target.redFlags, ['red flag'])
  }
  for (const study of files.evidence.evidence) {
    lookAll('evidence', study.id, 'pointsUsed', study.pointsUsed, ['point'])
    look('evidence', study.id, 'evidenceLevel', study.evidenceLevel, ['evidence level'])
    look('evidence', study.id, 'certainty', study.certainty, ['certainty'])
  }
  for (const item of files.safety.safety) {
    lookAll('safety', item.id, 'relatedPoints', item.relatedPoints, ['point'])
    lookAll('safety', item.id, 'evidence', item.evidence, ['study'])
    lookAll('safety', item.id, 'sources', item.sources, ['source'])
  }
  lookAll('safety', 'file', 'doNotTreat', files.safety.doNotTreat, ['safety item'])
  for (const question of files.safety.screeningQuestions) {
    look('safety', question.id, 'relatesTo', question.relatesTo, ['safety item'])
    look('safety', question.id, 'outcome', question.outcome, ['screening outcome'])
    if (question.redFlagId !== undefined)
      look('safety', question.id, 'redFlagId', question.redFlagId, ['red flag'])
  }
  for (const line of files.safety.comparison) {
    lookAll('safety', line.id, 'sources', line.sources, ['source'])
  }
  for (const statement of files.article.statements) {
    statement.subjects.forEach((subject, index) => {
      const kind = subject.kind === 'safety' ? 'safety item' : subject.kind
      look('article', statement.id, `subjects.${index}.id`, subject.id, [kind])
    })
  }
  return faults
}

type Kind =
  | 'point'
  | 'landmark'
  | 'scale'
  | 'meridian'
  | 'target'
  | 'study'
  | 'safety item'
  | 'red flag'
  | 'comparison'
  | 'source'
  | 'instance'
  | 'depth basis'
  | 'caution class'
  | 'claim basis'
  | 'claim level'
  | 'evidence level'
  | 'certainty'
  | 'screening outcome'

function knownIds(files: CheckedFiles): Readonly<Record<Kind, ReadonlySet<string>>> {
  const ids = (records: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(records.map((record) => record.id))
  return {
    point: new Set(files.points.points.map((point) => point.code)),
    landmark: ids(files.landmarks.landmarks),
    scale: ids(files.landmarks.scales),
    meridian: ids(files.meridians.meridians),
    target: ids(files.targets.targets),
    study: ids(files.evidence.evidence),
    'safety item': ids(files.safety.safety),
    'red flag': ids(files.safety.redFlags),
    comparison: ids(files.safety.comparison),
    source: ids(files.sources.sources),
    instance: new Set(),
    'depth basis': new Set(Object.keys(files.points.depthBases)),
    'caution class': ids(files.points.cautionClasses),
    'claim basis': ids(files.evidence.claimBases),
    'claim level': ids(files.evidence.claimLevels),
    'evidence level': ids(files.evidence.levels),
    certainty: ids(files.evidence.certainties),
    'screening outcome': ids(files.safety.screeningOutcomes),
  }
}

const REFERENCE_FIELDS = ['as', 'of', 'from', 'to', 'a', 'b', 'through', 'landmark', 'structure'] as const
const MORE_REFERENCE_FIELDS = ['curve', 'hairline', 'with'] as const
const SCALE_FIELDS = ['scale', 'alsoScale'] as const

/** Every id that a constraint names: [field, id, whether it is a place or a scale]. */
export function constraintIds(
  constraint: Constraint,
): readonly (readonly [field: string, id: string, kind: 'place' | 'scale'])[] {
  const fields = constraint as unknown as Readonly<Record<string, unknown>>
  const found: [string, string, 'place' | 'scale'][] = []
  for (const field of [...REFERENCE_FIELDS, ...MORE_REFERENCE_FIELDS]) {
    const id = fields[field]
    if (typeof id === 'string') found.push([field, id, 'place'])
  }
  for (const field of SCALE_FIELDS) {
    const id = fields[field]
    if (typeof id === 'string') found.push([field, id, 'scale'])
  }
  if (constraint.type === 'offset') {
    for (const id of constraint.bisects ?? []) found.push(['bisects', id, 'place'])
  }
  return found
}

function waypointIds(waypoint: Waypoint): readonly (readonly [string, readonly Kind[]])[] {
  if (waypoint.kind === 'offAtlas') return []
  if (waypoint.kind === 'between') return waypoint.between.map((id) => [id, ['point', 'landmark']] as const)
  return [[waypoint.ref, [waypoint.kind]]]
}
