import { BufferAttribute, BufferGeometry } from 'three'
import { describe, expect, it } from 'vitest'
import type { Atlas } from '../atlas/atlas'
import { sphereSkin } from '../geometry/sphere-skin'
import type { Placed } from '../state/placement-facts'
import { createAtlasStore } from '../state/store'
import { rideAnchors } from './anchor-rider'
import { buildDoubtField } from './doubt-field'
import { doubtLabels } from './doubt-labels'
import type { HeadModel } from './head-model'

const skin = sphereSkin(0.1, 5)
const LABELS = { main: 'One text: middle', rival: 'Another text: upper third' }
const ATLAS = {
  point: (code: string) => ({
    code,
    laterality: code === 'GV26' ? 'midline' : 'bilateral',
    location: { alternative: { labels: LABELS } },
  }),
} as unknown as Atlas

/** Labels of a point of the midline, or of both sides, with its rival above. */
function labelsOf(
  code: string,
  sides: readonly string[],
  shown: { tolerance: boolean; rival: boolean },
  placed: Placed = 'reference',
) {
  const places = sides.map((side) => {
    const x = side === 'left' ? 0.03 : side === 'right' ? -0.03 : 0
    return { at: skin.nearest([x, 0, 0.1]), rival: skin.nearest([x, 0.003, 0.1]) }
  })
  const field = buildDoubtField(
    skin,
    places.map(({ at, rival }) => ({
      place: at,
      tolerance: shown.tolerance ? 0.0048 : null,
      rival: shown.rival ? rival : null,
    })),
  )
  const positions = new Float32Array(field.anchors.count * 3)
  const normals = new Float32Array(field.anchors.count * 3)
  rideAnchors(field.anchors, skin.positions, skin.positions, 0, positions, normals)
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('skinNormal', new BufferAttribute(normals, 3))
  const model = { markers: { markers: sides.map((side) => ({ code, side })) } } as unknown as HeadModel
  const store = createAtlasStore({
    selection: { code, side: null },
    seenSide: 'right',
    doubts: shown,
    placed,
  })
  return doubtLabels(ATLAS, store.getState(), model, { geometry, field, markers: sides.map((_, i) => i) })
}

describe('the words beside what is in doubt', () => {
  it('say at both places of a dispute who puts the point there, and must stand', () => {
    const { labels, caption } = labelsOf('GV26', ['midline'], { tolerance: false, rival: true })
    expect(caption).toBe(LABELS.main)
    expect(labels.map(({ kind, text }) => [kind, text])).toEqual([['rival', LABELS.rival]])
    expect(labels[0]).toMatchObject({ isNeeded: true, isOpposite: true })
  })

  it('give the radius of the disc, on the side away from the rival place', () => {
    const { labels } = labelsOf('GV26', ['midline'], { tolerance: true, rival: true })
    const measure = labels.find(({ kind }) => kind === 'measure')!
    expect(measure.text).toBe('± 4.8 mm')
    expect(measure.position[1]).toBeLessThan(-0.004)
  })

  it('give no number on another face, where the disc is as large as the skin has made it', () => {
    const shown = { tolerance: true, rival: false }
    expect(labelsOf('GV26', ['midline'], shown, 'solved').labels).toEqual([])
  })

  it('stand on the side of a pair that leads, and name no dispute that is not shown', () => {
    const { labels } = labelsOf('LI20', ['left', 'right'], { tolerance: true, rival: true })
    expect(labels).toHaveLength(2)
    expect(labels.every(({ position }) => position[0] < 0)).toBe(true)
    const alone = labelsOf('LI20', ['left', 'right'], { tolerance: true, rival: false })
    expect(alone.caption).toBeUndefined()
    expect(alone.labels.map(({ kind }) => kind)).toEqual(['measure'])
  })
})
