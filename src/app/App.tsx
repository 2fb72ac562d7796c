import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Atlas } from '../atlas/atlas'
import type { FileName } from '../atlas/files'
import type { AtlasStore } from '../state/store'
import { AtlasContext } from '../ui/atlas-context'
import { DataProblem } from '../ui/DataProblem'
import { Header } from '../ui/Header'
import { late } from '../ui/late'
import { en } from '../ui/messages/en'
import { Page } from '../ui/Page'
import { Sheet } from '../ui/Sheet'
import { Spoken } from '../ui/Spoken'
import { TermsContext } from '../ui/Words'
import { bindAddressBar } from './address-bar'
import { AtlasUnreadable, loadAtlas } from './load-atlas'
import { settleRoute } from './settle-route'
import { StageBoundary } from './StageBoundary'
import { StageSlot } from './StageSlot'
import { useAnatomy } from './use-anatomy'
import { useChecks } from './use-checks'
import { useGlossary } from './use-glossary'
import { useNotebook } from './use-notebook'
import { usePageKeys } from './use-page-keys'
import { usePlacementFacts } from './use-placement-facts'
import { usePlates } from './use-plates'
import { useTour } from './use-tour'
import { usePrintOpening } from './use-print-opening'
import { usePanelInsets } from './use-panel-insets'

/** The editor of landmarks comes only to those who ask for it by `?edit`. */
const EditPanel = lazy(() => import('../edit/editor').then(({ EditPanel: panel }) => ({ default: panel })))

/** The tools of the head come with the head; the page is whole without them. */
const StageTools = late(() => import('../ui/StageTools'))

/** The head drawn flat: where there is no head, and on paper. */
const PlateStage = late(() => import('../ui/plate/PlateStage'))
const PrintPlate = late(() => import('../ui/plate/PrintPlate'))

const Tour = late(() => import('../ui/help/Tour'))

/** A phone, or a tablet held upright: there panels and sheet lie over the page. The same condition stands in the style sheets. */
const isSheetLayout = () =>
  window.matchMedia('(max-width: 1100px) and (min-aspect-ratio: 1/3) and (orientation: portrait)').matches

const deviceMemory = () => window.localStorage

/** Pages whose points a plate can show on paper. */
const PRINTED: ReadonlySet<string> = new Set(['point', 'target', 'meridian'])

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'unreadable'; readonly lines: readonly string[] }
  | { readonly state: 'read'; readonly atlas: Atlas }

/** The whole page: reads the data, then joins head and page over one store. */
export function App({
  store,
  urls,
  get,
}: {
  store: AtlasStore
  urls: Readonly<Record<FileName, string>>
  /** Replaces `fetch` in tests. */
  get?: typeof fetch
}) {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let wanted = true
    loadAtlas(urls, get).then(
      (atlas) => {
        if (wanted) setLoading({ state: 'read', atlas })
      },
      (error: unknown) => {
        const lines = error instanceof AtlasUnreadable ? error.lines : [String(error)]
        if (wanted) setLoading({ state: 'unreadable', lines })
      },
    )
    return () => {
      wanted = false
    }
  }, [urls, get, attempt])

  if (loading.state === 'loading') return <FirstWords />
  if (loading.state === 'unreadable') {
    const retry = () => {
      setLoading({ state: 'loading' })
      setAttempt(attempt + 1)
    }
    return <DataProblem lines={loading.lines} onRetry={retry} />
  }
  return <Joined atlas={loading.atlas} store={store} />
}

/** What the first response already shows, kept until the data is here. */
function FirstWords() {
  return (
    <main className="first-words">
      <h1>{en.title}</h1>
      <p>{en.start.lead}</p>
      <p role="status">{en.faults.loading}</p>
    </main>
  )
}

function Joined({ atlas, store }: { atlas: Atlas; store: AtlasStore }) {
  const panel = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLElement>(null)
  const status = useStore(store, (state) => state.sceneStatus)
  const edit = useStore(store, (state) => state.edit)
  const page = useStore(store, (state) => state.route.page)
  const hasTour = useStore(store, ({ tour }) => tour !== null)
  const hasHead = status === 'loading' || status === 'ready' || status === 'lost'
  useEffect(
    () => bindAddressBar(store, window, (route) => settleRoute(atlas, route), isSheetLayout),
    [atlas, store],
  )
  usePanelInsets(store, panel, bar)
  usePageKeys(store)
  useNotebook(store, deviceMemory)
  usePrintOpening()
  useTour(store, deviceMemory)
  usePlacementFacts(store)
  useChecks(store)
  usePlates(store)
  const anatomical = useAnatomy(store, atlas)
  const { atlas: whole, markTerms } = useGlossary(store, anatomical)
  return (
    <AtlasContext value={{ atlas: whole, store }}>
      <div className="app" data-scene={hasHead ? 'on' : 'off'}>
        <a
          className="skip"
          href="#content"
          onClick={(event) => {
            event.preventDefault()
            document.querySelector<HTMLElement>('main h1')?.focus()
          }}
        >
          {en.skip}
        </a>
        <StageSlot atlas={atlas} store={store} />
        <div className="panel" ref={panel}>
          <Header ref={bar} />
          <Sheet>
            <TermsContext value={markTerms}>
              <Page />
            </TermsContext>
          </Sheet>
        </div>
        {hasHead && (
          <StageBoundary onFailure={() => undefined} fallback={null}>
            <StageTools />
          </StageBoundary>
        )}
        <StageBoundary onFailure={() => undefined} fallback={null}>
          {!hasHead && <PlateStage />}
          {PRINTED.has(page) && <PrintPlate />}
        </StageBoundary>
        {edit && (
          <Suspense>
            <EditPanel atlas={atlas} store={store} />
          </Suspense>
        )}
        {hasTour && <Tour />}
        <Spoken />
      </div>
    </AtlasContext>
  )
}
