import { expect, it } from 'vitest'
import { cutAtHem, HEM_BOWL } from './hem'

it('cuts a wall of quads on the bowl, without slivers, and names shared cut vertices once', () => {
  // Quads of 1 cm standing in the plane z = bowl centre, 30 columns wide, reaching through the hem.
  const [width, height] = [31, 12]
  const positions = new Float64Array(width * height * 3)
  const index = (column: number, row: number): number => row * width + column
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      positions.set([column * 0.01 - 0.15, -0.26 + row * 0.01, HEM_BOWL.center[2]], index(column, row) * 3)
    }
  }
  const faces: number[][] = []
  for (let row = 0; row + 1 < height; row += 1) {
    for (let column = 0; column + 1 < width; column += 1) {
      faces.push([
        index(column, row),
        index(column + 1, row),
        index(column + 1, row + 1),
        index(column, row + 1),
      ])
    }
  }
  const cut = cutAtHem(faces, positions)
  const place = cut.vertices.map(({ a, b, t }) =>
    [0, 1, 2].map((axis) => (1 - t) * positions[a * 3 + axis]! + t * positions[b * 3 + axis]!),
  )
  const distance = ([x, y, z]: number[]): number =>
    HEM_BOWL.radius - Math.hypot(x! - HEM_BOWL.center[0], y! - HEM_BOWL.center[1], z! - HEM_BOWL.center[2])
  place.forEach((position, vertex) => {
    if (cut.onHem[vertex]!) expect(Math.abs(distance(position))).toBeLessThan(1e-4)
    else expect(distance(position)).toBeGreaterThan(0)
  })
  const area = (face: readonly number[]): number =>
    face.reduce((sum, v, k) => {
      const [p, q] = [place[v]!, place[face[(k + 1) % face.length]!]!]
      return sum + (p[0]! * q[1]! - q[0]! * p[1]!) / 2
    }, 0)
  for (const face of cut.faces) {
    expect(face.length).toBeGreaterThanOrEqual(3)
    expect(area(face)).toBeGreaterThan(1e-6)
  }
  const borders = cut.faces.flatMap((face) => face.map((v, k) => [v, face[(k + 1) % face.length]!] as const))
  const hemEdges = borders.filter(
    ([a, b]) => cut.onHem[a]! && cut.onHem[b]! && !borders.some(([c, d]) => c === b && d === a),
  )
  const hemVertices = cut.onHem.filter(Boolean).length
  expect(hemEdges).toHaveLength(hemVertices - 1)
})
