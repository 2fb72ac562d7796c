import './layers.css'
import { useId } from 'react'
import { useActions, useIntent } from '../atlas-context'
import { KeyList } from '../KeyList'
import { enLayers } from '../messages/en-layers'

/** The keys of the keyboard, and the switch for those that do something without a second key. */
export function KeyboardKeys() {
  const allowed = useIntent((state) => state.keys)
  const { allowKeys } = useActions()
  const id = useId()
  return (
    <div className="keyboard-keys">
      <label className="check">
        <input
          type="checkbox"
          role="switch"
          checked={allowed}
          aria-describedby={id}
          onChange={(event) => allowKeys(event.target.checked)}
        />
        {enLayers.keysAllowed}
      </label>
      <p className="note" id={id}>
        {enLayers.keysNote}
      </p>
      <KeyList />
    </div>
  )
}
