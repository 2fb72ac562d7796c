import { areasFromText, areasToText, type ShownAreas } from './areas'
import { isTheme, isTier, type Theme, type Tier } from './display'
import { faceFromText, faceToText, REFERENCE_FACE, type FaceParameters } from './face'
import { FILTER_NAMES, isGrouping, NO_FILTERS, type Grouping, type PointFilters } from './filters'
import { layersFromText, layersToText } from './layers'
import { percentEncode } from './percent'
import { isPurpose, type Purpose } from './purpose'
import { LONGEST_TEXT, routeFromPath, routePath, START, type Route } from './route'
import { isSubjectSide, type SubjectSide } from './side'
import { stageLayersFromText, stageLayersToText, USUAL_LAYERS, type StageLayers } from './stage-layers'
import { HOME_VIEW, isViewName, type ViewName } from './view'

/**
 * What an address says. `null` means that it says nothing about it. The fragment reads
 * `#/points/LI20?side=left&view=front&layers=ST,LI&areas=zones,muscles&face=smile:0.5&tier=low&theme=dark`.
 */
export type Link = {
  readonly route: Route
  readonly side: SubjectSide | null
  readonly view: ViewName | null
  readonly meridians: readonly string[]
  readonly areas: ShownAreas
  /** Id of the muscle that is looked at on the page of a concern. */
  readonly muscle: string | null
  /** What else is drawn: `show=thirds,scale`, `points=off`, `skin=60`. */
  readonly layers: StageLayers
  /** `for=client` and its like. */
  readonly purpose: Purpose | null
  readonly filters: PointFilters
  /** How the list of points is ordered; null for the usual way. */
  readonly group: Grouping | null
  readonly face: FaceParameters
  readonly theme: Theme | null
  readonly tier: Tier | null
  /** True when the link shows how the point of its card is found. */
  readonly found: boolean
  /** False when the link asks for the page without the 3D head. */
  readonly scene: boolean
  /** True when machines watch: see the probes of the readme. */
  readonly probe: boolean
  /** True when landmarks are to be corrected: opens the editor of maintainers. */
  readonly edit: boolean
}

/** A part of an address that was not understood: the name of its parameter (`page` for the path) and what stood there. */
export type LinkFault = { readonly name: string; readonly value: string }

/** The address that names nothing but the start page. */
export const PLAIN_LINK: Link = {
  route: START,
  side: null,
  view: null,
  meridians: [],
  areas: { zones: false, muscles: false },
  muscle: null,
  layers: USUAL_LAYERS,
  purpose: null,
  filters: NO_FILTERS,
  group: null,
  face: REFERENCE_FACE,
  theme: null,
  tier: null,
  found: false,
  scene: true,
  probe: false,
  edit: false,
}

/** Longer addresses are cut before they are read: no link of the atlas comes near it. */
const LONGEST = 4000

/**
 * Reads the fragment and the query string of an address, both with or without their first sign. Total: never throws and always
 * gives a link to follow; whatever was not understood comes back in `faults`. A parameter of the fragment goes before one of the
 * query string.
 */
