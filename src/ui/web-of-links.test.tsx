import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { readDataFile } from '../atlas/data-folder'
import { withStructures } from '../atlas/with-structures'
import { createAtlasStore } from '../state/store'
import LandmarkRecord from './anatomy/LandmarkRecord'
import StructureRecord from './anatomy/StructureRecord'
import { AtlasContext } from './atlas-context'
import { PointCard } from './card/PointCard'
import { EvidencePage } from './pages/EvidencePage'
import { MeridianPage } from './pages/MeridianPage'
import { SafetyPage } from './pages/SafetyPage'
import { TargetPage } from './pages/TargetPage'
import { concernPartsCome, realAtlas } from './testing/render-page'

const atlas = withStructures(realAtlas(), readDataFile('structures'))
const store = createAtlasStore({ sceneStatus: 'ready' })

function draw(part: ReactNode): HTMLElement {
  const drawn = document.createElement('div')
  drawn.innerHTML = renderToStaticMarkup(<AtlasContext value={{ atlas, store }}>{part}</AtlasContext>)
  return drawn
}

/** Every record that has a page, or an entry of its own on one, as its address without the sign: `points/LI20`. */
const pages = new Map<string, Element>()
for (const { code } of atlas.points) pages.set(`points/${code}`, draw(<PointCard code={code} />))
await concernPartsCome()
for (const { id } of atlas.targets) pages.set(`targets/${id}`, draw(<TargetPage id={id} />))
for (const { id } of atlas.meridians) pages.set(`meridians/${id}`, draw(<MeridianPage id={id} />))
for (const { id } of atlas.structures!) pages.set(`structures/${id}`, draw(<StructureRecord id={id} />))
for (const { id } of atlas.landmarks) pages.set(`landmarks/${id}`, draw(<LandmarkRecord id={id} />))
const evidence = draw(<EvidencePage id={null} />)
for (const { id } of atlas.studies)
  pages.set(`evidence/${id}`, evidence.querySelector(`[data-record="${id}"]`)!)
const safety = draw(<SafetyPage id={null} />)
for (const { id } of atlas.safety) pages.set(`safety/${id}`, safety.querySelector(`[data-record="${id}"]`)!)

const linksOf = (page: Element) =>
  new Set(
    [...page.querySelectorAll('a[href^="#/"]')]
      .map((link) => link.getAttribute('href')!.slice(2).split('?')[0]!)
      .filter((path) => pages.has(path)),
  )
const links = new Map([...pages].map(([path, page]) => [path, linksOf(page)]))

/** Links that need no direct way back, each with the reason. */
const EXCEPTIONS: readonly { readonly why: string; readonly holds: (from: string, to: string) => boolean }[] =
  [
    {
      why: 'Told of a muscle of the concern: the points over it and the other lines that it folds. The way back leads through the muscle.',
      holds: (from, to) =>
        from.startsWith('targets/') &&
        [...pages.get(from)!.querySelectorAll(`a[href="#/${to}"]`)].every((link) =>
          link.closest('.muscle-list'),
        ),
    },
  ]

it('leads from every record to what it touches and back again', () => {
  const missing: string[] = []
  const used = new Set<string>()
  let walked = 0
  for (const [from, targets] of links) {
    for (const to of targets) {
      if (from === to) continue
      walked += 1
      if (links.get(to)!.has(from)) continue
      const reason = EXCEPTIONS.find(({ holds }) => holds(from, to))
      if (reason) used.add(reason.why)
      else missing.push(`${from} → ${to}`)
    }
  }
  expect(missing).toEqual([])
  // An exception that nothing needs any more goes.
  expect([...used].sort()).toEqual(EXCEPTIONS.map(({ why }) => why).sort())
  expect(walked).toBeGreaterThan(2000)
})
