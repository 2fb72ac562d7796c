import { useEffect, useRef, type RefObject } from 'react'
import { routePath } from '../state/route'
import { useAtlas, useIntent } from './atlas-context'
import { en } from './messages/en'
import { pageName } from './page-title'

/**
 * What happens when a page is arrived at: the window gets its title, the page starts at its top (or where it was left, when a card
 * was closed, or at the entry that the address names), and the focus goes to its heading, unless it is at work on the head or in the search box.
 */
export function usePageArrival(content: RefObject<HTMLElement | null>): void {
  const atlas = useAtlas()
  const route = useIntent((state) => state.route)
  const path = routePath(route)
  const name = pageName(route, atlas)
  const named = route.page === 'safety' || route.page === 'evidence' ? route.id : null
  const last = useRef<string | null>(null)
  const left = useRef(new Map<string, number>())

  useEffect(() => {
    document.title = route.page === 'start' ? en.title : en.pageTitle(name)
  }, [route.page, name])

  useEffect(() => {
    const main = content.current
    if (!main) return
    const positions = left.current
    const handleScroll = () => positions.set(path, main.scrollTop)
    const fromCard = last.current?.startsWith('/points/') ?? false
    const isFirst = last.current === null
    if (last.current !== path) main.scrollTo({ top: fromCard ? (positions.get(path) ?? 0) : 0 })
    const entry = named === null ? null : document.getElementById(named)
    entry?.scrollIntoView({ block: 'start' })
    main.addEventListener('scroll', handleScroll, { passive: true })
    const isElsewhere = document.activeElement?.closest('.stage, [role="combobox"]') ?? null
    if (!isFirst && last.current !== path && isElsewhere === null) {
      const arrival = entry ?? main.querySelector<HTMLElement>('h1')
      arrival?.focus({ preventScroll: true })
    }
    last.current = path
    return () => main.removeEventListener('scroll', handleScroll)
  }, [content, path, named])
}
