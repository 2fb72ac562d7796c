/** Further away than this no neighbour matters: no marker is drawn so large. */
const MOST_ROOM_METRES = 0.02

/**
 * For every marker the straight distance to the nearest other one, metres, at most 0.02. `positions` are xyz per marker, metres. They are swept from
 * low to high, so that ten thousand take milliseconds.
 */
export function markerRoom(positions: Float32Array): Float32Array {
  const count = positions.length / 3
  const room = new Float32Array(count).fill(MOST_ROOM_METRES)
  const height = (marker: number) => positions[marker * 3 + 1]!
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => height(a) - height(b))
  order.forEach((one, i) => {
    for (const step of [-1, 1]) {
      for (let j = i + step; j >= 0 && j < count; j += step) {
        const other = order[j]!
        if (Math.abs(height(other) - height(one)) >= room[one]!) break
        const distance = Math.hypot(
          positions[other * 3]! - positions[one * 3]!,
          height(other) - height(one),
          positions[other * 3 + 2]! - positions[one * 3 + 2]!,
        )
        room[one] = Math.min(room[one]!, distance)
      }
    }
  })
  return room
}
