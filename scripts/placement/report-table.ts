import { countChecks, isFirmCheck, type PlacementReport } from './report'
import { YARDSTICK_NOTES, type Yardsticks } from './yardsticks'

/** The report for people: summary, by authority, by face, worst ten. */
export function reportTable(report: PlacementReport): string {
  const { solver, checks, landmarks, mirrorMm, offSkinMm, faces } = report.summary
  const share = ({ passed, total }: { passed: number; total: number }): string =>
    `${passed} of ${total} (${((100 * passed) / total).toFixed(1)} %)`
  return [
    `${faces} faces`,
    `solver: residual mean ${solver.residualMeanCun.toFixed(4)} cun, worst ${solver.residualWorstCun.toFixed(3)} cun (bar 0.02); ${solver.tensions} tensions`,
    `truth: mean face ${share(checks.meanFace)} (bar 95 %), worst corner ${checks.worstFace.id} ${share(checks.worstFace)} (bar 90 %)`,
    `repeatability: median ${landmarks.repeatMedianMm.toFixed(1)} mm (bar 2), worst ${landmarks.repeatWorstMm.toFixed(1)} mm`,
    `mirror: ${mirrorMm.toFixed(4)} mm (bar 0.1); off the skin: ${offSkinMm.toFixed(4)} mm (bar 0.5)`,
    '',
    'yardsticks',
    ...(Object.keys(YARDSTICK_NOTES) as (keyof Yardsticks)[]).map(
      (key) =>
        `  ${YARDSTICK_NOTES[key].what}: ${report.yardsticks[key].toFixed(1)} mm; people ${YARDSTICK_NOTES[key].people}`,
    ),
    '',
    'checks on the mean face, by authority',
    ...byAuthority(report).map(
      ({ authority, passed, total }) => `  ${authority}: ${share({ passed, total })}`,
    ),
    '',
    'firm checks by face',
    ...report.faces
      .filter(({ kind }) => kind === 'mean' || kind === 'corner')
      .map((face) => `  ${face.id}: ${share(countChecks(face, report.crossChecks))}`),
    '',
    'worst ten on the mean face',
    ...worstTen(report).map((row) => `  ${row}`),
    ...report.faces.flatMap(({ id, problems }) => problems.map((problem) => `${id}: NOT PLACED ${problem}`)),
  ].join('\n')
}

/** Passed checks of the mean face per authority, most first. */
export function byAuthority({
  faces,
}: PlacementReport): { authority: string; passed: number; total: number }[] {
  const checks = faces.find(({ kind }) => kind === 'mean')!.constraints.filter(({ role }) => role === 'check')
  return [...new Set(checks.map(({ authority }) => authority))]
    .map((authority) => {
      const own = checks.filter((check) => check.authority === authority)
      return { authority, passed: own.filter(({ pass }) => pass).length, total: own.length }
    })
    .sort((a, b) => b.total - a.total)
}

function worstTen({ faces }: PlacementReport): string[] {
  return faces
    .find(({ kind }) => kind === 'mean')!
    .constraints.filter((check) => isFirmCheck(check) && !check.pass && check.side !== 'right')
    .sort((a, b) => b.errorMm - a.errorMm)
    .slice(0, 10)
    .map(
      ({ marker, constraint, errorMm, authority }) =>
        `${marker} ${constraint} (${authority}): ${errorMm.toFixed(1)} mm`,
    )
}
