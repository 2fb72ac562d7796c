import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlacementClient } from '../geometry/placement-client'
import type { FacePaths, FacePlaces } from '../geometry/placement-questions'
import { REFERENCE_FACE } from '../state/face'
import { createAtlasStore } from '../state/store'
import { anchorSet } from './anchor-rider'
import { keepPlaced, type KeepPlacedWith } from './keep-placed'
import type { MarkAnchors } from './mark-anchors'

const TRIANGLES = Uint32Array.from([0, 1, 2])
const BAKED: MarkAnchors = { markers: anchorSet([[0, 1, 0]], TRIANGLES), ribbons: anchorSet([], TRIANGLES) }
const SOLVED: FacePlaces = {
  markers: [{ code: 'LI20', id: 'LI20', side: 'left', anchor: [0, 0, 1] }],
  alternatives: [],
  landmarks: [],
  problems: [],
}

/** A stage without a picture: it writes down where the marks were moved, and asks `answer` for the places of a face. */
function stage(answer: (sex: number) => Promise<FacePlaces>) {
  const moves: { to: MarkAnchors; share: number }[] = []
  const rivalsSet: unknown[] = []
  const asked: number[] = []
  let opened = 0
  let frames = 0
  const store = createAtlasStore()
  const ask = (kind: string, { modes }: { modes: Float32Array }) => {
    if (kind === 'paths') return Promise.resolve<FacePaths>({ paths: [], problems: [] })
    asked.push(modes[0]!)
    return answer(modes[0]!)
  }
  const model = {
    markers: { markers: [{ code: 'LI20', id: 'LI20', side: 'left' }] },
    ribbons: { stretches: [] },
    bakedMarks: BAKED,
    positions: new Float32Array(9),
    triangles: TRIANGLES,
    moveMarks: (to: MarkAnchors, share: number) => moves.push({ to, share }),
    setRivals: (rivals: unknown) => rivalsSet.push(rivals),
  } as unknown as KeepPlacedWith['model']
  const end = new AbortController()
  const begin = () =>
    keepPlaced(
      {
        model,
        store,
        weights: ({ sex }) => Float32Array.of(sex),
        openDesk: () => {
          opened += 1
          return Promise.resolve({ ask } as unknown as PlacementClient)
        },
        invalidate: () => (frames += 1),
      },
      end.signal,
    )
  return { store, moves, rivalsSet, asked, begin, end, opened: () => opened, frames: () => frames }
}

let isReduced = false

