import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CURVE_CONSTRUCTS, PLACE_CONSTRUCTS } from '../../src/geometry/constructs'
import { MM } from '../../src/geometry/frame'
import { headSkin } from '../../src/geometry/head-skin'
import { anchorFromBaked } from '../../src/geometry/landmarks'
import type { BakedAnchor } from '../../src/geometry/placements'
import { readHead } from '../head/read-head'
import { PAGE, pageText } from './page-file'
import { ANCHORS_FILE, anchorsText, readAnchors } from './anchors-file'

interface LandmarkRecord {
  readonly id: string
  readonly kind: string
  readonly side: 'midline' | 'bilateral'
  readonly definition: string
}

const { landmarks } = JSON.parse(readFileSync('data/landmarks.json', 'utf8')) as {
  landmarks: LandmarkRecord[]
}
const file = readAnchors()
const head = await readHead()
const skin = headSkin(head)
const recordsById = new Map(landmarks.map((landmark) => [landmark.id, landmark]))
const authoredById = new Map(file.landmarkAnchors.map((landmark) => [landmark.id, landmark]))
const rules = new Set([...Object.keys(PLACE_CONSTRUCTS), ...Object.keys(CURVE_CONSTRUCTS), 'pupil'])
const isInsideMouthOrNose = ({ definition }: LandmarkRecord): boolean =>
  /not on the outer skin/i.test(definition)

function anchorsOf(id: string): readonly BakedAnchor[] {
  const authored = authoredById.get(id)
  if (!authored) throw new Error(`"${id}" is not authored.`)
  return authored.curve ?? [authored.anchor!]
}

/** Millimetres on the face the skin stands on. A curve gives its first anchor. */
function seat(id: string): readonly [x: number, y: number, z: number] {
  const [x, y, z] = skin.place(anchorFromBaked(anchorsOf(id)[0]!)).position
  return [x * MM, y * MM, z * MM]
}

describe('landmark anchors', () => {
  it('name every landmark that is neither a rule nor inside mouth or nose, and no other', () => {
    const wanted = landmarks.filter((landmark) => !rules.has(landmark.id) && !isInsideMouthOrNose(landmark))
    const authored = [...authoredById.keys()].filter((id) => !id.startsWith('region_'))
    expect([...authored].sort()).toEqual(wanted.map(({ id }) => id).sort())
    expect(file.landmarkAnchors).toHaveLength(authoredById.size)
  })

  it('are curves where the landmark is a curve and say what was seen', () => {
    for (const { id, curve, seen } of file.landmarkAnchors) {
      expect(seen.length, id).toBeGreaterThan(20)
      const kind = recordsById.get(id)?.kind ?? 'curve'
      expect(curve !== undefined, id).toBe(kind === 'curve')
    }
  })

  it('belong to this head, lie on skin that can be picked, with weights inside their triangle', () => {
    expect(file.head).toBe(head.topology)
    for (const { id } of file.landmarkAnchors) {
      for (const [triangle, weight0, weight1] of anchorsOf(id)) {
        expect(triangle, id).toBeLessThan(head.skinTriangleCount)
        for (const weight of [weight0, weight1, 1 - weight0 - weight1])
          expect(weight, id).toBeGreaterThan(-2e-5)
      }
    }
  })

  it('lie exactly on the midline or on the left', () => {
    for (const { id, side } of landmarks) {
      if (!authoredById.has(id)) continue
      const xs = anchorsOf(id).map((anchor) => skin.place(anchorFromBaked(anchor)).position[0])
      if (side === 'midline') expect(Math.max(...xs.map(Math.abs)), id).toBeLessThan(1e-12)
      else expect(Math.max(...xs), id).toBeGreaterThan(0.005)
      expect(Math.min(...xs), id).toBeGreaterThan(-1e-12)
    }
  })

  it('are explained on docs/landmarks.md as it stands', async () => {
    expect(await pageText()).toBe(readFileSync(PAGE, 'utf8'))
  })

  it('are written one record per block, as the file stands', () => {
    expect(anchorsText(file)).toBe(readFileSync(ANCHORS_FILE, 'utf8'))
  })
})

