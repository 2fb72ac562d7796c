import type { Atlas } from '../atlas/atlas'
import type { HeadDirection, HeadPosition } from '../geometry/frame'
import type { Tape } from '../geometry/tape'
import type { LabelSheet, StageLabel } from './label-board'
import { shownOfStep } from './play-head'
import type { TapeDots } from './tape-dots'
import { wholeParts, type TapeField } from './tape-field'

/** A ruler's number comes when so much of it has unrolled. */
const NUMBER_FROM = 0.97
/** A landmark's dot with its glow, CSS pixels. */
const DOT_RADIUS_PX = 9
/** Half the width of a tape, CSS pixels. */
const TAPE_RADIUS_PX = 9
/** Every so many samples of a ruler are kept clear of names. */
const CLEAR_EVERY = 3

const amounts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/**
 * The names that a tape pins up at a progress: numbers at the ends of rulers, then landmarks, those of the step at work first. On a
 * narrow stage only that step's.
 */
export function tapeLabels(
  atlas: Atlas,
  tape: Tape,
  field: TapeField,
  dots: TapeDots,
  progress: number,
  isNarrow: boolean,
): LabelSheet {
  const current = Math.min(tape.steps.length - 1, Math.max(0, Math.ceil(progress) - 1))
  const numbers = rulerEnds(tape, field).flatMap(({ step, sample, text }): StageLabel[] =>
    shownOfStep(progress, step) < NUMBER_FROM || (isNarrow && step !== current)
      ? []
      : [
          {
            kind: 'measure',
            text,
            radius: TAPE_RADIUS_PX,
            position: triple(field.positions, sample),
            normal: triple(field.normals, sample),
          },
        ],
  )
  const names = dots.names
    .map((dot, i) => ({ ...dot, i }))
    .filter(({ step, name }) => {
      // A step names again what an earlier one named: its own names count as well.
      const isOfCurrent = tape.steps[current]?.names.some((other) => other.id === name.id)
      return progress > step && (!isNarrow || isOfCurrent || step === current)
    })
    .sort((a, b) => Math.abs(current - a.step) - Math.abs(current - b.step))
    .flatMap(({ name, i }): StageLabel[] => {
      const label = nameOf(atlas, name.id, name.isCurve)
      if (!label) return []
      return [
        {
          ...label,
          radius: name.isCurve ? 4 : DOT_RADIUS_PX,
          position: triple(dots.positions, i),
          normal: triple(dots.normals, i),
        },
      ]
    })
  return { labels: [...numbers, ...names], keepClear: clearPlaces(tape, field, progress) }
}

/** A construct curve needs no name on the head: its two ends have theirs. */
function nameOf(
  atlas: Atlas,
  id: string,
  isCurve: boolean,
): Pick<StageLabel, 'kind' | 'text' | 'record'> | null {
  const landmark = atlas.landmark(id)
  if (!landmark) return { kind: 'landmark', text: id, record: id }
  if (isCurve && landmark.kind === 'construct') return null
  const name = landmark.name
  return { kind: 'landmark', text: name.charAt(0).toUpperCase() + name.slice(1) }
}

interface RulerEnd {
  readonly step: number
  readonly sample: number
  readonly text: string
}

/** The last sample of every ruler, and the middle of a divided way, each with its number. */
function rulerEnds(tape: Tape, field: TapeField): RulerEnd[] {
  const ends: RulerEnd[] = []
  let first = 0
  tape.steps.forEach((step, index) => {
    for (const line of step.lines) {
      const count = line.anchors.length / 3
      if (count < 2) continue
      if (line.kind === 'ruler' && step.measure) {
        const { amount, scale } = step.measure
        const unit = scale === 'fingerbreadth_middle' ? 'finger' : 'cun'
        ends.push({ step: index, sample: first + count - 1, text: `${amounts.format(amount)} ${unit}` })
      }
      if (line.kind === 'way' && step.share !== null) {
        const parts = wholeParts(step.share)
        const sample = sampleAt(field, first, count, step.share * line.mm)
        ends.push({ step: index, sample, text: `${String(Math.round(step.share * parts))}/${String(parts)}` })
      }
      first += count
    }
  })
  return ends
}

function sampleAt(field: TapeField, first: number, count: number, mm: number): number {
  let sample = first
  while (sample < first + count - 1 && field.way[sample * 8]! < mm) sample += 1
  return sample
}

/** Places along rulers and ways that are drawn by now. */
function clearPlaces(tape: Tape, field: TapeField, progress: number): HeadPosition[] {
  const places: HeadPosition[] = []
  let first = 0
  tape.steps.forEach((step, index) => {
    for (const line of step.lines) {
      const count = line.anchors.length / 3
      if (count < 2) continue
      if (progress > index && (line.kind === 'ruler' || line.kind === 'way')) {
        for (let i = 0; i < count; i += CLEAR_EVERY) places.push(triple(field.positions, first + i))
      }
      first += count
    }
  })
  return places
}

function triple(from: Float32Array, i: number): HeadPosition & HeadDirection {
  return [from[i * 3]!, from[i * 3 + 1]!, from[i * 3 + 2]!]
}
