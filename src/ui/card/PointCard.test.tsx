import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from '../messages/en'
import { drawStill, realAtlas, renderAt } from '../testing/render-page'
import { claimsOfPlace } from './claims-of-place'
import { PointCard } from './PointCard'

const atlas = realAtlas()
const cards = new Map(atlas.points.map((point) => [point.code, drawStill(<PointCard code={point.code} />)]))
const RULED_OUT = 'contraindicated-needling-in-cosmetic-use'
const sectionTitles = (container: HTMLElement) =>
  [...container.querySelectorAll('details.section > summary h2')].map((title) => title.textContent)
const section = (container: HTMLElement, title: string) =>
  [...container.querySelectorAll<HTMLElement>('details.section')].find(
    (details) => details.querySelector('summary')?.textContent === title,
  )

describe('the card of a point', () => {
  it('shows names, location, caution with its first reason and claims with their own level before anything opens', () => {
    const { container } = renderAt('#/points/LI20')
    const point = atlas.point('LI20')!
    const heading = screen.getByRole('heading', { level: 1 })
    expect(heading.textContent).toContain('LI20')
    expect(heading.querySelector('[lang="zh-Hant"]')?.textContent).toBe('迎香')
    expect(container.querySelector('.card-location')?.textContent).toContain(point.location.text)
    const caution = container.querySelector('.card-caution')!
    expect(caution.textContent).toContain(en.caution.caution)
    expect(caution.textContent).toContain(point.caution.reasons[0])
    const folds = container.querySelector('[data-claim="nasolabial_folds"]')!
    expect(folds.querySelector('.claim-level')?.textContent).toBe(atlas.claimLevel('study-protocol')?.name)
    expect(folds.closest('details')).toBeNull()
  })

  it('shows at most three claims of the place at once and general claims only inside a line that opens, on every card', () => {
    for (const point of atlas.points) {
      const container = cards.get(point.code)!
      const { general } = claimsOfPlace(atlas.claimsOf(point.code))
      const claims = [...container.querySelectorAll('[data-claim]')]
      expect(claims).toHaveLength(point.claims.length)
      expect(claims.filter((claim) => claim.closest('details') === null).length).toBeLessThanOrEqual(3)
      for (const { target } of general) {
        expect(container.querySelector(`[data-claim="${target.id}"]`)?.closest('details')).not.toBeNull()
      }
    }
  })

  it('says so where all claims are general ones', () => {
    const onlyGeneral = atlas.points.filter((point) => {
      const { place, general } = claimsOfPlace(atlas.claimsOf(point.code))
      return place.length === 0 && general.length > 0
    })
    expect(onlyGeneral.length).toBeGreaterThan(0)
    for (const { code, claims } of onlyGeneral)
      expect(cards.get(code)!.querySelector('.card-claims')?.textContent).toContain(
        en.card.claimsOnlyGeneral(claims.length),
      )
  })

  it('names a point in one script in its heading, and both only among its names and only where they differ', () => {
    for (const { code, names } of atlas.points) {
      const container = cards.get(code)!
      expect(container.querySelector('h1 [lang="zh-Hant"]')?.textContent).toBe(names.hanziTraditional)
      expect(container.querySelector('h1 [lang="zh-Hans"]')).toBeNull()
      const simplified = section(container, en.card.names)!.querySelector('[lang="zh-Hans"]')?.textContent
      expect(simplified, code).toBe(
        names.hanziSimplified === names.hanziTraditional ? undefined : names.hanziSimplified,
      )
    }
  })

  it('keeps every section closed, in one order on all cards, and draws none that is empty', () => {
    const order: string[] = []
    for (const point of atlas.points) {
      const container = cards.get(point.code)!
      const titles = sectionTitles(container)
      const known = order.filter((title) => titles.includes(title))
      expect(titles.filter((title) => order.includes(title))).toEqual(known)
      for (const [index, title] of titles.entries()) {
        if (!order.includes(title))
          order.splice(index === 0 ? 0 : order.indexOf(titles[index - 1]!) + 1, 0, title)
      }
      expect(container.querySelector('details[open]')).toBeNull()
      for (const body of container.querySelectorAll('.section-body')) {
        expect(body.textContent.trim(), `${point.code}: ${body.parentElement?.textContent}`).not.toBe('')
      }
      for (const empty of container.querySelectorAll('ul, ol, dl'))
        expect(empty.children.length).toBeGreaterThan(0)
    }
  })

  it('gives the basis first, risk first for high-risk points, and no needling section at all where it is ruled out', () => {
    for (const point of atlas.points) {
      const container = cards.get(point.code)!
      const body = section(container, en.card.needling)?.querySelector('.section-body')
      if (point.caution.class === RULED_OUT) {
        expect(body, point.code).toBeUndefined()
        expect(container.textContent).not.toContain(en.card.needlingDepth + ' ')
        if (point.needling.depthCun) {
          expect(container.textContent).not.toContain(
            en.card.depth(point.needling.depthCun, point.needling.depthMm!),
          )
        }
      } else {
        const words = body!.textContent
        const basis = words.indexOf(atlas.depthBasis(point.needling.depthBasis!)!)
        const angle = words.indexOf(en.card.needlingAngle)
        expect(basis, point.code).toBeGreaterThanOrEqual(0)
        expect(angle).toBeGreaterThan(basis)
        if (point.caution.class === 'high-risk') {
          const risk = words.indexOf(point.caution.reasons[0]!)
          expect(risk, point.code).toBeGreaterThanOrEqual(0)
          expect(risk).toBeLessThan(basis)
          expect(words.indexOf(en.card.needlingInTexts)).toBeLessThan(angle)
          expect(words).toContain(en.card.needlingInTexts)
        } else expect(basis).toBe(0)
      }
    }
  })

  it('says in a sentence why a point without a claim is in the atlas', () => {
    const without = atlas.points.filter((point) => point.claims.length === 0)
    expect(without).toHaveLength(48)
    for (const point of without) {
      const container = cards.get(point.code)!
      expect(container.querySelector('.card-claims')?.textContent).toContain(point.whyListed)
      expect(container.querySelector('[data-claim]')).toBeNull()
    }
  })

  it('shows claims that are not endorsed only as reported, with our assessment', () => {
    for (const point of atlas.points.filter((record) => record.claimsNotEndorsed.length > 0)) {
      const container = cards.get(point.code)!
      for (const target of point.claimsNotEndorsed) {
        const reported = container
          .querySelector(`[data-not-endorsed="${target}"]`)
          ?.closest('[data-reported]')
        expect(reported?.textContent, point.code).toContain(en.card.notEndorsedAssessment)
        expect(container.querySelector(`[data-claim="${target}"]`)).toBeNull()
      }
    }
  })

  it('says of every study that used the point that it was not tested alone', () => {
    const { container } = renderAt('#/points/LI20')
    const detail = section(container, en.card.claimsInDetail)!
    expect(
      within(detail).getByText(atlas.study('ev_pham_2023')!.shortCite).closest('.note')?.textContent,
    ).toContain(en.card.notAlone)
    expect(section(container, en.card.studies)?.textContent).toContain(en.card.studiesNote)
  })

  it('says that nobody with a licence has reviewed it, and which data it shows', () => {
    renderAt('#/points/ST4')
    screen.getByText(en.notReviewed)
    screen.getByText(en.data(atlas.version, atlas.date))
  })

  it('hands over an error report with code, view, face and version', async () => {
    const { user } = renderAt('#/points/ST4?view=front&face=smile:0.5')
    await user.click(screen.getByRole('button', { name: en.card.report }))
    await screen.findByText(en.card.copyDone)
    const text = await navigator.clipboard.readText()
    for (const part of ['ST4', en.views.front, 'smile:0.5', atlas.version]) expect(text).toContain(part)
  })

  it('lights its point up wherever it is named, and shows neighbours once places are known', () => {
    const { container, store } = renderAt('#/points/LI20', undefined, {
      placementFacts: { neighbours: { LI20: [{ code: 'LI19', mm: 14.2 }] }, tolerances: [] },
    })
    const body = section(container, en.card.neighbours)!
    const link = within(body).getAllByText(/^LI19/)[0]!.closest('a')!
    expect(link.dataset.record).toBe('LI19')
    link.focus()
    expect(store.getState().hover).toEqual({ kind: 'point', code: 'LI19', side: null })
    expect(body.textContent).toContain(en.millimetres(14.2))
  })
})
