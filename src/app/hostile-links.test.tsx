import { act, render, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readDataFile } from '../atlas/data-folder'
import { LONGEST_QUERY } from '../atlas/search'
import { targetMuscles } from '../atlas/target-muscles'
import { withStructures } from '../atlas/with-structures'
import { stateLink } from '../state/atlas-state'
import { THEMES, TIERS } from '../state/display'
import { EXPRESSION_IDS, SHAPE_IDS, TONE_COUNT } from '../state/face'
import { FILTER_NAMES, GROUPINGS } from '../state/filters'
import { MERIDIAN_LAYERS } from '../state/layers'
import { readLink, writeLink, type Link, type LinkFault } from '../state/link'
import { PURPOSES } from '../state/purpose'
import { LONGEST_TEXT, type Route } from '../state/route'
import { EXTRA_LAYERS, LEAST_SKIN } from '../state/stage-layers'
import { createAtlasStore } from '../state/store'
import { VIEW_NAMES } from '../state/view'
import { AtlasContext } from '../ui/atlas-context'
import { Header } from '../ui/Header'
import { en } from '../ui/messages/en'
import { enAreas } from '../ui/messages/en-areas'
import { Page } from '../ui/Page'
import { realAtlas } from '../ui/testing/render-page'
import { bindAddressBar } from './address-bar'
import { settleRoute } from './settle-route'
import { fakeWindow } from './testing/fake-window'
import { hostileLinks } from './testing/hostile-links'

const LINKS = hostileLinks(1200)
/** One of so many is drawn as a page as well. */
const DRAWN_EACH = 20
/** Reading and drawing take a few milliseconds; what takes this long hangs, also on a busy machine. */
const HANGS_MS = { reading: 5_000, drawing: 30_000 }
/** Addresses beyond this are cut before they are read. */
const LONGEST_LINK = 4000

const whole = withStructures(realAtlas(), readDataFile('structures'))

/** Milliseconds that something takes. */
function timed(what: () => void): number {
  const start = performance.now()
  what()
  return performance.now() - start
}

/** A link as an address can carry it: half characters become the replacement character. */
function carried(link: Link): Link {
  const text = JSON.stringify(link, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\uD800-\uDFFF]/gu, '\uFFFD') : value,
  )
  return JSON.parse(text) as Link
}

describe('a link that nobody wrote', () => {
  it('is one of more than a thousand, no two the same', () => {
    expect(new Set(LINKS).size).toBe(1200)
  })

  it('is read at once, becomes a link that is understood, and all that it says is followed or told', () => {
    for (const address of LINKS) {
      const start = address.slice(0, 200)
      let read = readLink('')
      expect(
        timed(() => (read = readLink(address))),
        start,
      ).toBeLessThan(HANGS_MS.reading)
      const told = new Set(read.faults.map(({ name, value }) => `${name} ${value}`))
      const untold = meaningless(address).filter(({ name, value }) => !told.has(`${name} ${value}`))
      expect(untold.slice(0, 3), start).toEqual([])

      const written = writeLink(read.link)
      // An id may be longer, once written, than what is read.
      if (written.length > LONGEST_LINK) continue
      const again = readLink(written)
      expect(again.link, start).toEqual(carried(read.link))
      expect(
        again.faults.filter(({ name }) => name !== 'page'),
        start,
      ).toEqual([])
    }
  })

  it('is followed by the address bar as one entry of the history', () => {
    const store = createAtlasStore()
    const { window, entries, type } = fakeWindow('#/')
    const release = bindAddressBar(store, window, (route) => settleRoute(whole, route))
    for (const address of LINKS) type(address)
    expect(entries).toHaveLength(LINKS.length + 1)
    release()
  })

  it('leads to a page that says what was not understood, whatever page was open before', async () => {
    const store = createAtlasStore({ sceneStatus: 'ready' })
    const { window, type } = fakeWindow('#/')
    const release = bindAddressBar(store, window, (route) => settleRoute(whole, route))
    const { container } = render(
      <AtlasContext value={{ atlas: whole, store }}>
        <Header />
        <Page />
      </AtlasContext>,
    )
    const drawn = LINKS.filter((_, index) => index % DRAWN_EACH === 0)
    expect(drawn.length).toBeGreaterThanOrEqual(50)
    for (const address of drawn) {
      const start = address.slice(0, 200)
      const took = timed(() => act(() => type(address)))
      expect(took, start).toBeLessThan(HANGS_MS.drawing)
      const told = sentences(stateLink(store.getState()), store.getState().linkFaults)
      // Some parts of a page come in files of their own.
      await waitFor(() =>
        expect(
          told.filter((sentence) => !container.textContent.includes(sentence)),
          start,
        ).toEqual([]),
      )
      expect(container.querySelectorAll('h1'), start).toHaveLength(1)
    }
    release()
  })
})

