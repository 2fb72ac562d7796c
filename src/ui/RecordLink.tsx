import type { MouseEvent, ReactNode } from 'react'
import { PLAIN_LINK, writeLink } from '../state/link'
import type { Route } from '../state/route'
import type { Hover } from '../state/atlas-state'
import { useActions, useAtlas } from './atlas-context'
import { pageName } from './page-title'

/** A link to a page of the atlas. Pressed plainly it keeps face, layers and view; in a new tab it opens the bare page. */
export function PageLink({
  to,
  record,
  hover = null,
  className,
  current = false,
  children,
}: {
  to: Route
  /** Id of the record that the link mentions, for `data-record`. */
  record?: string
  /** What lights up on the head while the pointer or the focus rests here. */
  hover?: Hover | null
  className?: string
  current?: boolean
  children: ReactNode
}) {
  const { open, hoverOver } = useActions()
  const handleClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (hover !== null) hoverOver(null)
    open(to)
  }
  const light = hover === null ? undefined : () => hoverOver(hover)
  const dim = hover === null ? undefined : () => hoverOver(null)
  return (
    <a
      href={writeLink({ ...PLAIN_LINK, route: to })}
      className={className}
      data-record={record}
      aria-current={current ? 'page' : undefined}
      onClick={handleClick}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      {children}
    </a>
  )
}

/** A mention of a point that opens its card and lights the point up on the head. */
export function PointLink({
  code,
  className,
  children,
}: {
  code: string
  className?: string
  children?: ReactNode
}) {
  return (
    <PageLink
      to={{ page: 'point', code }}
      record={code}
      hover={{ kind: 'point', code, side: null }}
      className={className ?? 'point-link'}
    >
      {children ?? code}
    </PageLink>
  )
}

/** A mention of a concern; its points, and where all zones are shown its zone, stand out on the head. */
export function TargetLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <PageLink to={{ page: 'target', id }} record={id} hover={{ kind: 'zone', id }}>
      {children}
    </PageLink>
  )
}

/** A mention of a meridian; it lights up on the head. */
export function MeridianLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <PageLink to={{ page: 'meridian', id }} record={id} hover={{ kind: 'meridian', id }}>
      {children}
    </PageLink>
  )
}

/** A mention of a structure; the points over it stand out on the head. Without words of its own it is named as its record is. */
export function StructureLink({ id, children }: { id: string; children?: ReactNode }) {
  return <AnatomyLink to={{ page: 'structure', id }}>{children}</AnatomyLink>
}

/** A mention of a landmark; the points that it tells stand out on the head. */
export function LandmarkLink({ id, children }: { id: string; children?: ReactNode }) {
  return <AnatomyLink to={{ page: 'landmark', id }}>{children}</AnatomyLink>
}

function AnatomyLink({ to, children }: { to: Route & { readonly id: string }; children: ReactNode }) {
  const atlas = useAtlas()
  return (
    <PageLink to={to} record={to.id} hover={{ kind: 'page', route: to }}>
      {children ?? pageName(to, atlas)}
    </PageLink>
  )
}

/** A mention of a study; the points that it used stand out on the head. */
export function StudyLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <PageLink
      to={{ page: 'evidence', id }}
      record={id}
      hover={{ kind: 'page', route: { page: 'evidence', id } }}
    >
      {children}
    </PageLink>
  )
}