beforeEach(() => {
  isReduced = false
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  // A screen of sixty pictures a second; Node has none.
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) =>
    setTimeout(() => draw(performance.now()), 16),
  )
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
  vi.stubGlobal('window', { matchMedia: () => ({ matches: isReduced }) })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('keeping the marks placed', () => {
  it('solves only once a dragged face rests, and eases there in 300 to 400 ms of frames', async () => {
    const { store, begin, asked, moves, frames } = stage(() => Promise.resolve(SOLVED))
    begin()
    for (const sex of [0.6, 0.7, 0.8]) {
      store.getState().changeFace({ sex })
      await vi.advanceTimersByTimeAsync(80)
      expect(store.getState().placed).toBe('riding')
    }
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(60)
    expect(asked.map((sex) => sex.toFixed(1))).toEqual(['0.8'])
    await vi.advanceTimersByTimeAsync(250)
    expect(store.getState().placed).toBe('riding')
    await vi.advanceTimersByTimeAsync(200)
    expect(store.getState().placed).toBe('solved')
    expect(moves.at(-1)!.share).toBe(1)
    expect([...moves.at(-1)!.to.markers.weights]).toEqual([0, 1, 0])
    const shares = moves.map(({ share }) => share)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.length).toBeGreaterThan(10)
    const drawn = frames()
    await vi.advanceTimersByTimeAsync(5000)
    expect(frames()).toBe(drawn)
  })

  it('lets what is solved wait while a word stands on the stage in place of the face', async () => {
    isReduced = true
    const { store, begin, moves } = stage(() => Promise.resolve(SOLVED))
    store.getState().open({ page: 'target', id: 'double_chin' })
    store.getState().changeFace({ sex: 1 })
    begin()
    store.getState().showWord('double-chin')
    await vi.advanceTimersByTimeAsync(1000)
    expect(moves).toEqual([])
    store.getState().showWord(null)
    expect(moves.map(({ share }) => share)).toEqual([1])
    expect(store.getState().placed).toBe('solved')
  })

  it('puts a linked face in place too, and at once for who wants no motion', async () => {
    isReduced = true
    const { store, begin, moves } = stage(() => Promise.resolve(SOLVED))
    store.getState().changeFace({ sex: 1 })
    begin()
    await vi.advanceTimersByTimeAsync(121)
    expect(moves.map(({ share }) => share)).toEqual([1])
    expect(store.getState().placed).toBe('solved')
  })

  it('goes back to the baked places of the reference face without asking', async () => {
    const { store, begin, moves, rivalsSet, asked } = stage(() => Promise.resolve(SOLVED))
    begin()
    store.getState().changeFace({ sex: 1 })
    await vi.advanceTimersByTimeAsync(600)
    expect(rivalsSet).toEqual([SOLVED.alternatives])
    store.getState().changeFace(REFERENCE_FACE)
    await vi.advanceTimersByTimeAsync(600)
    expect(moves.at(-1)).toEqual({ to: BAKED, share: 1 })
    expect(moves.at(-1)!.to).toBe(BAKED)
    expect(rivalsSet.at(-1)).toBeNull()
    expect(store.getState().placed).toBe('reference')
    expect(asked).toHaveLength(1)
  })

  it('finds the reference face on stage again when another one went before it could begin', async () => {
    const { store, begin, asked } = stage(() => Promise.resolve(SOLVED))
    store.getState().reportPlaced('riding', [])
    begin()
    await vi.advanceTimersByTimeAsync(600)
    expect(store.getState().placed).toBe('reference')
    expect(asked).toEqual([])
  })

  it('asks nothing for an expression or a tone', async () => {
    const { store, begin, opened } = stage(() => Promise.resolve(SOLVED))
    begin()
    store.getState().changeFace({ expressions: { smile: 1 }, tone: 5 })
    await vi.advanceTimersByTimeAsync(600)
    expect(opened()).toBe(0)
    expect(store.getState().placed).toBe('reference')
  })

  it('drops an answer for a face that is no longer shown', async () => {
    const answers: ((places: FacePlaces) => void)[] = []
    const { store, begin, moves } = stage(() => new Promise((resolve) => answers.push(resolve)))
    begin()
    store.getState().changeFace({ sex: 1 })
    await vi.advanceTimersByTimeAsync(200)
    store.getState().changeFace({ sex: 0.9 })
    answers[0]!(SOLVED)
    await vi.advanceTimersByTimeAsync(50)
    expect(moves).toEqual([])
    expect(store.getState().placed).toBe('riding')
  })

  it('rides on when nothing can be solved, and names the point that could not', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { store, begin } = stage((sex) =>
      sex === 1
        ? Promise.reject(new Error('no desk'))
        : Promise.resolve({
            ...SOLVED,
            markers: [],
            problems: [{ subject: 'LI20', constraint: 'level', reason: 'no such level' }],
          }),
    )
    begin()
    store.getState().changeFace({ sex: 1 })
    await vi.advanceTimersByTimeAsync(600)
    expect(store.getState().placed).toBe('riding')
    expect(warn).toHaveBeenCalledOnce()
    store.getState().changeFace({ sex: 0 })
    await vi.advanceTimersByTimeAsync(600)
    expect(store.getState().placed).toBe('solved')
    expect(store.getState().unplaced).toEqual([{ code: 'LI20', reason: 'no such level' }])
    warn.mockRestore()
  })
})
