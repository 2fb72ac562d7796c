import { enKeys } from './messages/en-keys'

/** What each key does. */
export function KeyList() {
  return (
    <dl>
      {enKeys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
