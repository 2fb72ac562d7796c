import { describe, expect, it } from 'vitest'
import type { Atlas } from '../atlas/atlas'
import type { Placements } from '../geometry/placements'
import { CASING, markColours } from './mark-colours'
import { colourFromHex, contrast } from './contrast'
import { DIMMED_PRESENCE, markerEmphasis, markerOrder } from './marker-emphasis'
import { buildMarkerField, MARKER_LIFT, moveMarkers } from './marker-field'
import { buildRibbonField, moveRibbons, RIBBON_LIFT } from './ribbon-field'
import { TONES } from './tones'

/** Emphasis has single precision. */
const DIMMED = Math.fround(DIMMED_PRESENCE)

/** A flat square of skin at z = 0, facing +z, two triangles, one metre wide. */
const TRIANGLES = Uint32Array.from([0, 1, 2, 0, 2, 3])
const POSITIONS = Float32Array.from([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0])
const NORMALS = Float32Array.from([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1])

const point = (code: string, meridian: string, caution: string) => ({
  code,
  meridian,
  caution: { class: caution },
  names: { pinyin: code.toLowerCase() },
})
const POINTS = [point('LI20', 'LI', 'routine'), point('EX-HN3', 'EX', 'high-risk')]
// Only what the builders read: a whole atlas would hide what they depend on.
const ATLAS = {
  meridians: [
    { id: 'LI', colour: { hex: '#8C94A0' }, paths: [] },
    { id: 'TE', colour: { hex: '#D97B29' }, paths: [] },
  ],
  points: POINTS,
  point: (code: string) => POINTS.find((one) => one.code === code),
} as unknown as Atlas

const PLACEMENTS: Placements = {
  head: '',
  data: '',
  markers: [
    { code: 'LI20', id: 'LI20', side: 'left', anchor: [0, 0.25, 0.5] },
    { code: 'LI20', id: 'LI20', side: 'right', anchor: [1, 1, 0] },
    { code: 'EX-HN3', id: 'EX-HN3', side: 'midline', anchor: [1, 0, 1] },
    { code: 'NO1', id: 'NO1', side: 'midline', anchor: [0, 1, 0] },
  ],
  alternatives: [{ code: 'LI20', side: 'left', anchor: [0, 0, 1] }],
  landmarks: [],
  paths: [
    { meridian: 'LI', path: 'a', side: 'left', style: 'solid', anchors: [0, 1, 0, 0, 0, 1, 0, 0, 0] },
    { meridian: 'TE', path: 'b', side: 'left', style: 'dashed', anchors: [1, 1, 0, 1, 0, 0] },
    { meridian: 'XX', path: 'c', side: 'left', style: 'solid', anchors: [0, 1, 0, 0, 0, 1] },
  ],
  neighbours: {},
  tolerances: [],
}

