import { describe, expect, it } from 'vitest'
import type { HeadModel } from './head-model'
import { namedMarkers } from './point-labels'

describe('namedMarkers', () => {
  const markers = [
    { code: 'LI20', side: 'left' },
    { code: 'LI20', side: 'right' },
    { code: 'GV26', side: 'midline' },
  ]
  const model = { markers: { markers } } as unknown as Pick<HeadModel, 'markers'>
  const view = {
    markersOf: (code: string) => markers.flatMap((marker, i) => (marker.code === code ? [i] : [])),
    isSeen: () => true,
    pixels: { x: [], y: [], facing: new Float32Array([0.5, 0.4, 1]) },
  } as unknown as Parameters<typeof namedMarkers>[1]
  const named = (side: 'left' | 'right' | null, seenSide: 'left' | 'right', isWide: boolean) =>
    namedMarkers(model, view, { selection: { code: 'LI20', side }, hover: null, seenSide }, isWide)

  it('names the chosen side, and without one the side whose halo leads', () => {
    expect(named('right', 'left', false)).toEqual([1])
    expect(named(null, 'right', false)).toEqual([1])
    expect(named(null, 'left', false)).toEqual([0])
  })

  it('names both where there is room, the leading one first', () => {
    expect(named(null, 'right', true)).toEqual([1, 0])
  })
})
