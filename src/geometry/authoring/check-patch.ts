import type { Fault } from '../../atlas/fault'
import type { Landmark } from '../../atlas/landmark'
import { anchorFromBaked, anchorsOfLandmark, type LandmarkAnchor } from '../landmarks'
import type { BakedAnchor } from '../placements'
import { LEAST_SEEN, PATCH_KIND, PATCH_VERSION, saysEnough, type LandmarkPatch } from './landmark-patch'
import { standsOnMidline, type AuthoringSkin } from './mirror-lock'

/** What a patch is checked against: the head of this repository and the landmarks authored on it. */
export interface PatchGround extends AuthoringSkin {
  /** Hash of the head's topology. */
  readonly head: string
  readonly anchors: readonly LandmarkAnchor[]
  readonly landmarks: readonly Pick<Landmark, 'id' | 'side'>[]
}

/** A paired landmark nearer to the midline than this, metres, is not beside it. */
const LEAST_BESIDE = 0.005
/** Weights are rounded to five decimals: the third may fall this far below zero. */
const WEIGHT_DUST = 2e-5

/**
 * Checks a parsed patch file: kind, version, head, known landmarks, anchors on outer skin of the left side or the midline, and a
 * sentence about what was seen. Every fault names file, record, field and remedy.
 * @param file name of the file, for the faults
 */
export function checkPatch(
  file: string,
  content: unknown,
  ground: PatchGround,
): { readonly patch: LandmarkPatch } | { readonly faults: readonly Fault[] } {
  const fault = (record: string, field: string, reason: string): Fault => ({ file, record, field, reason })
  const whole = fields(content)
  if (whole?.['$kind'] !== PATCH_KIND) {
    return {
      faults: [fault('file', '$kind', `is not "${PATCH_KIND}"; download the patch from the editor anew`)],
    }
  }
  if (whole['version'] !== PATCH_VERSION) {
    const found = foundText(whole['version'])
    return {
      faults: [fault('file', 'version', `is ${found}, this atlas reads ${PATCH_VERSION}; download it anew`)],
    }
  }
  if (whole['head'] !== ground.head) {
    const found = foundText(whole['head'])
    return {
      faults: [
        fault(
          'file',
          'head',
          `is ${found}, this head is "${ground.head}"; make the moves again on this head`,
        ),
      ],
    }
  }
  const { moves } = whole
  if (!Array.isArray(moves) || moves.length === 0) {
    return { faults: [fault('file', 'moves', 'holds no move; move a landmark in the editor first')] }
  }
  const seen = new Set<string>()
  const faults = moves.flatMap((entry: unknown, i) => {
    const move = fields(entry)
    const id = move?.['id']
    if (!move || typeof id !== 'string')
      return [fault(`move ${i + 1}`, 'id', 'is missing; name the landmark that was moved')]
    const known = ground.anchors.find((landmark) => landmark.id === id)
    if (!known) return [fault(id, 'id', 'no such landmark is authored; correct its spelling')]
    const twice = seen.has(id)
    seen.add(id)
    return [
      ...(twice ? [fault(id, 'id', 'is moved twice; keep one of the moves')] : []),
      ...moveFaults(move, known, ground).map(([field, reason]) => fault(id, field, reason)),
    ]
  })
  return faults.length > 0 ? { faults } : { patch: content as LandmarkPatch }
}

type FieldFault = readonly [field: string, reason: string]

function moveFaults(
  move: Readonly<Record<string, unknown>>,
  known: LandmarkAnchor,
  ground: PatchGround,
): FieldFault[] {
  const out: FieldFault[] = []
  if (typeof move['seen'] !== 'string' || !saysEnough(move['seen'])) {
    out.push([
      'seen',
      `does not say what was seen on the head; write a sentence of more than ${LEAST_SEEN} letters`,
    ])
  }
  for (const name of Object.keys(move)) {
    if (!['id', 'seen', known.curve ? 'curve' : 'anchor'].includes(name))
      out.push([name, `does not belong to ${known.curve ? 'a curve' : 'a single place'}; remove it`])
  }
  if (!known.curve) return [...out, ...anchorFaults(move['anchor'], 'anchor', known, 0, ground)]
  const { curve } = move
  if (!Array.isArray(curve) || curve.length !== known.curve.length) {
    out.push([
      'curve',
      `must list all ${known.curve.length} controls of the curve in order; download it anew`,
    ])
    return out
  }
  return [
    ...out,
    ...curve.flatMap((anchor: unknown, i) => anchorFaults(anchor, `curve.${i}`, known, i, ground)),
  ]
}

function anchorFaults(
  anchor: unknown,
  field: string,
  known: LandmarkAnchor,
  index: number,
  ground: PatchGround,
): FieldFault[] {
  if (!isAnchor(anchor))
    return [[field, 'is not [triangle, weight, weight]; download the patch from the editor anew']]
  const [triangle, weight0, weight1] = anchor
  if (!ground.skin.topology.isPickable[triangle])
    return [[field, `names triangle ${triangle}, which is not outer skin of this head; move it again`]]
  if (Math.min(weight0, weight1, 1 - weight0 - weight1) < -WEIGHT_DUST)
    return [[field, 'has weights outside its triangle; move it again']]
  const [x] = ground.skin.place(anchorFromBaked(anchor)).position
  const mm = (x * 1000).toFixed(1)
  if (standsOnMidline(ground, anchorFromBaked(anchorsOfLandmark(known)[index]!))) {
    return standsOnMidline(ground, anchorFromBaked(anchor))
      ? []
      : [[field, `lies ${mm} mm beside the midline, where this anchor belongs; move it again`]]
  }
  const isPairedPlace =
    !known.curve && ground.landmarks.find(({ id }) => id === known.id)?.side === 'bilateral'
  if (x < (isPairedPlace ? LEAST_BESIDE : -1e-12)) {
    return [[field, `lies at x = ${mm} mm; paired landmarks stand on the subject's left, at positive x`]]
  }
  return []
}

function foundText(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value)
}

function isAnchor(value: unknown): value is BakedAnchor {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    value.every((number) => typeof number === 'number' && Number.isFinite(number)) &&
    Number.isInteger(value[0])
  )
}

function fields(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null
}
