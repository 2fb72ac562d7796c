import type { WordShapeId } from '../atlas/word-shape'
import type { PointChooserList } from './chooser'
import { NO_FACE_CHECKS, type CheckFacts, type FaceChecks } from './checks'
import type { Theme, Tier } from './display'
import { REFERENCE_FACE, type FaceParameters } from './face'
import { GROUPINGS, NO_FILTERS, type Grouping, type PointFilters } from './filters'
import { PARTS_TO_COME, type HeadPartStatuses } from './head-part'
import { PLAIN_LINK, type Link, type LinkFault } from './link'
import type { Notebook, NotebookFault } from './notebook'
import type { Placed, PlacementFacts, UnplacedPoint } from './placement-facts'
import type { FileStatus } from './file-status'
import type { PlateFacts } from './plates'
import type { Purpose } from './purpose'
import { START, type Route } from './route'
import type { PointSide, SubjectSide } from './side'
import { USUAL_LAYERS, type StageLayers } from './stage-layers'
import type { StagePanel, StageScale } from './stage-panel'
import type { TapeFacts, TapePlay } from './tape'
import type { Walk } from './meridian-walk'
import { HOME_VIEW, type ViewName } from './view'

/** A chosen point. `side` is null until a side is chosen: then the side nearest to the view leads, see `seenSide`. */
export type Selection = { readonly code: string; readonly side: SubjectSide | null }

/** What the pointer or the focus rests on, in the page or on the head; both light it up. A zone that keys have walked to is spoken. */
export type Hover =
  | { readonly kind: 'point'; readonly code: string; readonly side: PointSide | null }
  | { readonly kind: 'meridian'; readonly id: string }
  | { readonly kind: 'zone'; readonly id: string; readonly byKeys?: true }
  /** A record without a mark of its own: the points of its page stand out. */
  | { readonly kind: 'page'; readonly route: Route }

/**
 * What the camera was last asked for. `serial` grows with every request, so that asking twice for the same moves twice.
 * `selection` frames the chosen point, `area` the zone of the open concern or the chosen muscle; `steps` of a zoom are positive towards the head.
 */
export type CameraRequest =
  | { readonly kind: 'view'; readonly view: ViewName; readonly serial: number }
  | { readonly kind: 'selection' | 'area'; readonly serial: number }
  | { readonly kind: 'zoom'; readonly steps: number; readonly serial: number }

/** The tolerance as a disc on the skin; the rival place of a disputed point, with who says which. */
export type ShownDoubts = { readonly tolerance: boolean; readonly rival: boolean }

/** Nothing of a point's doubts is drawn. */
export const NO_DOUBTS: ShownDoubts = { tolerance: false, rival: false }

/** How far the sheet on a phone is drawn up. */
export type SheetRest = 'peek' | 'half' | 'full'

/** CSS pixels of the stage that panels cover, by edge; the camera frames into what they leave. */
export type PanelInsets = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/**
 * `off` asked for without the head · `loading` · `ready` can be clicked · `no-webgl` the browser has none · `lost` the graphics
 * context went away and is awaited back · `failed` the head could not be loaded or drawn.
 */
export type SceneStatus = 'off' | 'loading' | 'ready' | 'no-webgl' | 'lost' | 'failed'

