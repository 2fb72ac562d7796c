import { useId } from 'react'
import { useActions, useIntent } from '../atlas-context'
import { enFace } from '../messages/en-face'

/** Whether this device remembers the face: only when asked, and it says so when the device refuses. */
export function KeepFace() {
  const kept = useIntent((state) => state.keepsFace)
  const refused = useIntent((state) => state.memoryRefused)
  const { keepFace } = useActions()
  const id = useId()
  return (
    <div className="keep-face">
      <label className="check">
        <input
          type="checkbox"
          checked={kept}
          aria-describedby={id}
          onChange={(event) => keepFace(event.target.checked)}
        />
        {enFace.keep}
      </label>
      <p className="note" id={id}>
        {enFace.keepNote}
      </p>
      <p className="note warning" role="status">
        {kept && refused ? enFace.refused : ''}
      </p>
    </div>
  )
}
