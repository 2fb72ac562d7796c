import { describe, expect, it } from 'vitest'
import { firstZone, nextZone, type ZoneSpot } from './area-walk'

const spot = (id: string, x: number, y: number, isSeen = true): ZoneSpot => ({ id, x, y, isSeen })
const SPOTS = [
  spot('forehead_lines', 200, 60),
  spot('crows_feet', 120, 120),
  spot('crows_feet', 280, 120),
  spot('lip_fullness', 200, 240),
  spot('double_chin', 200, 300, false),
]

describe('a walk through the zones', () => {
  it('begins with the zone nearest to the middle that is seen', () => {
    expect(firstZone(SPOTS, { x: 200, y: 290 })).toBe(SPOTS[3])
    expect(firstZone([spot('a', 0, 0, false)], { x: 0, y: 0 })).toBeNull()
  })

  it('goes to the neighbour that lies in the direction of the arrow, on this side of the head', () => {
    expect(nextZone(SPOTS, SPOTS[0]!, { x: 0, y: 1 })?.id).toBe('lip_fullness')
    expect(nextZone(SPOTS, SPOTS[0]!, { x: 1, y: 0 })).toBe(SPOTS[2])
    expect(nextZone(SPOTS, SPOTS[3]!, { x: 0, y: 1 })).toBe(SPOTS[4])
  })

  it('never stays at the other side of the same pair, and stops where nothing lies that way', () => {
    expect(nextZone(SPOTS, SPOTS[1]!, { x: 1, y: 0 })?.id).toBe('forehead_lines')
    expect(nextZone(SPOTS, SPOTS[0]!, { x: 0, y: -1 })).toBeNull()
  })

  it('goes on from where the lit zone stands now that the head has turned', () => {
    const turned = [
      spot('crows_feet', 20, 120),
      spot('lip_fullness', 120, 240),
      spot('forehead_lines', 120, 60),
    ]
    expect(nextZone(turned, spot('crows_feet', 280, 120), { x: 1, y: 0 })?.id).toBe('forehead_lines')
  })
})
