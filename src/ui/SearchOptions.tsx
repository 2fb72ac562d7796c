import type { SearchAnswer, SearchGroup, SearchHit } from '../atlas/search'
import { useAtlas } from './atlas-context'
import { CautionShape } from './CautionMark'
import { en } from './messages/en'
import { ReadingNote, SearchLimits } from './SearchNotes'
import { groupName } from './use-search'

/** The list under the search box: hits in groups by kind, numbered through so that the arrows walk them in order. */
export function SearchOptions({
  id,
  hidden,
  groups,
  answer,
  active,
  query,
  onChoose,
  onPoint,
  onAll,
}: {
  id: string
  hidden: boolean
  groups: readonly SearchGroup[]
  /** All that was found; null while nothing is searched. */
  answer: SearchAnswer | null
  active: number
  query: string
  onChoose: (hit: SearchHit) => void
  /** The pointer rests on the hit with this number. */
  onPoint: (index: number) => void
  onAll: () => void
}) {
  const hits = groups.flatMap((group) => group.hits)
  const total = answer?.hits.length ?? 0
  return (
    <div className="search-popup" hidden={hidden}>
      <div id={id} role="listbox" aria-label={en.search.results}>
        {groups.map((group) => {
          const { kind, hits: ofKind } = group
          return (
            <div role="group" key={kind} aria-labelledby={`${id}-${kind}`}>
              <p className="search-group" id={`${id}-${kind}`} role="presentation">
                {groupName(group)}
              </p>
              {ofKind.map((hit) => {
                const index = hits.indexOf(hit)
                return (
                  <div
                    key={`${hit.kind}:${hit.id}`}
                    id={`${id}-${index}`}
                    role="option"
                    aria-selected={index === active}
                    className="search-option"
                    data-record={hit.id}
                    onPointerDown={(event) => event.preventDefault()}
                    onPointerMove={() => {
                      if (index !== active) onPoint(index)
                    }}
                    onClick={() => onChoose(hit)}
                  >
                    <HitTitle hit={hit} />
                  </div>
                )
              })}
            </div>
          )
        })}
      </div>
      <p className="search-foot" role="status">
        {!hidden && answer && (
          <>
            {total === 0 ? en.search.none(query) : en.search.count(total)} <SearchLimits answer={answer} />
          </>
        )}
      </p>
      {total > hits.length && (
        <button
          type="button"
          className="plain-button"
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={onAll}
        >
          {en.search.all(total)}
        </button>
      )}
    </div>
  )
}

/** How a record found is named: points with code, script and caution, so that no point stands without it. */
function HitTitle({ hit }: { hit: SearchHit }) {
  const point = useAtlas().point(hit.kind === 'point' ? hit.id : '')
  if (!point) {
    return (
      <>
        <span className="search-title">{hit.title}</span>
        <span className="note search-detail">{hit.detail}</span>
        <ReadingNote hit={hit} />
      </>
    )
  }
  return (
    <>
      <span className="code">{point.code}</span>
      <span className="search-title">
        <span lang="zh-Latn-pinyin">{point.names.pinyin}</span>{' '}
        <span lang="zh-Hant" className="hanzi">
          {point.names.hanziTraditional}
        </span>{' '}
        <span className="note">{point.names.english}</span>
      </span>
      <span
        className="caution-mark"
        data-caution={point.caution.class}
        title={en.caution[point.caution.class]}
      >
        <CautionShape caution={point.caution.class} />
        <span className="visually-hidden">{en.caution[point.caution.class]}</span>
      </span>
      <ReadingNote hit={hit} />
    </>
  )
}
