import { answerFrom, type PlacementLetter } from './placement-desk'
import { placementLine, type PlacementLine, type PlacementWorker } from './placement-line'
import type {
  PlacementAnswer,
  PlacementAsk,
  PlacementKind,
  PlacementMatter,
  PlacementService,
} from './placement-questions'

/** Where questions can be answered. */
export interface PlacementHands {
  /** What is worked on; asked for once, with the first question. */
  readonly matter: () => Promise<PlacementMatter>
  /**
   * Starts the worker. Null or a throw where there is none: then `local` does the work, as it does for good once the worker is lost. A
   * single question that the worker has no answer to is asked here too, and the next one of the worker again.
   */
  readonly worker: () => PlacementWorker | null
  /** Makes the same service here. */
  readonly local: (matter: PlacementMatter) => Promise<PlacementService>
}

/** Asks questions about places without holding up the page. */
export interface PlacementClient {
  /**
   * Asks; the latest question of a kind wins: one is under way at most and one waits at most, and an earlier one resolves to null
   * as soon as a later one of its kind is asked. Rejects with an Error when neither worker nor page can answer.
   */
  ask<Kind extends PlacementKind>(
    kind: Kind,
    question: PlacementAsk<Kind>,
  ): Promise<PlacementAnswer<Kind> | null>
  /** Who answers now; null before the first question. */
  readonly place: () => 'worker' | 'page' | null
  /** Stops the worker; questions still open resolve to null. */
  end(): void
}

interface Errand {
  readonly letter: PlacementLetter
  readonly resolve: (answer: PlacementAnswer<PlacementKind> | null) => void
  readonly reject: (fault: Error) => void
}

/** Makes a client. Nothing is loaded or started before the first question. */
export function placementClient(hands: PlacementHands): PlacementClient {
  const underWay = new Map<PlacementKind, Errand>()
  const waiting = new Map<PlacementKind, Errand>()
  /** What the worker was asked and has not answered, by serial. */
  const sent = new Map<number, Errand>()
  let serial = 0
  let matter: Promise<PlacementMatter> | null = null
  let opening: Promise<void> | null = null
  let line: PlacementLine | null = null
  let isLineLost = false
  let local: Promise<PlacementService> | null = null
  let hasEnded = false

  const isCurrent = (errand: Errand): boolean => underWay.get(errand.letter.kind) === errand
  const matterOnce = () => (matter ??= hands.matter())
  const localOnce = () => (local ??= matterOnce().then(hands.local))

  const next = (kind: PlacementKind): void => {
    const errand = waiting.get(kind)
    waiting.delete(kind)
    if (!errand) {
      underWay.delete(kind)
      return
    }
    underWay.set(kind, errand)
    void send(errand)
  }
  const settle = (errand: Errand, end: (hasLater: boolean) => void): void => {
    if (!isCurrent(errand)) return
    end(waiting.has(errand.letter.kind))
    next(errand.letter.kind)
  }
  const answered = (errand: Errand, answer: PlacementAnswer<PlacementKind>): void =>
    settle(errand, (hasLater) => errand.resolve(hasLater ? null : answer))
  const failed = (errand: Errand, fault: unknown): void =>
    settle(errand, (hasLater) => {
      if (hasLater) errand.resolve(null)
      else errand.reject(fault instanceof Error ? fault : new Error(String(fault)))
    })

  const answerHere = async (errand: Errand): Promise<void> => {
    let service: PlacementService
    try {
      service = await localOnce()
    } catch (fault) {
      // Asked for anew next time: files may have failed to load.
      local = null
      failed(errand, fault)
      return
    }
    if (!isCurrent(errand)) return
    // A question that was overtaken while the service loaded need not hold up the page.
    if (waiting.has(errand.letter.kind)) settle(errand, () => errand.resolve(null))
    else {
      try {
        answered(errand, answerFrom(service, errand.letter.kind, errand.letter.question))
      } catch (fault) {
        failed(errand, fault)
      }
    }
  }
  const openLine = (on: PlacementMatter): PlacementLine | null => {
    let worker: PlacementWorker | null = null
    try {
      worker = hasEnded ? null : hands.worker()
      if (!worker) return null
      const made = placementLine(worker, on, {
        onReply: (reply) => {
          const errand = sent.get(reply.serial)
          sent.delete(reply.serial)
          if (!errand) return
          if ('answer' in reply) answered(errand, reply.answer)
          else void answerHere(errand)
        },
        onLost: () => {
          isLineLost = true
          line = null
          const left = [...sent.values()]
          sent.clear()
          for (const errand of left) void answerHere(errand)
        },
      })
      return isLineLost ? null : made
    } catch {
      worker?.terminate()
      return null
    }
  }
  const openOnce = () =>
    (opening ??= matterOnce().then((on) => {
      line = openLine(on)
    }))
  /** Whether the question is on its way to the worker. */
  const post = (over: PlacementLine, errand: Errand): boolean => {
    const { letter } = errand
    sent.set(letter.serial, errand)
    try {
      over.send(letter)
      return true
    } catch {
      // It cannot be copied to the worker; here it need not be.
      sent.delete(letter.serial)
      return false
    }
  }
  const send = async (errand: Errand): Promise<void> => {
    try {
      await openOnce()
    } catch (fault) {
      matter = opening = null
      failed(errand, fault)
      return
    }
    if (isCurrent(errand) && (!line || !post(line, errand))) await answerHere(errand)
  }

  return {
    ask: <Kind extends PlacementKind>(kind: Kind, question: PlacementAsk<Kind>) =>
      new Promise<PlacementAnswer<Kind> | null>((resolve, reject) => {
        if (hasEnded) {
          resolve(null)
          return
        }
        const errand: Errand = {
          letter: { serial: (serial += 1), kind, question },
          // The answer to a letter is of the letter's kind; the map of errands cannot say so.
          resolve: (answer) => resolve(answer),
          reject,
        }
        if (underWay.has(kind)) {
          waiting.get(kind)?.resolve(null)
          waiting.set(kind, errand)
          return
        }
        underWay.set(kind, errand)
        void send(errand)
      }),
    place: () => (line ? 'worker' : local ? 'page' : null),
    end: () => {
      hasEnded = true
      line?.end()
      line = null
      sent.clear()
      for (const errand of [...underWay.values(), ...waiting.values()]) errand.resolve(null)
      underWay.clear()
      waiting.clear()
    },
  }
}
