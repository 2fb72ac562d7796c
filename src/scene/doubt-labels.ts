import type { BufferGeometry } from 'three'
import type { Atlas } from '../atlas/atlas'
import type { HeadPosition } from '../geometry/frame'
import { vectorDistance } from '../geometry/vector'
import type { AtlasState } from '../state/atlas-state'
import type { DoubtField } from './doubt-field'
import type { HeadModel } from './head-model'
import type { LabelSheet, StageLabel } from './label-board'

/** Half a rival mark with its casing, CSS pixels. */
const RIVAL_RADIUS_PX = 8

/**
 * The words beside what is in doubt: the radius of the disc, and for both places of a disputed point who says so. A pair is named on
 * the side that leads; without words a rival place reads as a second point.
 */
export function doubtLabels(
  atlas: Atlas,
  { selection, seenSide, doubts, placed }: AtlasState,
  model: HeadModel,
  {
    geometry,
    field,
    markers,
  }: {
    readonly geometry: BufferGeometry
    readonly field: DoubtField
    readonly markers: readonly number[]
  },
): LabelSheet {
  const code = selection?.code
  const point = code === undefined ? undefined : atlas.point(code)
  if (!point) return { labels: [] }
  const leading = selection?.side ?? seenSide
  const labels: StageLabel[] = []
  let caption: string | undefined
  const at = (name: 'position' | 'skinNormal', vertex: number): HeadPosition => {
    const { array } = geometry.getAttribute(name)
    return [array[vertex * 3]!, array[vertex * 3 + 1]!, array[vertex * 3 + 2]!]
  }
  markers.forEach((marker, i) => {
    const { side } = model.markers.markers[marker]!
    const { rim, rival } = field.marks[i]!
    const words = point.location.alternative?.labels
    const isLeading = side === 'midline' || side === leading
    if (isLeading && rival >= 0 && words) {
      caption = words.main
      labels.push({
        kind: 'rival',
        text: words.rival,
        position: at('position', rival),
        normal: at('skinNormal', rival),
        radius: RIVAL_RADIUS_PX,
        isNeeded: true,
        // A pair has its places beside the face, where there is room for both names on one side.
        isOpposite: side === 'midline',
      })
    }
    // On another face the disc has grown or shrunk with the skin, and the number is that of the reference face.
    const isNumbered = doubts.tolerance && placed === 'reference'
    if (isNumbered && rim.length > 0 && (isLeading || point.laterality === 'multiple')) {
      // At the foot of the disc; away from a rival place, whose number it would seem to be.
      const distance = (vertex: number) =>
        rival >= 0
          ? vectorDistance(at('position', vertex), at('position', rival))
          : -at('position', vertex)[1]
      const far = rim.reduce((best, vertex) => (distance(vertex) > distance(best) ? vertex : best))
      const radius = field.part[far * 4 + 3]! * 1000
      labels.push({
        kind: 'measure',
        text: `± ${radius.toFixed(1)} mm`,
        position: at('position', far),
        normal: at('skinNormal', far),
        radius: 2,
        isNeeded: true,
      })
    }
  })
  return caption === undefined ? { labels } : { labels, caption }
}
