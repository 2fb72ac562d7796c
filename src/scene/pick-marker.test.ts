import { Matrix4, PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { markerPixels, projectMarkers, type ScreenLens } from './marker-pixels'
import { pickMarker, pickMarkers, TOLD_APART_PX } from './pick-marker'

/** A camera one metre in front of the origin, 800 × 600 CSS pixels. */
function lens(): ScreenLens {
  const camera = new PerspectiveCamera(22, 800 / 600, 0.03, 4)
  camera.position.set(0, 0, 1)
  camera.updateMatrixWorld()
  const viewProjection = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
  return { viewProjection: viewProjection.elements, camera: [0, 0, 1], width: 800, height: 600 }
}

function projected(positions: number[], normals: number[]) {
  const pixels = markerPixels(positions.length / 3)
  projectMarkers(Float32Array.from(positions), Float32Array.from(normals), lens(), pixels)
  return pixels
}

const never = () => false

describe('projectMarkers', () => {
  it('puts the subject’s left (+x) on the right of the front view, in the pixels three’s own projection gives', () => {
    const pixels = projected([0.05, 0.03, 0.02], [0, 0, 1])
    const camera = new PerspectiveCamera(22, 800 / 600, 0.03, 4)
    camera.position.set(0, 0, 1)
    camera.updateMatrixWorld()
    const truth = new Vector3(0.05, 0.03, 0.02).project(camera)
    expect(pixels.x[0]).toBeCloseTo((truth.x * 0.5 + 0.5) * 800, 2)
    expect(pixels.y[0]).toBeCloseTo((0.5 - truth.y * 0.5) * 600, 2)
    expect(pixels.x[0]).toBeGreaterThan(400)
  })

  it('knows what faces the camera, what turns away and what is behind it', () => {
    const { facing } = projected([0, 0, 0, 0, 0, 0, 0, 0, 2], [0, 0, 1, 0, 0, -1, 0, 0, 1])
    expect(facing[0]).toBeCloseTo(1, 5)
    expect(facing[1]).toBeCloseTo(-1, 5)
    expect(facing[2]).toBe(-2)
  })
})

describe('pickMarker', () => {
  const pixels = projected([0, 0, 0, 0.004, 0, 0, 0.1, 0, 0], [0, 0, 1, 0, 0, 1, 0, 0, 1])

  it('takes the nearest within the radius and nothing beyond it', () => {
    expect(pickMarker(pixels, pixels.x[0]! + 1, pixels.y[0]!, 14, never)).toBe(0)
    expect(pickMarker(pixels, pixels.x[1]! + 1, pixels.y[1]!, 14, never)).toBe(1)
    expect(pickMarker(pixels, pixels.x[2]! + 13, pixels.y[2]!, 14, never)).toBe(2)
    expect(pickMarker(pixels, pixels.x[2]! + 15, pixels.y[2]!, 14, never)).toBe(-1)
  })

  it('gives a finger all that it could mean, nearest first, and one alone where it is told apart', () => {
    const gap = pixels.x[1]! - pixels.x[0]!
    expect(gap).toBeGreaterThan(0)
    const all = (x: number, hidden: (marker: number) => boolean = never) =>
      pickMarkers(pixels, x, pixels.y[0]!, 24, hidden)
    expect(all(pixels.x[0]! + gap * 0.6)).toEqual([1, 0])
    expect(all(pixels.x[0]! - TOLD_APART_PX)).toEqual(gap < TOLD_APART_PX ? [0, 1] : [0])
    expect(all(pixels.x[0]! + gap * 0.6, (marker) => marker === 1)).toEqual([0])
    expect(all(pixels.x[2]!)).toEqual([2])
    expect(all(5)).toEqual([])
  })

  it('never picks through the head: the next one in reach is taken instead', () => {
    expect(pickMarker(pixels, pixels.x[0]!, pixels.y[0]!, 14, (marker) => marker === 0)).toBe(1)
    expect(pickMarker(pixels, pixels.x[0]!, pixels.y[0]!, 14, () => true)).toBe(-1)
  })

  it('does not pick what is turned away', () => {
    const away = projected([0, 0, 0], [0, 0.2, -0.98])
    expect(pickMarker(away, 400, 300, 24, never)).toBe(-1)
  })

  it('asks for at most eight occlusion rays, however many markers lie under the pointer', () => {
    const count = 10_000
    const crowd = projected(
      Array.from({ length: count * 3 }, (_, i) => (i % 3 === 2 ? 0 : ((i * 7919) % 1000) * 1e-5)),
      Array.from({ length: count * 3 }, (_, i) => (i % 3 === 2 ? 1 : 0)),
    )
    let rays = 0
    pickMarker(crowd, 404, 296, 24, () => {
      rays += 1
      return true
    })
    expect(rays).toBe(8)
  })
})
