import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { EMPTY_NOTEBOOK, LONGEST_NOTE, MOST_ENTRIES, withNote } from '../../state/notebook'
import { en } from '../messages/en'
import { enNotebook } from '../messages/en-notebook'
import { renderAt } from '../testing/render-page'

const LI20 = '/points/LI20'
const WITH_BOTH = {
  notebook: {
    kept: [LI20, '/evidence/ev_pham_2023'],
    notes: { [LI20]: 'mine', '/targets/acne': 'ask again' },
  },
}

describe('keeping a page', () => {
  it.each([
    '/points/LI20',
    '/targets/acne',
    '/meridians/GB',
    '/landmarks/glabella',
    '/safety/ct_carotid',
    '/evidence/ev_pham_2023',
    '/structures/masseter',
  ])('is offered beside the close button of %s, pressed when kept', async (path) => {
    const { store, user } = renderAt(`#${path}`, undefined, { notebook: EMPTY_NOTEBOOK })
    const star = await screen.findByRole('button', { name: enNotebook.keep })
    expect(within(star.parentElement!).getByRole('button', { name: en.card.close })).toBeTruthy()
    expect(star.getAttribute('aria-pressed')).toBe('false')
    await user.click(star)
    expect(store.getState().notebook?.kept).toEqual([path])
    expect(screen.getByRole('button', { name: enNotebook.kept }).getAttribute('aria-pressed')).toBe('true')
    await user.click(star)
    expect(store.getState().notebook?.kept).toEqual([])
  })

  it.each(['/points/XX1', '/points', '/safety', '/about', '/safety/nothing'])(
    'is not offered at %s',
    async (path) => {
      renderAt(`#${path}`, undefined, { notebook: EMPTY_NOTEBOOK })
      await act(() => new Promise((done) => setTimeout(done, 20)))
      expect(screen.queryByRole('button', { name: enNotebook.keep })).toBeNull()
      expect(screen.queryByText(enNotebook.note)).toBeNull()
    },
  )
})

const noteField = () => screen.findByLabelText<HTMLTextAreaElement>(enNotebook.noteLabel)

describe('a private note', () => {
  it('is stored when typing rests, when the field is left and when the page is', async () => {
    const { store, user } = renderAt(`#${LI20}`, undefined, { notebook: EMPTY_NOTEBOOK })
    const field = await noteField()
    const stored = () => store.getState().notebook?.notes[LI20]
    // At one stroke: on a slow machine typing rests between letters.
    fireEvent.change(field, { target: { value: 'soft' } })
    expect(stored()).toBeUndefined()
    await vi.waitFor(() => expect(stored()).toBe('soft'))
    await user.type(field, 'ly')
    fireEvent.blur(field)
    expect(stored()).toBe('softly')
    await user.type(field, '!')
    act(() => store.getState().open({ page: 'points' }))
    expect(stored()).toBe('softly!')
  })

  it('says where it is kept, what the device refuses, and how much room is left', async () => {
    const { store } = renderAt(`#${LI20}`, undefined, { notebook: EMPTY_NOTEBOOK })
    const field = await noteField()
    expect(screen.getByText(enNotebook.here)).toBeTruthy()
    act(() => store.getState().learnNotebook(EMPTY_NOTEBOOK, 'refused'))
    expect(screen.getByText(enNotebook.refused)).toBeTruthy()
    fireEvent.change(field, { target: { value: 'x'.repeat(LONGEST_NOTE - 5) } })
    expect(screen.getByText(new RegExp(enNotebook.left(5)))).toBeTruthy()
  })

  it('that finds no room says so and stays as it was typed', async () => {
    let full = EMPTY_NOTEBOOK
    for (let at = 0; at < MOST_ENTRIES; at += 1) full = withNote(full, `/points/P${at}`, 'x')
    renderAt(`#${LI20}`, undefined, { notebook: full })
    const field = await noteField()
    fireEvent.change(field, { target: { value: 'no room' } })
    fireEvent.blur(field)
    expect(screen.getByText(enNotebook.full)).toBeTruthy()
    expect(field.value).toBe('no room')
  })

  it('is printed where there is one, and never shown to a client', async () => {
    const { store, container } = renderAt(`#${LI20}`, undefined, WITH_BOTH)
    await noteField()
    const section = container.querySelector('.private-note')!
    expect(section.classList.contains('screen-only')).toBe(false)
    expect(section.querySelector('.print-only')?.textContent).toBe('mine')
    act(() => store.getState().choosePurpose('client'))
    expect(container.querySelector('.private-note')).toBeNull()
    expect(container.textContent).not.toContain('mine')
  })
})

describe('the page of what is kept', () => {
  it('lists pages with links and notes, and copies them as text', async () => {
    const { user, atlas } = renderAt('#/notebook', undefined, WITH_BOTH)
    const study = atlas.study('ev_pham_2023')!.shortCite
    expect((await screen.findByRole('link', { name: study })).getAttribute('href')).toBe(
      '#/evidence/ev_pham_2023',
    )
    expect(screen.getByText('ask again')).toBeTruthy()
    const clip = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await user.click(screen.getByRole('button', { name: enNotebook.copy }))
    expect(clip.mock.calls[0]![0]).toContain(
      'LI20 yíngxiāng\nmine'.replace('yíngxiāng', atlas.point('LI20')!.names.pinyin),
    )
  })

  it('forgets everything after it asked once more', async () => {
    const { store, user } = renderAt('#/notebook', undefined, WITH_BOTH)
    await user.click(await screen.findByRole('button', { name: enNotebook.forget }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: enNotebook.forgetNo }))
    await user.click(screen.getByRole('button', { name: enNotebook.forgetNo }))
    expect(store.getState().notebook).toBe(WITH_BOTH.notebook)
    await user.click(screen.getByRole('button', { name: enNotebook.forget }))
    await user.click(screen.getByRole('button', { name: enNotebook.forgetYes }))
    expect(store.getState().notebook).toEqual(EMPTY_NOTEBOOK)
    expect(screen.getByText(enNotebook.empty)).toBeTruthy()
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('shows a client no notes', async () => {
    const { container } = renderAt('#/notebook?for=client', undefined, WITH_BOTH)
    expect(await screen.findByText(enNotebook.client)).toBeTruthy()
    expect(container.textContent).not.toMatch(/mine|ask again/)
    expect(screen.queryByRole('button', { name: enNotebook.forget })).toBeNull()
  })

  it('names a page that this version does not have by its path', async () => {
    renderAt('#/notebook', undefined, { notebook: { kept: ['/points/XX9'], notes: {} } })
    expect(await screen.findByRole('link', { name: enNotebook.unknown('/points/XX9') })).toBeTruthy()
  })
})
