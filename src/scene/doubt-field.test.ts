import { describe, expect, it } from 'vitest'
import { sphereSkin } from '../geometry/sphere-skin'
import type { Vector } from '../geometry/vector'
import { vectorDistance, vectorDot, vectorUnit } from '../geometry/vector'
import { anchorSet, rideAnchors, standingPlace } from './anchor-rider'
import { buildDoubtField, DOUBT_LIFT, DOUBT_PART, type DoubtField } from './doubt-field'

const RADIUS = 0.1
const skin = sphereSkin(RADIUS, 5)
const place = skin.nearest([0.01, 0.02, RADIUS])
const rival = skin.nearest([0.01, 0.026, RADIUS])
const TOLERANCE = 0.0048

/** Where the field lies on a sphere `scale` times as large, xyz per vertex. */
function ridden(field: DoubtField, scale = 1): { at: (vertex: number) => Vector; normals: Float32Array } {
  const { count } = field.anchors
  const positions = new Float32Array(count * 3)
  const normals = new Float32Array(count * 3)
  const face = skin.positions.map((value) => value * scale)
  rideAnchors(field.anchors, face, skin.positions, DOUBT_LIFT, positions, normals)
  return { at: (vertex) => [...positions.subarray(vertex * 3, vertex * 3 + 3)] as unknown as Vector, normals }
}

const partOf = ({ part }: DoubtField, vertex: number) => part[vertex * 4]!
const arc = (a: Vector, b: Vector) => RADIUS * Math.acos(vectorDot(vectorUnit(a), vectorUnit(b)))

describe('what is in doubt, on the skin', () => {
  const field = buildDoubtField(skin, [{ place, tolerance: TOLERANCE, rival }])
  const { at } = ridden(field)
  const vertices = Array.from({ length: field.anchors.count }, (_, i) => i)

  it('is a disc whose vertices know how far along the skin they are from its middle', () => {
    const disc = vertices.filter((vertex) => partOf(field, vertex) === DOUBT_PART.disc)
    for (const vertex of disc) {
      const [, length, , radius] = field.part.subarray(vertex * 4, vertex * 4 + 4)
      expect(radius).toBeCloseTo(TOLERANCE, 7)
      expect(Math.abs(arc(place.position, at(vertex)) - length!)).toBeLessThan(0.00006)
    }
    // The mesh reaches beyond the edge, all round: the edge is drawn with a casing.
    const [mark] = field.marks
    expect(mark!.rim).toHaveLength(48)
    for (const vertex of mark!.rim) expect(field.part[vertex * 4 + 1]).toBeGreaterThan(TOLERANCE + 0.002)
  })

  it('is a mark in the middle of the rival place and a line that leads there', () => {
    const [mark] = field.marks
    expect(partOf(field, mark!.rival)).toBe(DOUBT_PART.rival)
    expect(vectorDistance(at(mark!.rival), rival.position)).toBeLessThan(DOUBT_LIFT * 1.1)
    const line = vertices.filter((vertex) => partOf(field, vertex) === DOUBT_PART.line)
    const whole = arc(place.position, rival.position)
    for (const vertex of line) {
      const [, across, along, length] = field.part.subarray(vertex * 4, vertex * 4 + 4)
      expect(length!).toBeCloseTo(whole, 4)
      expect(Math.abs(arc(place.position, at(vertex)) - Math.hypot(across!, along!))).toBeLessThan(0.0001)
    }
  })

  it('is whole: triangles name vertices and have no other part in them', () => {
    expect(Math.max(...field.index)).toBe(field.anchors.count - 1)
    for (let i = 0; i < field.index.length; i += 3) {
      const corners = [...field.index.subarray(i, i + 3)]
      expect(new Set(corners.map((vertex) => partOf(field, vertex))).size).toBe(1)
    }
    // What is drawn later lies on top: the disc first.
    const order = [...field.index].map((vertex) => partOf(field, vertex))
    expect(order.lastIndexOf(DOUBT_PART.disc)).toBeLessThan(order.indexOf(DOUBT_PART.line))
  })

  it('rides: on a head a tenth larger the disc is a tenth larger', () => {
    const { at: onLarger } = ridden(field, 1.1)
    const vertex = field.marks[0]!.rim[0]!
    const middle = place.position.map((value) => value * 1.1) as unknown as Vector
    const grown = vectorDistance(onLarger(vertex), middle) / vectorDistance(at(vertex), place.position)
    expect(grown).toBeCloseTo(1.1, 2)
  })

  it('lays only what is asked for', () => {
    const [onlyRival] = buildDoubtField(skin, [{ place, tolerance: null, rival }]).marks
    expect(onlyRival!.rim).toEqual([])
    expect(onlyRival!.rival).toBeGreaterThan(0)
    const onlyDisc = buildDoubtField(skin, [{ place, tolerance: TOLERANCE, rival: null }])
    expect(onlyDisc.marks[0]!.rival).toBe(-1)
    expect(new Set(Array.from({ length: onlyDisc.anchors.count }, (_, i) => partOf(onlyDisc, i)))).toEqual(
      new Set([DOUBT_PART.disc]),
    )
  })
})

describe('a standing anchor', () => {
  it('is the same place again, and is refused where no triangle has its vertices', () => {
    const { triangle, weights } = place
    const set = anchorSet([[triangle, weights[0], weights[1]]], skin.triangles)
    expect(vectorDistance(standingPlace(skin, set, 0).position, place.position)).toBeLessThan(1e-8)
    const torn = { ...set, vertices: Uint32Array.of(0, 1, 2) }
    expect(() => standingPlace(skin, torn, 0)).toThrow(RangeError)
  })
})
