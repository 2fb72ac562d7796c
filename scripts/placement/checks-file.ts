import type { PlacementInputs } from './inputs'
import type { PlacementReport } from './report'

/** Where the measured checks of the reference face lie, from the repository root. */
export const CHECKS_FILE = 'public/models/checks.json'

/** Micrometres are finer than anything said on a card. */
const DECIMALS = 1000

/** The file's text: the checks (not the definitions) of the mean face, one per line. */
export function checksText(report: PlacementReport, { head, dataHash }: PlacementInputs): string {
  const mean = report.faces.find(({ kind }) => kind === 'mean')!
  const lines = mean.constraints
    .filter(({ role }) => role === 'check')
    .map((check) =>
      JSON.stringify(check, (_, value: unknown) =>
        typeof value === 'number' ? Math.round(value * DECIMALS) / DECIMALS : value,
      ),
    )
  return `{"head":${JSON.stringify(head.topology)},"data":${JSON.stringify(dataHash)},"checks":[\n${lines.join(',\n')}\n]}\n`
}
