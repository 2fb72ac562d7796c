/** A window whose history is a plain list, so that entries can be counted; `type` writes into its address bar. For tests only. */
export function fakeWindow(hash: string) {
  const entries = [hash]
  const states: unknown[] = [null]
  let at = 0
  const listeners = new Map<string, (event: { type: string }) => void>()
  const window = {
    location: {
      get hash() {
        return entries[at]!
      },
      search: '',
    },
    history: {
      get state() {
        return states[at]
      },
      pushState: (state: unknown, _: string, url: string) => {
        entries.splice(at + 1, Infinity, url)
        states.splice(at + 1, Infinity, state)
        at += 1
      },
      replaceState: (state: unknown, _: string, url: string) => {
        entries[at] = url
        states[at] = state
      },
      back: () => go(at - 1),
    },
    addEventListener: (name: string, listener: (event: { type: string }) => void) =>
      listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
  }
  const go = (to: number) => {
    if (entries[to] === undefined) return
    at = to
    listeners.get('popstate')?.({ type: 'popstate' })
    listeners.get('hashchange')?.({ type: 'hashchange' })
  }
  const type = (address: string) => {
    entries.splice(at + 1, Infinity, address)
    states.splice(at + 1, Infinity, null)
    go(at + 1)
  }
  return {
    window: window as unknown as Window,
    entries,
    type,
    back: () => go(at - 1),
    forward: () => go(at + 1),
  }
}
