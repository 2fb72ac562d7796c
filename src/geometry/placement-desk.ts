import type {
  PlacementAnswer,
  PlacementAsk,
  PlacementKind,
  PlacementMatter,
  PlacementService,
} from './placement-questions'

/** A question on its way. `serial` comes back with the answer. */
export interface PlacementLetter<Kind extends PlacementKind = PlacementKind> {
  readonly serial: number
  readonly kind: Kind
  readonly question: PlacementAsk<Kind>
}

/** The answer to the question of the same serial, or a sentence that says why there is none. */
export type PlacementReply =
  | { readonly serial: number; readonly answer: PlacementAnswer<PlacementKind> }
  | { readonly serial: number; readonly fault: string }

/** The first message to a worker: what it is to work on. */
export interface PlacementOpening {
  readonly matter: PlacementMatter
}

/** What the desk uses of a worker's own scope: one incoming and one outgoing direction. */
export interface DeskPort {
  onmessage: ((event: { readonly data: PlacementOpening | PlacementLetter }) => void) | null
  postMessage(reply: PlacementReply): void
}

/**
 * Answers questions that arrive at a port, one after the other, with the service that `open` makes of the opening message. Whatever
 * goes wrong is a reply with a `fault`, so that a question is never left open.
 */
export function attendDesk(port: DeskPort, open: (matter: PlacementMatter) => PlacementService): void {
  let service: PlacementService | null = null
  let fault = 'A question came before the opening message.'
  port.onmessage = ({ data }) => {
    if ('matter' in data) {
      try {
        service = open(data.matter)
      } catch (error) {
        fault = String(error)
      }
      return
    }
    const { serial } = data
    try {
      if (!service) throw new Error(fault)
      port.postMessage({ serial, answer: answerFrom(service, data.kind, data.question) })
    } catch (error) {
      port.postMessage({ serial, fault: String(error) })
    }
  }
}

/** Asks the service's method of a kind. */
export function answerFrom<Kind extends PlacementKind>(
  service: PlacementService,
  kind: Kind,
  question: PlacementAsk<Kind>,
): PlacementAnswer<Kind> {
  const answer: (question: PlacementAsk<Kind>) => PlacementAnswer<Kind> = service[kind]
  return answer(question)
}
