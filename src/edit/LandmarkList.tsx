import { useState } from 'react'
import { WORDS } from './wording'

interface LandmarkListProps {
  readonly ids: readonly string[]
  readonly chosen: string | null
  readonly moved: ReadonlySet<string>
  readonly onChoose: (id: string) => void
}

/** All landmarks that are authored, narrowed by what is typed; Enter in the field takes the first. */
export function LandmarkList({ ids, chosen, moved, onChoose }: LandmarkListProps) {
  const [query, setQuery] = useState('')
  const words = query.toLowerCase().split(/[\s_]+/)
  const found = ids.filter((id) => words.every((word) => id.toLowerCase().includes(word)))
  return (
    <div className="edit-list">
      <label>
        {WORDS.search}
        <input
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && found[0] !== undefined) onChoose(found[0])
          }}
        />
      </label>
      <ul role="list" aria-label={WORDS.landmarks}>
        {found.map((id) => (
          <li key={id}>
            <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              {id}
              {moved.has(id) ? ' *' : ''}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{WORDS.noneFound}</p>}
    </div>
  )
}
