import { useAtlas } from '../atlas-context'
import { MapKey } from '../MapKey'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { ReviewStatus } from '../ReviewStatus'
import { OpenSection } from '../Section'
import { SourceList } from '../SourceList'

/** What the atlas is and is not, privacy, review, licence and credits. */
export function AboutPage() {
  const atlas = useAtlas()
  return (
    <>
      <PageHeading>{en.about.heading}</PageHeading>
      <OpenSection title={en.about.what}>
        <p>{en.about.whatText}</p>
        <p>
          {en.about.counts(
            atlas.points.length,
            atlas.meridians.length,
            atlas.targets.length,
            atlas.studies.length,
          )}
        </p>
      </OpenSection>
      <OpenSection title={en.about.isNot}>
        <p>{en.about.isNotText}</p>
      </OpenSection>
      <OpenSection title={en.about.review}>
        <ReviewStatus kind="all" id="" />
        <p>{en.data(atlas.version, atlas.date)}.</p>
      </OpenSection>
      <OpenSection title={en.about.places}>
        <p>{en.about.placesText}</p>
      </OpenSection>
      <OpenSection title={en.key.open}>
        <MapKey />
      </OpenSection>
      <OpenSection title={en.about.privacy}>
        <p>{en.about.privacyText}</p>
      </OpenSection>
      <OpenSection title={en.about.licence}>
        <p>{en.about.licenceText}</p>
      </OpenSection>
      <OpenSection title={en.card.sources}>
        <p>{en.about.article}</p>
        <SourceList ids={atlas.sources.map((source) => source.id)} />
      </OpenSection>
    </>
  )
}
