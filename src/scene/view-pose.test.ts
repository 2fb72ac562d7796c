import { describe, expect, it } from 'vitest'
import { VIEW_NAMES } from '../state/view'
import { clearDistance, lowestPolar } from './camera-clearance'
import {
  FIELD_OF_VIEW_DEGREES,
  framePose,
  nearestView,
  placeFrame,
  POINT_SPAN,
  pointFrame,
  VIEW_FRAMES,
  viewDirection,
} from './view-pose'

describe('named views', () => {
  it('are each nearest to themselves', () => {
    for (const name of VIEW_NAMES) {
      const { azimuth, polar } = VIEW_FRAMES[name]
      expect(nearestView(azimuth, polar).view).toBe(name)
    }
  })

  it('show the side they are named for: the left view stands at +x', () => {
    expect(viewDirection(VIEW_FRAMES.left.azimuth, VIEW_FRAMES.left.polar)[0]).toBeCloseTo(1, 2)
    expect(nearestView(VIEW_FRAMES.left.azimuth, VIEW_FRAMES.left.polar).side).toBe('left')
    expect(nearestView(VIEW_FRAMES['three-quarter-right'].azimuth, Math.PI / 2).side).toBe('right')
    for (const middle of ['front', 'back', 'crown'] as const) {
      const { azimuth, polar } = VIEW_FRAMES[middle]
      for (const by of [-1e-6, 0, 1e-6]) expect(nearestView(azimuth + by, polar).side).toBeUndefined()
    }
    expect(viewDirection(VIEW_FRAMES.front.azimuth, VIEW_FRAMES.front.polar)[2]).toBeGreaterThan(0.99)
  })
})

describe('framePose', () => {
  it('shows exactly the wanted height across the target when height is the tighter side', () => {
    const { distance } = framePose(VIEW_FRAMES.front, 800, 2000, 800)
    const seen = 2 * distance * Math.tan((FIELD_OF_VIEW_DEGREES * Math.PI) / 360)
    expect(seen).toBeCloseTo(VIEW_FRAMES.front.height, 6)
  })

  it('stands back when panels leave less room', () => {
    const free = framePose(VIEW_FRAMES.front, 800, 1200, 800).distance
    expect(framePose(VIEW_FRAMES.front, 800, 1200, 400).distance).toBeCloseTo(free * 2, 6)
    expect(framePose(VIEW_FRAMES.front, 800, 300, 800).distance).toBeGreaterThan(free)
  })
})

describe('pointFrame', () => {
  it('keeps the point on the line of sight', () => {
    const position = [0.03, -0.02, 0.09] as const
    const { target, azimuth, polar } = pointFrame(position, [0.7, 0.1, 0.7])
    const direction = viewDirection(azimuth, polar)
    const along = position.map((value, axis) => (value - target[axis]!) / direction[axis]!)
    expect(along[0]).toBeCloseTo(along[1]!, 6)
    expect(along[0]).toBeCloseTo(along[2]!, 6)
  })

  it('does not turn the head away for the slope of a nose wing', () => {
    const { azimuth } = pointFrame([0.018, -0.02, 0.093], [0.95, 0, 0.3])
    expect(azimuth).toBeLessThan((50 * Math.PI) / 180)
  })

  it('looks at the crown from above and never from below the chin', () => {
    expect(pointFrame([0, 0.128, -0.02], [0, 1, 0]).polar).toBeLessThan(0.4)
    expect(pointFrame([0.02, 0.128, -0.03], [0.1, 0.98, -0.1])).toEqual(VIEW_FRAMES.crown)
    expect(pointFrame([0, -0.09, 0.05], [0, -1, 0]).polar).toBeLessThan(2.2)
  })

  it('looks at the hollow above the collarbone from in front, not from above the head', () => {
    const hollow = pointFrame([0.075, -0.155, 0.02], [0.1, 0.98, 0.15])
    expect(hollow.polar).toBeGreaterThan(1)
    expect(Math.abs(hollow.azimuth)).toBeLessThan(1.5)
    expect(hollow.height).toBeLessThan(0.25)
  })

  it('shows as much skin as is asked for, around the point itself even on the crown', () => {
    const place = [0.02, 0.128, -0.03] as const
    const near = pointFrame(place, [0.1, 0.98, -0.1], 0.09)
    expect([near.height, near.width]).toEqual([0.09, 0.09])
    expect(near.target).not.toEqual(VIEW_FRAMES.crown.target)
    expect(Math.abs(near.target[0] - place[0])).toBeLessThan(0.02)
  })
})

describe('placeFrame', () => {
  it('looks at the place from where the camera stands, near by, and turns about a pivot under the skin', () => {
    const place = [0.03, 0, 0.09] as const
    const { target, azimuth, polar, height } = placeFrame(place, [0.03, 0, 0.8])
    expect(azimuth).toBeCloseTo(0, 9)
    expect(polar).toBeCloseTo(Math.PI / 2, 9)
    expect(height).toBeLessThan(POINT_SPAN)
    expect(target[0]).toBeCloseTo(0.03, 9)
    expect(target[2]).toBeLessThan(0.09)
  })
})

describe('clearDistance', () => {
  it('keeps every named view and every point view outside the head', () => {
    // Skin reaches 0.103 forwards and 0.133 backwards: a camera on the way out of the nose or the occiput must be beyond.
    expect(clearDistance([0, 0, 0], [0, 0, 1])).toBeGreaterThan(0.15)
    expect(clearDistance([0, 0, 0.05], [0, 0, -1])).toBeGreaterThan(0.05 + 0.133 + 0.05)
    expect(clearDistance([0, 0, 0], [0, 1, 0])).toBeGreaterThan(0.18)
  })

  it('asks nothing where the head is not in the way', () => {
    expect(clearDistance([0, 0.6, 0], [0, 1, 0])).toBe(0)
  })
})

describe('lowestPolar', () => {
  it('lets every named view be taken, and nobody look into the bust from behind', () => {
    for (const name of VIEW_NAMES) {
      expect(VIEW_FRAMES[name].polar).toBeLessThanOrEqual(lowestPolar(VIEW_FRAMES[name].azimuth))
    }
    expect(lowestPolar(Math.PI)).toBeLessThan(1.9)
    expect(lowestPolar(2 * Math.PI)).toBeCloseTo(lowestPolar(0), 9)
  })
})
