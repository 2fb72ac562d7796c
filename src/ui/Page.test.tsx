import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DataProblem } from './DataProblem'
import { en } from './messages/en'
import { Spoken } from './Spoken'
import { renderAt } from './testing/render-page'

/** The list comes with a chunk of its own: a busy machine takes longer to read and draw it than a query waits. */
const SLOW = { timeout: 15_000 }

const codes = () =>
  [...document.querySelectorAll<HTMLElement>('main .point-row a')].map((link) => link.dataset.record)

describe('the list of points', () => {
  it('lists all 101 points by meridian and by region', async () => {
    const { user, atlas } = renderAt('#/points')
    await screen.findByLabelText(en.filters.meridian, {}, SLOW)
    expect(new Set(codes())).toEqual(new Set(atlas.points.map((point) => point.code)))
    expect(codes()).toHaveLength(101)
    await user.click(screen.getByRole('button', { name: en.pointList.by.region }))
    expect(codes()).toHaveLength(101)
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent.trim()).toMatch(/^Scalp/)
  })

  it('narrows by filters together, shows counts, and one press clears them', async () => {
    const { user, atlas, store } = renderAt('#/points')
    await user.selectOptions(await screen.findByLabelText(en.filters.meridian, {}, SLOW), 'ST')
    await user.selectOptions(
      screen.getByLabelText(en.filters.caution),
      'contraindicated-needling-in-cosmetic-use',
    )
    const wanted = atlas.points.filter(
      (point) =>
        point.meridian === 'ST' && point.caution.class === 'contraindicated-needling-in-cosmetic-use',
    )
    expect(codes()).toEqual(wanted.map((point) => point.code))
    // What is filtered out is still there, dim, and lights up on the head like any mention.
    const dim = [...document.querySelectorAll<HTMLElement>('.filtered-out a')]
    expect(new Set([...codes(), ...dim.map((link) => link.dataset.record)]).size).toBe(101)
    expect(dim).toHaveLength(101 - wanted.length)
    screen.getByText(en.pointList.shown(wanted.length, 101))
    await user.click(screen.getByRole('button', { name: en.filters.clear }))
    expect(codes()).toHaveLength(101)
    expect(store.getState().filters.meridian).toBeNull()
  })

  it('takes level and use in studies from the link, together with the others, and orders by name', async () => {
    const { user, atlas, store } = renderAt('#/points?region=cheek&level=traditional&studies=used')
    const level = await screen.findByLabelText<HTMLSelectElement>(en.filters.level, {}, SLOW)
    const wanted = atlas.points.filter(
      (point) =>
        point.region === 'cheek' &&
        point.claims.some((claim) => claim.level === 'traditional') &&
        atlas.studiesUsing(point.code).length > 0,
    )
    expect(wanted.length).toBeGreaterThan(0)
    expect(codes()).toEqual(wanted.map((point) => point.code))
    const none = [...level.options].find((option) => option.value === 'none')!
    const unclaimed = atlas.points.filter(
      (point) =>
        point.region === 'cheek' && point.claims.length === 0 && atlas.studiesUsing(point.code).length > 0,
    )
    expect(none.text).toBe(en.filters.option(en.filters.noClaim, unclaimed.length))
    await user.click(screen.getByRole('button', { name: en.pointList.by.english }))
    await user.click(screen.getByRole('button', { name: en.filters.clear }))
    expect(store.getState().grouping).toBe('english')
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent.trim())
    expect(headings[0]).toMatch(/^A/)
    expect(headings.at(-1)).toContain(en.pointList.noEnglish)
    expect(codes()).toHaveLength(101)
  })

  it('says when a link narrows by something unknown', async () => {
    renderAt('#/points?region=elbow')
    await screen.findByText(en.filters.notKnown('region', 'elbow'), {}, SLOW)
    screen.getByText(en.pointList.none)
  })
})