/** Each list runs strictly along the axis: `down` from high to low, `back` from front to back, `out` from the midline outwards. */
const ORDERS: readonly (readonly ['down' | 'back' | 'out', readonly string[]])[] = [
  [
    'down',
    ['vertex', 'anterior_hairline_mid', 'glabella', 'nasion', 'pronasale', 'subnasale', 'labrale_superius'],
  ],
  [
    'down',
    ['labrale_superius', 'upper_lip_tubercle', 'stomion', 'mentolabial_sulcus_mid', 'pogonion', 'menton'],
  ],
  ['down', ['hyoid_upper_border_mid', 'thyroid_cartilage_superior_border', 'laryngeal_prominence']],
  ['down', ['laryngeal_prominence', 'cricoid_cartilage', 'suprasternal_notch_center']],
  // The upper edge of the clavicle's inner end stands at the height of the notch, on some faces above its middle.
  ['down', ['cricoid_cartilage', 'lesser_supraclavicular_fossa', 'clavicle_sternal_end']],
  ['down', ['vertex', 'eop_superior_border', 'external_occipital_protuberance', 'eop_inferior_border']],
  [
    'down',
    ['eop_inferior_border', 'c2_spinous_superior_border', 'posterior_hairline_mid', 'c7_spinous_process'],
  ],
  [
    'back',
    [
      'pronasale',
      'subnasale',
      'mouth_corner',
      'menton',
      'hyoid_upper_border_mid',
      'suprasternal_notch_center',
    ],
  ],
  ['out', ['nostril_lateral_margin', 'ala_lateral_mid', 'mouth_corner']],
  [
    'out',
    ['medial_orbital_wall', 'inner_canthus', 'supraorbital_notch', 'outer_canthus', 'lateral_orbital_rim'],
  ],
  [
    'out',
    [
      'eyebrow_medial_end',
      'eyebrow_upper_margin_above_pupil',
      'eyebrow_lateral_end',
      'forehead_hairline_corner',
    ],
  ],
  ['down', ['anterior_hairline', 'eyebrow_upper_margin_above_pupil', 'supraorbital_notch', 'outer_canthus']],
  [
    'down',
    ['inner_canthus', 'infraorbital_foramen', 'ala_inferior_border', 'mouth_corner', 'mental_foramen'],
  ],
  ['down', ['alar_cartilage_nasal_bone_junction', 'ala_lateral_mid', 'ala_inferior_border']],
  [
    'down',
    [
      'temporal_hairline_above_ear_apex',
      'ear_apex',
      'supratragic_notch',
      'tragus_center',
      'intertragic_notch',
      'earlobe',
    ],
  ],
  [
    'down',
    [
      'auricle_root_anterior',
      'mandibular_condyle',
      'earlobe_attachment',
      'masseter_prominence',
      'mandible_angle',
    ],
  ],
  ['down', ['zygomatic_arch_superior_border_mid', 'zygomatic_arch_inferior_border_mid', 'mandibular_notch']],
  ['back', ['zygomatic_arch_superior_border_mid', 'mandibular_condyle', 'tragus_center', 'mastoid_center']],
  [
    'back',
    [
      'pogonion',
      'facial_artery_at_mandible',
      'masseter_anterior_border_at_mandible',
      'mandible_angle',
      'mastoid_tip',
    ],
  ],
  [
    'back',
    ['earlobe_attachment', 'earlobe', 'mastoid_tip', 'scm_posterior_border', 'trapezius_origin_upper'],
  ],
  ['down', ['mastoid_center', 'mastoid_tip', 'mandible_angle']],
  ['back', ['superficial_temporal_artery', 'tragus_center', 'hairline_above_posterior_auricle_root']],
  [
    'out',
    [
      'suprasternal_notch_center',
      'clavicle_sternal_end',
      'lesser_supraclavicular_fossa',
      'clavicle_mid',
      'acromion_lateral_end',
    ],
  ],
  ['down', ['greater_supraclavicular_fossa', 'clavicle_mid']],
]

describe('the order of landmarks', () => {
  const faces = [{ id: 'reference', modes: new Float32Array(head.modeCount) }, ...head.corners]

  it.each(faces.map((face) => [face.id, face.modes] as const))('holds on %s', (_, modes) => {
    skin.moveTo(head.positionsOfFace({ modes }))
    const wrong = ORDERS.flatMap(([axis, ids]) =>
      ids.slice(1).flatMap((id, i) => {
        const step = along(axis, seat(ids[i]!)) - along(axis, seat(id))
        return step > 0 ? [] : [`${ids[i]!} → ${id} ${axis}: ${step.toFixed(1)} mm`]
      }),
    )
    skin.moveTo(head.referencePositions)
    expect(wrong).toEqual([])
  })
})

/** A number that falls along the axis, millimetres. */
function along(axis: 'down' | 'back' | 'out', [x, y, z]: readonly [number, number, number]): number {
  return axis === 'down' ? y : axis === 'back' ? z : -x
}
