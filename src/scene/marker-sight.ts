import { evenSides, spreadMarkers, type MarkerRoom, type MarkerSight } from './marker-crowd'
import { isMeant, type MarkerEmphasis } from './marker-emphasis'
import type { MarkerField } from './marker-field'
import { outlineStand, type Onlooker } from './marker-outline'
import { LEAST_FACING, type MarkerPixels } from './marker-pixels'
import type { OcclusionTest } from './occlusion-test'

/** Stands in the sight of a marker for which only the depth of the picture decides. */
export const NOT_JUDGED = 0.5

/** With more markers than this, rays for each would cost more than a frame has to give; the depth of the picture then decides alone. */
export const MOST_JUDGED = 400

/** Room of a marker that nothing confines, CSS pixels: more than any is drawn with. */
const AMPLE_PX = 1000

/**
 * Judges every marker: turned away, behind the head, hanging over its outline, crowded out by others (`sight` 0), or to be drawn (1), and
 * with how much room. Without a search tree over the skin, or with very many markers, what faces the camera is not judged. A marker that
 * moved aside stands there in `pixels` too, so that picking and names find it where it is drawn.
 */
export function judgeMarkers(
  { markers, positions, normals }: MarkerField,
  emphasis: MarkerEmphasis,
  onlooker: Onlooker,
  occlusion: OcclusionTest | null,
  pixels: MarkerPixels,
  sight: MarkerSight,
  room: MarkerRoom,
): void {
  const isJudged = occlusion !== null && markers.length <= MOST_JUDGED
  for (let i = 0, at = 0; i < markers.length; i += 1, at += 3) {
    const facing = pixels.facing[i]!
    room[at] = 0
    room[at + 1] = 0
    room[at + 2] = AMPLE_PX
    sight[i] = facing < LEAST_FACING ? 0 : NOT_JUDGED
    if (!isJudged || sight[i] === 0) continue
    if (occlusion.isHidden(positions[at]!, positions[at + 1]!, positions[at + 2]!, onlooker.eye)) {
      sight[i] = 0
      continue
    }
    const mark = {
      positions,
      normals,
      at,
      shape: markers[i]!.shape,
      presence: emphasis[i * 2]!,
      facing,
      pixelsPerMetre: pixels.perMetre[i]!,
    }
    const { isOnHead, right, down } = outlineStand(mark, onlooker, occlusion)
    // What the person means is shown wherever it can be seen at all.
    sight[i] = isOnHead || isMeant(emphasis, i) ? 1 : 0
    // Until the crowd is settled: where it must not be pushed to.
    room[at] = right
    room[at + 1] = down
  }
  if (!isJudged) return
  evenSides(markers, emphasis, pixels, sight)
  spreadMarkers(markers, emphasis, pixels, sight, room)
  for (let i = 0; i < markers.length; i += 1) {
    pixels.x[i]! += room[i * 3]!
    pixels.y[i]! += room[i * 3 + 1]!
  }
}
