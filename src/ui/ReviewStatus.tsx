import { useAtlas } from './atlas-context'
import { en } from './messages/en'

/** Who reviewed a record, or that nobody with a licence has done so yet. */
export function ReviewStatus({ kind, id }: { kind: string; id: string }) {
  const reviews = useAtlas().reviews.filter(
    (review) => review.records.includes('all') || review.records.includes(`${kind}:${id}`),
  )
  if (reviews.length === 0) return <p className="note">{en.notReviewed}</p>
  return (
    <>
      {reviews.map((review) => (
        <p className="note" key={review.id}>
          {en.reviewed(review.reviewer, review.licence, review.date)}
        </p>
      ))}
    </>
  )
}
