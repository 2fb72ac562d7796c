import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readDataFile } from '../../atlas/data-folder'
import { withStructures } from '../../atlas/with-structures'
import { withZones } from '../../atlas/with-zones'
import type { AtlasState } from '../../state/atlas-state'
import { stateLink } from '../../state/atlas-state'
import { writeLink } from '../../state/link'
import { findPromiseWords } from '../../atlas/wording'
import { AtlasContext } from '../atlas-context'
import { en } from '../messages/en'
import { enAreas } from '../messages/en-areas'
import { realAtlas, renderAt } from '../testing/render-page'
import TargetMuscles from './TargetMuscles'
import TargetPlace from './TargetPlace'

const whole = withZones(withStructures(realAtlas(), readDataFile('structures')), readDataFile('zones'))

/** Both parts of a concern's page over the whole anatomy. */
function renderTarget(id: string, first: Partial<AtlasState> = {}) {
  const view = renderAt(`#/targets/${id}`, <></>, first)
  view.rerender(
    <AtlasContext value={{ atlas: whole, store: view.store }}>
      <TargetPlace id={id} />
      <TargetMuscles id={id} />
    </AtlasContext>,
  )
  return view
}

describe('the place of a concern', () => {
  it('is told as the atlas’s own reading and framed when asked', async () => {
    const { store, user } = renderTarget('crows_feet')
    expect(screen.getByText(/A fan beside the outer corner/)).toBeTruthy()
    expect(screen.getByText(/own reading/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: enAreas.show }))
    expect(store.getState().camera.kind).toBe('area')
    expect(store.getState().view).toBeNull()
  })

  it('shows all zones and all muscles, and the link says so', async () => {
    const { store, user } = renderTarget('crows_feet')
    await user.click(screen.getByRole('button', { name: enAreas.allZones }))
    expect(screen.getByText(enAreas.zonesNote)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: enAreas.allMuscles }))
    expect(writeLink(stateLink(store.getState()))).toBe('#/targets/crows_feet?areas=zones,muscles')
    await user.click(screen.getByRole('button', { name: enAreas.allZones }))
    expect(store.getState()).toMatchObject({ zones: false, muscles: true })
  })

  it('says that zones and muscles could not be loaded, and tries again', async () => {
    const { store, user } = renderTarget('crows_feet')
    expect(screen.queryByText(enAreas.failed)).toBeNull()
    act(() => store.getState().reportPart('areas', 'failed'))
    expect(screen.getByRole('status').textContent).toContain(enAreas.failed)
    await user.click(screen.getByRole('button', { name: en.stage.retry }))
    expect(store.getState().parts.areas).toBe('loading')
    expect(screen.queryByText(enAreas.failed)).toBeNull()
  })

  it('is none where the concern has none, and offers nothing to frame', () => {
    renderTarget('skin_texture')
    expect(screen.getByText(enAreas.extent['whole face'])).toBeTruthy()
    expect(screen.queryByRole('button', { name: enAreas.show })).toBeNull()
  })

  it('is words alone without a head', () => {
    renderTarget('crows_feet', { sceneStatus: 'no-webgl' })
    expect(screen.getByText(/A fan beside the outer corner/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('the muscles of a concern', () => {
  it('are told with fibres, lines and points, each linked', () => {
    const { container } = renderTarget('marionette_lines')
    const muscle = container.querySelector<HTMLElement>('[data-record="platysma"]')!
    expect(muscle.textContent).toContain('upward and medial')
    expect(within(muscle).getByRole('link', { name: whole.target('neck_lines')!.name })).toBeTruthy()
    for (const { code } of whole.pointsAtStructure('platysma'))
      expect(within(muscle).getByRole('link', { name: code })).toBeTruthy()
  })

  it('are looked at one at a time, and one too deep says so', async () => {
    const { container, store, user } = renderTarget('drooping_eyelids')
    const ring = container.querySelector<HTMLElement>('[data-record="orbicularis_oculi"]')!
    await user.click(within(ring).getByRole('button', { name: enAreas.showMuscle }))
    expect(store.getState()).toMatchObject({ muscle: 'orbicularis_oculi', camera: { kind: 'area' } })
    expect(writeLink(stateLink(store.getState()))).toBe('#/targets/drooping_eyelids?muscle=orbicularis_oculi')
    await user.click(within(ring).getByRole('button', { name: enAreas.hideMuscle }))
    expect(store.getState().muscle).toBeNull()
    const deep = container.querySelector('[data-record="levator_palpebrae_superioris"]')!
    expect(deep.textContent).toContain(enAreas.notDrawn)
  })

  it('promise nothing in any concern', () => {
    for (const { id } of whole.targets) {
      const { container, unmount } = renderTarget(id)
      expect(findPromiseWords(container.textContent), id).toEqual([])
      unmount()
    }
  })
})
