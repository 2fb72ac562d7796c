import type { AnatomyMention } from '../atlas/anatomy'
import type { Structure } from '../atlas/structure'
import { StructureLink } from './RecordLink'

/** Phrases of the atlas that name structures, each a link; `also` are structures that no phrase names. Nothing for none. */
export function Mentions({
  mentions,
  also = [],
}: {
  mentions: readonly AnatomyMention[]
  also?: readonly Structure[]
}) {
  if (mentions.length + also.length === 0) return null
  return (
    <ul>
      {mentions.map((mention) => (
        <li key={mention.text}>
          <Mention mention={mention} />
        </li>
      ))}
      {also.map(({ id }) => (
        <li key={id}>
          <StructureLink id={id} />
        </li>
      ))}
    </ul>
  )
}

/** Those of some structures that no phrase of a list names. */
export function unmentioned(
  structures: readonly Structure[] | undefined,
  mentions: readonly AnatomyMention[],
): readonly Structure[] {
  const named = new Set(mentions.flatMap((mention) => mention.structures.map(({ id }) => id)))
  return (structures ?? []).filter(({ id }) => !named.has(id))
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
