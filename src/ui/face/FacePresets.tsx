import { useActions, useIntent } from '../atlas-context'
import { enFace } from '../messages/en-face'

const SEXES = [
  { name: enFace.woman, sex: 0 },
  { name: enFace.man, sex: 1 },
] as const
const AGES = [
  { name: enFace.younger, age: 0.15 },
  { name: enFace.middle, age: 0.5 },
  { name: enFace.older, age: 0.85 },
] as const

/** Six starting points by sex and age. They leave shape and tone as they are. */
export function FacePresets() {
  const face = useIntent((state) => state.face)
  const { changeFace } = useActions()
  return (
    <div role="group" aria-label={enFace.presets} className="presets">
      <h3>{enFace.presets}</h3>
      {SEXES.map(({ name, sex }) => (
        <div key={name} className="preset-row">
          <span aria-hidden="true">{name}</span>
          <div className="segments">
            {AGES.map(({ name: word, age }) => (
              <button
                key={word}
                type="button"
                aria-label={enFace.preset(name, word)}
                aria-pressed={face.sex === sex && face.age === age}
                onClick={() => changeFace({ sex, age })}
              >
                {word}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
