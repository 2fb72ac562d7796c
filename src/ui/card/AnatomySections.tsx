import type { AnatomyMention } from '../../atlas/anatomy'
import type { Point } from '../../atlas/point'
import { en } from '../messages/en'
import { ClosedSection } from '../Section'

/** Structures at risk, and what lies under the point. Depth estimates of structures are never shown here. */
export function AnatomySections({ point }: { point: Point }) {
  const { muscles, nerves, vessels, structuresAtRisk } = point.anatomy
  return (
    <>
      <ClosedSection title={en.card.atRisk}>
        <Mentions mentions={structuresAtRisk} />
      </ClosedSection>
      <ClosedSection title={en.card.anatomy}>
        <Group title={en.card.muscles} mentions={muscles} />
        <Group title={en.card.nerves} mentions={nerves} />
        <Group title={en.card.vessels} mentions={vessels} />
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

function Mentions({ mentions }: { mentions: readonly AnatomyMention[] }) {
  if (mentions.length === 0) return null
  return (
    <ul>
      {mentions.map((mention) => (
        <li key={mention.text}>{mention.text}</li>
      ))}
    </ul>
  )
}
