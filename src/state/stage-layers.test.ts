import { describe, expect, it } from 'vitest'
import { PURPOSE_PICTURES, PURPOSES } from './purpose'
import { isSamePicture, LEAST_SKIN, USUAL_LAYERS } from './stage-layers'
import { createAtlasStore } from './store'

describe('the layers of the stage', () => {
  it('keep the skin within what can be looked at', () => {
    const store = createAtlasStore()
    const { showLayers } = store.getState()
    showLayers({ skin: 3 })
    expect(store.getState().layers.skin).toBe(LEAST_SKIN)
    showLayers({ skin: 61.6 })
    expect(store.getState().layers.skin).toBe(62)
    showLayers({ skin: Number.NaN })
    expect(store.getState().layers.skin).toBe(100)
  })

  it('are set by a purpose in one press and are as usual without one', () => {
    const store = createAtlasStore()
    const { choosePurpose, showLayers } = store.getState()
    for (const purpose of PURPOSES) {
      choosePurpose(purpose)
      expect(store.getState()).toMatchObject({ purpose, ...PURPOSE_PICTURES[purpose] })
    }
    showLayers({ thirds: true })
    expect(store.getState().purpose).toBe('client')
    choosePurpose(null)
    expect(store.getState()).toMatchObject({ purpose: null, meridians: [] })
    expect(isSamePicture(store.getState().layers, USUAL_LAYERS)).toBe(true)
  })

  it('measure every point that is chosen while its layer is on, without playing', () => {
    const store = createAtlasStore()
    const { showLayers, selectPoint, hideTape, close } = store.getState()
    showLayers({ measures: true })
    expect(store.getState().tape).toBeNull()
    selectPoint('LI20')
    expect(store.getState().tape?.playing).toBe(false)
    hideTape()
    selectPoint('ST4')
    expect(store.getState().tape).not.toBeNull()
    showLayers({ measures: false })
    expect(store.getState().tape).toBeNull()
    showLayers({ measures: true })
    expect(store.getState().tape).not.toBeNull()
    close()
    expect(store.getState().tape).toBeNull()
  })
})
