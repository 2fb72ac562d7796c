import { describe, expect, it } from 'vitest'
import { buildAtlas } from './build-atlas'
import { readDataFolder } from './data-folder'
import { constraintsOfMarker, locationMethod } from './location-method'

const atlas = buildAtlas(readDataFolder())
const methodOf = (code: string) => locationMethod(atlas.point(code)!.location.constraints)

describe('the method of a location', () => {
  it.each([
    ['ST2', 'landmark'],
    ['GV25', 'landmark'],
    ['LI20', 'level'],
    ['LI19', 'level'],
    ['ST4', 'offset'],
    ['BL5', 'offset'],
    ['GB5', 'curve'],
    ['GV26', 'curve'],
    ['LI18', 'between'],
    ['EX-HN3', 'between'],
  ] as const)('of %s is %s', (code, method) => {
    expect(methodOf(code)).toBe(method)
  })

  it('is known for every point', () => {
    expect(atlas.points.filter(({ location }) => locationMethod(location.constraints) === null)).toEqual([])
  })

  it('reads only the constraints of one instance', () => {
    const { constraints } = atlas.point('EX-HN1')!.location
    const left = constraintsOfMarker(constraints, 'EX-HN1-L').filter(({ role }) => role === 'define')
    expect(left.map(({ type }) => type)).toEqual(['offset'])
  })
})
