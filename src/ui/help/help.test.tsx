import { readFileSync } from 'node:fs'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readDataFile } from '../../atlas/data-folder'
import { withGlossary } from '../../atlas/with-glossary'
import { findPromiseWords } from '../../atlas/wording'
import { AtlasContext } from '../atlas-context'
import { en } from '../messages/en'
import { enHelp } from '../messages/en-help'
import { enKeys } from '../messages/en-keys'
import { realAtlas, renderAt } from '../testing/render-page'
import HelpPage from './HelpPage'
import Tour from './Tour'

const step = () => screen.queryByRole('region', { name: enHelp.tour })

describe('the tour', () => {
  it('takes four steps of at most 25 words, which promise nothing', () => {
    expect(enHelp.steps).toHaveLength(4)
    for (const text of enHelp.steps) expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(25)
    expect(findPromiseWords(JSON.stringify(enHelp))).toEqual([])
  })

  it('goes from step to step, takes no focus, and outlines what it speaks of', async () => {
    const { user, store } = renderAt('#/', <Tour />, { tour: 0 })
    expect(document.activeElement).toBe(document.body)
    const shown: (string | undefined)[] = []
    for (const text of enHelp.steps) {
      expect(step()!.textContent).toContain(text)
      shown.push(document.documentElement.dataset.tour)
      const isLast = text === enHelp.steps.at(-1)
      await user.click(within(step()!).getByRole('button', { name: isLast ? enHelp.done : enHelp.next }))
    }
    expect(shown).toEqual(['stage', 'search', 'concern', 'caution'])
    expect(store.getState().tour).toBeNull()
    expect(document.documentElement.dataset.tour).toBeUndefined()
  })

  it('outlines ways in that the start page has, and outlines them by what they are', () => {
    const css = readFileSync('src/ui/help/tour.css', 'utf8')
    const { container } = renderAt('#/')
    const outlined = [...css.matchAll(/\[data-tour='(\w+)'\] ([^,{]*[^,{\s])/g)].map(([, shown, at]) => [
      shown,
      at!,
    ])
    expect(outlined.map(([shown]) => shown)).toEqual(['search', 'concern', 'caution'])
    const found = new Map(outlined.map(([shown, at]) => [shown, container.querySelector(at!)?.innerHTML]))
    expect(found.get('search')).toContain(en.search.label)
    expect(found.get('concern')).toContain(en.start.byConcernNote)
    expect(found.get('caution')).toContain(en.start.byCautionNote)
  })

  it('is skipped by one press or by Escape', async () => {
    const { user, store } = renderAt('#/', <Tour />, { tour: 1 })
    await user.click(screen.getByRole('button', { name: enHelp.skip }))
    expect(step()).toBeNull()
    act(() => store.getState().showTour(2))
    fireEvent.keyDown(window, { key: 'Escape' })
    expect(step()).toBeNull()
  })

  it('is away while another page is open', () => {
    const { store } = renderAt('#/', <Tour />, { tour: 1 })
    act(() => store.getState().selectPoint('LI20'))
    expect(step()).toBeNull()
    act(() => store.getState().open({ page: 'start' }))
    expect(step()).not.toBeNull()
  })
})

describe('the page of help', () => {
  it('lists every key, links to the key of the marks, and shows the tour once more', async () => {
    const { user, store } = renderAt('#/help', <HelpPage />)
    for (const [key] of enKeys) expect(screen.getByText(key, { selector: 'kbd' })).toBeTruthy()
    expect(screen.getByRole('link', { name: enHelp.marksLink }).getAttribute('href')).toBe('#/about')
    expect(screen.getByText(enHelp.glossaryMissing)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: enHelp.tourShow }))
    expect(store.getState()).toMatchObject({ route: { page: 'start' }, tour: 0 })
  })

  it('explains every term, with links to the records that tell more', () => {
    const atlas = withGlossary(realAtlas(), readDataFile('glossary'))
    const view = renderAt('#/help', <></>)
    view.rerender(
      <AtlasContext value={{ atlas, store: view.store }}>
        <HelpPage />
      </AtlasContext>,
    )
    for (const { id, definition, landmarks } of atlas.glossary!) {
      const entry = view.container.querySelector<HTMLElement>(`[data-term="${id}"]`)!
      expect(entry.textContent, id).toContain(definition)
      for (const one of landmarks)
        expect(entry.querySelector(`a[href="#/landmarks/${one}"]`), one).not.toBeNull()
    }
  })
})
