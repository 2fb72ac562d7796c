import { useEffect } from 'react'
import type { AtlasStore } from '../state/store'

/** Keys of the whole page: `/` goes to the search, Escape closes the open card. Keys pressed while typing stay where they are. */
export function usePageKeys(store: AtlasStore): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const types = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key === '/' && !types) {
        event.preventDefault()
        document.querySelector<HTMLElement>('[role="combobox"]')?.focus()
      }
      if (event.key === 'Escape' && !types && store.getState().route.page === 'point') {
        event.preventDefault()
        store.getState().close()
      }
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [store])
}
