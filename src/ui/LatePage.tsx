import { useAtlas } from './atlas-context'
import { late } from './late'
import { PageHeading } from './PageHeading'
import { pageName } from './page-title'

const PAGES = {
  help: late(() => import('./help/HelpPage'), { isPage: true }),
  notebook: late(() => import('./notebook/NotebookPage'), { isPage: true }),
}

/** A page that is loaded when it is first opened: its heading at once, for the focus, and what it holds once that has come. */
export function LatePage({ page }: { page: keyof typeof PAGES }) {
  const atlas = useAtlas()
  const Content = PAGES[page]
  return (
    <>
      <PageHeading>{pageName({ page }, atlas)}</PageHeading>
      <Content />
    </>
  )
}
