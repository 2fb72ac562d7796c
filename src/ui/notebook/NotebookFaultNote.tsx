import { useIntent } from '../atlas-context'
import { enNotebook } from '../messages/en-notebook'

/** Says what is wrong with this browser's storage, where something is. */
export function NotebookFaultNote() {
  const fault = useIntent((state) => state.notebookFault)
  if (fault === null) return null
  return (
    <p className="notice screen-only" role="status">
      {enNotebook[fault]}
    </p>
  )
}
