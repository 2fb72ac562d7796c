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

/**
 * The answer to the question of the same serial, or a sentence that says why there is none to that question. `unfit` says why there will
 * never be one to any.
 */
export type PlacementReply =
  | { readonly serial: number; readonly answer: PlacementAnswer<PlacementKind> }
  | { readonly serial: number; readonly fault: string }
  | { readonly unfit: string }

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
 * goes wrong with a question is a reply with a `fault`, so that it is never left open; when the opening fails, the reply is `unfit`.
 */
export function attendDesk(port: DeskPort, open: (matter: PlacementMatter) => PlacementService): void {
  let service: PlacementService | null = null
  port.onmessage = ({ data }) => {
    if ('matter' in data) {
      try {
        service = open(data.matter)
      } catch (error) {
        port.postMessage({ unfit: String(error) })
      }
      return
    }
    const { serial } = data
    try {
      if (!service) throw new Error('A question came before the desk was open.')
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
