import type { Point } from '../../atlas/point'
import { en } from '../messages/en'
import { ClosedSection } from '../Section'

/** How a hand finds the point, and its separate places. */
export function FindingSection({ point }: { point: Point }) {
  const { findBy } = point.location
  const instances = point.instances ?? []
  return (
    <ClosedSection title={en.card.findBy}>
      {findBy !== null && <p>{findBy}</p>}
      {instances.length > 0 && (
        <ul>
          {instances.map((instance) => (
            <li key={instance.id}>{instance.position}</li>
          ))}
        </ul>
      )}
    </ClosedSection>
  )
}
