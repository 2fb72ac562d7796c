import { useActions } from './atlas-context'
import { CloseIcon } from './icons'
import { en } from './messages/en'

/** Closes the open page: a card leads back to where it was opened from, any other page to the start. */
export function CloseButton() {
  const { close } = useActions()
  return (
    <button
      type="button"
      className="tool close-button screen-only"
      onClick={close}
      aria-label={en.card.close}
      title={en.card.close}
    >
      <CloseIcon />
    </button>
  )
}
