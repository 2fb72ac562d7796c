import type { PlacementLetter, PlacementOpening, PlacementReply } from './placement-desk'
import type { PlacementMatter } from './placement-questions'

/** What is used of a `Worker`. */
export interface PlacementWorker {
  onmessage: ((event: { readonly data: PlacementReply }) => void) | null
  onmessageerror: (() => void) | null
  onerror: ((event: { preventDefault(): void }) => void) | null
  postMessage(message: PlacementOpening | PlacementLetter): void
  terminate(): void
}

/** Who is told what comes over the line. */
export interface LineListener {
  readonly onReply: (reply: Exclude<PlacementReply, { readonly unfit: string }>) => void
  /** The worker will never answer again and was stopped. Called at most once; nothing comes after it. */
  readonly onLost: () => void
}

/** The line to one worker. */
export interface PlacementLine {
  /** Sends a question. Throws a DOMException when it cannot be copied to a worker; the line holds. */
  send(letter: PlacementLetter): void
  /** Stops the worker. Nothing more is told. */
  end(): void
}

/**
 * A worker that leaves a question open and says nothing for so long is given up, milliseconds: twenty-five times what all places and
 * paths of a face take on a desk computer, which leaves room for loading on a slow line and for a slow phone.
 */
export const LONGEST_SILENCE_MS = 10_000

/**
 * Opens the line: the worker is told what to work on. Lost when the worker errs, says that it cannot work, sends what cannot be read, or
 * keeps silent for {@link LONGEST_SILENCE_MS}. Throws a DOMException when `matter` cannot be copied to a worker.
 */
export function placementLine(
  worker: PlacementWorker,
  matter: PlacementMatter,
  { onReply, onLost }: LineListener,
): PlacementLine {
  const open = new Set<number>()
  let silence: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    clearTimeout(silence)
    worker.onmessage = worker.onmessageerror = worker.onerror = null
    worker.terminate()
  }
  const lose = () => {
    end()
    onLost()
  }
  const listen = () => {
    clearTimeout(silence)
    if (open.size > 0) silence = setTimeout(lose, LONGEST_SILENCE_MS)
  }

  worker.onmessage = ({ data }) => {
    if ('unfit' in data) {
      lose()
      return
    }
    open.delete(data.serial)
    listen()
    onReply(data)
  }
  worker.onmessageerror = lose
  worker.onerror = (event) => {
    // Handled: the page takes over.
    event.preventDefault()
    lose()
  }
  worker.postMessage({ matter })
  return {
    send: (letter) => {
      open.add(letter.serial)
      // Later questions give no more time to one that is open already.
      if (open.size === 1) listen()
      try {
        worker.postMessage(letter)
      } catch (fault) {
        open.delete(letter.serial)
        listen()
        throw fault
      }
    },
    end,
  }
}