/** What the person is doing: ids, flags and small numbers, all of it serialisable. */
export type AtlasState = {
  readonly route: Route
  /** The point whose card is open; null on every other page. */
  readonly selection: Selection | null
  readonly hover: Hover | null
  /** The walk along the meridian of the open page; null while there is none. */
  readonly walk: Walk | null
  /** What a touch left open, to be chosen from; null when nothing is asked. */
  readonly chooser: PointChooserList | null
  /** The point that arrow keys came from to the chosen one; null when it was chosen otherwise. */
  readonly walkedFrom: string | null
  /** Ids of the meridians drawn on the skin. */
  readonly meridians: readonly string[]
  /** The one among them that its page has switched on: the next meridian page or the start page takes it away again. */
  readonly pageMeridian: string | null
  /** All zones of concerns are drawn and can be opened by a tap; without it only that of the open concern is drawn. */
  readonly zones: boolean
  /** All muscles near the surface are drawn; without it only those of the open concern. */
  readonly muscles: boolean
  /** Id of the muscle that is looked at on the page of a concern. */
  readonly muscle: string | null
  /**
   * The word that was asked to be shown on a model face in place of the person's; null for none. It stands in no address, is not remembered,
   * and ends with the page.
   */
  readonly word: WordShapeId | null
  /** What else is drawn on and around the head. */
  readonly layers: StageLayers
  /** What the atlas was set up for by one press; null for nothing in particular. */
  readonly purpose: Purpose | null
  /** The panel that is open beside the head. */
  readonly stagePanel: StagePanel | null
  /** Told by the scene while its bar is shown; null until then. */
  readonly scale: StageScale | null
  readonly filters: PointFilters
  /** How the list of points is ordered. */
  readonly grouping: Grouping
  /** What stands in the search box. */
  readonly query: string
  /** The named view that the head is seen in; null after the person or a flight has left it. */
  readonly view: ViewName | null
  readonly camera: CameraRequest
  /** The subject's side that is turned to the viewer, told by the scene. */
  readonly seenSide: SubjectSide
  /** The named view nearest to what is seen, told by the scene when it changes; for the spoken view. */
  readonly seenView: ViewName
  readonly face: FaceParameters
  /** The person asked this device to remember the face. */
  readonly keepsFace: boolean
  /** The device refused to remember something that was chosen. */
  readonly memoryRefused: boolean
  /** Kept pages and private notes; null until they were read from this device. They stand in no address. */
  readonly notebook: Notebook | null
  readonly notebookFault: NotebookFault
  /** The step of the tour that is shown on the start page, from 0; null for no tour. */
  readonly tour: number | null
  /** Single keys (`/`, `?`, `f`, `l`) do something; they can be switched off. */
  readonly keys: boolean
  readonly sheet: SheetRest
  readonly theme: Theme
  /** Picture quality from the link or from memory; null lets the scene choose by measured frame time. */
  readonly tier: Tier | null
  /** What the link pinned: it stays in the link and is not remembered on the device. */
  readonly linkPins: { readonly theme: boolean; readonly tier: boolean; readonly face: boolean }
  /** The last page that was no point card: where closing a card leads. */
  readonly cameFrom: Route
  readonly insets: PanelInsets
  readonly probe: boolean
  /** The editor of landmarks is open, see `Link.edit`. */
  readonly edit: boolean
  readonly sceneWanted: boolean
  readonly sceneStatus: SceneStatus
  /** What of the head came after its first picture, told by the scene. */
  readonly parts: HeadPartStatuses
  readonly placementFacts: PlacementFacts | null
  /** The files of structures and zones, which come when a page first tells of them. */
  readonly anatomy: FileStatus
  readonly checks: CheckFacts
  /** The flat pictures of the head. */
  readonly plates: PlateFacts
  readonly faceChecks: FaceChecks
  /** What the stage shows of the doubts about the chosen point; both end when another page is opened. */
  readonly doubts: ShownDoubts
  /** How far the tape of the chosen point is; null while none is shown. */
  readonly tape: TapePlay | null
  /** What was measured for it on the face at hand; null until the scene has told. */
  readonly tapeFacts: TapeFacts | null
  /** How the marks of the face on stage were placed, told by the scene. */
  readonly placed: Placed
  /** Points that could not be placed on the face on stage. */
  readonly unplaced: readonly UnplacedPoint[]
  /** Parts of the address that were not understood, until dismissed. */
  readonly linkFaults: readonly LinkFault[]
}

/** What the store begins with; every field can be set for a test or from what was remembered. */
export const FIRST_STATE: AtlasState = {
  route: START,
  selection: null,
  hover: null,
  walk: null,
  chooser: null,
  walkedFrom: null,
  meridians: [],
  pageMeridian: null,
  zones: false,
  muscles: false,
  muscle: null,
  word: null,
  layers: USUAL_LAYERS,
  purpose: null,
  stagePanel: null,
  scale: null,
  filters: NO_FILTERS,
  grouping: GROUPINGS[0],
  query: '',
  view: HOME_VIEW,
  camera: { kind: 'view', view: HOME_VIEW, serial: 0 },
  seenSide: 'left',
  seenView: HOME_VIEW,
  face: REFERENCE_FACE,
  keepsFace: false,
  memoryRefused: false,
  notebook: null,
  notebookFault: null,
  tour: null,
  keys: true,
  sheet: 'half',
  theme: 'system',
  tier: null,
  linkPins: { theme: false, tier: false, face: false },
  cameFrom: START,
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
  probe: false,
  edit: false,
  sceneWanted: true,
  sceneStatus: 'loading',
  parts: PARTS_TO_COME,
  placementFacts: null,
  anatomy: 'unasked',
  checks: { state: 'unasked' },
  plates: { state: 'unasked' },
  faceChecks: NO_FACE_CHECKS,
  doubts: NO_DOUBTS,
  tape: null,
  tapeFacts: null,
  placed: 'reference',
  unplaced: [],
  linkFaults: [],
}

/** The link that says what the store says; the address bar mirrors it. */
export function stateLink(state: AtlasState): Link {
  return {
    ...PLAIN_LINK,
    route: state.route,
    side: state.selection?.side ?? null,
    view: state.view,
    meridians: state.meridians,
    areas: { zones: state.zones, muscles: state.muscles },
    muscle: state.muscle,
    layers: state.layers,
    purpose: state.purpose,
    filters: state.route.page === 'points' ? state.filters : NO_FILTERS,
    group: state.route.page === 'points' && state.grouping !== GROUPINGS[0] ? state.grouping : null,
    face: state.face,
    theme: state.linkPins.theme ? state.theme : null,
    tier: state.linkPins.tier ? state.tier : null,
    found: state.tape !== null,
    scene: state.sceneWanted,
    probe: state.probe,
    edit: state.edit,
  }
}
