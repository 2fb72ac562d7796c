import { useId } from 'react'
import { EXPRESSION_IDS, type ExpressionId } from '../../state/face'
import { useActions, useIntent } from '../atlas-context'
import { enFace } from '../messages/en-face'
import { Slider } from '../Slider'
import { ExpressionLines } from './ExpressionLines'
import { useMuscles } from './use-muscles'

/** The strength that an expression is chosen with. */
const FULL = 1
/** The weakest that is still that expression: at rest is a choice of its own. */
const LEAST_STRENGTH = 0.1

/** One expression at a time with its strength, the lines that it folds and the muscles that make them. */
export function Expressions() {
  const expressions = useIntent((state) => state.face.expressions)
  const { changeFace } = useActions()
  const isFixed = useIntent((state) => state.parts.faces === 'failed')
  const [muscles, retry] = useMuscles()
  const name = useId()
  // A link may carry several at once: the strongest is the one that is named.
  const chosen = EXPRESSION_IDS.reduce<ExpressionId | null>(
    (best, id) => ((expressions[id] ?? 0) > (best === null ? 0 : (expressions[best] ?? 0)) ? id : best),
    null,
  )
  const strength = chosen === null ? 0 : (expressions[chosen] ?? 0)
  const wear = (id: ExpressionId | null, weight = FULL) =>
    changeFace({ expressions: id === null ? {} : { [id]: weight } })
  return (
    <div className="panel-stack">
      <fieldset className="expressions" disabled={isFixed}>
        <legend className="visually-hidden">{enFace.choose}</legend>
        {[null, ...EXPRESSION_IDS].map((id) => (
          <label key={id ?? 'rest'} className="choice">
            <input type="radio" name={name} checked={id === chosen} onChange={() => wear(id)} />
            <span>{id === null ? enFace.rest : enFace.expression[id]}</span>
          </label>
        ))}
      </fieldset>
      {chosen !== null && !isFixed && (
        <Slider
          label={enFace.strength}
          words={enFace.percent(strength)}
          value={strength}
          least={LEAST_STRENGTH}
          onSlide={(weight) => wear(chosen, weight)}
        />
      )}
      <ExpressionLines movement={chosen} muscles={muscles} onRetry={retry} />
    </div>
  )
}
