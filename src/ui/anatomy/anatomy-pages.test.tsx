import { act, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { readDataFile } from '../../atlas/data-folder'
import { findPromiseWords } from '../../atlas/wording'
import { withStructures } from '../../atlas/with-structures'
import { createAtlasStore } from '../../state/store'
import { AtlasContext } from '../atlas-context'
import { PointCard } from '../card/PointCard'
import { enAnatomy } from '../messages/en-anatomy'
import { drawStill, realAtlas, renderAt } from '../testing/render-page'
import LandmarkRecord from './LandmarkRecord'
import StructureRecord from './StructureRecord'

const atlas = withStructures(realAtlas(), readDataFile('structures'))
const structures = atlas.structures!
const store = createAtlasStore({ sceneStatus: 'ready' })

function draw(part: ReactNode): HTMLElement {
  const drawn = document.createElement('div')
  drawn.innerHTML = renderToStaticMarkup(<AtlasContext value={{ atlas, store }}>{part}</AtlasContext>)
  return drawn
}
const pages = new Map(structures.map(({ id }) => [id, draw(<StructureRecord id={id} />)]))
const places = new Map(atlas.landmarks.map(({ id }) => [id, draw(<LandmarkRecord id={id} />)]))
const cards = new Map(atlas.points.map(({ code }) => [code, drawStill(<PointCard code={code} />)]))
const hasLink = (page: HTMLElement | undefined, path: string) =>
  page?.querySelector(`a[href="#/${path}"]`) != null

describe('structures and points', () => {
  it('link to each other both ways', () => {
    for (const { id } of structures) {
      for (const { code } of atlas.pointsAtStructure(id))
        expect(hasLink(pages.get(id), `points/${code}`), `${id} to ${code}`).toBe(true)
      for (const { code } of realAtlas().pointsAtStructure(id))
        expect(hasLink(cards.get(code), `structures/${id}`), `${code} to ${id}`).toBe(true)
    }
  })

  it('say where a structure is at risk', () => {
    const row = pages.get('external_jugular_vein')!.querySelector('a[href="#/points/LI17"]')!.closest('li')!
    expect(row.textContent).toContain('at risk')
  })
})

describe('a structure whose file did not come', () => {
  it('says so and asks for it again', async () => {
    const { user, store } = renderAt('#/structures/risorius', <StructureRecord id="risorius" />, {
      anatomy: 'pending',
    })
    expect(screen.getByRole('status').textContent).toContain(enAnatomy.onItsWay)
    act(() => store.getState().learnAnatomy('failed'))
    expect(screen.getByRole('status').textContent).toContain(enAnatomy.failed)
    await user.click(screen.getByRole('button'))
    expect(store.getState().anatomy).toBe('pending')
  })
})

describe('structures', () => {
  it('link to their concerns, to the safety items that they are a reason for, and to each other both ways', () => {
    for (const { id, hazard, innervation, parent } of structures) {
      const page = pages.get(id)
      for (const target of atlas.targetsOfStructure(id))
        expect(hasLink(page, `targets/${target.id}`), `${id} to ${target.id}`).toBe(true)
      for (const item of hazard.flatMap(({ safetyIds }) => safetyIds))
        expect(hasLink(page, atlas.safetyItem(item) ? `safety/${item}` : 'safety'), `${id} to ${item}`).toBe(
          true,
        )
      for (const other of [...(innervation ?? []), ...(parent ? [parent] : [])]) {
        expect(hasLink(page, `structures/${other}`), `${id} to ${other}`).toBe(true)
        expect(hasLink(pages.get(other), `structures/${id}`), `${other} to ${id}`).toBe(true)
      }
    }
  })

  it('lead nowhere but to records that exist', () => {
    for (const [id, page] of [...pages, ...places]) {
      for (const link of page.querySelectorAll('a')) {
        const [, kind, name] = link.getAttribute('href')!.split('/')
        if (kind === 'structures') expect(atlas.structure(name!)?.id, id).toBe(name)
        if (kind === 'landmarks') expect(atlas.landmark(name!)?.id, id).toBe(name)
      }
    }
  })

  it('never tell how deep they lie, and promise nothing', () => {
    for (const { id, depthNote } of structures) {
      const text = pages.get(id)!.textContent
      if (depthNote !== null) expect(text, id).not.toContain(depthNote)
      expect(findPromiseWords(text, 'en'), id).toEqual([])
    }
    for (const [id, page] of places) expect(findPromiseWords(page.textContent, 'en'), id).toEqual([])
  })
})

describe('landmarks', () => {
  it('link to the points that they tell, both ways, and to the meridians that pass them', () => {
    for (const { id } of atlas.landmarks) {
      for (const { code } of atlas.pointsFoundBy(id)) {
        expect(hasLink(places.get(id), `points/${code}`), `${id} to ${code}`).toBe(true)
        expect(hasLink(cards.get(code), `landmarks/${id}`), `${code} to ${id}`).toBe(true)
      }
    }
    expect(hasLink(places.get('mandible_lower_border'), 'meridians/LI')).toBe(true)
  })
})

describe('the page', () => {
  it('of a structure has its name at once, and says so while its record is on its way', async () => {
    const { findByText, getByRole } = renderAt('#/structures/facial_nerve')
    expect(getByRole('heading', { level: 1 }).textContent).toBe('Facial nerve')
    await findByText(/on its way/)
    expect(document.title).toContain('Facial nerve')
  })

  it('of a landmark is whole without the anatomy', async () => {
    const { findByRole, getByRole } = renderAt('#/landmarks/glabella')
    expect(getByRole('heading', { level: 1 }).textContent).toBe('Smooth area between the eyebrows')
    await findByRole('link', { name: /GV24|EX-HN3/ })
  })

  it('of nothing says so and offers what is near', () => {
    const { getByText, getByRole } = renderAt('#/landmarks/glabela')
    getByText(/no landmark “glabela”/)
    expect(getByRole('link', { name: 'Smooth area between the eyebrows' }).getAttribute('href')).toBe(
      '#/landmarks/glabella',
    )
  })
})
