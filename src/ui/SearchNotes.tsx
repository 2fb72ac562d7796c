import type { SearchAnswer, SearchHit } from '../atlas/search'
import { useAtlas } from './atlas-context'
import { en } from './messages/en'

/** How the code of a record found was read, where it could be read otherwise: `Read as Spanish. In French the letters mean …`. */
export function ReadingNote({ hit: { reading } }: { hit: SearchHit }) {
  const atlas = useAtlas()
  if (!reading) return null
  const others = reading.others.map(({ channel, habits }) =>
    en.search.otherwise(
      habits,
      atlas.meridian(channel)?.names.english.replace(/ \(.*/, '') ?? en.search.channel(channel),
    ),
  )
  return (
    <span className="note search-reading">{[en.search.readAs(reading.habits), ...others].join(' ')}</span>
  )
}

/** What of a search was not followed: words, what lies beyond the longest search, a point outside the atlas. */
export function SearchLimits({ answer: { outside, unread, isCut } }: { answer: SearchAnswer }) {
  const sentences = [
    outside === null ? '' : en.search.outside(outside),
    unread.length === 0 ? '' : en.search.unread(unread),
    isCut ? en.search.cut : '',
  ]
  return <>{sentences.filter((sentence) => sentence !== '').join(' ')}</>
}
