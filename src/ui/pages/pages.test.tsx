import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { findPromiseWords } from '../../atlas/wording'
import { PointCard } from '../card/PointCard'
import PointList from '../list/PointList'
import { en } from '../messages/en'
import { concernPartsCome, drawStill, realAtlas } from '../testing/render-page'
import { AboutPage } from './AboutPage'
import { EvidencePage } from './EvidencePage'
import { MeridianListPage } from './MeridianListPage'
import { MeridianPage } from './MeridianPage'
import { SafetyPage } from './SafetyPage'
import { StartPage } from './StartPage'
import { TargetListPage } from './TargetListPage'
import { TargetPage } from './TargetPage'

const atlas = realAtlas()
const drawn = <Id extends string>(ids: readonly Id[], part: (id: Id) => ReactNode) =>
  new Map(ids.map((id) => [id, drawStill(part(id))]))
await concernPartsCome()
const points = drawn(
  atlas.points.map((point) => point.code),
  (code) => <PointCard code={code} />,
)
const targets = drawn(
  atlas.targets.map((target) => target.id),
  (id) => <TargetPage id={id} />,
)
const meridians = drawn(
  atlas.meridians.map((meridian) => meridian.id),
  (id) => <MeridianPage id={id} />,
)
const safety = drawStill(<SafetyPage id={null} />)
const evidence = drawStill(<EvidencePage id={null} />)
const everyPage: readonly (readonly [string, HTMLElement])[] = [
  ...points,
  ...targets,
  ...meridians,
  ['safety', safety],
  ['evidence', evidence],
  ['start', drawStill(<StartPage />)],
  ['points', drawStill(<PointList />)],
  ['targets', drawStill(<TargetListPage />)],
  ['meridians', drawStill(<MeridianListPage />)],
  ['about', drawStill(<AboutPage />)],
]

describe('points and concerns', () => {
  it('link to each other both ways, with the claim’s own level and the caution beside every point', () => {
    for (const target of atlas.targets) {
      const page = targets.get(target.id)!
      for (const { point, claim } of atlas.claimsFor(target.id)) {
        const row = page.querySelector(`a[href="#/points/${point.code}"]`)!.closest('li')!
        expect(row.querySelector('.caution-mark')?.textContent).toBe(en.caution[point.caution.class])
        expect(row.querySelector('.claim-level')?.textContent).toBe(atlas.claimLevel(claim.level)?.name)
        expect(
          points.get(point.code)!.querySelector(`a[href="#/targets/${target.id}"]`),
          point.code,
        ).not.toBeNull()
        for (const study of claim.evidence) expect(row.textContent).toContain(atlas.study(study)!.shortCite)
      }
    }
  })

  it('say the level and certainty of a concern only for the concern as a whole', () => {
    const target = atlas.target('glabellar_lines') ?? atlas.targets[0]!
    const page = targets.get(target.id)!
    expect(page.querySelector('.evidence-line')?.textContent).toMatch(/for the concern as a whole/)
    const names = new Set(atlas.evidenceLevels.map((level) => level.name))
    const claimNames = new Set(atlas.claimLevels.map((level) => level.name))
    for (const [, drawnPage] of [...targets, ...points]) {
      for (const mark of drawnPage.querySelectorAll('.claim-level')) {
        expect(claimNames).toContain(mark.textContent)
        expect(names).not.toContain(mark.textContent)
      }
    }
  })

  it('put the signs that need a doctor before the points', () => {
    for (const target of atlas.targets.filter((record) => record.redFlags.length > 0)) {
      const page = targets.get(target.id)!.textContent
      for (const flag of atlas.redFlagsOf(target.id)) {
        expect(page.indexOf(flag.sign), target.id).toBeGreaterThan(0)
        expect(page.indexOf(flag.sign)).toBeLessThan(page.indexOf(en.target.points))
      }
    }
  })

  it('name points outside the claims only as not endorsed', () => {
    for (const target of atlas.targets) {
      for (const point of atlas.notEndorsedPoints(target.id)) {
        const link = targets.get(target.id)!.querySelector(`a[href="#/points/${point.code}"]`)
        expect(link?.closest('[data-not-endorsed]'), `${target.id} ${point.code}`).not.toBeNull()
      }
    }
  })
})

