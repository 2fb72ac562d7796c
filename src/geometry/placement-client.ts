import {
  answerFrom,
  type PlacementLetter,
  type PlacementOpening,
  type PlacementReply,
} from './placement-desk'
import type {
  PlacementAnswer,
  PlacementAsk,
  PlacementKind,
  PlacementMatter,
  PlacementService,
} from './placement-questions'

/** What the client uses of a `Worker`. */
export interface PlacementWorker {
  onmessage: ((event: { readonly data: PlacementReply }) => void) | null
  onerror: ((event: { preventDefault(): void }) => void) | null
  postMessage(message: PlacementOpening | PlacementLetter): void
  terminate(): void
}

/** Where questions can be answered. */
export interface PlacementHands {
  /** What is worked on; asked for once, with the first question. */
  readonly matter: () => Promise<PlacementMatter>
  /** Starts the worker. Null or a throw where there is none: then `local` does the work. */
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
  let serial = 0
  let matter: Promise<PlacementMatter> | null = null
  let worker: Promise<PlacementWorker | null> | null = null
  let local: Promise<PlacementService> | null = null
  let started: PlacementWorker | null = null
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
    try {
      const service = await localOnce()
      if (!isCurrent(errand)) return
      // A question that was overtaken while the service loaded need not hold up the page.
      if (waiting.has(errand.letter.kind)) settle(errand, () => errand.resolve(null))
      else answered(errand, answerFrom(service, errand.letter.kind, errand.letter.question))
    } catch (fault) {
      // Asked for anew next time: files may have failed to load.
      local = null
      failed(errand, fault)
    }
  }
  const giveUpWorker = (): void => {
    if (worker === null || hasEnded) return
    started?.terminate()
    started = null
    worker = Promise.resolve(null)
    for (const errand of [...underWay.values()]) void answerHere(errand)
  }
  const start = (): PlacementWorker | null => {
    try {
      return hands.worker()
    } catch {
      return null
    }
  }
  const workerOnce = () =>
    (worker ??= matterOnce().then((opening) => {
      const made = hasEnded ? null : start()
      if (!made) return null
      made.onmessage = ({ data }) => {
        const errand = [...underWay.values()].find(({ letter }) => letter.serial === data.serial)
        if (!errand) return
        if ('answer' in data) answered(errand, data.answer)
        else giveUpWorker()
      }
      made.onerror = (event) => {
        // Handled: the page takes over.
        event.preventDefault()
        giveUpWorker()
      }
      made.postMessage({ matter: opening })
      started = made
      return made
    }))
  const send = async (errand: Errand): Promise<void> => {
    let made: PlacementWorker | null
    try {
      made = await workerOnce()
    } catch (fault) {
      matter = worker = null
      failed(errand, fault)
      return
    }
    if (!isCurrent(errand)) return
    if (!made || made !== started) await answerHere(errand)
    else made.postMessage(errand.letter)
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
    place: () => (started ? 'worker' : local ? 'page' : null),
    end: () => {
      hasEnded = true
      started?.terminate()
      started = null
      for (const errand of [...underWay.values(), ...waiting.values()]) errand.resolve(null)
      underWay.clear()
      waiting.clear()
    },
  }
}
