import { useId, type CSSProperties } from 'react'
import { TONE_COUNT } from '../../state/face'
import { useActions, useIntent } from '../atlas-context'
import { enFace } from '../messages/en-face'

/** The skin colours of the head, light to deep, as they look in its light. */
const TONE_HEXES = ['#E6CAB8', '#DAB69F', '#C69B80', '#A17C65', '#745747', '#4E3C33'] as const

/** Six skin tones, light to deep: a choice of its own, tied to no shape. */
export function ToneSwatches() {
  const tone = useIntent((state) => state.face.tone)
  const { changeFace } = useActions()
  const name = useId()
  return (
    <fieldset className="tones">
      <legend>{enFace.tone}</legend>
      <div className="tone-row">
        {Array.from({ length: TONE_COUNT }, (_, i) => (
          <label key={i} className="tone" title={enFace.toneWord[i]}>
            <input
              type="radio"
              name={name}
              checked={tone === i + 1}
              aria-label={enFace.toneName(i + 1, enFace.toneWord[i]!)}
              onChange={() => changeFace({ tone: i + 1 })}
            />
            <span style={{ '--tone': TONE_HEXES[i] } as CSSProperties} aria-hidden="true" />
          </label>
        ))}
      </div>
      <p className="note">{enFace.toneNote}</p>
    </fieldset>
  )
}
