import { describe, expect, it } from 'vitest'
import type { Constraint } from '../../atlas/constraint'
import { bakedAnchor } from '../bake'
import { lineNearest } from '../curve'
import { FaceSolver, type LocatedPoint } from '../face-solver'
import { positionMirror, type HeadPosition } from '../frame'
import type { LandmarkAnchor } from '../landmarks'
import { sphereSkin } from '../sphere-skin'
import { vectorDistance } from '../vector'
import { defineResiduals, recipeTensions, SOLVER_PRECISION_CUN } from './tension'

const RADIUS = 0.1
const skin = sphereSkin(RADIUS, 6)

/** A sphere stands in for a head: lengths on it are known. Angles in degrees: up from the face over the crown, and to the left. */
function onSphere(up: number, left = 0): HeadPosition {
  const [a, b] = [(up * Math.PI) / 180, (left * Math.PI) / 180]
  return [RADIUS * Math.sin(b), RADIUS * Math.cos(b) * Math.sin(a), RADIUS * Math.cos(b) * Math.cos(a)]
}

function landmark(id: string, ...positions: HeadPosition[]): LandmarkAnchor {
  const anchors = positions.map((position) => bakedAnchor(skin.nearest(position)))
  return anchors.length === 1
    ? { id, anchor: anchors[0]!, seen: 'test' }
    : { id, curve: anchors, seen: 'test' }
}

const ANCHORS: LandmarkAnchor[] = [
  landmark('glabella', onSphere(15)),
  landmark('anterior_hairline_mid', onSphere(45)),
  landmark('posterior_hairline_mid', onSphere(195)),
  landmark('tragus_center', [RADIUS, 0, 0]),
  landmark('mouth_corner', onSphere(-20, 15)),
  landmark('forehead_hairline_corner', onSphere(45, 45)),
  landmark('anterior_hairline', onSphere(45), onSphere(45, 15), onSphere(45, 30), onSphere(45, 45)),
  landmark('nasolabial_sulcus', onSphere(5, 10), onSphere(-10, 16), onSphere(-25, 20)),
  landmark('scm_anterior_border', onSphere(-10, 50), onSphere(-45, 40)),
  landmark('scm_posterior_border', onSphere(-10, 70), onSphere(-45, 60)),
  landmark('scm_upper_end', onSphere(-10, 50)),
  landmark('just_above', onSphere(-10 + 1.78, 50)),
  landmark('mastoid_tip', onSphere(200, 60)),
  landmark('eyebrow_upper_margin_above_pupil', onSphere(20, 16)),
]

type Define = Record<string, unknown> & { type: Constraint['type'] }

function point(code: string, ...define: Define[]): LocatedPoint {
  const constraints = define.map(
    (constraint) => ({ authority: 'WHO', role: 'define', ...constraint }) as Constraint,
  )
  return { code, laterality: 'bilateral', onOuterSkin: true, location: { constraints, alternative: null } }
}

function solver(...points: LocatedPoint[]): FaceSolver {
  const leftEye = { center: [0.027, 0.02, 0.07] as HeadPosition, radius: 0.014 }
  const face = {
    skin,
    leftEye,
    mirror: (anchor: Parameters<typeof skin.place>[0]) =>
      skin.nearest(positionMirror(skin.place(anchor).position)),
  }
  return new FaceSolver(face, ANCHORS, points)
}

function solve(...define: Define[]): { position: HeadPosition; finder: FaceSolver } {
  const record = point('X1', ...define)
  const finder = solver(record)
  const place = finder.place('X1', 'test')
  for (const residual of defineResiduals(finder, 'X1', record.location.constraints, place)) {
    expect(residual.cun).toBeLessThanOrEqual(SOLVER_PRECISION_CUN)
  }
  return { position: place.position, finder }
}

