import { useAtlas } from '../atlas-context'
import { en } from '../messages/en'
import { PlateThumb } from '../PlateThumbSlot'
import { PageHeading } from '../PageHeading'
import { TargetLink } from '../RecordLink'
import { OpenSection } from '../Section'

const KINDS = ['cosmetic', 'supporting', 'medical'] as const

/** All concerns, each with its level for the concern as a whole and the number of points claimed. */
export function TargetListPage() {
  const atlas = useAtlas()
  return (
    <>
      <PageHeading lead={en.target.lead}>{en.target.heading}</PageHeading>
      {KINDS.map((kind) => {
        const targets = atlas.targets.filter((target) => target.kind === kind)
        return (
          <OpenSection key={kind} title={en.target.kind[kind]}>
            {targets.length > 0 && (
              <>
                {en.target.kindNote[kind] !== '' && <p className="note">{en.target.kindNote[kind]}</p>}
                <ul className="target-list thumb-list" role="list">
                  {targets.map((target) => (
                    <li key={target.id}>
                      <PlateThumb codes={atlas.claimsFor(target.id).map(({ point }) => point.code)} />
                      <TargetLink id={target.id}>{target.name}</TargetLink>
                      <span className="note">
                        {en.points(atlas.claimsFor(target.id).length)} ·{' '}
                        {atlas.evidenceLevel(target.evidenceLevel)?.name},{' '}
                        {atlas.certainty(target.certainty)?.name.toLowerCase()}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </OpenSection>
        )
      })}
    </>
  )
}
