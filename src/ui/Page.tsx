import { useRef } from 'react'
import { routePath } from '../state/route'
import { useIntent } from './atlas-context'
import { PointCard } from './card/PointCard'
import { LinkFaults } from './LinkFaults'
import { AboutPage } from './pages/AboutPage'
import { AnatomyPage } from './pages/AnatomyPage'
import { EvidencePage } from './pages/EvidencePage'
import { MeridianListPage } from './pages/MeridianListPage'
import { MeridianPage } from './pages/MeridianPage'
import { PointListPage } from './pages/PointListPage'
import { SafetyPage } from './pages/SafetyPage'
import { SearchPage } from './pages/SearchPage'
import { StartPage } from './pages/StartPage'
import { TargetListPage } from './pages/TargetListPage'
import { TargetPage } from './pages/TargetPage'
import { UnknownPage } from './pages/UnknownPage'
import { LatePage } from './LatePage'
import { NoteSlot } from './NotebookSlots'
import { StageNotice } from './StageNotice'
import { usePageArrival } from './use-page-arrival'
import { WordsOfPage } from './Words'

/** The page that the address names. */
export function Page() {
  const content = useRef<HTMLElement>(null)
  const path = useIntent((state) => routePath(state.route))
  usePageArrival(content)
  return (
    <main className="content" id="content" ref={content}>
      <LinkFaults />
      <StageNotice />
      {/* A new page is a new tree: sections that were opened on the last one do not stay open on this one. */}
      <WordsOfPage key={path}>
        <RoutedPage />
      </WordsOfPage>
      <NoteSlot key={`note ${path}`} path={path} />
    </main>
  )
}

function RoutedPage() {
  const route = useIntent((state) => state.route)
  switch (route.page) {
    case 'start':
      return <StartPage />
    case 'points':
      return <PointListPage />
    case 'point':
      return <PointCard code={route.code} />
    case 'targets':
      return <TargetListPage />
    case 'target':
      return <TargetPage id={route.id} />
    case 'meridians':
      return <MeridianListPage />
    case 'meridian':
      return <MeridianPage id={route.id} />
    case 'safety':
      return <SafetyPage id={route.id} />
    case 'evidence':
      return <EvidencePage id={route.id} />
    case 'structure':
    case 'landmark':
      return <AnatomyPage page={route.page} id={route.id} />
    case 'search':
      return <SearchPage query={route.query} />
    case 'about':
      return <AboutPage />
    case 'help':
    case 'notebook':
      return <LatePage page={route.page} />
    case 'unknown':
      return <UnknownPage kind="page" text={route.text} />
  }
}
