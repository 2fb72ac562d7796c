import { contours } from 'd3-contour'
import simplify from 'simplify-js'
import type { Field } from './plate-fields'

/** Rings smaller than this are left out, square pixels. */
const LEAST_AREA = 24
/** How far a drawn line may be from the contour, pixels. */
const TOLERANCE = 0.45

type Ring = readonly { readonly x: number; readonly y: number }[]

/**
 * The places of a plate where a field is at least `level`, as the data of one SVG path in pixels, to be filled by the even-odd rule. Corners are
 * rounded: each drawn vertex bends a curve between the middles of its edges. Empty where the field never reaches the level.
 */
export function contourPath(field: Field, width: number, height: number, level: number): string {
  const [shape] = contours().size([width, height]).thresholds([level])([...field])
  if (!shape) return ''
  return shape.coordinates
    .flat()
    .map((ring) => ring.slice(0, -1).map(([x, y]) => ({ x: x!, y: y! })))
    .filter((ring) => Math.abs(area(ring)) >= LEAST_AREA)
    .map((ring) => rounded(simplify([...ring, ring[0]!], TOLERANCE, true).slice(0, -1)))
    .join('')
}

function area(ring: Ring): number {
  return ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length]!
    return sum + (x * next.y - next.x * y) / 2
  }, 0)
}

function rounded(ring: Ring): string {
  if (ring.length < 3) return ''
  const middle = (index: number) => {
    const [a, b] = [ring[index % ring.length]!, ring[(index + 1) % ring.length]!]
    return { x: tenths((a.x + b.x) / 2), y: tenths((a.y + b.y) / 2) }
  }
  // From one middle to the next, so that numbers stay short; counted in tenths, so that no error adds up.
  let from = middle(0)
  const bends = ring.map((_, index) => {
    const at = ring[(index + 1) % ring.length]!
    const to = middle(index + 1)
    const bend = [tenths(at.x) - from.x, tenths(at.y) - from.y, to.x - from.x, to.y - from.y]
    from = to
    return written(bend)
  })
  const start = middle(0)
  return `M${written([start.x, start.y])}q${bends.join(' ')}z`
}

function tenths(value: number): number {
  return Math.round(value * 10)
}

function written(values: readonly number[]): string {
  return values
    .map((value) => String(value / 10))
    .join(' ')
    .replace(/ -/g, '-')
}
