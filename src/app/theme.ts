import type { AtlasStore } from '../state/store'

/**
 * Keeps `data-theme` on the root at `light` or `dark`: the person's choice, or the device's where that is followed. Returns the
 * function that lets go.
 */
export function bindTheme(
  store: AtlasStore,
  root: HTMLElement,
  matchMedia: typeof window.matchMedia,
): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const { theme } = store.getState()
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  }
  apply()
  dark.addEventListener('change', apply)
  const stop = store.subscribe(apply)
  return () => {
    stop()
    dark.removeEventListener('change', apply)
  }
}
