import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readDataFile } from '../../atlas/data-folder'
import { WORD_SHAPE_IDS } from '../../atlas/word-shape'
import { withStructures } from '../../atlas/with-structures'
import { withZones } from '../../atlas/with-zones'
import { findPromiseWords } from '../../atlas/wording'
import type { AtlasState } from '../../state/atlas-state'
import { AtlasContext } from '../atlas-context'
import { en } from '../messages/en'
import { enWord } from '../messages/en-word'
import { realAtlas, renderAt } from '../testing/render-page'
import { WordCaption } from '../WordCaption'
import TargetPlace from './TargetPlace'

const whole = withZones(withStructures(realAtlas(), readDataFile('structures')), readDataFile('zones'))

/** The place of a concern on its page, and the caption on the stage. */
function renderConcern(id: string, first: Partial<AtlasState> = {}, query = '') {
  const view = renderAt(`#/targets/${id}${query}`, <></>, first)
  view.rerender(
    <AtlasContext value={{ atlas: whole, store: view.store }}>
      <TargetPlace id={id} />
      <WordCaption />
    </AtlasContext>,
  )
  return { ...view, arrive: () => act(() => view.store.getState().reportPart('words', 'ready')) }
}

const offer = () => screen.queryByRole('button', { name: enWord.show })
const caption = () => screen.queryByRole('region', { name: enWord.label })

describe('what a word means', () => {
  it('is offered with each concern that has a shape and with no other', () => {
    for (const { id, wordShape } of whole.targets) {
      const { unmount } = renderConcern(id)
      expect(offer() !== null, id).toBe(wordShape !== null)
      unmount()
    }
  })

  it('is not offered to a client, without a head, and not drawn on paper', () => {
    renderConcern('double_chin', {}, '?for=client').unmount()
    const client = renderConcern('double_chin', {}, '?for=client')
    expect(offer()).toBeNull()
    act(() => client.store.getState().choosePurpose(null))
    expect(offer()?.closest('.screen-only')).toBeTruthy()
    act(() => client.store.getState().choosePurpose('client'))
    expect(offer()).toBeNull()
    client.unmount()
    renderConcern('double_chin', { sceneStatus: 'no-webgl' })
    expect(offer()).toBeNull()
    expect(screen.getByText(/Under the chin/)).toBeTruthy()
  })

  it('stands on the stage with what it is in words, and nothing to switch it to and fro', async () => {
    const { store, user, arrive } = renderConcern('lip_fullness')
    await user.click(offer()!)
    // Not before its shape is there.
    expect(caption()).toBeNull()
    expect(screen.getByRole('button', { name: enWord.coming }).getAttribute('aria-disabled')).toBe('true')
    arrive()
    expect(screen.getByRole('status').textContent).toBe(`Thin lips. ${enWord.isModel}`)
    expect(caption()!.classList.contains('screen-only')).toBe(true)
    expect(offer()).toBeNull()
    expect(screen.queryByRole('slider')).toBeNull()
    const away = screen.getByRole('button', { name: enWord.away })
    expect(document.activeElement).toBe(away)
    await user.click(away)
    expect(store.getState().word).toBeNull()
    expect(caption()).toBeNull()
    expect(document.activeElement).toBe(offer())
  })

  it('says where the shape could not be loaded, and asks for it again', async () => {
    const { store, user } = renderConcern('double_chin')
    await user.click(offer()!)
    act(() => store.getState().reportPart('words', 'failed'))
    expect(screen.getByRole('status').textContent).toContain(enWord.failed)
    expect(caption()).toBeNull()
    await user.click(screen.getByRole('button', { name: en.stage.retry }))
    expect(store.getState().parts.words).toBe('loading')
    act(() => store.getState().reportPart('words', 'ready'))
    expect(caption()).not.toBeNull()
  })

  it('has a name for every shape, and promises nothing', () => {
    expect(Object.keys(enWord.name).sort()).toEqual([...WORD_SHAPE_IDS].sort())
    expect(findPromiseWords(JSON.stringify(enWord))).toEqual([])
  })
})
