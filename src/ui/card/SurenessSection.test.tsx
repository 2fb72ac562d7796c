import { act, fireEvent, screen, within } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { MeasuredConstraint } from '../../atlas/measured-check'
import { findPromiseWords } from '../../atlas/wording'
import type { CheckFacts } from '../../state/checks'
import { readPlacementFacts } from '../../state/placement-facts'
import type { AtlasState } from '../../state/atlas-state'
import { en } from '../messages/en'
import { drawStill, realAtlas, renderAt } from '../testing/render-page'
import { PointCard } from './PointCard'

const atlas = realAtlas()
const placementFacts = readPlacementFacts(JSON.parse(readFileSync('public/models/placements.json', 'utf8')))
const words = en.sureness

/** Every statement of a point as measured: those at the given positions miss by so many millimetres, the others are met. */
function measured(code: string, misses: Readonly<Record<number, number>> = {}): MeasuredConstraint[] {
  return atlas.point(code)!.location.constraints.map(({ type, authority, role }, index) => ({
    point: code,
    marker: code,
    side: 'left',
    index,
    type,
    constraint: type,
    authority,
    role,
    unit: 'mm',
    expected: 0,
    measured: misses[index] ?? 0,
    errorMm: misses[index] ?? 0,
    errorCun: 0,
    tolerance: 4,
    pass: misses[index] === undefined,
    ...(misses[index] === 99 ? { reason: 'Two statements disagree here.' } : {}),
  }))
}

const read = (byPoint: Record<string, MeasuredConstraint[]>): CheckFacts => ({
  state: 'read',
  byPoint,
})

/** Draws a card and gives the section on its place. */
function openSection(code: string, first: Partial<AtlasState> = {}) {
  const view = renderAt(`#/points/${code}`, undefined, { placementFacts, ...first })
  const details = screen.getByRole('heading', { name: words.heading }).closest('details')!
  return { ...view, details, section: within(details) }
}

