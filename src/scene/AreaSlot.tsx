import { lazy, useState, type ComponentType } from 'react'
import { useStore } from 'zustand'
import { hoveredArea } from './area-choice'
import type { AreasProps } from './Areas'

/** Without the picture of areas the page still says in words where they lie. */
const Areas = lazy<ComponentType<AreasProps>>(() => import('./Areas').catch(() => ({ default: () => null })))

/** Keeps the place of zones and muscles. What draws them is loaded once the head answers and some are wanted, and then stays. */
export function AreaSlot(props: AreasProps) {
  const isWanted = useStore(
    props.store,
    ({ sceneStatus, zones, muscles, route, hover }) =>
      sceneStatus === 'ready' && (zones || muscles || route.page === 'target' || hoveredArea(hover) !== null),
  )
  const [stays, setStays] = useState(false)
  if (isWanted && !stays) setStays(true)
  return stays && <Areas {...props} />
}