describe('marker field', () => {
  const field = buildMarkerField(ATLAS, PLACEMENTS, TRIANGLES)
  moveMarkers(field, POSITIONS, NORMALS)

  it('has every marker of known points, and no rival place: it would read as a second one', () => {
    expect(field.markers.map((marker) => [marker.code, marker.side])).toEqual([
      ['LI20', 'left'],
      ['LI20', 'right'],
      ['EX-HN3', 'midline'],
    ])
  })

  it('lies on the skin, lifted along its normal', () => {
    const z = 0.25 * 0 + 0.5 * 0 + MARKER_LIFT
    expect([...field.positions.slice(0, 3)].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
      0.75,
      0.25,
      z,
    ])
    expect([...field.normals.slice(0, 3)]).toEqual([0, 0, 1])
  })

  it('tells caution by shape and gives points without a meridian their own colour', () => {
    expect(field.markers[0]!.shape).not.toBe(field.markers[2]!.shape)
    expect(field.markers[2]!.palette).toBe(2)
    expect(field.palette).toHaveLength(3)
  })

  it('refuses anchors of another head', () => {
    expect(() => buildMarkerField(ATLAS, PLACEMENTS, TRIANGLES.subarray(0, 3))).toThrow(
      /triangle 1; this skin has 1/,
    )
  })

  it('marks both sides of the chosen point and dims what is filtered out', () => {
    const emphasis = new Float32Array(6)
    const intent = {
      selectedCode: null,
      selectedSide: null,
      hoveredCode: null,
      hoveredSide: null,
      hoveredMeridianPalette: null,
      isHaloOff: false,
      inFocus: new Set(['EX-HN3']),
      shownPalettes: null,
    }
    markerEmphasis(field.markers, intent, emphasis)
    expect(emphasis[0]).toBe(DIMMED)
    expect(emphasis[4]).toBe(1)
    markerEmphasis(field.markers, { ...intent, selectedCode: 'LI20' }, emphasis)
    expect([...emphasis.subarray(0, 4)]).toEqual([1, 1, 1, 1])
    markerEmphasis(field.markers, { ...intent, selectedCode: 'LI20', selectedSide: 'right' }, emphasis)
    expect(emphasis[3]).toBe(1)
    expect(emphasis[1]).toBeGreaterThan(0)
    expect(emphasis[1]).toBeLessThan(0.6)
    markerEmphasis(field.markers, { ...intent, selectedCode: 'LI20', isHaloOff: true }, emphasis)
    expect([...emphasis.subarray(0, 4)]).toEqual([1, 0, 1, 0])
    markerEmphasis(field.markers, { ...intent, selectedCode: 'LI20', selectedSide: 'right' }, emphasis)
    const order = new Uint32Array(3)
    markerOrder(emphasis, order)
    // The ring around LI20 on both sides comes before EX-HN3, which it may not hide, and after it once EX-HN3 is dimmed.
    expect([...order]).toEqual([0, 1, 2])
    markerEmphasis(field.markers, { ...intent, selectedCode: 'LI20', inFocus: new Set() }, emphasis)
    markerOrder(emphasis, order)
    expect([...order]).toEqual([2, 0, 1])
  })

  it('dims the points of meridians that are not shown while others are', () => {
    const emphasis = new Float32Array(6)
    const none = { selectedCode: null, selectedSide: null, hoveredCode: null, hoveredSide: null }
    const intent = { ...none, hoveredMeridianPalette: null, isHaloOff: false, inFocus: null }
    markerEmphasis(field.markers, { ...intent, shownPalettes: new Set([0]) }, emphasis)
    expect([emphasis[0], emphasis[2]]).toEqual([1, 1])
    expect(emphasis[4]).toBe(DIMMED)
  })
})

describe('ribbon field', () => {
  const field = buildRibbonField(ATLAS, PLACEMENTS, TRIANGLES, POSITIONS)
  moveRibbons(field, POSITIONS, NORMALS)

  it('merges all known paths into one mesh without joining one to the next', () => {
    expect(field.anchors.count).toBe(5)
    expect(field.index).toHaveLength((2 + 1) * 6)
    const first = new Set(field.index.slice(0, 12))
    expect([...field.index.slice(12)].some((vertex) => first.has(vertex))).toBe(false)
  })

  it('runs along the skin, lifted, with lengths in millimetres that begin anew on every path', () => {
    expect(
      [...field.positions.filter((_, i) => i % 3 === 2)].every((z) => Math.abs(z - RIBBON_LIFT) < 1e-6),
    ).toBe(true)
    expect([...field.along].map(Math.round)).toEqual([0, 0, 1000, 1000, 2000, 2000, 0, 0, 1000, 1000])
  })

  it('knows both neighbours of every sample', () => {
    expect([...field.previous.slice(6, 9)]).toEqual([...field.here.slice(0, 3)])
    expect([...field.next.slice(6, 9)]).toEqual([...field.here.slice(12, 15)])
    expect([...field.previous.slice(0, 3)]).toEqual([...field.here.slice(0, 3)])
  })

  it('says which part is dashed and whose it is', () => {
    expect([...field.style.slice(0, 4)]).toEqual([-1, 0, 0, 0])
    expect([...field.style.slice(24, 28)]).toEqual([-1, 1, 1, 1])
  })
})

describe('mark colours', () => {
  it('stand out on every skin: core or casing reaches 3:1 against it, and the two against each other', () => {
    for (const hex of [
      '#8C94A0',
      '#C9A227',
      '#C4453B',
      '#2F5F9E',
      '#D97B29',
      '#3F7F4F',
      '#6B4A93',
      '#B0527E',
      null,
    ]) {
      const { dark } = markColours(hex)
      expect(contrast(dark, CASING)).toBeGreaterThan(9)
      for (let grey = 0; grey <= 1; grey += 0.01) {
        const skin = [grey, grey, grey] as const
        expect(Math.max(contrast(dark, skin), contrast(CASING, skin))).toBeGreaterThanOrEqual(3)
      }
    }
  })

  it('reads colours or says what is wrong', () => {
    expect(colourFromHex('#FFFFFF')).toEqual([1, 1, 1])
    expect(() => colourFromHex('red')).toThrow(/red is not a colour/)
  })

  it('has six tones from light to deep', () => {
    expect(TONES).toHaveLength(6)
    const brightness = TONES.map((tone) => tone.albedo[1])
    expect([...brightness].sort((a, b) => b - a)).toEqual(brightness)
  })
})
