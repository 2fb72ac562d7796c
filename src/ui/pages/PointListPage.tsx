import { late } from '../late'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'

const PointList = late(() => import('../list/PointList'), { isPage: true })

/** All points of the atlas with the filters of the list. */
export function PointListPage() {
  return (
    <>
      <PageHeading>{en.pointList.heading}</PageHeading>
      <PointList />
    </>
  )
}