describe('addresses that name nothing', () => {
  it('say so and offer the nearest point', async () => {
    const { user, store } = renderAt('#/points/LI2O')
    screen.getByText(en.unknown.point('LI2O'))
    await user.click(within(screen.getByRole('main')).getByRole('link', { name: /^LI20/ }))
    expect(store.getState().route).toEqual({ page: 'point', code: 'LI20' })
  })

  it('say so for concerns, meridians, studies and pages', () => {
    for (const [address, sentence] of [
      ['#/targets/nasolabial_fold', en.unknown.target('nasolabial_fold')],
      ['#/meridians/XX', en.unknown.meridian('XX')],
      ['#/evidence/ev_nobody', en.unknown.study('ev_nobody')],
      ['#/nonsense/LI20', en.unknown.page('nonsense/LI20')],
    ] as const) {
      const { unmount } = renderAt(address)
      screen.getByText(sentence)
      unmount()
    }
  })

  it('say which parameters were not understood and follow the rest', async () => {
    const { user, store } = renderAt('#/points/LI20?view=sideways&layers=ST')
    screen.getByText(en.faults.link([{ name: 'view', value: 'sideways' }]))
    expect(store.getState().meridians).toEqual(['ST'])
    await user.click(screen.getByRole('button', { name: en.faults.dismiss }))
    expect(screen.queryByText(/Not understood/)).toBeNull()
  })
})

describe('arriving at a page', () => {
  it('sets the title and moves the focus to the heading, but not on the first page', async () => {
    const { user } = renderAt('#/targets')
    expect(document.title).toBe(en.pageTitle(en.target.heading))
    expect(document.activeElement).toBe(document.body)
    await user.click(screen.getByRole('link', { name: 'Nasolabial folds (smile lines)' }))
    expect(document.title).toBe(en.pageTitle('Nasolabial folds (smile lines)'))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('can be undone beside the heading of every page but the start', async () => {
    for (const address of [
      '#/points',
      '#/points/LI20',
      '#/targets',
      '#/meridians/ST',
      '#/safety',
      '#/evidence',
      '#/search?q=香',
      '#/about',
      '#/nonsense',
    ]) {
      const { user, store, unmount } = renderAt(address)
      await user.click(screen.getByRole('button', { name: en.card.close }))
      expect(store.getState().route, address).toEqual({ page: 'start' })
      expect(screen.queryByRole('button', { name: en.card.close })).toBeNull()
      unmount()
    }
  })

  it('says why there is no head and that the rest works', () => {
    renderAt('#/', undefined, { sceneStatus: 'no-webgl' })
    screen.getByText(en.stage.noWebgl)
  })
})

describe('faces that could not be loaded', () => {
  it('are told beside the page only when another face was asked for, and tried again', async () => {
    const { user, store } = renderAt('#/?face=tone:5')
    act(() => store.getState().reportPart('faces', 'failed'))
    expect(screen.queryByText(en.stage.noFaces)).toBeNull()
    act(() => store.getState().changeFace({ expressions: { smile: 1 } }))
    screen.getByText(en.stage.noFaces)
    await user.click(screen.getByRole('button', { name: en.stage.retry }))
    expect(store.getState().parts.faces).toBe('loading')
    expect(screen.queryByText(en.stage.noFaces)).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('are spoken once where they matter, and so is their arrival', () => {
    const { store, container } = renderAt('#/', <Spoken />)
    const region = container.querySelector<HTMLElement>('[data-spoken="faces"]')!
    const { reportPart, openStagePanel, changeFace } = store.getState()
    act(() => reportPart('faces', 'failed'))
    expect(region.textContent).toBe('')
    act(() => openStagePanel('face'))
    expect(region.textContent).toBe(en.stage.noFaces)
    act(() => {
      openStagePanel(null)
      changeFace({ age: 1 })
    })
    expect(region.textContent).toBe(en.stage.noFaces)
    // Emptied on the way, so that a second failure is spoken again.
    act(() => reportPart('faces', 'loading'))
    expect(region.textContent).toBe('')
    act(() => reportPart('faces', 'ready'))
    expect(region.textContent).toBe(en.stage.facesCame)
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('say nothing when they come at once', () => {
    const { store, container } = renderAt('#/?face=age:1', <Spoken />)
    act(() => store.getState().reportPart('faces', 'ready'))
    expect(container.querySelector('[data-spoken="faces"]')!.textContent).toBe('')
  })
})

describe('damaged data', () => {
  it('is told with file, record, field and remedy, and can be tried again', async () => {
    const retry = vi.fn()
    const { user } = renderAt(
      '#/',
      <DataProblem lines={['points.json, LI20, region: is not one of …']} onRetry={retry} />,
    )
    screen.getByText(/points\.json, LI20, region/)
    screen.getByText(en.faults.dataRemedy)
    await user.click(screen.getByRole('button', { name: en.faults.retry }))
    expect(retry).toHaveBeenCalledOnce()
  })
})