export function readLink(fragment: string, search = ''): { link: Link; faults: LinkFault[] } {
  const faults: LinkFault[] = []
  const text = fragment.replace(/^#/, '').slice(0, LONGEST)
  const mark = text.indexOf('?')
  const path = mark < 0 ? text : text.slice(0, mark)
  const inner = new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1))
  const outer = new URLSearchParams(search.slice(0, LONGEST))
  const get = (name: string) => inner.get(name) ?? outer.get(name)
  const fault = (name: string, value: string) => faults.push({ name, value: value.slice(0, LONGEST_TEXT) })
  const one = <Kind extends string>(name: string, is: (word: string) => word is Kind): Kind | null => {
    const value = get(name)
    if (value === null || value === '') return null
    if (is(value)) return value
    fault(name, value)
    return null
  }

  let route = routeFromPath(path)
  if (route.page === 'search') route = { page: 'search', query: (get('q') ?? '').slice(0, LONGEST_TEXT) }
  if (route.page === 'unknown') {
    route = { page: 'unknown', text: route.text.slice(0, LONGEST_TEXT) }
    fault('page', route.text)
  }

  const layers = layersFromText(get('layers') ?? '')
  for (const word of layers.notUnderstood) fault('layers', word)
  const areas = areasFromText(get('areas') ?? '')
  for (const word of areas.notUnderstood) fault('areas', word)
  const drawn = stageLayersFromText(get)
  for (const { name, value } of drawn.notUnderstood) fault(name, value)
  const face = faceFromText(get('face') ?? '')
  for (const part of face.notUnderstood) fault('face', part)

  const scene = get('scene')
  if (scene !== null && scene !== 'off' && scene !== 'on') fault('scene', scene)

  for (const name of new Set(inner.keys())) {
    const [first = '', ...again] = inner.getAll(name)
    if (!PARAMETERS.has(name)) fault(name, first)
    // What is said twice is followed once.
    else for (const value of again) if (value !== first) fault(name, value)
  }
  const beyond = fragment.replace(/^#/, '').slice(LONGEST)
  if (beyond !== '') fault('rest', beyond)

  const link: Link = {
    route,
    side: one('side', isSubjectSide),
    view: one('view', isViewName),
    meridians: layers.meridians,
    areas: areas.shown,
    muscle: one('muscle', isId),
    layers: drawn.layers,
    purpose: one('for', isPurpose),
    filters: readFilters(inner),
    group: one('group', isGrouping),
    face: face.face,
    theme: one('theme', isTheme),
    tier: one('tier', isTier),
    found: get('found') !== null,
    scene: scene !== 'off',
    probe: get('probe') !== null,
    edit: get('edit') !== null,
  }
  return { link, faults }
}

/** The fragment that says what the link says, with its `#`; nothing is written that is as usual. {@link readLink} reads it back. */
export function writeLink(link: Link): string {
  const parameters: [name: string, value: string][] = []
  const add = (name: string, value: string | null) => {
    if (value !== null && value !== '') parameters.push([name, value])
  }
  if (link.route.page === 'search') add('q', link.route.query)
  add('side', link.side)
  add('view', link.view === HOME_VIEW ? null : link.view)
  add('layers', layersToText(link.meridians))
  add('areas', areasToText(link.areas))
  add('muscle', link.muscle)
  for (const [name, value] of Object.entries(stageLayersToText(link.layers))) add(name, value)
  add('for', link.purpose)
  for (const name of FILTER_NAMES) add(name, link.filters[name])
  add('group', link.group)
  add('face', faceToText(link.face))
  add('theme', link.theme)
  add('tier', link.tier)
  if (link.found) add('found', '1')
  if (!link.scene) add('scene', 'off')
  if (link.probe) add('probe', '1')
  if (link.edit) add('edit', '1')
  // A comma, a colon and a slash are allowed in a fragment; left bare they keep a link readable.
  const query = parameters.map(([name, value]) => `${name}=${encodeReadable(value)}`).join('&')
  return `#${routePath(link.route)}${query === '' ? '' : `?${query}`}`
}

const PARAMETERS: ReadonlySet<string> = new Set([
  'q',
  'side',
  'view',
  'layers',
  'areas',
  'muscle',
  'show',
  'points',
  'skin',
  'for',
  'group',
  'face',
  'theme',
  'tier',
  'found',
  'scene',
  'probe',
  'edit',
  ...FILTER_NAMES,
])

/** Ids of structures are small letters and low lines; whether one is known, the page of the concern says. */
function isId(text: string): text is string {
  return /^[a-z0-9_]{1,60}$/.test(text)
}

function readFilters(parameters: URLSearchParams): PointFilters {
  const filters = { ...NO_FILTERS }
  for (const name of FILTER_NAMES) {
    const value = parameters.get(name)
    if (value) filters[name] = value.slice(0, LONGEST_TEXT)
  }
  return filters
}

function encodeReadable(text: string): string {
  return percentEncode(text).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/')
}
