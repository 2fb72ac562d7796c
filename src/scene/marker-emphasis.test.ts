import { describe, expect, it } from 'vitest'
import type { SceneMarker } from './marker-field'
import { markerEmphasis, type MarkerIntent } from './marker-emphasis'

const markers = ['LI20', 'ST4', 'GB14'].map((code, i): SceneMarker => ({
  code,
  id: code,
  side: 'left',
  shape: 0,
  palette: i,
  name: code,
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
