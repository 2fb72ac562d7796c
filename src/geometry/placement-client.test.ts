import { afterEach, describe, expect, it, vi } from 'vitest'
import { placementClient, type PlacementHands } from './placement-client'
import { attendDesk, type DeskPort } from './placement-desk'
import { LONGEST_SILENCE_MS, type PlacementWorker } from './placement-line'
import type { FacePaths, FacePlaces, PlacementMatter, PlacementService } from './placement-questions'

const MATTER = {} as PlacementMatter

/** A service whose answers say which face was asked about. */
function marked(place: string, asked: number[] = []): PlacementService {
  const answer = (modes: Float32Array) => {
    asked.push(modes[0]!)
    if (modes[0]! < 0) throw new TypeError('broken')
    return [{ subject: `${place} ${String(modes[0]!)}`, constraint: '', reason: '' }]
  }
  return {
    places: ({ modes }): FacePlaces => ({
      markers: [],
      alternatives: [],
      landmarks: [],
      problems: answer(modes),
    }),
    paths: ({ modes }): FacePaths => ({ paths: [], problems: answer(modes) }),
    tape: ({ modes }) => ({ tape: null, problems: answer(modes) }),
    checks: ({ modes }) => ({ checks: [], problems: answer(modes) }),
  }
}

const face = (weight: number) => ({ modes: Float32Array.of(weight) })
const said = (answer: FacePlaces | FacePaths | null) => answer && answer.problems[0]!.subject

/** A worker in this process that answers only when let. */
function pacedWorker(service: PlacementService, open = () => service) {
  const port: DeskPort = { onmessage: null, postMessage: (reply) => worker.onmessage?.({ data: reply }) }
  attendDesk(port, open)
  const letters: (() => void)[] = []
  let isOver = false
  const worker: PlacementWorker = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (message) => {
      if ('matter' in message) port.onmessage?.({ data: message })
      else letters.push(() => port.onmessage?.({ data: message }))
    },
    terminate: () => {
      isOver = true
    },
  }
  return { worker, letters, isOver: () => isOver }
}

/** Answers even what the other services call broken. */
const forgiving = (asked: number[]): Pick<PlacementService, 'places'> => ({
  places: ({ modes }) => {
    asked.push(modes[0]!)
    const problems = [{ subject: `page ${String(modes[0]!)}`, constraint: '', reason: '' }]
    return { markers: [], alternatives: [], landmarks: [], problems }
  },
})

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

function hands(worker: PlacementHands['worker'], local = marked('page')): PlacementHands {
  return {
    matter: () => Promise.resolve(MATTER),
    worker,
    local: () => Promise.resolve(local),
  }
}

