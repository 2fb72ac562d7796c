import type { Ref } from 'react'
import type { Route } from '../state/route'
import { useIntent } from './atlas-context'
import { MenuIcon } from './icons'
import { Menu } from './Menu'
import { en } from './messages/en'
import { PageLink } from './RecordLink'
import { SearchBox } from './SearchBox'
import { ThemeSwitch } from './ThemeSwitch'

const PAGES: readonly {
  readonly to: Route
  readonly name: string
  readonly pages: readonly Route['page'][]
}[] = [
  { to: { page: 'start' }, name: en.nav.start, pages: ['start'] },
  { to: { page: 'points' }, name: en.nav.points, pages: ['points', 'point'] },
  { to: { page: 'targets' }, name: en.nav.targets, pages: ['targets', 'target'] },
  { to: { page: 'meridians' }, name: en.nav.meridians, pages: ['meridians', 'meridian'] },
  { to: { page: 'safety', id: null }, name: en.nav.safety, pages: ['safety'] },
  { to: { page: 'evidence', id: null }, name: en.nav.evidence, pages: ['evidence'] },
  { to: { page: 'notebook' }, name: en.nav.notebook, pages: ['notebook'] },
  { to: { page: 'help' }, name: en.nav.help, pages: ['help'] },
  { to: { page: 'about' }, name: en.nav.about, pages: ['about'] },
]

/** Search, menu and look: on every page, at its top. */
export function Header({ ref }: { ref?: Ref<HTMLElement> }) {
  const page = useIntent((state) => state.route.page)
  return (
    <header className="bar" ref={ref}>
      <SearchBox />
      <ThemeSwitch />
      <nav aria-label={en.nav.label}>
        <Menu label={en.nav.menu} icon={<MenuIcon />} closesOnChoice>
          <ul role="list">
            {PAGES.map((entry) => (
              <li key={entry.name}>
                <PageLink to={entry.to} current={entry.pages.includes(page)}>
                  {entry.name}
                </PageLink>
              </li>
            ))}
          </ul>
        </Menu>
      </nav>
    </header>
  )
}
