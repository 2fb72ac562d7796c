import { headPosition } from '../geometry/frame'
import type { HeadModel } from './head-model'
import type { MarkerPlace, RibbonPlace } from './probe'
import { RIBBON_PATTERNS } from './ribbon-pattern'
import type { StageView } from './stage-view'

/** Every marker as it stands on the stage, CSS pixels; `view` must have looked. */
export function markerPlaces({ markers: { markers } }: HeadModel, view: StageView): MarkerPlace[] {
  return markers.map(({ id, side, shape }, i) => ({
    id,
    side,
    shape,
    x: view.pixels.x[i]!,
    y: view.pixels.y[i]!,
    facing: view.pixels.facing[i]!,
    visible: view.isSeen(i),
  }))
}

/** The middle of every drawn step of every ribbon, CSS pixels: there the line runs straight. `view` must have looked. */
export function ribbonPlaces({ ribbons }: HeadModel, view: StageView): RibbonPlace[] {
  const { positions, normals, stretches, toEnd, style } = ribbons
  const vector = (from: Float32Array, sample: number) =>
    headPosition(from[sample * 3]!, from[sample * 3 + 1]!, from[sample * 3 + 2]!)
  return stretches.flatMap(({ path, side, first, count }) =>
    Array.from({ length: count - 1 }, (_, step): RibbonPlace => {
      const sample = first + step
      const [a, b] = [vector(positions, sample), vector(positions, sample + 1)]
      const from = { ...view.locate(a, vector(normals, sample)) }
      const to = { ...view.locate(b, vector(normals, sample + 1)) }
      return {
        path,
        side,
        isPlain: style[sample * 8 + 2] === 0 && style[sample * 8 + 3] === RIBBON_PATTERNS.plain,
        x: (from.x + to.x) / 2,
        y: (from.y + to.y) / 2,
        alongX: to.x - from.x,
        alongY: to.y - from.y,
        facing: Math.min(from.facing, to.facing),
        visible: from.isSeen && to.isSeen,
        toEndMm: Math.min(toEnd[sample * 2]!, toEnd[sample * 2 + 2]!),
        at: headPosition((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2),
      }
    }),
  )
}
