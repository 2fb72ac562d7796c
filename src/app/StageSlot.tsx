import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import type { Atlas } from '../atlas/atlas'
import type { AtlasStore } from '../state/store'
import { en } from '../ui/messages/en'
import { StageBoundary } from './StageBoundary'

const Stage = lazy(() => import('../scene/Stage'))
const EditDots = lazy(() => import('../edit/editor').then(({ EditDots: dots }) => ({ default: dots })))

/** Where the head stands: loaded after the page, and without harm to it when that fails. */
export function StageSlot({ atlas, store }: { atlas: Atlas; store: AtlasStore }) {
  const wanted = useStore(store, (state) => state.sceneWanted)
  const status = useStore(store, (state) => state.sceneStatus)
  const edit = useStore(store, (state) => state.edit)
  const seenView = useStore(store, (state) => state.seenView)
  const canWalkZones = useStore(store, (state) => state.zones && state.selection === null)
  const view = en.views.spoken(en.views[seenView])
  useEffect(() => {
    if (!wanted) store.getState().reportScene('off')
    else if (store.getState().sceneStatus === 'off') store.getState().reportScene('loading')
  }, [wanted, store])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-ready', status === 'ready')
  }, [status])
  if (!wanted) return null
  return (
    <section className="stage" aria-label={en.stage.label}>
      <StageBoundary onFailure={() => store.getState().reportScene('failed')} fallback={null}>
        <Suspense fallback={null}>
          <Stage
            atlas={atlas}
            store={store}
            label={canWalkZones ? `${view}. ${en.stage.zoneKeys}` : view}
            extra={edit ? EditDots : undefined}
          />
        </Suspense>
      </StageBoundary>
      {status === 'lost' && (
        <p className="stage-notice" role="status">
          {en.stage.lost}
        </p>
      )}
    </section>
  )
}
