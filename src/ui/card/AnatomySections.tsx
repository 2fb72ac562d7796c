import type { AnatomyMention } from '../../atlas/anatomy'
import type { Point } from '../../atlas/point'
import { useAtlas } from '../atlas-context'
import { Mentions, unmentioned } from '../Mentions'
import { en } from '../messages/en'
import { ClosedSection } from '../Section'

/** Structures at risk, and what lies under the point. Depth estimates of structures are never shown here. */
export function AnatomySections({ point }: { point: Point }) {
  const { muscles, nerves, vessels, structuresAtRisk } = point.anatomy
  const atPlace = useAtlas().structures?.filter((one) => one.relatedPointsByLocation.includes(point.code))
  const also = unmentioned(atPlace, [...muscles, ...nerves, ...vessels, ...structuresAtRisk])
  return (
    <>
      <ClosedSection title={en.card.atRisk}>
        <Mentions mentions={structuresAtRisk} />
      </ClosedSection>
      <ClosedSection title={en.card.anatomy}>
        <Group title={en.card.muscles} mentions={muscles} />
        <Group title={en.card.nerves} mentions={nerves} />
        <Group title={en.card.vessels} mentions={vessels} />
        {also.length > 0 && (
          <>
            <h3>{en.card.alsoThere}</h3>
            <Mentions mentions={[]} also={also} />
          </>
        )}
      </ClosedSection>
    </>
  )
}

function Group({ title, mentions }: { title: string; mentions: readonly AnatomyMention[] }) {
  if (mentions.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <Mentions mentions={mentions} />
    </>
  )
}
