/** A window whose history is a plain list, so that entries can be counted; `type` writes into its address bar. For tests only. */
export function fakeWindow(hash: string) {
  const entries = [hash]
  let at = 0
  const listeners = new Map<string, () => void>()
  const window = {
    location: {
      get hash() {
        return entries[at]!
      },
      search: '',
    },
    history: {
      pushState: (_: unknown, __: string, url: string) => {
        entries.splice(at + 1, Infinity, url)
        at += 1
      },
      replaceState: (_: unknown, __: string, url: string) => {
        entries[at] = url
      },
    },
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
  }
  const go = (to: number) => {
    at = to
    listeners.get('popstate')?.()
  }
  const type = (address: string) => {
    entries.splice(at + 1, Infinity, address)
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