describe('how sure a place is', () => {
  it('says in a fixed order who states it, how it is found, how finely, what tests it and how confident the atlas is', () => {
    const { details } = openSection('ST4', { checks: read({ ST4: measured('ST4') }) })
    const text = details.textContent
    const order = [
      words.authorityWord.WHO,
      words.methodWord.offset,
      '4.8 mm',
      words.toleranceNote,
      words.checks,
      words.confidence,
      words.doubts,
    ].map((part) => text.indexOf(part))
    expect(order.every((at) => at >= 0)).toBe(true)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(details.open).toBe(false)
  })

  it('counts what agrees, and tells of each miss who says it and by how much; never what places the point', () => {
    const record = atlas.point('ST4')!.location.constraints
    const misses = { 0: 50, 1: 6.2, 2: 99, 3: 7.1 }
    const { section, details } = openSection('ST4', { checks: read({ ST4: measured('ST4', misses) }) })
    const hard = record.filter(({ role, authority }) => role === 'check' && authority !== 'classic')
    expect(hard).toHaveLength(3)
    section.getByText('1 of 3 independent checks agree on this face.')
    const told = [...details.querySelectorAll<HTMLElement>('[data-miss]')]
    expect(told.map(({ dataset }) => dataset['miss'])).toEqual(['2', '1', '3'])
    expect(told[1]!.textContent).toBe(
      'WHO says that it lies level with the corner of the mouth. It misses by 6.2 mm; 4 mm would pass. ',
    )
    expect(told[0]!.textContent).toContain('Two statements disagree here.')
    expect(told[2]!.closest('.softer')!.textContent).toContain(
      'Textbooks say that it lies straight above or below the pupil, seen from the front.',
    )
    // The miss of the defining statement is the solver's residual.
    expect(details.textContent).not.toContain('50 mm')
  })

  it('tells the checks of the face on stage once they are measured, and until then says that it tells others', () => {
    const checks = read({ ST4: measured('ST4') })
    const { section, store } = openSection('ST4?face=age:1', { checks })
    section.getByText('All 3 independent checks agree on the reference face.')
    section.getByText(words.measuringFace)
    const { learnFinding, changeFace } = store.getState()
    act(() => learnFinding('age:1', 'ST5', measured('ST5')))
    section.getByText(words.measuringFace)
    act(() => learnFinding('age:1', 'ST4', measured('ST4', { 1: 5.3 })))
    section.getByText('2 of 3 independent checks agree on this face.')
    expect(section.queryByText(words.measuringFace)).toBeNull()
    section.getByText(words.miss(5.3, '4 mm'))
    // Another face: what was measured no longer holds. The reference face has its own figures.
    act(() => changeFace({ age: 0.8 }))
    section.getByText(words.measuringFace)
    section.getByText('All 3 independent checks agree on the reference face.')
    act(() => changeFace({ age: 0.5 }))
    section.getByText('All 3 independent checks agree on this face.')
    expect(section.queryByText(words.measuringFace)).toBeNull()
  })

  it('says when a face could not be measured, and lets the person ask again', async () => {
    const { section, store, user, details } = openSection('ST4?face=age:1', {
      checks: read({ ST4: measured('ST4') }),
      faceChecks: { face: 'age:1', byPoint: { ST4: 'failed' } },
    })
    fireEvent.click(details.querySelector('summary')!)
    section.getByText(words.faceFailed)
    section.getByText('All 3 independent checks agree on the reference face.')
    await user.click(section.getByRole('button', { name: words.retry }))
    expect(store.getState().faceChecks.byPoint).toEqual({})
    section.getByText(words.measuringFace)
  })

  it('keeps the figures of the reference face where there is no head to measure', () => {
    for (const sceneStatus of ['off', 'no-webgl', 'failed'] as const) {
      const { section, unmount } = openSection('ST4?face=age:1', {
        checks: read({ ST4: measured('ST4') }),
        sceneStatus,
      })
      section.getByText(words.noHead)
      section.getByText('All 3 independent checks agree on the reference face.')
      expect(section.queryByText(words.measuringFace)).toBeNull()
      unmount()
    }
  })

  it('waits for the measurements, and offers to try again when they did not come', async () => {
    const { section, store, user, details } = openSection('ST4', { checks: { state: 'failed' } })
    fireEvent.click(details.querySelector('summary')!)
    section.getByText(words.checksFailed)
    await user.click(section.getByRole('button', { name: words.retry }))
    expect(store.getState().checks.state).toBe('pending')
    section.getByText(words.checksPending)
  })

  it('switches the disc on the skin on and off, and offers no switch without a head', async () => {
    const { section, store, user } = openSection('GV26')
    const toggle = section.getByRole('button', { name: words.show, hidden: true })
    expect(toggle.getAttribute('aria-pressed')).toBe('false')
    await user.click(toggle)
    expect(store.getState().doubts.tolerance).toBe(true)
    expect(toggle.getAttribute('aria-pressed')).toBe('true')
    await user.click(toggle)
    expect(store.getState().doubts.tolerance).toBe(false)
    expect(
      drawStill(<PointCard code="GV26" />, { placementFacts, sceneStatus: 'off' }).textContent,
    ).not.toContain(words.show)
  })

  it('shows both places of a disputed point with who says which, here and on the head while it is open', () => {
    for (const code of ['GV26', 'LI19', 'LI20']) {
      const { section, store, details, unmount } = openSection(code)
      const { location } = atlas.point(code)!
      const [main, rival] = [...details.querySelectorAll('[data-rival]')].map((item) => item.textContent)
      expect(main).toBe(`${location.alternative!.labels.main} ${location.text}`)
      expect(rival).toBe(`${location.alternative!.labels.rival} ${location.alternative!.text}`)
      const { rivalMm, mm } = placementFacts!.tolerances.find(({ id }) => id === code)!
      section.getByText(rivalMm! < mm ? words.apartWithin(rivalMm!) : words.apart(rivalMm!))
      details.open = true
      fireEvent(details, new Event('toggle'))
      expect(store.getState().doubts.rival).toBe(true)
      details.open = false
      fireEvent(details, new Event('toggle'))
      expect(store.getState().doubts.rival).toBe(false)
      unmount()
    }
  })

  it('stands on every card, whole, in the atlas’s own words, with nothing raw in it', () => {
    for (const { code, location, notes, onOuterSkin } of atlas.points) {
      const misses = Object.fromEntries(location.constraints.map((_, index) => [index, 5]))
      const card = drawStill(<PointCard code={code} />, {
        placementFacts,
        checks: read({ [code]: measured(code, misses) }),
      })
      const details = [...card.querySelectorAll('details.section')].find(
        (each) => each.querySelector('h2')?.textContent === words.heading,
      )
      const text = details!.textContent
      expect(text, code).toContain(words.authorityWord[location.authority])
      expect(text.includes(words.toleranceNote), code).toBe(onOuterSkin)
      expect(text, code).not.toContain(words.toleranceUnknown)
      expect(text, code).not.toMatch(/_|undefined|NaN/)
      expect(findPromiseWords(text), code).toEqual([])
      for (const note of notes) expect(text, code).toContain(note)
      const checks = location.constraints.filter(({ role }) => role === 'check').length
      expect(details!.querySelectorAll('[data-miss]'), code).toHaveLength(onOuterSkin ? checks : 0)
    }
  })

  it('names the widest and the narrowest place where a point is several', () => {
    const { details } = openSection('EX-HN1')
    expect(details.textContent).toContain('3.8 to 6.8 mm around the marks')
  })

  it('says which numbers are estimates and which landmarks no model shows', () => {
    const text = (code: string) => drawStill(<PointCard code={code} />, { placementFacts }).textContent
    expect(text('ST1')).toContain('lies 0.1 cun (of the forehead) above')
    expect(text('ST1')).toContain('the number is the atlas’s own estimate')
    expect(text('ST2')).toContain(words.notSeen('the infraorbital foramen'))
  })
})
