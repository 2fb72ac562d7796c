/** One thing wrong with the data. Reads as one sentence: `data/points.json, LI20, claims.0.level: is missing; …`. */
export interface Fault {
  /** File under `data/`. */
  readonly file: string
  /** Id of the record, or `file` for the file itself. */
  readonly record: string
  /** Path of the field inside the record, dots between steps. */
  readonly field: string
  /** What is wrong and what to do about it. */
  readonly reason: string
}

/** A fault as one line. */
export function faultText(fault: Fault): string {
  return `${fault.file}, ${fault.record}, ${fault.field}: ${fault.reason}`
}

/** Thrown when data cannot be used. The message lists up to twenty faults; `faults` holds all. */
export class DataFaults extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const shown = faults.slice(0, 20).map(faultText)
    const rest = faults.length - shown.length
    super(
      `The atlas data has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n` +
        [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n'),
    )
    this.name = 'DataFaults'
    this.faults = faults
  }
}
