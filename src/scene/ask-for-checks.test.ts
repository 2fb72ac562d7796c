import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Point } from '../atlas/point'
import type { PlacementClient } from '../geometry/placement-client'
import type { PointChecks } from '../geometry/placement-questions'
import { findingOn } from '../state/checks'
import { createAtlasStore } from '../state/store'
import { askForChecks } from './ask-for-checks'
import type { StageDesk } from './stage-desk'

const REST = 151
const ATLAS = { point: (code: string) => ({ onOuterSkin: code !== 'GV28' }) as Point }

/** The one statement of a point, measured with a miss of so many millimetres. */
const missing = (errorMm: number): PointChecks =>
  ({ checks: [{ errorMm }], problems: [] }) as unknown as PointChecks

/** A stage on which `answer` says what is found of a point on a face of so much age. */
function stage(answer: (code: string, age: number) => Promise<PointChecks | null>) {
  const store = createAtlasStore()
  const asked: string[] = []
  const ask = (kind: string, { code, modes }: { code: string; modes: Float32Array }) => {
    asked.push(`${kind} ${code} ${modes[0]!.toFixed(1)}`)
    return answer(code, modes[0]!)
  }
  const desk: StageDesk = {
    open: () => Promise.resolve({ ask } as unknown as PlacementClient),
    weights: ({ age }) => Float32Array.of(age),
  }
  const begin = (of: Promise<StageDesk> = Promise.resolve(desk)) => askForChecks(ATLAS, store, of)
  const { selectPoint, changeFace } = store.getState()
  const found = (face: string, code: string) => findingOn(store.getState().faceChecks, face, code)
  return { store, asked, begin, selectPoint, changeFace, found }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('asking for the checks of a face', () => {
  it('asks once the face of an open card rests, and tells what was found of that face', async () => {
    const { begin, asked, selectPoint, changeFace, found } = stage(() => Promise.resolve(missing(3)))
    begin()
    changeFace({ age: 0.7 })
    await vi.advanceTimersByTimeAsync(600)
    expect(asked).toEqual([])
    selectPoint('ST4')
    for (const age of [0.8, 0.9, 1]) {
      changeFace({ age })
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(REST)
    expect(asked).toEqual(['checks ST4 1.0'])
    expect(found('age:1', 'ST4')).toEqual(missing(3).checks)
    // What is known is not asked for again: not for the other side, an expression, nor on coming back.
    selectPoint('ST4', 'right')
    changeFace({ expressions: { smile: 1 } })
    selectPoint('LI20')
    await vi.advanceTimersByTimeAsync(REST)
    selectPoint('ST4')
    await vi.advanceTimersByTimeAsync(REST)
    expect(asked).toEqual(['checks ST4 1.0', 'checks LI20 1.0'])
  })

  it('asks nothing on the reference face, or of a place that is not on the skin', async () => {
    const { begin, asked, selectPoint, changeFace } = stage(() => Promise.resolve(missing(3)))
    begin()
    selectPoint('ST4')
    changeFace({ tone: 5, expressions: { smile: 1 } })
    await vi.advanceTimersByTimeAsync(600)
    selectPoint('GV28')
    changeFace({ age: 1 })
    await vi.advanceTimersByTimeAsync(600)
    expect(asked).toEqual([])
  })

  it('drops what was found of a face that has gone', async () => {
    const answers: ((checks: PointChecks) => void)[] = []
    const { store, begin, selectPoint, changeFace } = stage(
      () => new Promise((resolve) => answers.push(resolve)),
    )
    begin()
    selectPoint('ST4')
    changeFace({ age: 1 })
    await vi.advanceTimersByTimeAsync(REST)
    changeFace({ age: 0.9 })
    answers[0]!(missing(3))
    await vi.advanceTimersByTimeAsync(50)
    expect(store.getState().faceChecks.byPoint).toEqual({})
  })

  it('calls it a failure when a statement or a place was not found, and asks again when that is wanted', async () => {
    let isWhole = false
    const { store, begin, asked, selectPoint, changeFace, found } = stage((code) =>
      Promise.resolve(
        isWhole
          ? missing(3)
          : code === 'ST4'
            ? missing(Number.NaN)
            : { checks: [], problems: [{ subject: code, constraint: 'level', reason: 'no such level' }] },
      ),
    )
    begin()
    changeFace({ age: 1 })
    for (const code of ['ST4', 'LI20']) {
      selectPoint(code)
      await vi.advanceTimersByTimeAsync(REST)
      expect(found('age:1', code)).toBe('failed')
    }
    isWhole = true
    store.getState().measureAgain()
    await vi.advanceTimersByTimeAsync(REST)
    expect(asked).toHaveLength(3)
    expect(found('age:1', 'LI20')).toEqual(missing(3).checks)
  })

  it('calls it a failure when nobody can answer', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { begin, selectPoint, changeFace, found } = stage(() => Promise.reject(new Error('no worker')))
    begin()
    selectPoint('ST4')
    changeFace({ age: 1 })
    await vi.advanceTimersByTimeAsync(REST)
    expect(found('age:1', 'ST4')).toBe('failed')
    const noDesk = stage(() => Promise.resolve(missing(3)))
    const refused = Promise.reject(new Error('the faces did not load'))
    refused.catch(() => undefined)
    noDesk.begin(refused)
    noDesk.selectPoint('ST4')
    noDesk.changeFace({ age: 1 })
    await vi.advanceTimersByTimeAsync(REST)
    expect(noDesk.found('age:1', 'ST4')).toBe('failed')
    warn.mockRestore()
  })

  it('calls it a failure while the faces are missing, and measures once they have come', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { store, begin, asked, selectPoint, changeFace, found } = stage(() => Promise.resolve(missing(3)))
    let come: (desk: StageDesk) => void = () => undefined
    begin(new Promise((resolve) => (come = resolve)))
    selectPoint('ST4')
    changeFace({ age: 1 })
    await vi.advanceTimersByTimeAsync(REST)
    expect(found('age:1', 'ST4')).toBeNull()
    store.getState().reportPart('faces', 'failed')
    await vi.advanceTimersByTimeAsync(0)
    expect(found('age:1', 'ST4')).toBe('failed')
    store.getState().retryPart('faces')
    come({
      open: () => Promise.resolve({ ask: () => Promise.resolve(missing(3)) } as unknown as PlacementClient),
      weights: ({ age }) => Float32Array.of(age),
    })
    store.getState().reportPart('faces', 'ready')
    await vi.advanceTimersByTimeAsync(REST)
    expect(asked).toEqual([])
    expect(found('age:1', 'ST4')).toEqual(missing(3).checks)
    warn.mockRestore()
  })

  it('ends', async () => {
    const { begin, asked, selectPoint, changeFace } = stage(() => Promise.resolve(missing(3)))
    const end = begin()
    selectPoint('ST4')
    changeFace({ age: 1 })
    end()
    await vi.advanceTimersByTimeAsync(600)
    changeFace({ age: 0.9 })
    await vi.advanceTimersByTimeAsync(600)
    expect(asked).toEqual([])
  })
})
