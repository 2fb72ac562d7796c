import type { Point } from '../../atlas/point'
import { useAtlas } from '../atlas-context'
import { late } from '../late'
import { en } from '../messages/en'
import { LandmarkLink } from '../RecordLink'
import { ClosedSection } from '../Section'
import { useHasHead } from '../use-has-head'
import { Words } from '../Words'

const FoundSteps = late(() => import('./FoundSteps'))

/** How a hand finds the point, and its separate places. Without a head, which shows them, the steps of its measurement too. */
export function FindingSection({ point }: { point: Point }) {
  const { findBy } = point.location
  const instances = point.instances ?? []
  const hasHead = useHasHead()
  const landmarks = useAtlas().landmarksOf(point.code)
  return (
    <ClosedSection title={en.card.findBy}>
      {findBy !== null && (
        <p>
          <Words text={findBy} />
        </p>
      )}
      {instances.length > 0 && (
        <ul>
          {instances.map((instance) => (
            <li key={instance.id}>{instance.position}</li>
          ))}
        </ul>
      )}
      {landmarks.length > 0 && (
        <p>
          {en.card.landmarks}:{' '}
          {landmarks.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <LandmarkLink id={id}>{name}</LandmarkLink>
            </span>
          ))}
          .
        </p>
      )}
      {!hasHead && point.onOuterSkin && <FoundSteps point={point} />}
    </ClosedSection>
  )
}
