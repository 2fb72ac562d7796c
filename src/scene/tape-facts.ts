import type { Tape } from '../geometry/tape'
import type { TapeFacts } from '../state/tape'

/** What the page may say about a tape. */
export function tapeFacts({ code, steps }: Tape): TapeFacts {
  return {
    code,
    steps: steps.map(({ index, lines, measure, continues }) => {
      const measured = lines.find(({ kind }) => kind === 'ruler' || kind === 'way')
      // A distance that is measured straight across has no ruler on the skin.
      const mm = measured?.mm ?? (measure ? measure.amount * measure.mmPerUnit : null)
      return { index, mm, continues }
    }),
  }
}
