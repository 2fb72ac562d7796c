import type { Claim } from '../atlas/point'
import { useAtlas } from './atlas-context'

/** A claim's own level in a word or two. The level of a concern as a whole never stands here. */
export function ClaimLevel({ claim }: { claim: Claim }) {
  const level = useAtlas().claimLevel(claim.level)
  return (
    <span className="claim-level" data-level={claim.level}>
      {level?.name ?? claim.level}
    </span>
  )
}
