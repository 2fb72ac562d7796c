import type { WordShapeId } from '../atlas/word-shape'
import { faceToText } from './face'
import { GROUPINGS } from './filters'
import { askedAgain } from './head-part'
import { MERIDIAN_LAYERS } from './layers'
import type { Link, LinkFault } from './link'
import { routePath, type Route } from './route'
import type { SubjectSide } from './side'
import { NO_DOUBTS, type AtlasState, type CameraRequest, type SheetRest } from './atlas-state'
import { TAPE_END } from './tape'
import type { Walk } from './meridian-walk'
import { HOME_VIEW, type ViewName } from './view'

/** Neither a tape nor what it told. */
export const NO_TAPE = { tape: null, tapeFacts: null }

/** The whole tape of the chosen point, without playing, or none. */
export function tapeOfPoint(shown: boolean): Pick<AtlasState, 'tape' | 'tapeFacts'> {
  return shown ? { tape: { progress: TAPE_END, playing: false }, tapeFacts: null } : NO_TAPE
}

/** A full sheet makes way for what was asked of the head behind it. */
export function sheetBelow(state: AtlasState): SheetRest {
  return state.sheet === 'full' ? 'half' : state.sheet
}

type Ask = { kind: 'view'; view: ViewName } | { kind: 'selection' | 'area' } | { kind: 'zoom'; steps: number }

/** Asks the camera anew. */
export function asked(state: AtlasState, ask: Ask): { camera: CameraRequest } {
  return { camera: { ...ask, serial: state.camera.serial + 1 } }
}

/** A flight to an area leaves the named view, and the sheet makes way for it. */
export function areaAsked(state: AtlasState): Partial<AtlasState> {
  return { view: null, sheet: sheetBelow(state), ...asked(state, { kind: 'area' }) }
}

/** A walk at one of its points: the camera follows, the sheet makes way. */
export function walkMoved(state: AtlasState, walk: Walk): Partial<AtlasState> {
  return { walk, view: null, sheet: sheetBelow(state), ...asked(state, { kind: 'selection' }) }
}

/** Views that show nothing of the face. */
const FACELESS: readonly ViewName[] = ['back', 'crown']

/**
 * A word is shown on the page of a concern and to no client. It stands on a face of its own, so that the panel for the person's face
 * closes; a sheet makes way for its caption; the camera stays, unless no face is seen.
 */
export function wordAsked(state: AtlasState, word: WordShapeId): Partial<AtlasState> {
  if (state.route.page !== 'target' || state.purpose === 'client') return {}
  return {
    word,
    parts: askedAgain(state.parts, 'words'),
    sheet: 'peek',
    stagePanel: state.stagePanel === 'face' ? null : state.stagePanel,
    ...(FACELESS.includes(state.seenView)
      ? { view: HOME_VIEW, ...asked(state, { kind: 'view', view: HOME_VIEW }) }
      : {}),
  }
}

/** Puts a word away; the sheet that made way for it comes back with the page. */
export function wordAway({ sheet }: AtlasState): Partial<AtlasState> {
  return { word: null, sheet: sheet === 'peek' ? 'half' : sheet }
}

/** Something lies over the page of a phone that can be taken away: a panel, a shown word, or the sheet drawn all the way up. */
export function isCovered({ stagePanel, word, sheet }: AtlasState): boolean {
  return stagePanel !== null || word !== null || sheet === 'full'
}

/** Takes away what lies over the page, see {@link isCovered}. */
export function uncovered(state: AtlasState): Partial<AtlasState> {
  return { stagePanel: null, sheet: sheetBelow(state), ...(state.word === null ? {} : wordAway(state)) }
}

/** What opening a page changes. `side` is the side of the point that was asked for, if any. */
export function opened(state: AtlasState, route: Route, side: SubjectSide | null): Partial<AtlasState> {
  const query = route.page === 'search' ? route.query : state.query
  // A peeking sheet would hide the page that was just asked for; a full one stays full for reading on.
  const sheet = state.sheet === 'peek' && routePath(route) !== routePath(state.route) ? 'half' : state.sheet
  if (route.page !== 'point') {
    const layers = layersOfPage(state, route)
    return {
      route,
      query,
      selection: null,
      walk: null,
      chooser: null,
      walkedFrom: null,
      muscle: null,
      word: null,
      cameFrom: route,
      sheet,
      doubts: NO_DOUBTS,
      linkFaults: [],
      ...layers,
      ...NO_TAPE,
    }
  }
  return {
    route,
    query,
    sheet,
    selection: { code: route.code, side },
    walk: null,
    chooser: null,
    walkedFrom: null,
    muscle: null,
    word: null,
    // Its other side, chosen on the head, is the same point: what was asked for stays.
    doubts: state.selection?.code === route.code ? state.doubts : NO_DOUBTS,
    view: null,
    linkFaults: [],
    // Its other side, chosen on the head, is measured in its turn.
    ...(state.selection?.code === route.code ? {} : tapeOfPoint(state.layers.measures)),
    ...asked(state, { kind: 'selection' }),
  }
}

/** A meridian page draws its meridian; what an earlier one has drawn goes when another is opened, or on the start page. */
function layersOfPage(state: AtlasState, route: Route): Pick<AtlasState, 'meridians' | 'pageMeridian'> {
  const { meridians, pageMeridian } = state
  if (route.page !== 'meridian' && route.page !== 'start') return { meridians, pageMeridian }
  const own = route.page === 'meridian' ? route.id : null
  const chosen = meridians.filter((id) => id !== pageMeridian)
  const isNew = own !== null && MERIDIAN_LAYERS.includes(own) && !chosen.includes(own)
  return {
    meridians: MERIDIAN_LAYERS.filter((id) => chosen.includes(id) || (isNew && id === own)),
    pageMeridian: isNew ? own : null,
  }
}

/** What following a link changes: the link stands for the whole of what it names. */
export function followed(
  state: AtlasState,
  link: Link,
  linkFaults: readonly LinkFault[],
): Partial<AtlasState> {
  // The layers of the link stand for all that was drawn before; the one of a meridian page is that page's own.
  const pageMeridian = link.route.page === 'meridian' ? link.route.id : null
  const next = opened({ ...state, meridians: link.meridians, pageMeridian }, link.route, link.side)
  const view = link.view ?? (link.route.page === 'point' ? null : state.view)
  const turn = link.view !== null && link.view !== state.view
  return {
    ...next,
    view,
    ...(turn ? asked(state, { kind: 'view', view: link.view }) : {}),
    meridians: next.meridians ?? link.meridians,
    pageMeridian: next.pageMeridian ?? null,
    ...link.areas,
    muscle: link.route.page === 'target' ? link.muscle : null,
    layers: link.layers,
    purpose: link.purpose,
    ...(link.route.page === 'points' ? { filters: link.filters, grouping: link.group ?? GROUPINGS[0] } : {}),
    face: link.face,
    // The link shows the result; it does not start to play by itself.
    tape: (link.found || link.layers.measures) && link.route.page === 'point' ? tapeOfPoint(true).tape : null,
    theme: link.theme ?? state.theme,
    tier: link.tier ?? state.tier,
    linkPins: {
      theme: link.theme !== null,
      tier: link.tier !== null,
      face: faceToText(link.face) !== faceToText(state.face),
    },
    sceneWanted: link.scene,
    // Known before the first paint, so that the page is laid out without a head at once.
    ...(link.scene ? {} : { sceneStatus: 'off' as const }),
    probe: link.probe,
    edit: link.edit,
    linkFaults,
  }
}