describe('recipes', () => {
  it('on a curve at a level (LI20)', () => {
    const { position, finder } = solve(
      { type: 'on', structure: 'nasolabial_sulcus' },
      { type: 'sameLevel', as: 'mouth_corner' },
    )
    expect(position[1]).toBeCloseTo(finder.position('mouth_corner', 'test')[1], 5)
    const sulcus = finder.curve('nasolabial_sulcus', 'test')
    expect(vectorDistance(lineNearest(skin, sulcus, position).place.position, position)).toBeLessThan(1e-5)
  })

  it('on a curve that ends 2 mm short of the level: its end carried on, and a tension', () => {
    const record = point(
      'X1',
      { type: 'sameLevel', as: 'just_above' },
      { type: 'on', structure: 'scm_anterior_border' },
    )
    const finder = solver(record)
    const place = finder.place('X1', 'test')
    const end = finder.position('scm_upper_end', 'test')
    expect(place.position[1]).toBeCloseTo(finder.position('just_above', 'test')[1], 6)
    expect(vectorDistance(place.position, end)).toBeGreaterThan(0.0015)
    expect(vectorDistance(place.position, end)).toBeLessThan(0.0025)
    expect(recipeTensions(finder, 'X1', record.location.constraints, place).map(({ type }) => type)).toEqual([
      'on',
    ])
  })

  it('beside a curve when a relation to the same curve says so (LI17), by 3 mm on the level', () => {
    const beside = solve(
      { type: 'sameLevel', as: 'mouth_corner' },
      { type: 'on', structure: 'scm_posterior_border' },
      { type: 'relative', relation: 'posterior_to', of: 'scm_posterior_border', role: 'check' },
    )
    const border = solve(
      { type: 'sameLevel', as: 'mouth_corner' },
      { type: 'on', structure: 'scm_posterior_border' },
    )
    expect(vectorDistance(beside.position, border.position)).toBeCloseTo(0.003, 4)
    expect(beside.position[2]).toBeLessThan(border.position[2])
  })

  it('a lateral offset runs on its level (ST4)', () => {
    const { position, finder } = solve({
      type: 'offset',
      from: 'mouth_corner',
      direction: 'lateral',
      cun: 1,
      scale: 'finger_cun',
    })
    const start = finder.position('mouth_corner', 'test')
    const ring = Math.hypot(start[0], start[2])
    const angle = Math.atan2(position[0], position[2]) - Math.atan2(start[0], start[2])
    expect(position[1]).toBeCloseTo(start[1], 6)
    expect(angle * ring).toBeCloseTo(finder.scale('forehead_vertical', 'test'), 4)
    expect(finder.scale('forehead_vertical', 'test')).toBeCloseTo(((30 / 180) * Math.PI * RADIUS) / 3, 4)
  })

  it('an upward offset on the vertical line of the pupil (GB14)', () => {
    const { position, finder } = solve(
      { type: 'verticalLine', through: 'pupil', plane: 'sagittal' },
      {
        type: 'offset',
        from: 'eyebrow_upper_margin_above_pupil',
        direction: 'superior',
        cun: 1,
        scale: 'forehead_vertical',
      },
    )
    expect(position[0]).toBeCloseTo(finder.pupil()[0], 6)
  })

  it('a share of the scalp from hairline to hairline (GV20)', () => {
    const { position } = solve(
      { type: 'midline' },
      {
        type: 'offset',
        from: 'anterior_hairline_mid',
        direction: 'posterior',
        cun: 5,
        scale: 'scalp_sagittal',
      },
    )
    expect(position[0]).toBe(0)
    expect((Math.atan2(position[1], position[2]) * 180) / Math.PI).toBeCloseTo(45 + (150 * 5) / 12, 0)
  })

  it('a lateral distance along the row behind the hairline (BL4) and along a level (BL9)', () => {
    const row = solve(
      {
        type: 'offset',
        from: 'anterior_hairline',
        direction: 'posterior',
        cun: 0.5,
        scale: 'scalp_sagittal',
      },
      { type: 'lateralOfMidline', cun: 1.5, scale: 'forehead_transverse' },
    )
    expect(row.position[0]).toBeGreaterThan(0.01)
    const level = solve(
      { type: 'sameLevel', as: 'glabella' },
      { type: 'lateralOfMidline', cun: 1.3, scale: 'occipital_transverse' },
      { type: 'relative', relation: 'posterior_to', of: 'tragus_center' },
    )
    const ring = Math.hypot(level.position[0], level.position[2])
    const angle = Math.atan2(level.position[0], -level.position[2])
    expect(angle * ring).toBeCloseTo(1.3 * level.finder.scale('occipital_transverse', 'test'), 4)
  })

  it('half way between two borders at a level (LI18)', () => {
    const { position, finder } = solve(
      { type: 'sameLevel', as: 'mouth_corner' },
      { type: 'between', a: 'scm_anterior_border', b: 'scm_posterior_border' },
    )
    expect(position[1]).toBeCloseTo(finder.position('mouth_corner', 'test')[1], 6)
    expect((Math.atan2(position[0], position[2]) * 180) / Math.PI).toBeCloseTo(61, -1)
  })

  it('the crossing of a level and a vertical line that fulfils the relation (ST3)', () => {
    const front = { type: 'relative', relation: 'anterior_to', of: 'tragus_center' } as const
    const lines = [
      { type: 'verticalLine', through: 'pupil', plane: 'sagittal' },
      { type: 'sameLevel', as: 'mouth_corner' },
    ] as const
    expect(solve(...lines, front).position[2]).toBeGreaterThan(0)
    expect(solve(...lines, { ...front, relation: 'posterior_to' }).position[2]).toBeLessThan(0)
  })
})

