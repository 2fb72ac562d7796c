import { useAtlas } from '../atlas-context'
import { en } from '../messages/en'
import { PlateThumb } from '../PlateThumbSlot'
import { PageHeading } from '../PageHeading'
import { MeridianLink } from '../RecordLink'
import { OpenSection } from '../Section'
import { MeridianBelief } from './MeridianPage'

/** All meridians, and what they mean to those who use them. */
export function MeridianListPage() {
  const atlas = useAtlas()
  return (
    <>
      <PageHeading lead={en.meridian.lead}>{en.meridian.heading}</PageHeading>
      <ul className="meridian-list thumb-list" role="list">
        {atlas.meridians.map((meridian) => (
          <li key={meridian.id}>
            <PlateThumb
              codes={atlas.pointsOn(meridian.id).map(({ code }) => code)}
              colour={meridian.colour.hex}
            />
            <MeridianLink id={meridian.id}>{meridian.names.english}</MeridianLink>
            <span className="note">
              <span lang="zh-Hant" className="hanzi">
                {meridian.names.hanziTraditional}
              </span>{' '}
              · {en.points(atlas.pointsOn(meridian.id).length)}
            </span>
          </li>
        ))}
      </ul>
      <MeridianBelief />
      <OpenSection title={en.meridian.notDrawn}>
        {atlas.meridiansNotDrawn.length > 0 && (
          <ul>
            {atlas.meridiansNotDrawn.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </OpenSection>
    </>
  )
}
