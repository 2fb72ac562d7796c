import type { RedFlag } from '../atlas/safety'
import { en } from './messages/en'

/** Signs that need a doctor, each with what to do and how soon. */
export function RedFlagList({ flags }: { flags: readonly RedFlag[] }) {
  return (
    <ul className="red-flags" role="list">
      {flags.map((flag) => (
        <li key={flag.id} data-record={flag.id} data-urgency={flag.urgency}>
          <span className="urgency">{en.safety.urgency[flag.urgency]}</span>
          <strong>{flag.sign}.</strong> {flag.action}
        </li>
      ))}
    </ul>
  )
}
