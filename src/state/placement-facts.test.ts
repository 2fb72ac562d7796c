import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlacementFacts } from './placement-facts'

describe('facts about places', () => {
  it('are read from the baked file', () => {
    const file: unknown = JSON.parse(readFileSync('public/models/placements.json', 'utf8'))
    const facts = readPlacementFacts(file)!
    expect(facts.neighbours['GV26']!.length).toBe(8)
    // The hairline grid: whole cun of the scalp.
    expect(facts.neighbours['GV22']!.find(({ code }) => code === 'GV23')).toMatchObject({
      cun: 1,
      ways: ['front'],
    })
    expect(facts.neighbours['LI19']!.find(({ code }) => code === 'LI20')!.ways).toEqual(['above'])
    expect(facts.tolerances.find(({ id }) => id === 'GV26')?.rivalMm).toBeGreaterThan(1)
  })

  it('leave out what is not understood, and are nothing when the file is another', () => {
    const kept = { id: 'LI20', method: 'level', mm: 4 }
    expect(
      readPlacementFacts({
        neighbours: { LI20: [{ code: 'LI19', mm: 14 }, { code: 3 }, { code: 'ST3', mm: 9, ways: ['up'] }] },
        tolerances: [kept, { id: 'LI19', mm: '4' }, { ...kept, rivalMm: 'far' }, null],
      }),
    ).toEqual({ neighbours: { LI20: [{ code: 'LI19', mm: 14 }] }, tolerances: [kept] })
    expect(readPlacementFacts({ neighbours: {} })).toEqual({ neighbours: {}, tolerances: [] })
    for (const wrong of [null, 'text', {}, { neighbours: 7 }]) expect(readPlacementFacts(wrong)).toBeNull()
  })
})
