import type { LinkedClaim } from '../../atlas/atlas'
import type { Point } from '../../atlas/point'
import { useAtlas } from '../atlas-context'
import { ClaimLevel } from '../ClaimLevel'
import { en } from '../messages/en'
import { TargetLink } from '../RecordLink'
import { Reported } from '../Reported'
import { Words } from '../Words'
import { claimsOfPlace } from './claims-of-place'

/** Claims of the place that stand on the first screen; the rest open. */
const SHOWN_AT_ONCE = 3

/** What is claimed for a point, each claim with its own level; or one sentence why there is none. */
export function CardClaims({ point }: { point: Point }) {
  const atlas = useAtlas()
  const { place, general } = claimsOfPlace(atlas.claimsOf(point.code))
  const notEndorsed = atlas.notEndorsedTargets(point.code)
  const hasClaims = place.length + general.length > 0
  return (
    <section className="card-claims" aria-label={en.card.claims}>
      {hasClaims ? (
        <>
          <h2>{en.card.claims}</h2>
          <ClaimList claims={place.slice(0, SHOWN_AT_ONCE)} />
          {place.length > SHOWN_AT_ONCE && (
            <details>
              <summary>{en.card.claimsMore(place.length - SHOWN_AT_ONCE)}</summary>
              <ClaimList claims={place.slice(SHOWN_AT_ONCE)} />
            </details>
          )}
          {general.length > 0 && (
            <details>
              <summary>
                {place.length > 0
                  ? en.card.claimsGeneral(general.length)
                  : en.card.claimsOnlyGeneral(general.length)}
              </summary>
              <ClaimList claims={general} />
            </details>
          )}
        </>
      ) : (
        <p className="card-why">{point.whyListed !== null && <Words text={point.whyListed} />}</p>
      )}
      {notEndorsed.length > 0 && (
        <Reported by={en.card.notEndorsedBy} assessment={en.card.notEndorsedAssessment}>
          {notEndorsed.map((target, index) => (
            <span key={target.id} data-not-endorsed={target.id}>
              {index > 0 && ', '}
              <TargetLink id={target.id}>{target.name}</TargetLink>
            </span>
          ))}
          .
        </Reported>
      )}
    </section>
  )
}

function ClaimList({ claims }: { claims: readonly LinkedClaim[] }) {
  if (claims.length === 0) return null
  return (
    <ul className="claim-list" role="list">
      {claims.map(({ claim, target }) => (
        <li key={target.id} data-claim={target.id}>
          <TargetLink id={target.id}>{target.name}</TargetLink> <ClaimLevel claim={claim} />
        </li>
      ))}
    </ul>
  )
}
