import { namesRecord } from '../state/notebook'
import { useIntent } from './atlas-context'
import { late } from './late'

const KeepButton = late(() => import('./notebook/KeepButton'), { meanwhile: <span className="keep-place" /> })
const PrivateNote = late(() => import('./notebook/PrivateNote'))

/** Where the page of one record offers to be kept. */
export function KeepSlot() {
  return useIntent((state) => namesRecord(state.route)) ? <KeepButton /> : null
}

/** Where a private note stands, at the end of the page of one record. */
export function NoteSlot({ path }: { path: string }) {
  return useIntent((state) => namesRecord(state.route)) ? <PrivateNote path={path} /> : null
}
