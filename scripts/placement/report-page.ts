import { format, resolveConfig } from 'prettier'
import type { MeasuredConstraint } from '../../src/atlas/measured-check'
import type { PlacementInputs } from './inputs'
import { countChecks, isFirmCheck, type FaceReport, type PlacementReport } from './report'
import { byAuthority } from './report-table'
import { YARDSTICK_NOTES, type Yardsticks } from './yardsticks'

/** The page, from the repository root. */
export const REPORT_PAGE = 'docs/placement.md'

const INTRODUCTION = `# How well each point satisfies its own definition

Written by \`npm run placement:report -- --write\`; the tests write it again and compare. How sentences are read and solved:
\`docs/recipes.md\`.

A point is placed by the \`define\` statements of its record. Every other published statement about it is a \`check\`: it places nothing and is
only measured. Measuring shares nothing with solving: it works on the bare triangles of the shipped head, cuts them with planes, finds shortest
ways by a search of its own, and measures the cun of every scale again (\`src/geometry/measure\`). Left and right are measured apart.

No landmark is moved and no tolerance widened to make a check pass. What misses is listed here and said on the point's card.
`

/** The text of docs/placement.md. */
export async function reportPage(report: PlacementReport, inputs: PlacementInputs): Promise<string> {
  const text = [
    INTRODUCTION,
    bars(report),
    yardsticksOf(report),
    authorities(report),
    facesTable(report),
    missesOnMean(report),
    crossMisses(report),
    missesOnCorners(report, inputs),
  ].join('\n')
  return format(text, { ...(await resolveConfig(REPORT_PAGE)), parser: 'markdown' })
}

function bars(report: PlacementReport): string {
  const { solver, checks, landmarks, mirrorMm, offSkinMm } = report.summary
  const resting = report.faces.filter(({ kind }) => kind !== 'expression').length
  const percent = ({ passed, total }: { passed: number; total: number }): string =>
    `${passed} of ${total}, ${((100 * passed) / total).toFixed(1)} %`
  const below = report.faces
    .filter(({ kind }) => kind === 'corner')
    .filter((face) => {
      const { passed, total } = countChecks(face, report.crossChecks)
      return passed / total < 0.9
    })
  const rows = [
    [
      'solver: places meet what defines them',
      '0.02 cun',
      `worst ${solver.residualWorstCun.toFixed(3)} cun, mean ${solver.residualMeanCun.toFixed(4)} cun on ${resting} resting faces`,
      met(solver.residualWorstCun <= 0.02),
    ],
    [
      'truth: firm checks on the mean face',
      '95 %',
      percent(checks.meanFace),
      met(checks.meanFace.passed / checks.meanFace.total >= 0.95),
    ],
    [
      'truth: firm checks on each corner',
      '90 %',
      `worst ${checks.worstFace.id}: ${percent(checks.worstFace)}`,
      met(below.length === 0),
    ],
    [
      'repeatability: landmarks placed twice',
      'median 2 mm',
      `median ${landmarks.repeatMedianMm.toFixed(1)} mm, worst ${landmarks.repeatWorstMm.toFixed(1)} mm (docs/landmarks.md)`,
      met(landmarks.repeatMedianMm <= 2),
    ],
    ['mirror', '0.1 mm', `${mirrorMm.toFixed(3)} mm`, met(mirrorMm <= 0.1)],
    [
      'markers off the skin',
      '0.5 mm',
      `${offSkinMm.toFixed(3)} mm, expressions included`,
      met(offSkinMm <= 0.5),
    ],
  ]
  return `## Bars\n\n${table(['what', 'bar', 'measured', ''], rows)}
Firm checks are those of the WHO standard and its notes, of the extra-point standards, and what follows from them, per side, and the
cross-point checks. ${solver.tensions} tensions: records whose own \`define\` statements contradict each other on a face (SI19 on many: the
level of the tragus goes before the midpoint to the condyle). They are no error of the solver and enter no mean.\n`
}

function met(holds: boolean): string {
  return holds ? 'holds' : '**does not hold**'
}

