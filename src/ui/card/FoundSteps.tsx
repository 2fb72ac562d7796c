import type { Point } from '../../atlas/point'
import { useAtlas } from '../atlas-context'
import { enTape } from '../messages/en-tape'
import { foundSteps } from './found-steps'

/** How a point is found, in words alone: for pages without a head. */
export default function FoundSteps({ point }: { point: Point }) {
  const steps = foundSteps(useAtlas(), point, null, null)
  return (
    <>
      <ol className="found-steps">
        {steps.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <p className="note">{enTape.unmeasured}</p>
    </>
  )
}
