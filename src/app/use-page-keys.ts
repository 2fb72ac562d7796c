import { useEffect } from 'react'
import type { StagePanel } from '../state/stage-panel'
import type { AtlasStore } from '../state/store'

/** The panel that a single key opens and closes. */
const PANEL_KEYS: Readonly<Record<string, StagePanel>> = { f: 'face', l: 'layers' }

/**
 * Keys of the whole page: `/` goes to the search, `?` to the help, `f` and `l` open and close the panels beside the head, unless single keys are switched off;
 * Escape closes the open panel, puts away a word that is shown, then closes the open card. Keys pressed while typing stay where they are.
 */
export function usePageKeys(store: AtlasStore): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const types =
        event.target instanceof HTMLElement &&
        event.target.matches('input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, select')
      const { keys, route, stagePanel, word, sceneStatus, open, openStagePanel, showWord, close } =
        store.getState()
      if (types) return
      if (event.key === '/' && keys) {
        event.preventDefault()
        document.querySelector<HTMLElement>('[role="combobox"]')?.focus()
      }
      if (event.key === '?' && keys) open({ page: 'help' })
      const panel = PANEL_KEYS[event.key]
      if (panel && keys && sceneStatus === 'ready') openStagePanel(stagePanel === panel ? null : panel)
      const isAnythingOpen = stagePanel !== null || word !== null || route.page === 'point'
      if (event.key !== 'Escape' || !isAnythingOpen) return
      event.preventDefault()
      if (stagePanel !== null) openStagePanel(null)
      else if (word !== null) showWord(null)
      else close()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [store])
}
