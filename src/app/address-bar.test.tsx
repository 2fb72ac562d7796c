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

  describe('on a phone', () => {
    const bind = (hash: string) => {
      const fake = fakeWindow(hash)
      bindAddressBar(store, fake.window, undefined, () => true)
      return fake
    }
    const route = () => store.getState().route

    it.each([
      [
        'a panel',
        () => store.getState().openStagePanel('layers'),
        () => store.getState().stagePanel === null,
      ],
      ['a sheet drawn up', () => store.getState().restSheet('full'), () => store.getState().sheet === 'half'],
      ['a word', () => store.getState().showWord('eye-bags'), () => store.getState().word === null],
    ])('Back takes away %s and then leaves the page', (_, show, isAway) => {
      const { back } = bind('#/targets')
      store.getState().open({ page: 'target', id: 'eye_bags' })
      show()
      expect(isAway()).toBe(false)
      back()
      expect(isAway()).toBe(true)
      expect(route()).toEqual({ page: 'target', id: 'eye_bags' })
      back()
      expect(route()).toEqual({ page: 'targets' })
    })

    it('what was closed by hand costs no press of Back', () => {
      const { entries, back } = bind('#/targets')
      const { open, openStagePanel, lookFrom } = store.getState()
      open({ page: 'meridian', id: 'ST' })
      openStagePanel('face')
      lookFrom('left')
      openStagePanel(null)
      openStagePanel('layers')
      openStagePanel(null)
      back()
      expect(route()).toEqual({ page: 'targets' })
      expect(entries).toHaveLength(3)
      expect(entries[1]).toContain('view=left')
    })

    it('the next page takes the place of what lay over the last one', () => {
      const { entries, back } = bind('#/targets')
      store.getState().restSheet('full')
      store.getState().selectPoint('LI20')
      expect(store.getState().sheet).toBe('full')
      back()
      expect([store.getState().sheet, route()]).toEqual(['half', { page: 'point', code: 'LI20' }])
      back()
      expect(route()).toEqual({ page: 'targets' })
      expect(entries.slice(0, 2)).toEqual(['#/targets', '#/points/LI20'])
    })

    it('a link followed while something lies over the page is its own entry', () => {
      const { type, back, forward } = bind('#/targets')
      store.getState().openStagePanel('layers')
      store.getState().openStagePanel(null)
      type('#/meridians/ST')
      back()
      forward()
      expect(route()).toEqual({ page: 'meridian', id: 'ST' })
      back()
      back()
      expect(route()).toEqual({ page: 'targets' })
    })
  })

  it('on a wide screen a panel has no entry', () => {
    const { window, entries } = fakeWindow('#/targets')
    bindAddressBar(store, window)
    store.getState().openStagePanel('layers')
    expect(entries).toEqual(['#/targets'])
  })
})
