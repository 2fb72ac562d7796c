import type { HeadPosition } from '../frame'
import type { FaceReading } from './face-reading'
import { cutLength } from './plane-cut'
import { polylineAt, polylineLength, polylineNearest, type Polyline } from './polyline'

/** Where a section passes a landmark's place it does so to within this, metres. */
const NEAR = 0.004

/** Metres per cun of every scale, measured on the bare skin by cuts and lengths of its own. Unknown scales throw a RangeError. */
export function scaleOf(face: FaceReading, id: string): number {
  return face.once(`scale ${id}`, () => measuredScale(face, id))
}

function measuredScale(face: FaceReading, id: string): number {
  switch (id) {
    case 'scalp_sagittal':
      return midline(face, 'anterior_hairline_mid', 'posterior_hairline_mid') / 12
    case 'forehead_vertical':
    case 'finger_cun':
      return midline(face, 'glabella', 'anterior_hairline_mid') / 3
    case 'fingerbreadth_middle':
      return (midline(face, 'glabella', 'anterior_hairline_mid') / 3) * 0.75
    case 'forehead_transverse':
      return (2 * polylineLength(frontHairline(face))) / 9
    case 'occipital_transverse':
      return (2 * napeWidth(face)) / 9
    case 'neck_posterior':
      return midline(face, 'posterior_hairline_mid', 'c7_spinous_process') / 3
    case 'neck_chest_anterior_transverse':
      return Math.abs(face.position('clavicle_mid')[0]) / 4
    default:
      throw new RangeError(`No scale "${id}" is known to the measurement.`)
  }
}

/** The front hairline from the midline to the corner of the forehead. */
export function frontHairline(face: FaceReading): Polyline {
  return face.once('front hairline', () => hairlineToCorner(face))
}

function hairlineToCorner(face: FaceReading): Polyline {
  const line = face.curve('anterior_hairline')
  const from = polylineNearest(line, face.position('anterior_hairline_mid')).length
  const to = polylineNearest(line, face.position('forehead_hairline_corner')).length
  const steps = 96
  return Array.from({ length: steps + 1 }, (_, i) => polylineAt(line, from + ((to - from) * i) / steps))
}

/** The length of the midsagittal section between two places of the midline, metres. */
export function midline(face: FaceReading, from: string, to: string): number {
  return sectionLength(face, 0, face.position(from), face.position(to), `from ${from} to ${to}`)
}

/** The length of the section of constant coordinate between two positions on it, metres. Throws a RangeError when none joins them. */
export function sectionLength(
  face: FaceReading,
  axis: 0 | 1 | 2,
  from: HeadPosition,
  to: HeadPosition,
  what: string,
): number {
  const length = cutLength(face.axisCut(axis, from), from, to, NEAR)
  if (length === null) throw new RangeError(`No section of the skin leads ${what}.`)
  return length
}

/** From the mastoid tip along its level to the midline of the nape, metres. */
function napeWidth(face: FaceReading): number {
  const tip = face.position('mastoid_tip')
  const nape = face
    .axisCut(1, tip)
    .flatMap(({ positions }) => midlineCrossings(positions))
    .reduce<HeadPosition | null>((best, next) => (best === null || next[2] < best[2] ? next : best), null)
  if (!nape) throw new RangeError('The level of the mastoid tip does not lead to the nape.')
  return sectionLength(face, 1, tip, nape, 'from the mastoid tip to the nape')
}

/** Where a polyline passes the midline. */
export function midlineCrossings(line: Polyline): HeadPosition[] {
  const out: HeadPosition[] = []
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1]!, line[i]!]
    if (a[0] >= 0 === b[0] >= 0) continue
    const share = a[0] / (a[0] - b[0])
    out.push([0, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share])
  }
  return out
}
