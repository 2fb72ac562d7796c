import { describe, expect, it } from 'vitest'
import type { SceneMarker } from './marker-field'
import { contrast, luminance, type LinearColour } from './contrast'
import { CASING, markColours } from './mark-colours'
import { DIMMED_PRESENCE, isMeant, markerEmphasis, type MarkerIntent } from './marker-emphasis'
import { TONES } from './tones'

const markers = ['LI20', 'ST4', 'GB14'].map((code, i): SceneMarker => ({
  code,
  id: code,
  side: 'left',
  shape: 0,
  palette: i,
  name: code,
  twin: -1,
}))
const intent: MarkerIntent = {
  selectedCode: null,
  selectedSide: null,
  hoveredCode: null,
  hoveredSide: null,
  hoveredMeridianPalette: null,
  isHaloOff: false,
  inFocus: null,
  shownPalettes: null,
}

describe('marks that are switched off', () => {
  it('are gone, so that they cannot be picked, but for the chosen one and what is hovered', () => {
    const out = new Float32Array(6)
    const presence = (more: Partial<MarkerIntent>) => {
      markerEmphasis(markers, { ...intent, arePointsShown: false, ...more }, out)
      return [out[0], out[2], out[4]]
    }
    expect(presence({})).toEqual([0, 0, 0])
    expect(presence({ selectedCode: 'LI20' })).toEqual([1, 0, 0])
    expect(presence({ hoveredCode: 'ST4' })).toEqual([0, 1, 0])
    expect(presence({ hoveredMeridianPalette: 2 })).toEqual([0, 0, 1])
    expect(presence({ arePointsShown: true })).toEqual([1, 1, 1])
  })
})

describe('marks that are dimmed', () => {
  const coded = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055)
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  /** A colour laid over another as browsers do: in sRGB. */
  const over = (colour: LinearColour, skin: LinearColour): LinearColour => {
    const mixed = (i: 0 | 1 | 2) =>
      linear(DIMMED_PRESENCE * coded(colour[i]) + (1 - DIMMED_PRESENCE) * coded(skin[i]))
    return [mixed(0), mixed(1), mixed(2)]
  }
  const { dark } = markColours('#3F7F4F')

  it('keep core and casing 3:1 apart on every tone', () => {
    for (const { albedo } of TONES) {
      expect(contrast(over(dark, albedo), over(CASING, albedo))).toBeGreaterThanOrEqual(3)
      expect(luminance(over(CASING, albedo))).toBeGreaterThan(luminance(albedo))
    }
  })

  it('stand out 3:1 from the lightest and the deepest skin', () => {
    for (const { albedo } of [TONES[0]!, TONES.at(-1)!]) {
      const better = Math.max(contrast(over(dark, albedo), albedo), contrast(over(CASING, albedo), albedo))
      expect(better).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('what is meant', () => {
  it('is the chosen side and what the pointer is on, not their other sides', () => {
    const pair = (['left', 'right'] as const).map((side): SceneMarker => ({ ...markers[0]!, side }))
    const out = new Float32Array(4)
    const meant = (more: Partial<MarkerIntent>) => {
      markerEmphasis(pair, { ...intent, ...more }, out)
      return [isMeant(out, 0), isMeant(out, 1)]
    }
    expect(meant({})).toEqual([false, false])
    expect(meant({ selectedCode: 'LI20', selectedSide: 'right' })).toEqual([false, true])
    expect(meant({ hoveredCode: 'LI20', hoveredSide: 'left' })).toEqual([true, false])
    expect(meant({ hoveredMeridianPalette: 0 })).toEqual([false, false])
  })
})
