import { readLink, writeLink } from '../state/link'
import { routePath, type Route } from '../state/route'
import { stateLink, type AtlasState } from '../state/atlas-state'
import { isCovered } from '../state/page-moves'
import { type AtlasStore } from '../state/store'
import { coverEntry } from './cover-entry'

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
 * Where `canCover` says that panels and sheet lie over the page, Back takes them away before it leaves the page.
 * Returns the function that lets go.
 */
export function bindAddressBar(
  store: AtlasStore,
  window: AddressWindow,
  settle: (route: Route) => Route = (route) => route,
  canCover: () => boolean = () => false,
): () => void {
  const cover = coverEntry(window.history)
  const fragmentOf = (state: AtlasState) => writeLink(stateLink(state))
  // While an address is followed its spelling may be put right in place, never as a new entry: Back would be caught in a loop.
  let following = false
  const follow = () => {
    following = true
    followAddress(store, window, settle)
    following = false
  }
  const handlePop = ({ type }: Pick<Event, 'type'>) => {
    const state = store.getState()
    if (type === 'popstate' && cover.arrive()) {
      cover.rewrite(fragmentOf(state))
      if (isCovered(state)) state.uncover()
      else window.history.back()
      return
    }
    if (window.location.hash !== fragmentOf(state)) follow()
  }
  const stop = store.subscribe((state, before) => {
    const fragment = fragmentOf(state)
    if (fragment !== (window.location.hash || '#/')) {
      const samePage = routePath(state.route) === routePath(before.route)
      if (following || samePage) cover.rewrite(fragment)
      else cover.leaveFor(fragment)
    }
    if (!following && isCovered(state) && !cover.isPresent() && canCover()) cover.add(fragment)
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
