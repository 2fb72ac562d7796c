import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { groupHits, type SearchHit } from '../atlas/search'
import { useActions, useIntent } from './atlas-context'
import { CloseIcon, SearchIcon } from './icons'
import { en } from './messages/en'
import { hitHover, hitRoute } from './search-hit'
import { SearchOptions } from './SearchOptions'
import { useReadySearch, useSearch } from './use-search'

/** Hits that the list under the box shows; more stand on the search page. */
const SHOWN_HITS = 9
/** Hits that are counted; a search that finds more is too wide to read. */
export const MOST_HITS = 60

/**
 * The one search box, after the ARIA combobox pattern with a grouped list: arrows move, Enter opens, Escape closes and then clears,
 * Home and End go to the first and last hit once the arrows have left the text, and move in the text before. Enter without a chosen hit
 * opens the record whose code or name was typed in full, where it can be no other, and else the page with all results.
 */
export function SearchBox() {
  const query = useIntent((state) => state.query)
  const onSearchPage = useIntent((state) => state.route.page === 'search')
  const { search, open, hoverOver } = useActions()
  const find = useSearch()
  useReadySearch()
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  const answer = isOpen && query.trim() !== '' ? find(query, MOST_HITS) : null
  const groups = groupHits(answer?.hits.slice(0, SHOWN_HITS) ?? [])
  const hits = groups.flatMap((group) => group.hits)
  const isExpanded = isOpen && !onSearchPage && query.trim() !== ''

  const move = (to: number) => {
    setActive(to)
    const hit = hits[to]
    hoverOver(hit ? hitHover(hit) : null)
  }
  const leave = () => {
    setIsOpen(false)
    move(-1)
  }
  const choose = (hit: SearchHit) => {
    leave()
    search('')
    input.current?.blur()
    open(hitRoute(hit))
  }
  const openResults = () => {
    leave()
    input.current?.blur()
    open({ page: 'search', query: query.trim() })
  }
  const handleKey = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (hits.length === 0) {
          setIsOpen(true)
          return
        }
        event.preventDefault()
        // One step beyond either end is the text itself, as in the pattern.
        const step = event.key === 'ArrowDown' ? 1 : -1
        const places = hits.length + 1
        move(((active + 1 + step + places) % places) - 1)
        return
      }
      case 'Home':
      case 'End':
        if (active < 0) return
        event.preventDefault()
        move(event.key === 'Home' ? 0 : hits.length - 1)
        return
      case 'Enter': {
        const hit = hits[active] ?? (isOpen ? soleRecord(hits) : undefined)
        event.preventDefault()
        if (hit) choose(hit)
        else if (query.trim() !== '') openResults()
        return
      }
      case 'Escape':
        event.preventDefault()
        if (isExpanded) leave()
        else if (query !== '') search('')
        else input.current?.blur()
        return
    }
  }
  const handleBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave()
  }
  return (
    <div role="search" className="search" onBlur={handleBlur}>
      <SearchIcon />
      <input
        ref={input}
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-label={en.search.label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isExpanded}
        aria-controls={id}
        aria-activedescendant={hits[active] ? `${id}-${active}` : undefined}
        placeholder={en.search.placeholder}
        value={query}
        onChange={(event) => {
          search(event.target.value)
          setIsOpen(true)
          move(-1)
        }}
        onFocus={() => setIsOpen(true)}
        onKeyDown={handleKey}
      />
      {query !== '' && (
        <button
          type="button"
          className="tool"
          aria-label={en.search.clear}
          title={en.search.clear}
          onClick={() => {
            search('')
            input.current?.focus()
          }}
        >
          <CloseIcon />
        </button>
      )}
      <SearchOptions
        id={id}
        hidden={!isExpanded}
        groups={groups}
        answer={answer}
        active={active}
        query={query}
        onChoose={choose}
        onPoint={move}
        onAll={openResults}
      />
    </div>
  )
}

/** The one record that a query names letter for letter; none where it names several, or a code that others read differently. */
function soleRecord(hits: readonly SearchHit[]): SearchHit | undefined {
  const [named, ...others] = hits.filter(({ exact }) => exact)
  return others.length === 0 && !named?.reading?.others.length ? named : undefined
}
