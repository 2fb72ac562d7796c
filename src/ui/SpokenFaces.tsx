import { useState } from 'react'
import { needsOtherFaces } from '../state/face'
import { useIntent } from './atlas-context'
import { en } from './messages/en'

/** Says aloud, where it matters to the person, that the other faces could not be loaded, and when they have come after all. */
export function SpokenFaces() {
  const status = useIntent((state) => state.parts.faces)
  const matters = useIntent((state) => state.stagePanel === 'face' || needsOtherFaces(state.face))
  const [hasFailed, setHasFailed] = useState(false)
  if (status === 'failed' && !hasFailed) setHasFailed(true)
  const words = {
    loading: '',
    failed: matters ? en.stage.noFaces : '',
    ready: hasFailed ? en.stage.facesCame : '',
  }[status]
  return (
    <p aria-live="polite" data-spoken="faces">
      {words}
    </p>
  )
}
