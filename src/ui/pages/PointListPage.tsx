import { lazy, Suspense } from 'react'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'

const PointList = lazy(() => import('../list/PointList'))

/** All points of the atlas with the filters of the list. */
export function PointListPage() {
  return (
    <>
      <PageHeading>{en.pointList.heading}</PageHeading>
      <Suspense>
        <PointList />
      </Suspense>
    </>
  )
}
