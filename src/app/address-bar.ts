import { readLink, writeLink } from '../state/link'
import { routePath, type Route } from '../state/route'
import { stateLink } from '../state/atlas-state'
import { type AtlasStore } from '../state/store'

/** The parts of a window that the address bar is read from and written to. */
export type AddressWindow = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>

/** Takes over what the address says now. `settle` may give a page its proper spelling. */
export function followAddress(
  store: AtlasStore,
  window: AddressWindow,
  settle = (route: Route) => route,
): void {
  const { link, faults } = readLink(window.location.hash, window.location.search)
  store.getState().followLink({ ...link, route: settle(link.route) }, faults)
}

/**
 * Makes the address bar and the store say the same: takes over the address now, on Back and Forward and on typed links, and writes
 * what the person does. A new page is a new entry in the history; a turn of the head, a layer or a letter in the search is not.
 * Returns the function that lets go.
 */
export function bindAddressBar(
  store: AtlasStore,
  window: AddressWindow,
  settle: (route: Route) => Route = (route) => route,
): () => void {
  // While an address is followed its spelling may be put right in place, never as a new entry: Back would be caught in a loop.
  let following = false
  const follow = () => {
    following = true
    followAddress(store, window, settle)
    following = false
  }
  const handlePop = () => {
    if (window.location.hash !== writeLink(stateLink(store.getState()))) follow()
  }
  const stop = store.subscribe((state, before) => {
    const fragment = writeLink(stateLink(state))
    if (fragment === (window.location.hash || '#/')) return
    const samePage = routePath(state.route) === routePath(before.route)
    if (following || samePage) window.history.replaceState(null, '', fragment)
    else window.history.pushState(null, '', fragment)
  })
  follow()
  window.addEventListener('popstate', handlePop)
  window.addEventListener('hashchange', handlePop)

  return () => {
    stop()
    window.removeEventListener('popstate', handlePop)
    window.removeEventListener('hashchange', handlePop)
  }
}
