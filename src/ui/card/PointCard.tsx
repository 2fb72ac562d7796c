import { useAtlas, useIntent } from '../atlas-context'
import { en } from '../messages/en'
import { UnknownPage } from '../pages/UnknownPage'
import { Words } from '../Words'
import { CardCaution } from './CardCaution'
import { CardClaims } from './CardClaims'
import { CardFoot } from './CardFoot'
import { CardHeader } from './CardHeader'
import { CardSections } from './CardSections'
import { FoundButton } from './FoundButton'

/**
 * All that the atlas says about one point. The first screen holds names, location, caution and claims, claim and caution always
 * together; everything else stands in closed sections in a fixed order.
 */
export function PointCard({ code }: { code: string }) {
  const point = useAtlas().point(code)
  const unplaced = useIntent((state) => state.unplaced.find((other) => other.code === code))
  if (!point) return <UnknownPage kind="point" text={code} />
  return (
    <article className="card" data-record={point.code}>
      <CardHeader point={point} />
      <p className="card-location">
        <Words text={point.location.text} />
        {point.location.alternative !== null && <span className="note"> {en.sureness.disputed}</span>}
      </p>
      <FoundButton point={point} />
      {!point.onOuterSkin && <p className="note">{en.pointList.noMarker}.</p>}
      {unplaced && (
        <p className="note" role="status">
          {en.card.unplaced(unplaced.reason)}
        </p>
      )}
      <CardCaution point={point} />
      <CardClaims point={point} />
      <CardSections point={point} />
      <CardFoot point={point} />
    </article>
  )
}
