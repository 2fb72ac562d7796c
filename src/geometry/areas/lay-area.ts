import { anchorFromBaked } from '../landmarks'
import type { BakedAnchor } from '../placements'
import { anchorMirror, type SkinMirror } from '../skin-mirror'
import type { Place, Skin } from '../surface'
import { vectorAdd, vectorScale, type Vector } from '../vector'
import { areaField, meanNormal, outlineSamples, type AreaField } from './area-field'
import { areaMesh, type AreaMesh } from './area-mesh'
import type { BakedArea } from './baked-areas'
import { fibreField, type FibreField } from './fibre-field'
import { bothHalves } from './outline'

/** An area laid out on the skin, ready to ride. */
export interface LaidArea extends AreaMesh {
  /** Metres across the fibres per vertex, the same all along one fibre; null for zones. */
  readonly across: Float32Array | null
  readonly fibres: FibreField | null
  /** Signed distance to the edge, for places of the resting reference face. */
  readonly field: AreaField
}

/** The whole line of a baked area, both halves where it lies on the midline. */
export function outlinePlaces(
  skin: Skin,
  { side, line, band }: Pick<BakedArea, 'side' | 'line' | 'band'>,
  mirror: SkinMirror,
): Place[] {
  const half = placesFrom(skin, line)
  if (side === 'left') return half
  return bothHalves(half, band !== null, (place) => skin.place(anchorMirror(mirror, place)))
}

/** Anchors flattened in threes as places on the skin. */
function placesFrom(skin: Skin, numbers: readonly number[]): Place[] {
  return Array.from({ length: numbers.length / 3 }, (_, i) =>
    skin.place(anchorFromBaked(numbers.slice(i * 3, i * 3 + 3) as unknown as BakedAnchor)),
  )
}

/**
 * Lays a baked area out on the skin of the resting reference face.
 * @param mirror of the head whose skin it is
 * @param eye distance to the front edge of the lid margins per vertex, millimetres, positive in the eye
 * @param isFine as in `AreaGround`
 */
export function layArea(
  skin: Skin,
  area: BakedArea,
  mirror: SkinMirror,
  eye: Float32Array,
  isFine = true,
): LaidArea {
  const places = outlinePlaces(skin, area, mirror)
  const samples = outlineSamples(skin, places, area.band === null ? null : area.band / 1000)
  const isLeft = area.side === 'left'
  const field = areaField(samples)
  const mesh = areaMesh(field, {
    skin,
    seeds: places.map(({ triangle }) => triangle),
    isLeft,
    eye,
    isFine,
  })
  if (!area.fibres) return { ...mesh, field, across: null, fibres: null }
  const { course, anchors } = area.fibres
  const fibres = fibreField(
    { course, positions: placesFrom(skin, anchors).map(({ position }) => position) },
    meanNormal(samples.normals),
    middleOf(samples.positions),
    !isLeft,
  )
  const across = Float32Array.from(mesh.distance, (_, vertex) =>
    fibres.across(vertexPosition(skin, mesh, vertex)),
  )
  return { ...mesh, field, across, fibres }
}

/** Where a vertex of an area lies on the skin's face, metres. */
export function vertexPosition(
  skin: Pick<Skin, 'triangles' | 'positions'>,
  { skinTriangles, weights }: Pick<AreaMesh, 'skinTriangles' | 'weights'>,
  vertex: number,
): Vector {
  const out: [number, number, number] = [0, 0, 0]
  for (let corner = 0; corner < 3; corner += 1) {
    const start = skin.triangles[skinTriangles[vertex]! * 3 + corner]! * 3
    for (let axis = 0; axis < 3; axis += 1)
      out[axis]! += weights[vertex * 3 + corner]! * skin.positions[start + axis]!
  }
  return out
}

function middleOf(positions: readonly Vector[]): Vector {
  const sum = positions.reduce<Vector>((all, position) => vectorAdd(all, position), [0, 0, 0])
  return vectorScale(sum, 1 / positions.length)
}
