import { useActions, useIntent } from './atlas-context'
import { CloseIcon } from './icons'
import { en } from './messages/en'

/** Says which parts of the link were not understood. An unknown page says so itself and is not repeated here. */
export function LinkFaults() {
  const all = useIntent((state) => state.linkFaults)
  const { dismissLinkFaults } = useActions()
  const faults = all.filter((fault) => fault.name !== 'page')
  if (faults.length === 0) return null
  return (
    <div className="notice" role="status">
      <p>{en.faults.link(faults)}</p>
      <button type="button" className="tool" onClick={dismissLinkFaults} aria-label={en.faults.dismiss}>
        <CloseIcon />
      </button>
    </div>
  )
}
