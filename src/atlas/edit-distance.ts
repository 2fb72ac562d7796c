/** Rows of the table of distances, kept: a search compares with thousands of words. */
let rows: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(0),
  new Uint16Array(0),
  new Uint16Array(0),
]

/**
 * Letters to insert, drop, change or swap with their neighbour to make one word of the other; `most` + 1 where it takes more than `most`,
 * which is found out early. With `begun`, what the second word has beyond the first is not counted.
 */
export function editDistance(a: string, b: string, most = a.length + b.length, begun = false): number {
  const width = begun ? Math.min(b.length, a.length + most) : b.length
  if (a.length - width > most || width - a.length > most) return most + 1
  if (rows[0].length <= width)
    rows = [new Uint16Array(width + 1), new Uint16Array(width + 1), new Uint16Array(width + 1)]
  let [before, row, next] = rows
  for (let j = 0; j <= width; j += 1) row[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1)
    const earlier = i > 1 ? a.charCodeAt(i - 2) : -1
    next[0] = i
    let least = i
    for (let j = 1; j <= width; j += 1) {
      const other = b.charCodeAt(j - 1)
      let cost = row[j - 1]! + (letter === other ? 0 : 1)
      if (row[j]! + 1 < cost) cost = row[j]! + 1
      if (next[j - 1]! + 1 < cost) cost = next[j - 1]! + 1
      if (earlier === other && j > 1 && letter === b.charCodeAt(j - 2) && before[j - 2]! + 1 < cost)
        cost = before[j - 2]! + 1
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    const free = before
    before = row
    row = next
    next = free
  }
  if (!begun) return row[width]!
  let best = row[0]!
  for (let j = 1; j <= width; j += 1) if (row[j]! < best) best = row[j]!
  return best
}
