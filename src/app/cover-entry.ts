/** The parts of a window's history that an entry for a cover needs. */
export type EntryHistory = Pick<History, 'state' | 'pushState' | 'replaceState' | 'back'>

/** What this app keeps with an entry: the mark of its page, where a cover lies over it, and whether it is the cover's own entry. */
interface EntryMark {
  readonly cover: string
  readonly isCover: boolean
}

/** The entries of a history, of which some belong to covers. Addresses are fragments. */
export interface CoverEntry {
  /** The present entry is a cover's own, in use or spare. */
  isPresent(): boolean
  /** Adds an entry for a cover above the present one, with the same address. */
  add(address: string): void
  /** Writes another address of the same page into the present entry. */
  rewrite(address: string): void
  /** Writes another page: into the entry of a cover where one is present, else into a new one. */
  leaveFor(address: string): void
  /** Takes note of the entry that was gone to; true where that went Back from a cover to its page. */
  arrive(): boolean
}

/**
 * On a phone a panel, a shown word or the sheet drawn all the way up covers the page, and Back takes the cover away before it leaves the page.
 * So a cover has an entry of the history to itself, above that of its page. An entry cannot be taken out again: once the cover is
 * closed by hand its entry is spare. The next page or cover takes it over, and Back goes past it.
 */
export function coverEntry(history: EntryHistory): CoverEntry {
  let mark = readMark(history)
  return {
    isPresent: () => mark?.isCover === true,
    add: (address) => {
      const cover = `${Date.now()}`
      history.replaceState({ cover, isCover: false } satisfies EntryMark, '', address)
      history.pushState({ cover, isCover: true } satisfies EntryMark, '', address)
      mark = readMark(history)
    },
    rewrite: (address) => history.replaceState(history.state, '', address),
    leaveFor: (address) => {
      if (mark?.isCover) history.replaceState(null, '', address)
      else history.pushState(null, '', address)
      mark = null
    },
    arrive: () => {
      const from = mark
      mark = readMark(history)
      return from?.isCover === true && mark?.isCover === false && mark.cover === from.cover
    },
  }
}

/** The state of an entry is whatever a page once kept there. */
function readMark({ state }: EntryHistory): EntryMark | null {
  const { cover, isCover } = (state ?? {}) as Partial<EntryMark>
  return typeof cover === 'string' && typeof isCover === 'boolean' ? { cover, isCover } : null
}
