import type { AnatomyMention } from './anatomy'
import type { Atlas, LinkedClaim } from './atlas'
import { checkShape } from './check-shape'
import { DataFaults, type Fault } from './fault'
import { FILE_NAMES, FILE_SHAPES, type AtlasFiles, type CheckedFiles } from './files'
import type { Point } from './point'
import { checkReferences, constraintIds } from './references'
import { checkRules } from './rules'
import { freeze } from './freeze'
import { group, lookup } from './lookup'
import type { Shape } from './shape'

/**
 * Builds the atlas from the parsed data files. Pure and synchronous; the result is frozen and needs no `structures.json`
 * (see `withStructures`). Throws `DataFaults` listing file, record, field and reason of everything that is wrong.
 */
export function buildAtlas(files: AtlasFiles): Atlas {
  return linkFiles(checkFiles(files))
}

/** Checks shapes, then ids and rules. Throws `DataFaults`; gives the typed, frozen files. */
export function checkFiles(files: AtlasFiles): CheckedFiles {
  const checked: Partial<Record<keyof AtlasFiles, unknown>> = {}
  const faults: Fault[] = []
  for (const name of FILE_NAMES) {
    const result = checkShape(`${name}.json`, FILE_SHAPES[name] as Shape<unknown>, files[name])
    if ('faults' in result) faults.push(...result.faults)
    else checked[name] = freeze(result.value)
  }
  if (faults.length > 0) throw new DataFaults(faults)
  const whole = checked as unknown as CheckedFiles
  const wrong = [...checkReferences(whole), ...checkRules(whole)]
  if (wrong.length > 0) throw new DataFaults(wrong)
  return whole
}

function linkFiles(files: CheckedFiles): Atlas {
  const { points } = files.points
  const { meridians } = files.meridians
  const { targets } = files.targets
  const studies = files.evidence.evidence
  const { safety } = files.safety
  const point = lookup(points, (record) => record.code)
  const target = lookup(targets)
  const study = lookup(studies)
  const landmark = lookup(files.landmarks.landmarks)
  const meridian = lookup(meridians)
  const safetyItem = lookup(safety)
  const redFlag = lookup(files.safety.redFlags)
  const claims: readonly LinkedClaim[] = points.flatMap((owner) =>
    owner.claims.map((claim) => ({ point: owner, target: target(claim.target)!, claim })),
  )
  const numbered = [...points].sort((a, b) => a.order - b.order)
  const pointsOn = group(numbered, (record) => [record.meridian])
  const pointsAtStructure = group(points, (record) => structureIds(Object.values(record.anatomy).flat()))
  const passing = group(meridians, (record) => [
    ...record.meetingPointsNotDrawn,
    ...record.paths.flatMap((path) =>
      path.waypoints.flatMap((stop) => (stop.kind === 'point' ? [stop.ref] : [])),
    ),
  ])
  const statements = group(files.article.statements, (statement) =>
    statement.subjects.map((subject) => `${subject.kind}:${subject.id}`),
  )
  const named = (item: (typeof safety)[number], owner: Point): boolean =>
    item.relatedPoints.includes(owner.code) || item.relatedCautionClasses.includes(owner.caution.class)
  const known = <T>(records: readonly (T | undefined)[]): readonly T[] =>
    records.filter((record) => record !== undefined)

  return freeze<Atlas>({
    version: files.points.version,
    date: files.points.date,
    reviewed: files.reviews.reviews.length > 0,
    points,
    landmarks: files.landmarks.landmarks,
    scales: files.landmarks.scales,
    meridians,
    targets,
    studies,
    safety,
    doNotTreat: known(files.safety.doNotTreat.map(safetyItem)),
    redFlags: files.safety.redFlags,
    screeningOutcomes: files.safety.screeningOutcomes,
    screeningQuestions: files.safety.screeningQuestions,
    emergency: files.safety.emergency,
    comparison: files.safety.comparison,
    sources: files.sources.sources,
    reviews: files.reviews.reviews,
    article: files.article.article,
    articleStatements: files.article.statements,
    overallStatement: files.evidence.overallStatement,
    howToRate: files.evidence.howToRate,
    cautionClasses: files.points.cautionClasses,
    evidenceLevels: files.evidence.levels,
    certainties: files.evidence.certainties,
    claimLevels: files.evidence.claimLevels,
    claimBases: files.evidence.claimBases,
    crossPointChecks: files.points.crossPointChecks,
    testTolerances: files.points.testTolerances,
    meridiansNotDrawn: files.meridians.notDrawn,
    structures: undefined,
    zones: undefined,
    glossary: undefined,

    point,
    landmark,
    scale: lookup(files.landmarks.scales),
    meridian,
    target,
    study,
    safetyItem,
    redFlag,
    emergencyStep: lookup(files.safety.emergency),
    source: lookup(files.sources.sources),
    structure: () => undefined,
    zone: () => undefined,
    cautionClass: lookup(files.points.cautionClasses),
    evidenceLevel: lookup(files.evidence.levels),
    certainty: lookup(files.evidence.certainties),
    claimLevel: lookup(files.evidence.claimLevels),
    claimBasis: lookup(files.evidence.claimBases),
    depthBasis: (id) => files.points.depthBases[id],

    claimsOf: group(claims, (linked) => [linked.point.code]),
    claimsFor: group(claims, (linked) => [linked.target.id]),
    notEndorsedTargets: (code) => known((point(code)?.claimsNotEndorsed ?? []).map(target)),
    notEndorsedPoints: group(points, (record) => record.claimsNotEndorsed),
    pointsOn,
    meridiansThrough: (code) => {
      const own = meridian(point(code)?.meridian ?? '')
      return [...(own ? [own] : []), ...passing(code).filter((record) => record !== own)]
    },
    meridianNeighbours: (code) => {
      const record = point(code)
      if (!record || record.meridian === 'EX') return {}
      const row = pointsOn(record.meridian)
      const index = row.indexOf(record)
      const previous = row[index - 1]
      const next = row[index + 1]
      return { ...(previous && { previous }), ...(next && { next }) }
    },
    pointsUsedIn: (id) => known((study(id)?.pointsUsed ?? []).map(point)),
    studiesUsing: group(studies, (record) => record.pointsUsed),
    studiesOf: (id) => known((target(id)?.evidence ?? []).map(study)),
    targetsCiting: group(targets, (record) => record.evidence),
    safetyOf: (code) => {
      const owner = point(code)
      return owner ? safety.filter((item) => named(item, owner)) : []
    },
    pointsOfSafetyItem: (id) => {
      const item = safetyItem(id)
      return item ? points.filter((owner) => named(item, owner)) : []
    },
    safetyCiting: group(safety, (item) => item.evidence),
    pointsAtStructure,
    landmarksOf: (code) => known(placeIds(point(code)).map(landmark)),
    pointsFoundBy: group(points, placeIds),
    targetsOfStructure: group(targets, (record) => structureIds(record.structures)),
    redFlagsOf: (id) => known((target(id)?.redFlags ?? []).map(redFlag)),
    statementsAbout: (kind, id) => statements(`${kind}:${id}`),
  })
}

/** Ids of all landmarks and points that the location of a point names, each once; none for no point. */
function placeIds(point: Point | undefined): readonly string[] {
  const ids = (point?.location.constraints ?? []).flatMap((constraint) =>
    constraintIds(constraint).map(([, id]) => id),
  )
  return [...new Set(ids)]
}

/** Ids of all structures that a list of phrases names. */
function structureIds(mentions: readonly AnatomyMention[]): readonly string[] {
  return mentions.flatMap((mention) => mention.structures.map((structure) => structure.id))
}
