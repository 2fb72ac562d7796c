import { act, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { buildAtlas } from '../../atlas/build-atlas'
import { readDataFolder } from '../../atlas/data-folder'
import { findPromiseWords } from '../../atlas/wording'
import { EXPRESSION_IDS, REFERENCE_FACE, type ExpressionId } from '../../state/face'
import { writeLink } from '../../state/link'
import { stateLink } from '../../state/atlas-state'
import { en } from '../messages/en'
import { enFace } from '../messages/en-face'
import { renderAt } from '../testing/render-page'
import structures from '../../../data/structures.json'
import { foldedLines, MOVEMENT_MUSCLES, readMuscles } from './expression-muscles'
import FacePanel from './FacePanel'
import { fireEvent } from '@testing-library/react'

/** Is a control out of use, by its group? */
const isOff = (control: HTMLElement) => control.closest('fieldset')?.disabled

const slide = (name: string, value: number) =>
  fireEvent.change(screen.getByRole('slider', { name }), { target: { value: String(value) } })

describe('the face panel', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(structures))))
  })

  it('has every slider speak in words, never in years or with a measure of people', () => {
    renderAt('#/?face=age:0.95,sex:0.3,african:0', <FacePanel />)
    const spoken = (name: string) => screen.getByRole('slider', { name }).getAttribute('aria-valuetext')
    expect(spoken(enFace.age)).toBe('old')
    expect(spoken(enFace.sex)).toBe('more female')
    expect(spoken('African')).toBe('0 %')
    expect(spoken('European')).toBe('50 %')
    screen.getByText(/no measure of peoples/)
    expect(screen.getByRole('tabpanel').textContent).not.toMatch(/year|\bnormal\b|race|ethnic/i)
  })

  it('lets every control change the face and the link, and goes back to the reference face', async () => {
    const { user, store } = renderAt('#/', <FacePanel />)
    const reset = screen.getByRole<HTMLButtonElement>('button', { name: enFace.reset })
    expect(reset.disabled).toBe(true)
    slide(enFace.age, 0.8)
    slide(enFace.sex, 0.2)
    slide('African', 0.5)
    expect(writeLink(stateLink(store.getState()))).toBe(
      '#/?face=sex:0.2,age:0.8,east-asian:0.25,european:0.25,african:0.5',
    )
    await user.click(screen.getByRole('button', { name: enFace.shapeOnly('European') }))
    expect(store.getState().face.shapes).toEqual({ 'east-asian': 0, european: 1, african: 0 })
    await user.click(screen.getByRole('button', { name: enFace.even }))
    expect(store.getState().face.shapes).toEqual(REFERENCE_FACE.shapes)
    await user.click(screen.getByRole('radio', { name: /Tone 6/ }))
    await user.click(reset)
    // The tone is a choice of its own.
    expect(writeLink(stateLink(store.getState()))).toBe('#/?face=tone:6')
  })

  it('ties no tone and no shape to a preset', async () => {
    const { user, store } = renderAt('#/?face=tone:2,european:0', <FacePanel />)
    const { shapes } = store.getState().face
    const group = screen.getByRole('group', { name: enFace.presets })
    for (const preset of within(group).getAllByRole('button')) {
      await user.click(preset)
      expect(preset.getAttribute('aria-pressed')).toBe('true')
      expect(store.getState().face).toMatchObject({ tone: 2, shapes })
    }
  })

  it('says which faces are missing, leaves the tone, and tries again', async () => {
    const { user, store } = renderAt('#/?face=age:0.9,smile:1', <FacePanel />)
    screen.getByText(enFace.coming)
    act(() => store.getState().reportPart('faces', 'failed'))
    expect(screen.queryByText(enFace.coming)).toBeNull()
    screen.getByText(en.stage.noFaces)
    for (const control of [
      ...screen.getAllByRole('slider'),
      screen.getByRole('button', { name: enFace.preset(enFace.man, enFace.older) }),
      screen.getByRole('button', { name: enFace.shapeOnly('European') }),
    ])
      expect(isOff(control), control.outerHTML).toBe(true)
    expect(isOff(screen.getByRole('radio', { name: /Tone 6/ }))).toBe(false)
    await user.click(screen.getByRole('radio', { name: /Tone 6/ }))
    expect(store.getState().face).toMatchObject({ age: 0.9, tone: 6 })
    await user.click(screen.getByRole('tab', { name: enFace.tabExpression }))
    expect(isOff(screen.getByRole('radio', { name: enFace.expression.frown }))).toBe(true)
    expect(screen.queryByRole('slider')).toBeNull()

    await user.click(screen.getByRole('button', { name: en.stage.retry }))
    expect(store.getState().parts.faces).toBe('loading')
    // The button has gone; the focus has not.
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: enFace.title }))
    screen.getByText(enFace.coming)
    act(() => store.getState().reportPart('faces', 'ready'))
    expect(screen.queryByText(enFace.coming)).toBeNull()
    expect(isOff(screen.getByRole('radio', { name: enFace.expression.frown }))).toBe(false)
  })

  it('remembers only when asked and says so when the device refuses', async () => {
    const { user, store } = renderAt('#/', <FacePanel />)
    const keep = screen.getByRole<HTMLInputElement>('checkbox', { name: enFace.keep })
    expect(keep.checked).toBe(false)
    await user.click(keep)
    expect(store.getState().keepsFace).toBe(true)
    expect(screen.queryByText(enFace.refused)).toBeNull()
    store.getState().reportMemory(true)
    await screen.findByText(enFace.refused)
  })

  it('shows one expression at a time, by keyboard, and names its lines and muscles with the way to the concern', async () => {
    const { user, store, atlas } = renderAt('#/', <FacePanel />)
    screen.getByRole('tab', { name: enFace.tabFace }).focus()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('tab', { name: enFace.tabExpression }).getAttribute('aria-selected')).toBe('true')
    await user.click(await screen.findByRole('radio', { name: enFace.expression['brows-up'] }))
    expect(store.getState().face.expressions).toEqual({ 'brows-up': 1 })
    const link = await screen.findByRole('link', { name: atlas.target('forehead_lines')!.name })
    expect(link.closest('p')!.textContent).toBe('Forehead lines, made by frontalis')
    slide(enFace.strength, 0.4)
    expect(store.getState().face.expressions).toEqual({ 'brows-up': 0.4 })
    await user.click(screen.getByRole('radio', { name: enFace.expression.frown }))
    expect(store.getState().face.expressions).toEqual({ frown: 1 })
    screen.getByText(/made by corrugator supercilii, procerus and depressor supercilii/)
    await user.click(screen.getByRole('radio', { name: enFace.rest }))
    expect(store.getState().face.expressions).toEqual({})
    expect(screen.queryByRole('slider', { name: enFace.strength })).toBeNull()
  })

  it('says when the muscles cannot be looked up, and tries again', async () => {
    let isDown = true
    vi.stubGlobal('fetch', () =>
      Promise.resolve(isDown ? new Response('', { status: 503 }) : new Response(JSON.stringify(structures))),
    )
    const { user } = renderAt('#/?face=squint:1', <FacePanel />)
    await user.click(screen.getByRole('tab', { name: enFace.tabExpression }))
    await screen.findByText(enFace.failed, { exact: false })
    isDown = false
    await user.click(screen.getByRole('button', { name: enFace.retry }))
    await screen.findByText(/made by orbicularis oculi/)
  })
})

