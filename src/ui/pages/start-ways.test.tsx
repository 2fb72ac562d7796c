import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { REGIONS } from '../../atlas/region'
import { stateLink } from '../../state/atlas-state'
import { writeLink } from '../../state/link'
import { en } from '../messages/en'
import { realAtlas, renderAt } from '../testing/render-page'

// The list comes in a file of its own.
beforeAll(() => import('../list/PointList'))

const atlas = realAtlas()
const [target] = atlas.targets.filter(({ kind }) => kind === 'cosmetic')

/** Each way in: what it is called, a link that it holds, and where that leads. */
const WAYS = [
  [en.start.byConcern, target!.name, `#/targets/${target!.id}`],
  [en.start.byRegion, REGIONS[0]!.name, `#/points?region=${REGIONS[0]!.id}`],
  [en.start.byMeridian, atlas.meridian('ST')!.names.english, '#/meridians/ST'],
  [en.start.byName, en.start.namesFrom.pinyin, '#/points?group=pinyin'],
  [en.start.byCaution, en.caution['high-risk'], '#/points?caution=high-risk'],
] as const

describe('the ways in of the start page', () => {
  it.each(WAYS)('%s: opened and followed by pointer', async (way, link, address) => {
    const { user, store } = renderAt('#/')
    const ways = screen.getByRole('navigation', { name: en.start.ways })
    await user.click(within(ways).getByRole('heading', { name: way }))
    await user.click(within(ways).getByRole('link', { name: link }))
    expect(writeLink(stateLink(store.getState()))).toContain(address)
    screen.getByRole('heading', { level: 1 })
  })

  it('hide nothing from the tab key and are followed by Enter', async () => {
    const { user, store } = renderAt('#/')
    const ways = screen.getByRole('navigation', { name: en.start.ways })
    expect(ways.querySelectorAll('[tabindex="-1"]')).toHaveLength(0)
    const region = within(ways).getByRole('link', { name: REGIONS[1]!.name })
    region.focus()
    await user.keyboard('{Enter}')
    expect(store.getState()).toMatchObject({ route: { page: 'points' }, filters: { region: REGIONS[1]!.id } })
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('lead to every concern for the face, region, meridian and caution class, and to all points', () => {
    renderAt('#/')
    const links = [...document.querySelectorAll('.ways a')].map((link) => link.getAttribute('href')!)
    const wanted = [
      ...atlas.targets.filter(({ kind }) => kind === 'cosmetic').map(({ id }) => `#/targets/${id}`),
      ...REGIONS.map(({ id }) => `#/points?region=${id}`),
      ...atlas.meridians.map(({ id }) => `#/meridians/${id}`),
      ...atlas.cautionClasses.map(({ id }) => `#/points?caution=${id}`),
      '#/points',
    ]
    expect(wanted.filter((address) => !links.includes(address))).toEqual([])
  })
})
