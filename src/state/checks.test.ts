import { describe, expect, it } from 'vitest'
import type { MeasuredConstraint } from '../atlas/measured-check'
import { findingOn, readChecks, restingFace } from './checks'
import { REFERENCE_FACE } from './face'
import { createAtlasStore } from './store'

const CHECK = {
  point: 'ST4',
  marker: 'ST4',
  side: 'left',
  index: 3,
  type: 'verticalLine',
  constraint: 'verticalLine pupil sagittal',
  authority: 'classic',
  role: 'check',
  unit: 'mm',
  expected: 0,
  measured: 7.1,
  errorMm: 7.1,
  errorCun: 0.37,
  tolerance: 4,
  pass: false,
}

describe('measured statements', () => {
  it('are sorted by point', () => {
    const other = { ...CHECK, point: 'ST5', marker: 'ST5' }
    expect(readChecks({ checks: [CHECK, other, CHECK] })).toEqual({ ST4: [CHECK, CHECK], ST5: [other] })
  })

  it('are refused as a whole when one is damaged: a count with gaps would be a wrong count', () => {
    for (const wrong of [
      { errorMm: null },
      { errorMm: Number.NaN },
      { pass: 'no' },
      { side: 1 },
      { reason: 2 },
    ])
      expect(readChecks({ checks: [CHECK, { ...CHECK, ...wrong }] }), JSON.stringify(wrong)).toBeNull()
    for (const wrong of [null, [], {}, { checks: 'none' }]) expect(readChecks(wrong)).toBeNull()
  })

  it('belong to the resting face: tone and expression change nothing', () => {
    expect(restingFace({ ...REFERENCE_FACE, tone: 6, expressions: { smile: 1 } })).toBe('')
    expect(restingFace({ ...REFERENCE_FACE, age: 1 })).toBe('age:1')
  })

  it('name the reference face the same however its equal shares are written', () => {
    const shapes = { 'east-asian': 0.5, european: 0.5, african: 0.5 }
    expect(restingFace({ ...REFERENCE_FACE, shapes })).toBe('')
    expect(restingFace({ ...REFERENCE_FACE, shapes: { ...shapes, african: 0 } })).not.toBe('')
  })

  it('of another face are kept point by point, and go when yet another one is measured', () => {
    const store = createAtlasStore()
    const { learnFinding } = store.getState()
    const found = (face: string, code: string) => findingOn(store.getState().faceChecks, face, code)
    const checks = [CHECK as MeasuredConstraint]
    learnFinding('age:1', 'ST4', checks)
    learnFinding('age:1', 'ST5', 'failed')
    expect(found('age:1', 'ST4')).toEqual(checks)
    expect(found('age:1', 'ST5')).toBe('failed')
    expect(found('age:1', 'ST6')).toBeNull()
    expect(found('age:0', 'ST4')).toBeNull()
    learnFinding('age:0', 'ST5', [])
    expect(found('age:1', 'ST4')).toBeNull()
    expect(found('age:0', 'ST4')).toBeNull()
    expect(found('age:0', 'ST5')).toEqual([])
  })

  it('that could not be taken are wanted again when asked for, and only those', () => {
    const store = createAtlasStore()
    const { learnFinding, measureAgain } = store.getState()
    learnFinding('age:1', 'ST4', [])
    learnFinding('age:1', 'ST5', 'failed')
    measureAgain()
    expect(store.getState().faceChecks).toEqual({ face: 'age:1', byPoint: { ST4: [] } })
  })

  it('are asked for once, and again only after a failure', () => {
    const store = createAtlasStore()
    const state = () => store.getState().checks.state
    store.getState().askForChecks()
    expect(state()).toBe('pending')
    store.getState().learnChecks({ state: 'failed' })
    store.getState().askForChecks()
    expect(state()).toBe('pending')
    store.getState().learnChecks({ state: 'read', byPoint: {} })
    store.getState().askForChecks()
    expect(state()).toBe('read')
  })
})

describe('shown doubts', () => {
  it('stay with the point, on either side, and end with it', () => {
    const store = createAtlasStore({ sheet: 'full' })
    const { selectPoint, showTolerance, showRival, open } = store.getState()
    selectPoint('LI20', 'left')
    const before = store.getState().camera.serial
    showRival(true)
    showTolerance(true)
    expect(store.getState().doubts).toEqual({ tolerance: true, rival: true })
    expect(store.getState().camera).toEqual({ kind: 'selection', serial: before + 2 })
    expect(store.getState().sheet).toBe('half')
    selectPoint('LI20', 'right')
    expect(store.getState().doubts).toEqual({ tolerance: true, rival: true })
    selectPoint('LI19')
    expect(store.getState().doubts).toEqual({ tolerance: false, rival: false })
    showTolerance(true)
    open({ page: 'points' })
    expect(store.getState().doubts.tolerance).toBe(false)
  })
})
