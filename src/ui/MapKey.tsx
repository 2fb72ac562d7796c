import { useAtlas } from './atlas-context'
import { CautionShape } from './CautionMark'
import { MeridianChip } from './MeridianChip'
import { en } from './messages/en'

/** Meridians whose colours stand for all in the key: told apart at a glance. */
const SHOWN_COLOURS = 3

/** What the marks on the head mean: shape, colour and line, each in words beside what it looks like. */
export function MapKey() {
  const atlas = useAtlas()
  return (
    <div className="key">
      <h3>{en.key.shape}</h3>
      <ul role="list">
        {atlas.cautionClasses.map(({ id }) => (
          <li key={id} data-caution={id}>
            <span className="caution-mark">
              <CautionShape caution={id} />
            </span>
            {en.key.caution[id]}
          </li>
        ))}
      </ul>
      <h3>{en.key.colour}</h3>
      <ul role="list">
        <li>
          <span className="key-chips">
            {atlas.meridians.slice(0, SHOWN_COLOURS).map(({ id }) => (
              <MeridianChip key={id} id={id} />
            ))}
          </span>
          {en.key.ofMeridian}
        </li>
        <li>
          <span className="key-chips">
            <MeridianChip id="EX" />
          </span>
          {en.key.ofExtra}
        </li>
      </ul>
      <h3>{en.key.line}</h3>
      <ul role="list">
        <li>
          <LineSample />
          {en.key.solid}
        </li>
        <li>
          <LineSample dashes="4.500 5.500" />
          {en.key.dashed}
        </li>
        <li>
          <LineSample dashes="2.500 3.500" />
          {en.key.dotted}
        </li>
      </ul>
      <p className="note">{en.key.crowded}</p>
    </div>
  )
}

function LineSample({ dashes }: { dashes?: string }) {
  return (
    <svg className="key-line" viewBox="0 0 32 8" width="32" height="8" aria-hidden="true">
      <path d="M1 4H31" stroke="currentColor" strokeWidth="2.500" strokeDasharray={dashes} />
    </svg>
  )
}