describe('the source article', () => {
  it('has every statement readable where its subject is, attributed, with our assessment beside it', () => {
    const pageOf = {
      target: (id: string) => targets.get(id),
      meridian: (id: string) => meridians.get(id),
      safety: (id: string) => safety.querySelector(`[data-record="${id}"]`),
      comparison: (id: string) => safety.querySelector(`[data-record="${id}"]`),
      study: (id: string) => evidence.querySelector(`[data-record="${id}"]`),
    }
    let looked = 0
    for (const statement of atlas.articleStatements) {
      for (const subject of statement.subjects) {
        const page = pageOf[subject.kind](subject.id)
        const found = [...(page?.querySelectorAll('[data-reported]') ?? [])].find((reported) =>
          reported.querySelector('blockquote')?.textContent.endsWith(statement.statement),
        )
        const where = `${statement.id} on ${subject.kind} ${subject.id}`
        expect(found?.textContent, where).toContain(en.reported.article)
        if (statement.assessment !== null) expect(found?.textContent, where).toContain(statement.assessment)
        looked += 1
      }
    }
    expect(looked).toBeGreaterThanOrEqual(atlas.articleStatements.length)
  })
})

describe('safety and evidence', () => {
  it('hold every record, adverse effects by how often', () => {
    const inSafety = [...atlas.safety, ...atlas.redFlags, ...atlas.emergency, ...atlas.comparison]
    for (const record of inSafety)
      expect(safety.querySelector(`[data-record="${record.id}"]`), record.id).not.toBeNull()
    for (const item of atlas.safety) expect(safety.textContent).toContain(item.statement)
    for (const item of atlas.safety.filter((record) => record.category === 'adverse-effect')) {
      const group = safety.querySelector(`[data-record="${item.id}"]`)!.closest('[data-frequency]')
      expect((group as HTMLElement).dataset.frequency).toBe(item.frequency ?? 'unknown')
    }
    for (const study of atlas.studies) {
      const entry = evidence.querySelector(`[data-record="${study.id}"]`)!
      for (const fact of [study.title, study.findings, study.limits, study.design, study.sourceNote]) {
        expect(entry.textContent, study.id).toContain(fact)
      }
    }
    expect(evidence.textContent).toContain(atlas.overallStatement)
  })

  it('tell what qi and meridians mean as belief, reported and assessed, on every meridian page', () => {
    for (const [id, page] of meridians) {
      const belief = [...page.querySelectorAll('[data-reported]')].find((reported) =>
        reported.textContent.includes(en.meridian.beliefText),
      )
      expect(belief?.textContent, id).toContain(en.meridian.beliefAssessment)
    }
  })
})

describe('words', () => {
  it('promise nothing on any page outside the component that names who says so', () => {
    for (const [name, page] of everyPage) {
      const own = page.cloneNode(true) as HTMLElement
      // Names of concerns and titles of works are how others call them; the data's own test keeps watch over which fields those are.
      for (const voice of own.querySelectorAll(
        '[data-reported], cite, .sources, [data-record] > a, a[data-record]',
      ))
        voice.remove()
      for (const heading of own.querySelectorAll('h1')) heading.remove()
      for (const text of own.querySelectorAll('p, li, dd, dt, h2, h3, summary, .note')) {
        if (text.querySelector('p, li, dd, summary') === null) {
          expect(findPromiseWords(text.textContent), `${name}: ${text.textContent}`).toEqual([])
        }
      }
    }
  })

  it('draw no heading without something under it', () => {
    for (const [name, page] of everyPage) {
      for (const section of page.querySelectorAll('section, .section')) {
        const words = section.textContent.trim()
        const heading = section.querySelector('h2, h3')?.textContent.trim() ?? ''
        expect(words.length, `${name}: ${heading}`).toBeGreaterThan(heading.length)
      }
      for (const list of page.querySelectorAll('ul, ol, dl'))
        expect(list.children.length, name).toBeGreaterThan(0)
    }
  })
})