function yardsticksOf({ yardsticks }: PlacementReport): string {
  const rows = (Object.keys(YARDSTICK_NOTES) as (keyof Yardsticks)[]).map((key) => [
    YARDSTICK_NOTES[key].what,
    yardsticks[key].toFixed(1),
    YARDSTICK_NOTES[key].people,
  ])
  return `## Yardsticks\n\nThe mean face against people, millimetres.\n\n${table(['length', 'here', 'people'], rows)}
Where the head differs: its eyes stand closer together and are larger than people's, its brain case is large for its face, and its ears
lean forward, so that their tips point to a place of the crown well in front of GV20. Distances in cun keep their proportions; no
millimetre on this head is a norm.\n`
}

function authorities(report: PlacementReport): string {
  return `## Checks on the mean face, by authority\n\n${table(
    ['authority', 'pass', 'of'],
    byAuthority(report).map(({ authority, passed, total }) => [authority, String(passed), String(total)]),
  )}`
}

function facesTable(report: PlacementReport): string {
  const rows = report.faces
    .filter(({ kind }) => kind === 'mean' || kind === 'corner')
    .map((face) => {
      const { passed, total } = countChecks(face, report.crossChecks)
      return [face.id, `${passed} of ${total}`, `${((100 * passed) / total).toFixed(1)} %`]
    })
  const blends = report.faces.filter(({ kind }) => kind === 'blend')
  const counts = blends.map((face) => countChecks(face, report.crossChecks))
  const sum = (key: 'passed' | 'total'): number => counts.reduce((all, count) => all + count[key], 0)
  if (blends.length > 0)
    rows.push([
      `${blends.length} blends`,
      `${sum('passed')} of ${sum('total')}`,
      `${((100 * sum('passed')) / sum('total')).toFixed(1)} %`,
    ])
  return `## Firm checks by face\n\n${table(['face', 'pass', ''], rows)}`
}

function missesOnMean({ faces }: PlacementReport): string {
  const mean = faces.find(({ kind }) => kind === 'mean')!
  const misses = mean.constraints
    .filter(({ role, pass, side }) => role === 'check' && !pass && side !== 'right')
    .sort((a, b) => b.errorMm - a.errorMm)
  const rows = misses.map((check) => [
    check.marker,
    `\`${check.constraint}\``,
    `${check.authority}${isFirmCheck(check) ? '' : ' (soft)'}`,
    check.errorMm.toFixed(1),
    check.reason ?? 'not explained',
  ])
  return `## What misses on the mean face\n\nMillimetres by which the point would have to move, or which are short. The right side is the mirror.\n\n${table(
    ['point', 'statement', 'who says so', 'mm', 'why'],
    rows,
  )}`
}

function crossMisses({ crossChecks }: PlacementReport): string {
  const misses = crossChecks.filter(({ pass, face }) => !pass && !face.startsWith('blend'))
  if (misses.length === 0)
    return '## Cross-point checks\n\nAll hold on the mean face, on every corner and, orders, on every expression.\n'
  return `## Cross-point checks that miss\n\n${table(
    ['check', 'face', 'found'],
    misses.map(({ id, face, detail }) => [id, face, detail]),
  )}`
}

function missesOnCorners({ faces }: PlacementReport, inputs: PlacementInputs): string {
  const meanMisses = new Set(missKeys(faces.filter(({ kind }) => kind === 'mean')).keys())
  const corners = [...missKeys(faces.filter(({ kind }) => kind === 'corner'))].filter(
    ([key]) => !meanMisses.has(key),
  )
  const rows = corners
    .sort((a, b) => b[1].length - a[1].length || b[1][0]!.errorMm - a[1][0]!.errorMm)
    .map(([, checks]) => [
      checks[0]!.marker,
      `\`${checks[0]!.constraint}\``,
      checks[0]!.authority,
      `${checks.length} of ${inputs.head.corners.length}`,
      Math.max(...checks.map(({ errorMm }) => errorMm)).toFixed(1),
      checks[0]!.reason ?? 'within tolerance on the mean face; this shape of face stretches it past',
    ])
  return `## Firm checks that miss on corners only\n\n${table(
    ['point', 'statement', 'who says so', 'corners', 'worst mm', 'why'],
    rows,
  )}`
}

function missKeys(faces: readonly FaceReport[]): Map<string, MeasuredConstraint[]> {
  const out = new Map<string, MeasuredConstraint[]>()
  for (const check of faces.flatMap(({ constraints }) => constraints)) {
    if (check.pass || !isFirmCheck(check) || check.side === 'right') continue
    const key = `${check.marker} ${check.constraint}`
    out.set(key, [...(out.get(key) ?? []), check])
  }
  return out
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return `${[line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}
