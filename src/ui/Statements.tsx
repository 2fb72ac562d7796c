import type { Subject } from '../atlas/article'
import { useAtlas } from './atlas-context'
import { en } from './messages/en'
import { Reported } from './Reported'

/** What the source article says about a record, attributed, with our assessment beside it. Nothing where it says nothing. */
export function Statements({ kind, id }: { kind: Subject['kind']; id: string }) {
  const statements = useAtlas().statementsAbout(kind, id)
  if (statements.length === 0) return null
  return (
    <>
      {statements.map((statement) => (
        <Reported key={statement.id} by={en.reported.article} assessment={statement.assessment}>
          {statement.statement}
        </Reported>
      ))}
    </>
  )
}