describe('the placement client', () => {
  it('lets the latest question of a kind win, with one under way at most', async () => {
    const asked: number[] = []
    const { worker, letters } = pacedWorker(marked('worker', asked))
    const client = placementClient(hands(() => worker))
    const answers = [1, 2, 3, 4].map((weight) => client.ask('places', face(weight)))
    const other = client.ask('paths', face(9))
    await settle()
    expect(letters).toHaveLength(2)
    expect(await Promise.all(answers.slice(1, 3))).toEqual([null, null])
    letters.shift()!()
    letters.shift()!()
    expect(await answers[0]).toBe(null)
    expect(said(await other)).toBe('worker 9')
    await settle()
    letters.shift()!()
    expect(said(await answers[3]!)).toBe('worker 4')
    expect(asked).toEqual([1, 9, 4])
    expect(client.place()).toBe('worker')
  })

  it('works on the page where there is no worker, or none that starts', async () => {
    const none = placementClient(hands(() => null))
    expect(said(await none.ask('places', face(1)))).toBe('page 1')
    expect(none.place()).toBe('page')
    const refused = placementClient(
      hands(() => {
        throw new Error('refused by policy')
      }),
    )
    expect(said(await refused.ask('paths', face(2)))).toBe('page 2')
  })

  it('takes open questions over from a worker that errs, once and for good', async () => {
    const { worker, letters, isOver } = pacedWorker(marked('worker'))
    let starts = 0
    const client = placementClient(
      hands(() => {
        starts += 1
        return worker
      }),
    )
    const open = client.ask('places', face(1))
    await settle()
    expect(letters).toHaveLength(1)
    worker.onerror?.({ preventDefault: () => undefined })
    expect(said(await open)).toBe('page 1')
    expect(isOver()).toBe(true)
    expect(said(await client.ask('places', face(2)))).toBe('page 2')
    expect(starts).toBe(1)
  })

  it('takes open questions over from a worker whose reply cannot be read', async () => {
    const { worker, isOver } = pacedWorker(marked('worker'))
    const client = placementClient(hands(() => worker))
    const open = client.ask('places', face(1))
    await settle()
    worker.onmessageerror?.()
    expect(isOver()).toBe(true)
    expect(said(await open)).toBe('page 1')
    expect(client.place()).toBe('page')
  })

  it('does without a worker that cannot build its service', async () => {
    const { worker, letters, isOver } = pacedWorker(marked('worker'), () => {
      throw new Error('files of different heads')
    })
    const client = placementClient(hands(() => worker))
    expect(said(await client.ask('places', face(1)))).toBe('page 1')
    expect(letters).toEqual([])
    expect(isOver()).toBe(true)
  })

  it('answers on the page the one question that the worker could not, and goes on asking the worker', async () => {
    const asked: number[] = []
    const onPage: number[] = []
    const { worker, letters, isOver } = pacedWorker(marked('worker', asked))
    const client = placementClient(hands(() => worker, { ...marked('page'), ...forgiving(onPage) }))
    const open = client.ask('places', face(-1))
    const other = client.ask('paths', face(2))
    await settle()
    letters.shift()!()
    expect(said(await open)).toBe('page -1')
    letters.shift()!()
    expect(said(await other)).toBe('worker 2')
    const next = client.ask('places', face(3))
    await settle()
    letters.shift()!()
    expect(said(await next)).toBe('worker 3')
    expect(asked).toEqual([-1, 2, 3])
    expect(onPage).toEqual([-1])
    expect(isOver()).toBe(false)
    expect(client.place()).toBe('worker')
  })

  it('answers on the page what cannot be copied to the worker, and leaves no worker behind that cannot be told its matter', async () => {
    const refuse = () => {
      throw new DOMException('could not be cloned', 'DataCloneError')
    }
    const { worker, isOver } = pacedWorker(marked('worker'))
    const post = worker.postMessage.bind(worker)
    worker.postMessage = (message) => ('matter' in message ? post(message) : refuse())
    const client = placementClient(hands(() => worker))
    expect(said(await client.ask('places', face(1)))).toBe('page 1')
    expect(isOver()).toBe(false)
    const deaf = pacedWorker(marked('worker'))
    deaf.worker.postMessage = refuse
    const without = placementClient(hands(() => deaf.worker))
    expect(said(await without.ask('places', face(1)))).toBe('page 1')
    expect(deaf.isOver()).toBe(true)
  })

  it('rejects when nobody can answer, and can be asked again', async () => {
    const client = placementClient(hands(() => null))
    await expect(client.ask('places', face(-1))).rejects.toThrow('broken')
    expect(said(await client.ask('places', face(1)))).toBe('page 1')
  })

  it('leaves nothing open at its end', async () => {
    const { worker, isOver } = pacedWorker(marked('worker'))
    const client = placementClient(hands(() => worker))
    const open = [client.ask('places', face(1)), client.ask('places', face(2))]
    await settle()
    client.end()
    expect(await Promise.all(open)).toEqual([null, null])
    expect(isOver()).toBe(true)
    expect(await client.ask('paths', face(3))).toBe(null)
  })
})

describe('a worker that keeps silent', () => {
  afterEach(() => vi.useRealTimers())

  it('is given up after a while, and the page answers what it left open', async () => {
    vi.useFakeTimers()
    const { worker, letters, isOver } = pacedWorker(marked('worker'))
    const client = placementClient(hands(() => worker))
    const open = client.ask('places', face(1))
    await vi.advanceTimersByTimeAsync(LONGEST_SILENCE_MS - 1)
    const later = client.ask('paths', face(2))
    await vi.advanceTimersByTimeAsync(0)
    expect(letters).toHaveLength(2)
    expect(isOver()).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(isOver()).toBe(true)
    expect(said(await open)).toBe('page 1')
    expect(said(await later)).toBe('page 2')
    expect(said(await client.ask('places', face(3)))).toBe('page 3')
    // Too late to matter.
    letters.shift()!()
    expect(client.place()).toBe('page')
  })

  it('is not given up while it answers one question after the other, nor when nothing is open', async () => {
    vi.useFakeTimers()
    const { worker, letters, isOver } = pacedWorker(marked('worker'))
    const client = placementClient(hands(() => worker))
    const first = client.ask('places', face(1))
    const second = client.ask('paths', face(2))
    await vi.advanceTimersByTimeAsync(LONGEST_SILENCE_MS * 0.9)
    letters.shift()!()
    expect(said(await first)).toBe('worker 1')
    await vi.advanceTimersByTimeAsync(LONGEST_SILENCE_MS * 0.9)
    letters.shift()!()
    expect(said(await second)).toBe('worker 2')
    await vi.advanceTimersByTimeAsync(LONGEST_SILENCE_MS * 3)
    expect(isOver()).toBe(false)
    client.end()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves no clock running when the client ends', async () => {
    vi.useFakeTimers()
    const { worker } = pacedWorker(marked('worker'))
    const client = placementClient(hands(() => worker))
    const open = client.ask('places', face(1))
    await vi.advanceTimersByTimeAsync(1)
    expect(vi.getTimerCount()).toBe(1)
    client.end()
    expect(vi.getTimerCount()).toBe(0)
    expect(await open).toBeNull()
  })
})
