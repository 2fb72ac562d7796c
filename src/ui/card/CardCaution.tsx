import type { Point } from '../../atlas/point'
import { CautionMark } from '../CautionMark'
import { en } from '../messages/en'
import { Words } from '../Words'

/** The caution class in a word, with its first reason; further reasons open. */
export function CardCaution({ point }: { point: Point }) {
  const [first, ...more] = point.caution.reasons
  return (
    <div className="card-caution" data-caution={point.caution.class}>
      <p>
        <CautionMark caution={point.caution.class} /> <Words text={first!} />
      </p>
      {more.length > 0 && (
        <details>
          <summary>{en.card.cautionMore(more.length)}</summary>
          <ul>
            {more.map((reason) => (
              <li key={reason}>
                <Words text={reason} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