describe('what an expression is made by', () => {
  const muscles = readMuscles(structures)!
  const atlas = buildAtlas(readDataFolder())

  it('is a muscle of the data for every movement, and the lines are concerns of the atlas', () => {
    for (const [movement, ids] of Object.entries(MOVEMENT_MUSCLES)) {
      for (const id of ids) expect(muscles.has(id), `${movement}: ${id}`).toBe(true)
      for (const { target } of foldedLines(movement as ExpressionId, muscles).lines)
        expect(atlas.target(target)?.id, movement).toBe(target)
    }
  })

  it('folds the lines that the data gives to its muscles', () => {
    const targets = (movement: ExpressionId) =>
      foldedLines(movement, muscles).lines.map(({ target }) => target)
    expect(Object.fromEntries(EXPRESSION_IDS.map((id) => [id, targets(id)]))).toEqual({
      'brows-up': ['forehead_lines'],
      frown: ['glabellar_lines'],
      squint: ['crows_feet'],
      smile: ['nasolabial_folds', 'crows_feet'],
      pucker: ['perioral_lines'],
      'mouth-open': [],
      platysma: ['neck_lines', 'marionette_lines'],
      clench: [],
    })
  })

  it('is no promise in any word, and a damaged file is no anatomy', () => {
    const words = JSON.stringify(enFace) + [...muscles.values()].map(({ action }) => action).join(' ')
    expect(findPromiseWords(words)).toEqual([])
    expect(readMuscles({ structures: [{ id: 'x' }, null] })?.size).toBe(0)
    expect(readMuscles('<html>')).toBeNull()
  })
})
