import { needsOtherFaces } from '../state/face'
import { useActions, useAtlasStore, useIntent } from './atlas-context'
import { MissingFaces } from './MissingFaces'
import { en } from './messages/en'

/** Says why there is no head, or not the face that was asked for, and that everything else works. Nothing is said while the head is on its way or there. */
export function StageNotice() {
  const status = useIntent((state) => state.sceneStatus)
  const lacksFace = useIntent((state) => state.parts.faces === 'failed' && needsOtherFaces(state.face))
  const store = useAtlasStore()
  const { reportScene } = useActions()
  if (status === 'ready' || status === 'loading' || status === 'lost')
    return lacksFace ? <MissingFaces /> : null
  const words = { off: en.stage.off, 'no-webgl': en.stage.noWebgl, failed: en.stage.failed }[status]
  const turnOn = () => {
    reportScene('loading')
    store.setState({ sceneWanted: true })
  }
  return (
    <div className="notice screen-only" role="status">
      <p>{words}</p>
      {status === 'off' && (
        <button type="button" className="plain-button" onClick={turnOn}>
          {en.stage.turnOn}
        </button>
      )}
    </div>
  )
}
