import { luminanceAt, type PicturePair } from '../../scripts/mark-contrast/judge-mark'
import {
  formDifference,
  greyForm,
  lineWidths,
  markerWidths,
  meanForm,
} from '../../scripts/mark-contrast/mark-form'
import { CAUTION_SHAPE } from '../../src/scene/caution-shape'
import { luminance } from '../../src/scene/contrast'
import { CASING, DARK_LUMINANCE } from '../../src/scene/mark-colours'
import type { MarkerPlace, RibbonPlace } from '../../src/scene/probe'
import { expect } from '../e2e/atlas-test'
import { MARKER_REACH_PX } from './mark-room'

/** On darker skin the dark part of a mark does not stand out by itself. */
const LIGHT_SKIN = 0.35
const FULL_PARTS = { light: luminance(CASING), dark: DARK_LUMINANCE }
/** Across a line and around a marker, CSS pixels. */
const LINE_CUT_PX = 4.5
const FORM_REACH_PX = 6
/** Share of what is drawn in which two caution shapes must differ, in grey. */
const LEAST_FORM_DIFFERENCE = 0.25

/** A part of a mark that can be measured by itself: which kind of part, and its width in pixels. */
export interface PartWidth {
  readonly what: string
  readonly width: number
}

/** Widths of one part of lines that are drawn throughout, where it stands out alone. */
export function linePartWidths(
  pair: PicturePair,
  part: 'light' | 'dark',
  lines: readonly RibbonPlace[],
): PartWidth[] {
  return lines
    .filter((line) => line.isPlain && standsAlone(pair, part, line))
    .map((line) => ({
      what: `${part} part of lines`,
      width: lineWidths(pair, FULL_PARTS, line, { x: line.alongX, y: line.alongY }, LINE_CUT_PX)[part],
    }))
}

/** Widths of one part of markers, where it stands out alone. */
export function markerPartWidths(
  pair: PicturePair,
  part: 'light' | 'dark',
  markers: readonly MarkerPlace[],
): PartWidth[] {
  return markers
    .filter((marker) => standsAlone(pair, part, marker))
    .map((marker) => ({
      what: `${part} part of shape ${marker.shape}`,
      width: markerWidths(pair, FULL_PARTS, marker, MARKER_REACH_PX)[part],
    }))
}

function standsAlone(pair: PicturePair, part: 'light' | 'dark', place: MarkerPlace | RibbonPlace): boolean {
  return part === 'light' || luminanceAt(pair.bare, place) >= LIGHT_SKIN
}

/** The middle width of every kind of part: single cuts that fall between pixels vary by some tenths. */
export function middleWidths(parts: readonly PartWidth[]): [what: string, width: number][] {
  return [...new Set(parts.map(({ what }) => what))].map((what) => {
    const widths = parts
      .filter((part) => part.what === what)
      .map(({ width }) => width)
      .sort((a, b) => a - b)
    return [what, widths[Math.floor(widths.length / 2)]!]
  })
}

/** In grey, every marker that stands alone looks more like those of its own caution class than like any others, and the classes are far apart. */
export function expectDistinctForms(pair: PicturePair, markers: readonly MarkerPlace[]): void {
  const shapes = [...new Set(Object.values(CAUTION_SHAPE))]
  const forms = markers.map((marker) => ({ ...marker, form: greyForm(pair, marker, FORM_REACH_PX) }))
  const means = shapes.map((shape) =>
    meanForm(forms.filter((marker) => marker.shape === shape).map(({ form }) => form)),
  )
  for (const { id, shape, form } of forms) {
    const differences = means.map((mean) => formDifference(mean, form))
    expect(shapes[differences.indexOf(Math.min(...differences))], `the shape that ${id} looks like`).toBe(
      shape,
    )
  }
  means.forEach((mean, i) => {
    for (const other of means.slice(i + 1))
      expect(formDifference(mean, other)).toBeGreaterThanOrEqual(LEAST_FORM_DIFFERENCE)
  })
}