/** What each parameter may say, told here a second time and apart from the code that reads it. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  side: ['left', 'right'],
  view: VIEW_NAMES,
  for: PURPOSES,
  group: GROUPINGS,
  theme: THEMES,
  tier: TIERS,
  points: ['on', 'off'],
  scene: ['on', 'off'],
}
const LISTS: Readonly<Record<string, readonly string[]>> = {
  layers: [...MERIDIAN_LAYERS, 'ALL'],
  areas: ['zones', 'muscles'],
  show: EXTRA_LAYERS,
}
/** Taken as they stand: the page judges them, or they say something by being there. */
const FREE = ['q', 'found', 'probe', 'edit', ...FILTER_NAMES]

/** What the parameters of an address say that means nothing. */
function meaningless(address: string): LinkFault[] {
  const text = address.replace(/^#/, '').slice(0, LONGEST_LINK)
  const mark = text.indexOf('?')
  const parameters = new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1))
  return [...new Set(parameters.keys())].flatMap((name) => {
    const value = parameters.get(name)!
    return meaninglessParts(name, value).map((part) => ({ name, value: part.slice(0, LONGEST_TEXT) }))
  })
}

function meaninglessParts(name: string, value: string): string[] {
  const parts = value.split(',').filter((part) => part !== '')
  if (FREE.includes(name)) return []
  if (name === 'face') return parts.filter((part) => !isFacePart(part))
  if (Object.hasOwn(LISTS, name)) {
    const known = LISTS[name]!
    return parts.filter((part) => !known.includes(name === 'layers' ? part.toUpperCase() : part))
  }
  const isName = Object.hasOwn(WORDS, name) || name === 'muscle' || name === 'skin'
  if (isName && value === '') return []
  const isMeant =
    (Object.hasOwn(WORDS, name) && WORDS[name]!.includes(value)) ||
    (name === 'muscle' && /^[a-z0-9_]+$/.test(value)) ||
    (name === 'skin' && /^\d+$/.test(value) && Number(value) >= LEAST_SKIN && Number(value) <= 100)
  return isMeant ? [] : [value]
}

/** `smile:0.5` and its like. */
function isFacePart(part: string): boolean {
  const [, name = '', weight] = /^([a-z-]+):(\d+(?:\.\d+)?)$/.exec(part) ?? []
  const isName = ['sex', 'age', 'tone', ...SHAPE_IDS, ...EXPRESSION_IDS].includes(name)
  return isName && Number(weight) <= (name === 'tone' ? TONE_COUNT : 1)
}

/** Values of the filters in the links that the atlas writes itself; every other one in a hostile link is made up. */
const GOOD_FILTERS = ['cheek', 'care', 'traditional', 'used', 'ST', 'nasolabial_folds']

/** What the page has to say of what it was asked for in vain. */
function sentences({ route, filters, muscle }: Link, faults: readonly LinkFault[]): string[] {
  const told: string[] = []
  const parts = faults.filter(({ name }) => name !== 'page')
  if (parts.length > 0) told.push(en.faults.link(parts))
  const missing = missingRecord(route)
  if (missing !== null) told.push(missing)
  if (route.page === 'search' && route.query.trimEnd().length > LONGEST_QUERY) told.push(en.search.cut)
  for (const name of FILTER_NAMES) {
    const value = filters[name]
    if (value !== null && !GOOD_FILTERS.includes(value)) told.push(en.filters.notKnown(name, value))
  }
  const target = route.page === 'target' ? whole.target(route.id) : undefined
  const muscles = target ? targetMuscles(target, whole.structures!) : []
  if (target && muscle !== null && !muscles.some(({ id }) => id === muscle))
    told.push(enAreas.notKnown(muscle))
  return told
}

/** What is said of a page, or of the record of a page, that is not there. */
function missingRecord(route: Route): string | null {
  switch (route.page) {
    case 'unknown':
      return en.unknown.page(route.text)
    case 'point':
      return whole.point(route.code) ? null : en.unknown.point(route.code)
    case 'target':
      return whole.target(route.id) ? null : en.unknown.target(route.id)
    case 'meridian':
      return whole.meridian(route.id) ? null : en.unknown.meridian(route.id)
    case 'landmark':
      return whole.landmark(route.id) ? null : en.unknown.landmark(route.id)
    case 'structure':
      return whole.structure(route.id) ? null : en.unknown.structure(route.id)
    case 'evidence':
      return route.id === null || whole.study(route.id) ? null : en.unknown.study(route.id)
    case 'safety':
      return route.id === null || whole.safetyItem(route.id) ? null : en.unknown.safety(route.id)
    default:
      return null
  }
}
