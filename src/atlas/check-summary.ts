import type { MeasuredConstraint } from './measured-check'

/** How statements that test a point turned out on one face; each statement once, whatever the number of sides and places. */
export interface CheckTally {
  readonly agreeing: readonly MeasuredConstraint[]
  /** Largest miss first. */
  readonly missing: readonly MeasuredConstraint[]
}

/** The checks of one point: those that count, and apart the soft ones (textbooks, anatomy), which only warn. */
export interface CheckSummary {
  readonly independent: CheckTally
  readonly soft: CheckTally
}

/**
 * Gathers the measured checks of one point. What defines the place is left out: that a place fulfils what it was computed from says
 * nothing. Of both sides of a pair, and of several places of one point, the worst counts.
 * @param softAuthorities `testTolerances.softAuthorities`
 */
export function summariseChecks(
  measured: readonly MeasuredConstraint[],
  softAuthorities: readonly string[],
): CheckSummary {
  const worst = new Map<number, MeasuredConstraint>()
  for (const check of measured) {
    if (check.role !== 'check') continue
    const known = worst.get(check.index)
    if (!known || isWorse(check, known)) worst.set(check.index, check)
  }
  const all = [...worst.values()].sort((a, b) => a.index - b.index)
  const isSoft = ({ authority }: MeasuredConstraint): boolean => softAuthorities.includes(authority)
  return {
    independent: tally(all.filter((check) => !isSoft(check))),
    soft: tally(all.filter(isSoft)),
  }
}

function isWorse(a: MeasuredConstraint, b: MeasuredConstraint): boolean {
  return a.pass === b.pass ? a.errorMm > b.errorMm : b.pass
}

function tally(checks: readonly MeasuredConstraint[]): CheckTally {
  return {
    agreeing: checks.filter(({ pass }) => pass),
    missing: checks.filter(({ pass }) => !pass).sort((a, b) => b.errorMm - a.errorMm),
  }
}
