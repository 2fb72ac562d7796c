import type { AnatomyMention } from '../../atlas/anatomy'
import type { Point } from '../../atlas/point'
import { en } from '../messages/en'
import { StructureLink } from '../RecordLink'
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
        <li key={mention.text}>
          <Mention mention={mention} />
        </li>
      ))}
    </ul>
  )
}

/** A phrase as the atlas words it: itself a link where it names one structure, with a link to each where it names several. */
function Mention({ mention: { text, structures } }: { mention: AnatomyMention }) {
  const [first, ...others] = structures
  if (first && others.length === 0) return <StructureLink id={first.id}>{text}</StructureLink>
  return (
    <>
      {text}{' '}
      <span className="note">
        {structures.map(({ id }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <StructureLink id={id} />
          </span>
        ))}
      </span>
    </>
  )
}
