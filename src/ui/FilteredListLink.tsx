import type { MouseEvent, ReactNode } from 'react'
import { NO_FILTERS, type FilterName, type Grouping } from '../state/filters'
import { PLAIN_LINK, writeLink } from '../state/link'
import { useActions } from './atlas-context'

/** A link to the list of points, narrowed by one filter or by none and ordered as given; filters set before are cleared. */
export function FilteredListLink({
  name,
  value,
  group,
  children,
}: {
  name?: FilterName
  value?: string
  group?: Grouping
  children: ReactNode
}) {
  const { openList } = useActions()
  const filters = name === undefined ? NO_FILTERS : { ...NO_FILTERS, [name]: value ?? null }
  const handleClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    openList(filters, group)
  }
  return (
    <a
      href={writeLink({ ...PLAIN_LINK, route: { page: 'points' }, filters, group: group ?? null })}
      onClick={handleClick}
    >
      {children}
    </a>
  )
}
