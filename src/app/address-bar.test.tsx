import { beforeEach, describe, expect, it } from 'vitest'
import { createAtlasStore } from '../state/store'
import { realAtlas } from '../ui/testing/render-page'
import { bindAddressBar } from './address-bar'
import { settleRoute } from './settle-route'
import { fakeWindow } from './testing/fake-window'

describe('the address bar', () => {
  let store = createAtlasStore()
  beforeEach(() => {
    store = createAtlasStore()
  })

  it('adds an entry for a page and none for a view, a layer or a letter', () => {
    const { window, entries } = fakeWindow('')
    bindAddressBar(store, window)
    const { selectPoint, lookFrom, showMeridian, open, search } = store.getState()
    selectPoint('LI20', 'left')
    lookFrom('front')
    showMeridian('LI', true)
    expect(entries).toEqual(['', '#/points/LI20?side=left&view=front&layers=LI'])
    open({ page: 'search', query: '' })
    search('n')
    search('no')
    expect(entries).toHaveLength(3)
    expect(entries[2]).toBe('#/search?q=no&view=front&layers=LI')
  })

  it('follows Back and Forward without adding entries', () => {
    const { window, entries, back, forward } = fakeWindow('#/targets')
    bindAddressBar(store, window)
    store.getState().selectPoint('LI20')
    store.getState().selectPoint('ST4')
    back()
    expect(store.getState().selection?.code).toBe('LI20')
    back()
    expect(store.getState().route).toEqual({ page: 'targets' })
    forward()
    forward()
    expect(store.getState().selection?.code).toBe('ST4')
    expect(entries).toEqual(['#/targets', '#/points/LI20', '#/points/ST4'])
  })

  it('puts the spelling of an id right in place', () => {
    const { window, entries } = fakeWindow('#/points/ex-hn3')
    bindAddressBar(store, window, (route) => settleRoute(realAtlas(), route))
    expect(entries).toEqual(['#/points/EX-HN3'])
    expect(store.getState().selection?.code).toBe('EX-HN3')
  })
})
