/** A patch of backdrop that the outside does not reach. */
export interface Hole {
  /** Its first pixel, from the top left corner. */
  readonly x: number
  readonly y: number
  /** Pixels. */
  readonly size: number
}

/**
 * Holes in a picture: patches of backdrop inside the silhouette. `isBackdrop` has one byte per pixel, row by row. Pixels that touch at a
 * corner belong together, so that a thin gap which opens to the outside is none.
 */
export function findHoles(isBackdrop: Uint8Array, width: number, height: number): Hole[] {
  const seen = new Uint8Array(isBackdrop.length)
  const flood = (start: number): number => {
    if (!isBackdrop[start] || seen[start]) return 0
    seen[start] = 1
    const queue = [start]
    for (let next = 0; next < queue.length; next += 1) {
      const pixel = queue[next]!
      const x = pixel % width
      const y = (pixel - x) / width
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const neighbour = ny * width + nx
          if (!isBackdrop[neighbour] || seen[neighbour]) continue
          seen[neighbour] = 1
          queue.push(neighbour)
        }
      }
    }
    return queue.length
  }
  for (let x = 0; x < width; x += 1) {
    flood(x)
    flood((height - 1) * width + x)
  }
  for (let y = 0; y < height; y += 1) {
    flood(y * width)
    flood(y * width + width - 1)
  }
  const holes: Hole[] = []
  for (let pixel = 0; pixel < isBackdrop.length; pixel += 1) {
    const size = flood(pixel)
    if (size > 0) holes.push({ x: pixel % width, y: Math.floor(pixel / width), size })
  }
  return holes
}
