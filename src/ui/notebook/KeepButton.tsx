import './notebook.css'
import { routePath } from '../../state/route'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { StarIcon } from '../icons'
import { enNotebook } from '../messages/en-notebook'
import { hasRecord } from './has-record'

/** Keeps the open page on this device, or lets it go. Not drawn before it is known what is kept, nor for a record that is not there. */
export default function KeepButton() {
  const atlas = useAtlas()
  const route = useIntent((state) => state.route)
  const notebook = useIntent((state) => state.notebook)
  const { keepPage } = useActions()
  if (!hasRecord(atlas, route)) return null
  if (notebook === null) return <span className="keep-place" />
  const path = routePath(route)
  const isKept = notebook.kept.includes(path)
  const label = isKept ? enNotebook.kept : enNotebook.keep
  return (
    <button
      type="button"
      className="tool keep-button"
      aria-pressed={isKept}
      aria-label={label}
      title={label}
      onClick={() => keepPage(path, !isKept)}
    >
      <StarIcon />
    </button>
  )
}
