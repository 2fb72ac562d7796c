import type { LinkedClaim } from '../../atlas/atlas'

/**
 * Sorts the claims of a point into those that belong to its place and the general ones (skin, tone, circulation, relaxation), which
 * are claimed for many points alike. Claims that a study used come first in both, else the order of the data stands.
 */
export function claimsOfPlace(claims: readonly LinkedClaim[]): {
  place: LinkedClaim[]
  general: LinkedClaim[]
} {
  const studiedFirst = [...claims].sort(
    (a, b) => Number(b.claim.level === 'study-protocol') - Number(a.claim.level === 'study-protocol'),
  )
  const isGeneral = ({ target }: LinkedClaim) =>
    target.headRegion === 'whole face' || target.headRegion === 'whole body' || target.kind !== 'cosmetic'
  return { place: studiedFirst.filter((claim) => !isGeneral(claim)), general: studiedFirst.filter(isGeneral) }
}
