import { describe, expect, it } from 'vitest'
import { placementClient, type PlacementHands, type PlacementWorker } from './placement-client'
import { attendDesk, type DeskPort } from './placement-desk'
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
function pacedWorker(service: PlacementService) {
  const port: DeskPort = { onmessage: null, postMessage: (reply) => worker.onmessage?.({ data: reply }) }
  attendDesk(port, () => service)
  const letters: (() => void)[] = []
  let isOver = false
  const worker: PlacementWorker = {
    onmessage: null,
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

  it('takes over a question that the worker could not answer', async () => {
    const { worker, letters } = pacedWorker({
      ...marked('worker'),
      places: () => {
        throw new TypeError('broken')
      },
    })
    const client = placementClient(hands(() => worker))
    const open = client.ask('places', face(1))
    await settle()
    letters.shift()!()
    expect(said(await open)).toBe('page 1')
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
