import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { findPromiseWords } from '../../atlas/wording'
import { writeLink } from '../../state/link'
import { PURPOSES } from '../../state/purpose'
import { stateLink } from '../../state/atlas-state'
import { en } from '../messages/en'
import { enLayers } from '../messages/en-layers'
import { enScale } from '../messages/en-scale'
import { renderAt } from '../testing/render-page'
import LayersPanel from './LayersPanel'
import ScaleBar from './ScaleBar'
import { LONGEST_BAR_PX, roundLength } from './scale-lengths'

describe('the layers panel', () => {
  it('switches every layer, and the link says what is drawn', async () => {
    const { user, store } = renderAt('#/', <LayersPanel />)
    const { points, zones, muscles, measures, thirds, scale } = enLayers
    for (const name of [points, zones, muscles, measures, thirds, scale]) {
      const toggle = screen.getByRole<HTMLInputElement>('switch', { name })
      expect(toggle.checked).toBe(name === enLayers.points)
      await user.click(toggle)
    }
    const skin = screen.getByRole('slider', { name: enLayers.skin })
    expect(skin.getAttribute('aria-valuetext')).toBe('solid')
    fireEvent.change(skin, { target: { value: '45' } })
    expect(skin.getAttribute('aria-valuetext')).toBe('45 %')
    expect(writeLink(stateLink(store.getState()))).toBe(
      '#/?areas=zones,muscles&show=measures,thirds,scale&points=off&skin=45',
    )
    await user.click(screen.getByRole('button', { name: enLayers.usual }))
    expect(writeLink(stateLink(store.getState()))).toBe('#/')
  })

  it('draws meridians one by one, all and none', async () => {
    const { user, store } = renderAt('#/', <LayersPanel />)
    await user.click(screen.getByRole('button', { name: /^ST Stomach channel/ }))
    expect(store.getState().meridians).toEqual(['ST'])
    await user.click(screen.getByRole('button', { name: enLayers.all }))
    expect(store.getState().meridians).toHaveLength(10)
    await user.click(screen.getByRole('button', { name: enLayers.none }))
    expect(store.getState().meridians).toEqual([])
  })

  it('sets up each purpose by one press, says what it is, and takes it back by another', async () => {
    const { user, store } = renderAt('#/', <LayersPanel />)
    for (const purpose of PURPOSES) {
      const button = screen.getByRole('button', { name: enLayers.purposeName[purpose] })
      await user.click(button)
      expect(button.getAttribute('aria-pressed')).toBe('true')
      expect(writeLink(stateLink(store.getState()))).toContain(`for=${purpose}`)
      screen.getByText(enLayers.purposeNote[purpose])
      await user.click(button)
      expect(writeLink(stateLink(store.getState()))).toBe('#/')
    }
  })

  it('holds the key: every caution class with its shape, colour and the kinds of line in words', () => {
    const { atlas } = renderAt('#/', <LayersPanel />)
    const key = screen.getByText(enLayers.key).closest('details')!
    for (const { id } of atlas.cautionClasses) {
      const row = within(key).getByText(en.key.caution[id]).closest('li')!
      expect(row.querySelector('.caution-shape')?.innerHTML).not.toBe('')
    }
    for (const words of [
      en.key.ofMeridian,
      en.key.ofExtra,
      en.key.solid,
      en.key.dashed,
      en.key.dotted,
      en.key.crowded,
    ])
      within(key).getByText(words)
  })

  it('lists the keys and lets single ones be switched off', async () => {
    const { user, store } = renderAt('#/', <LayersPanel />)
    await user.click(screen.getByText(enLayers.keys))
    screen.getByText('search')
    await user.click(screen.getByRole('switch', { name: enLayers.keysAllowed }))
    expect(store.getState().keys).toBe(false)
    expect(findPromiseWords(JSON.stringify(enLayers))).toEqual([])
  })
})

describe('the scale bar', () => {
  it('is as long as it says and never longer than it may be', () => {
    for (const pixelsPerMm of [0.4, 1, 2.9, 7, 31, 110]) {
      const mm = roundLength(pixelsPerMm)
      expect(mm * pixelsPerMm).toBeLessThanOrEqual(LONGEST_BAR_PX)
    }
    expect(roundLength(3)).toBe(20)
    expect(roundLength(400)).toBe(1)
    renderAt('#/', <ScaleBar />, { scale: { pixelsPerMm: 3, cunMm: 19.33 } })
    const bar = screen.getByRole('img', { name: enScale.spoken(19.3) })
    expect(bar.textContent).toBe(`20 mm${enScale.cun}`)
    const widths = [...bar.querySelectorAll<HTMLElement>('.scale-rule')].map((rule) => rule.style.width)
    expect(widths).toEqual(['60px', '58px'])
  })

  it('says nothing before the scene has told how long things are', () => {
    renderAt('#/', <ScaleBar />)
    expect(screen.queryByRole('img')).toBeNull()
  })
})
