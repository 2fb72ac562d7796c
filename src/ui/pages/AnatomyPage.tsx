import { useAtlas } from '../atlas-context'
import { late } from '../late'
import { PageHeading } from '../PageHeading'
import { pageName } from '../page-title'
import { UnknownPage } from './UnknownPage'

const StructureRecord = late(() => import('../anatomy/StructureRecord'), { isPage: true })
const LandmarkRecord = late(() => import('../anatomy/LandmarkRecord'), { isPage: true })

/** One structure or landmark: its name at once, what is known of it once that part of the page and the anatomy have come. */
export function AnatomyPage({ page, id }: { page: 'structure' | 'landmark'; id: string }) {
  const atlas = useAtlas()
  const isLandmark = page === 'landmark'
  const isKnown = isLandmark ? atlas.landmark(id) : (atlas.structure(id) ?? !atlas.structures)
  if (!isKnown) return <UnknownPage kind={page} text={id} />
  return (
    <article data-record={id}>
      <PageHeading>{pageName({ page, id }, atlas)}</PageHeading>
      {isLandmark ? <LandmarkRecord id={id} /> : <StructureRecord id={id} />}
    </article>
  )
}