describe('what cannot be placed', () => {
  const refused = (points: LocatedPoint[], reason: RegExp): void => {
    expect(() => solver(...points).place('X1', 'X1')).toThrow(reason)
  }

  it('names point, constraint and reason', () => {
    refused([point('X1', { type: 'at', landmark: 'nowhere' })], /X1: nowhere: no such landmark/)
    refused([point('X1', { type: 'sameLevel', as: 'glabella' })], /X1: sameLevel: leaves a coordinate free/)
    refused(
      [point('X1', { type: 'distance', from: 'glabella', cun: 1, scale: 'finger_cun' })],
      /X1: distance: can test/,
    )
    refused(
      [point('X1', { type: 'offset', from: 'glabella', direction: 'superior', cun: 1, scale: 'ell' })],
      /X1: ell: no such scale/,
    )
    refused(
      [
        point(
          'X1',
          { type: 'sameLevel', as: 'anterior_hairline_mid' },
          { type: 'on', structure: 'nasolabial_sulcus' },
        ),
      ],
      /X1: on nasolabial_sulcus with sameLevel: the curve does not reach/,
    )
    refused(
      [point('X1', { type: 'between', a: 'scm_anterior_border', b: 'glabella' })],
      /X1: between scm_anterior_border: is a curve and no level/,
    )
  })

  it('is a circle of points, whose members it lists', () => {
    const cun = { direction: 'lateral', cun: 1, scale: 'finger_cun' } as const
    refused(
      [
        point('X1', { type: 'offset', from: 'X2', ...cun }),
        point('X2', { type: 'offset', from: 'X1', ...cun }),
      ],
      /X1 → X2 → X1/,
    )
  })

  it('is a point that rests on one that cannot be placed', () => {
    refused(
      [
        point('X1', { type: 'sameLevel', as: 'X2' }, { type: 'midline' }),
        point('X2', { type: 'at', landmark: 'nowhere' }),
      ],
      /X1: rests on X2: nowhere: no such landmark/,
    )
  })

  it('is a point that rests on one inside the mouth', () => {
    const inside = { ...point('X2', { type: 'at', landmark: 'glabella' }), onOuterSkin: false }
    refused(
      [point('X1', { type: 'sameLevel', as: 'X2' }, { type: 'midline' }), inside],
      /X2: lies inside nose or mouth/,
    )
  })
})
