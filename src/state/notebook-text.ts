import { EMPTY_NOTEBOOK, namesRecord, withKept, withNote, type Notebook } from './notebook'
import { routeFromPath, routePath } from './route'

/** The notebook as it is written down; {@link readNotebook} gives the same back. */
export function notebookText(notebook: Notebook): string {
  return JSON.stringify(notebook)
}

/**
 * Reads what was written down. Total: of any text it takes what it understands; `isDamaged` says that something was there which it did not.
 * No text at all is an empty notebook.
 */
export function readNotebook(text: string | null): {
  readonly notebook: Notebook
  readonly isDamaged: boolean
} {
  // Never the forgotten notebook itself, see `forgetNotebook`.
  let notebook: Notebook = { ...EMPTY_NOTEBOOK }
  if (text === null) return { notebook, isDamaged: false }
  let record: unknown
  try {
    record = JSON.parse(text)
  } catch {
    return { notebook, isDamaged: true }
  }
  if (typeof record !== 'object' || record === null) return { notebook, isDamaged: true }
  const kept: unknown[] = 'kept' in record && Array.isArray(record.kept) ? record.kept : []
  const notes: object =
    'notes' in record && typeof record.notes === 'object' && record.notes !== null ? record.notes : {}
  for (const path of kept) if (isRecordPath(path)) notebook = withKept(notebook, path, true)
  for (const [path, note] of Object.entries(notes))
    if (isRecordPath(path) && typeof note === 'string') notebook = withNote(notebook, path, note)
  // What was not taken over in full is damage: nothing may be dropped unsaid.
  const isWhole =
    'kept' in record && 'notes' in record && notebookText(notebook) === JSON.stringify({ kept, notes })
  return { notebook, isDamaged: !isWhole }
}

function isRecordPath(path: unknown): path is string {
  if (typeof path !== 'string') return false
  const route = routeFromPath(path)
  return namesRecord(route) && routePath(route) === path
}
