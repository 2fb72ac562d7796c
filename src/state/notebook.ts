import type { Route } from './route'

/**
 * What a person keeps for themselves on this device: record pages that they starred and notes that they wrote, by `routePath`. It never
 * enters a link.
 */
export type Notebook = {
  /** Paths of kept pages in the order in which they were starred. */
  readonly kept: readonly string[]
  /** Text of a note by path; a page without a note is not in it. */
  readonly notes: Readonly<Record<string, string>>
}

/** Nothing kept. */
export const EMPTY_NOTEBOOK: Notebook = { kept: [], notes: {} }

/** Longest note, characters as the browser counts them. */
export const LONGEST_NOTE = 2000

/** Most kept pages, and most notes. */
export const MOST_ENTRIES = 500

/**
 * What stands between the page and the device: `refused` the device does not store, so that all of it ends with the page; `damaged` what
 * was stored could not be read in full and is set aside.
 */
export type NotebookFault = 'refused' | 'damaged' | null

/** Does a page tell of one record, so that it can be kept? Whether the atlas has that record is another question. */
export function namesRecord(route: Route): boolean {
  return route.page === 'point' || ('id' in route && route.id !== null)
}

/** The notebook with a page kept or let go. Unchanged where it is full. */
export function withKept(notebook: Notebook, path: string, kept: boolean): Notebook {
  const others = notebook.kept.filter((other) => other !== path)
  if (!kept) return { ...notebook, kept: others }
  return others.length < MOST_ENTRIES ? { ...notebook, kept: [...others, path] } : notebook
}

/** The notebook with a page's note; a note of nothing but space is none. Unchanged where it is full. */
export function withNote(notebook: Notebook, path: string, text: string): Notebook {
  const { [path]: before, ...others } = notebook.notes
  if (text.trim() === '') return { ...notebook, notes: others }
  if (before === undefined && Object.keys(others).length >= MOST_ENTRIES) return notebook
  return { ...notebook, notes: { ...notebook.notes, [path]: text.slice(0, LONGEST_NOTE) } }
}

/** Every page that is kept or has a note: kept ones first, each once. */
export function notebookPaths({ kept, notes }: Notebook): readonly string[] {
  return [...new Set([...kept, ...Object.keys(notes)])]
}
