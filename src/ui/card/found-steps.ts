import type { Atlas } from '../../atlas/atlas'
import type { Point } from '../../atlas/point'
import { instanceOnSide, recordedSteps } from '../../atlas/recipe-steps'
import type { TapeFacts } from '../../state/tape'
import { enTape } from '../messages/en-tape'

/**
 * The steps by which a point is found as sentences, the last one the place itself. With `facts` of the same point they say how many
 * millimetres each measured.
 */
export function foundSteps(
  atlas: Atlas,
  point: Point,
  side: 'left' | 'right' | null,
  facts: TapeFacts | null,
): string[] {
  const steps = recordedSteps(point, instanceOnSide(point, side))
  const measured = facts?.code === point.code ? facts.steps : []
  const name = (id: string) => {
    const landmark = atlas.landmark(id)
    return landmark ? `the ${landmark.name}` : id
  }
  const sentences = steps.map(({ constraint, index }) =>
    enTape.step(constraint, { name, facts: measured.find((one) => one.index === index) }),
  )
  const last = steps.at(-1)
  return last ? [...sentences, enTape.found(point.code, last.constraint.type, steps.length)] : sentences
}
