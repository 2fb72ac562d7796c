import type { Fault } from './fault'
import type { CheckedFiles } from './files'
import type { Point } from './point'

/** Millimetres per cun of the textbook depth ranges. */
const DEPTH_MM_PER_CUN = 25

/** Markers that each laterality has on the outer skin. */
const MARKERS = { bilateral: 2, midline: 1, left: 1, right: 1, multiple: null } as const

/** Checks what shapes and ids cannot: units agree, numbers are unique, claims name their study, versions match. Pure. */
export function checkRules(files: CheckedFiles): readonly Fault[] {
  const faults: Fault[] = []
  const say = (file: string, record: string, field: string, reason: string): void => {
    faults.push({ file: `${file}.json`, record, field, reason })
  }
  for (const [name, file] of Object.entries(files) as [string, CheckedFiles['points']][]) {
    if (file.version !== files.points.version || file.date !== files.points.date) {
      say(name, 'file', 'version', `is ${file.version} of ${file.date}; give all files the same version`)
    }
  }
  unique(files, say)
  const places = new Map<string, string>()
  for (const point of files.points.points) {
    const place = `${point.meridian} ${point.order}`
    const before = places.get(place)
    if (before !== undefined)
      say('points', point.code, 'order', `is the number of ${before} too; number anew`)
    places.set(place, point.code)
    checkPoint(point, files, say)
  }
  for (const meridian of files.meridians.meridians) {
    const own = files.points.points
      .filter((point) => point.meridian === meridian.id && point.scope === 'core')
      .sort((a, b) => a.order - b.order)
      .map((point) => point.code)
    if (own.join() !== meridian.pointsOnHead.join()) {
      say('meridians', meridian.id, 'pointsOnHead', `differs from its core points; list ${own.join(', ')}`)
    }
  }
  for (const item of files.safety.safety) {
    if (item.fromArticle !== item.sources.includes('article')) {
      say('safety', item.id, 'fromArticle', `disagrees with sources; name 'article' in both or in neither`)
    }
  }
  return faults
}

type Say = (file: string, record: string, field: string, reason: string) => void

function unique(files: CheckedFiles, say: Say): void {
  const lists = {
    points: files.points.points.map((point) => point.code),
    landmarks: files.landmarks.landmarks.map((landmark) => landmark.id),
    meridians: files.meridians.meridians.map((meridian) => meridian.id),
    targets: files.targets.targets.map((target) => target.id),
    evidence: files.evidence.evidence.map((study) => study.id),
    safety: [
      ...files.safety.safety,
      ...files.safety.redFlags,
      ...files.safety.screeningQuestions,
      ...files.safety.emergency,
      ...files.safety.comparison,
    ].map((record) => record.id),
    sources: files.sources.sources.map((source) => source.id),
    article: files.article.statements.map((statement) => statement.id),
  }
  for (const [file, ids] of Object.entries(lists)) {
    const seen = new Set<string>()
    for (const id of ids) {
      if (seen.has(id)) say(file, id, 'id', 'is used twice; give each record its own')
      seen.add(id)
    }
  }
}

function checkPoint(point: Point, files: CheckedFiles, say: Say): void {
  const { code, needling } = point
  const markers = !point.onOuterSkin ? 0 : (MARKERS[point.laterality] ?? point.instances?.length ?? 0)
  if (point.markerCount !== markers) {
    say('points', code, 'markerCount', `is ${point.markerCount}; ${point.laterality} asks for ${markers}`)
  }
  if ((point.claims.length === 0) !== (point.whyListed !== null)) {
    say(
      'points',
      code,
      'whyListed',
      'belongs to points without a claim, and to all of them; add or remove it',
    )
  }
  if (point.caution.class === 'contraindicated-needling-in-cosmetic-use' && point.claims.length > 0) {
    say('points', code, 'claims', 'stand on a point that is ruled out; move them to claimsNotEndorsed')
  }
  const targets = new Set<string>()
  point.claims.forEach((claim, index) => {
    const field = `claims.${index}`
    if (targets.has(claim.target)) say('points', code, field, `repeats ${claim.target}; keep one`)
    targets.add(claim.target)
    const studied = claim.level === 'study-protocol'
    if (studied !== claim.evidence.length > 0 || studied !== (claim.basis === 'study-protocol')) {
      say(
        'points',
        code,
        `${field}.evidence`,
        'must name a study exactly where basis and level say study-protocol',
      )
    }
    for (const id of claim.evidence) {
      const study = files.evidence.evidence.find((known) => known.id === id)
      const target = files.targets.targets.find((known) => known.id === claim.target)
      if (study && !study.pointsUsed.includes(code)) {
        say('points', code, `${field}.evidence`, `names ${id}, which did not use this point; correct either`)
      }
      if (target && !target.evidence.includes(id)) {
        say('points', code, `${field}.evidence`, `names ${id}, no study of ${claim.target}; correct either`)
      }
    }
  })
  const { depthCun, depthMm, depthBasis } = needling
  if ((depthCun === null) !== (depthMm === null) || (depthCun === null) !== (depthBasis === null)) {
    say('points', code, 'needling', 'gives cun, millimetres and basis together or not at all; complete it')
  }
  if (depthCun !== null && depthMm !== null) {
    if (depthCun[0] > depthCun[1])
      say('points', code, 'needling.depthCun', 'runs backwards; put the least first')
    depthCun.forEach((cun, index) => {
      const mm = depthMm[index]!
      if (Math.abs(cun * DEPTH_MM_PER_CUN - mm) > 1) {
        say(
          'points',
          code,
          `needling.depthMm.${index}`,
          `is ${mm} where ${cun} cun are ${cun * DEPTH_MM_PER_CUN} mm`,
        )
      }
    })
  }
  point.location.constraints.forEach((constraint, index) => {
    if (constraint.type !== 'offset') return
    if ((constraint.cun === undefined) === (constraint.fingerbreadths === undefined)) {
      say(
        'points',
        code,
        `location.constraints.${index}.cun`,
        'or fingerbreadths must be given, and only one',
      )
    }
  })
}
