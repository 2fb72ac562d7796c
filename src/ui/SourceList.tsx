import { useAtlas } from './atlas-context'

/** Sources by key, with what was seen of each. */
export function SourceList({ ids }: { ids: readonly string[] }) {
  const atlas = useAtlas()
  if (ids.length === 0) return null
  return (
    <ul className="sources">
      {ids.map((id) => {
        const source = atlas.source(id)
        return (
          <li key={id} data-record={id}>
            {source?.citation ?? id}
            {source?.basis && <span className="note"> {source.basis}</span>}
          </li>
        )
      })}
    </ul>
  )
}
