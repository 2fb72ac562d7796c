import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildAtlas } from '../../src/atlas/build-atlas'
import { readDataFolder } from '../../src/atlas/data-folder'
import { positionDistanceMm, positionMirror, type HeadPosition } from '../../src/geometry/frame'
import { headSkin } from '../../src/geometry/head-skin'
import { computeNormals } from '../../src/geometry/normals'
import type { Placements } from '../../src/geometry/placements'
import type { Skin } from '../../src/geometry/surface'
import { vectorDot, vectorSubtract } from '../../src/geometry/vector'
import { buildMarkerField, moveMarkers, type MarkerField } from '../../src/scene/marker-field'
import { buildRibbonField, moveRibbons, type RibbonField } from '../../src/scene/ribbon-field'
import { readHead } from '../head/read-head'

const MARKER_MM = 0.5
const MIRROR_MM = 0.1
const PATH_HIGHEST_MM = 1.5

/** What the screen is given, measured against the skin that the screen is given: the shipped files, drawn. */
describe('marks as they are drawn on the reference face', () => {
  let skin: Skin
  let markers: MarkerField
  let ribbons: RibbonField

  beforeAll(async () => {
    const head = await readHead('reference')
    const placements = JSON.parse(readFileSync('public/models/placements.json', 'utf8')) as Placements
    const atlas = buildAtlas(readDataFolder())
    const normals = new Float32Array(head.vertexCount * 3)
    computeNormals(head.referencePositions, head.triangles, normals)
    skin = headSkin(head)
    markers = buildMarkerField(atlas, placements, head.triangles)
    moveMarkers(markers, head.referencePositions, normals)
    ribbons = buildRibbonField(atlas, placements, head.triangles, head.referencePositions)
    moveRibbons(ribbons, head.referencePositions, normals)
  })

  const place = (positions: Float32Array, index: number): HeadPosition => [
    positions[index * 3]!,
    positions[index * 3 + 1]!,
    positions[index * 3 + 2]!,
  ]
  /** Height above the nearest skin, millimetres; negative below it. */
  const heightMm = (position: HeadPosition): number => {
    const nearest = skin.nearest(position)
    const away = vectorSubtract(position, nearest.position)
    const outside = vectorDot(away, skin.normal(nearest)) >= 0 ? 1 : -1
    return outside * positionDistanceMm(position, nearest.position)
  }

  it('puts every marker within half a millimetre of the skin', () => {
    expect(markers.markers.length).toBeGreaterThan(150)
    const off = markers.markers
      .map(({ code, side }, i) => ({ code, side, mm: heightMm(place(markers.positions, i)) }))
      .filter(({ mm }) => mm < 0 || mm > MARKER_MM)
    expect(off).toEqual([])
  })

  it('puts pairs opposite each other within a tenth of a millimetre', () => {
    const at = new Map(
      markers.markers.map(({ code, side }, i) => [`${code} ${side}`, place(markers.positions, i)]),
    )
    const pairs = markers.markers.filter(({ code, side }) => side === 'left' && at.has(`${code} right`))
    expect(pairs.length).toBeGreaterThan(60)
    const off = pairs
      .map(({ code }) => ({
        code,
        mm: positionDistanceMm(positionMirror(at.get(`${code} left`)!), at.get(`${code} right`)!),
      }))
      .filter(({ mm }) => mm > MIRROR_MM)
    expect(off).toEqual([])
  })

  it('runs every line on the skin: samples and the middle between two of them never sink and never float', () => {
    const count = ribbons.positions.length / 3
    expect(count).toBeGreaterThan(500)
    const off: { sample: number; part: string; mm: number }[] = []
    for (let sample = 0; sample < count; sample += 1) {
      const here = place(ribbons.positions, sample)
      const next = place(ribbons.positions, ribbons.after[sample]!)
      const middle: HeadPosition = [(here[0] + next[0]) / 2, (here[1] + next[1]) / 2, (here[2] + next[2]) / 2]
      for (const [part, position] of [
        ['sample', here],
        ['middle', middle],
      ] as const) {
        const mm = heightMm(position)
        if (mm < 0 || mm > PATH_HIGHEST_MM) off.push({ sample, part, mm })
      }
    }
    expect(off).toEqual([])
  })
})
