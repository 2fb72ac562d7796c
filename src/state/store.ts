import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WordShapeId } from '../atlas/word-shape'
import {
  FIRST_STATE,
  type AtlasState,
  type Hover,
  type PanelInsets,
  type SceneStatus,
  type SheetRest,
} from './atlas-state'
import { EMPTY_NOTEBOOK, withKept, withNote, type Notebook, type NotebookFault } from './notebook'
import type { PlateFacts } from './plates'
import type { PointChooserList } from './chooser'
import { withFinding, withoutFailures, type CheckFacts, type PointFinding } from './checks'
import type { Theme, Tier } from './display'
import { faceWithin, type FaceParameters } from './face'
import { canAskFor } from './file-status'
import { NO_FILTERS, type FilterName, type Grouping, type PointFilters } from './filters'
import { askedAgain, type HeadPart, type PartStatus } from './head-part'
import { MERIDIAN_LAYERS } from './layers'
import type { Link, LinkFault } from './link'
import {
  areaAsked,
  asked,
  followed,
  NO_TAPE,
  opened,
  sheetBelow,
  tapeOfPoint,
  uncovered,
  walkMoved,
  wordAsked,
  wordAway,
} from './page-moves'
import type { Placed, PlacementFacts, UnplacedPoint } from './placement-facts'
import { PURPOSE_PICTURES, USUAL_PICTURE, type Purpose } from './purpose'
import { LONGEST_TEXT, START, type Route } from './route'
import type { PointSide, SubjectSide } from './side'
import { layersWithin, type StageLayers } from './stage-layers'
import type { StagePanel, StageScale } from './stage-panel'
import type { TapeFacts } from './tape'
import type { ViewName } from './view'

/** All that can be done. Each is a verb; none returns anything. */
export type AtlasActions = {
  /** Opens a page. A point page also chooses its point and sends the camera to it. */
  readonly open: (route: Route) => void
  /** Opens the list of points, narrowed anew by these filters; with a grouping, ordered so. */
  readonly openList: (filters: PointFilters, grouping?: Grouping) => void
  /** Opens the card of a point; without a side the side nearest to the view leads. */
  readonly selectPoint: (code: string, side?: PointSide | null) => void
  /** Walks along points in their order, from the first; while none is chosen. */
  readonly startWalk: (codes: readonly string[]) => void
  /** Goes on by so many points, as far as there are any. */
  readonly stepWalk: (by: number) => void
  readonly endWalk: () => void
  /** Asks which of several points a touch meant; null puts the question away. */
  readonly askWhich: (chooser: PointChooserList | null) => void
  /** Walks from the chosen point to a neighbour on the skin. */
  readonly walkTo: (code: string, side: PointSide) => void
  /** Lets the other side of the chosen point lead. */
  readonly chooseSide: (side: SubjectSide) => void
  /** Closes the open page: a card leads back to the page that it was opened from, any other page to the start. */
  readonly close: () => void
  readonly hoverOver: (hover: Hover | null) => void
  readonly showMeridian: (id: string, shown: boolean) => void
  readonly showMeridians: (ids: readonly string[]) => void
  readonly showZones: (shown: boolean) => void
  readonly showMuscles: (shown: boolean) => void
  /** Looks at a muscle of the open concern alone; null goes back to all of them. */
  readonly chooseMuscle: (id: string | null) => void
  /** Shows on a model face what a word of the open concern means; null puts it away. */
  readonly showWord: (word: WordShapeId | null) => void
  /** Frames the zone of the open concern, or the chosen muscle. */
  readonly frameArea: () => void
  readonly showLayers: (change: Partial<StageLayers>) => void
  /** Sets up the picture of a purpose; null goes back to the usual picture. */
  readonly choosePurpose: (purpose: Purpose | null) => void
  readonly openStagePanel: (panel: StagePanel | null) => void
  readonly reportScale: (scale: StageScale | null) => void
  readonly filterBy: (name: FilterName, value: string | null) => void
  readonly clearFilters: () => void
  readonly groupBy: (grouping: Grouping) => void
  readonly search: (query: string) => void
  readonly lookFrom: (view: ViewName) => void
  /** Positive steps go nearer. */
  readonly zoom: (steps: number) => void
  /** The person turned the head by hand, or a flight left the named view. */
  readonly leaveView: () => void
  readonly reportSeen: (view: ViewName, side: SubjectSide) => void
  readonly changeFace: (change: Partial<FaceParameters>) => void
  readonly keepFace: (kept: boolean) => void
  readonly reportMemory: (refused: boolean) => void
  /** Takes over what this device has of kept pages and notes, and what is wrong with its storage. */
  readonly learnNotebook: (notebook: Notebook, fault: NotebookFault) => void
  /** Keeps a page, named by its `routePath`, or lets it go. */
  readonly keepPage: (path: string, kept: boolean) => void
  readonly writeNote: (path: string, text: string) => void
  /** Forgets all of it: the notebook becomes `EMPTY_NOTEBOOK` itself, so that the device forgets even what it could not read. */
  readonly forgetNotebook: () => void
  /** Shows a step of the tour; null ends it. */
  readonly showTour: (step: number | null) => void
  readonly allowKeys: (allowed: boolean) => void
  readonly restSheet: (rest: SheetRest) => void
  /** Takes away what lies over the page of a phone. */
  readonly uncover: () => void
  readonly chooseTheme: (theme: Theme) => void
  readonly pinTier: (tier: Tier | null) => void
  readonly reportInsets: (insets: PanelInsets) => void
  readonly reportScene: (status: SceneStatus) => void
  readonly reportPart: (part: HeadPart, status: PartStatus) => void
  /** Wants a part of the head that could not be loaded once more. */
  readonly retryPart: (part: HeadPart) => void
  readonly learnPlacements: (facts: PlacementFacts) => void
  /** Wants the structures and zones: does nothing while they are on their way or there. */
  readonly askForAnatomy: () => void
  readonly learnAnatomy: (status: 'read' | 'failed') => void
  /** Wants the measured statements, for the first time or after a failure. */
  readonly askForChecks: () => void
  readonly learnChecks: (checks: CheckFacts) => void
  /** Wants the flat plates: does nothing while they are on their way or there. */
  readonly askForPlates: () => void
  readonly learnPlates: (plates: PlateFacts) => void
  /** What was measured of a point on a face, named as `restingFace` does. */
  readonly learnFinding: (face: string, code: string, finding: PointFinding) => void
  /** Wants what could not be measured on this face once more, and the faces where they are missing. */
  readonly measureAgain: () => void
  /** Shows or hides the tolerance of the chosen point; shown, it is framed from nearby. */
  readonly showTolerance: (shown: boolean) => void
  /** Shows or hides the rival place of a disputed point; shown, both are framed from nearby. */
  readonly showRival: (shown: boolean) => void
  /** Shows how the chosen point is found, on a side of a pair (the one that leads from now on), from its first step. */
  readonly showTape: (playing: boolean, side: SubjectSide | null) => void
  readonly hideTape: () => void
  /** Goes to a progress, see {@link TapePlay}. */
  readonly moveTape: (progress: number) => void
  readonly playTape: (playing: boolean) => void
  readonly learnTape: (facts: TapeFacts) => void
  readonly reportPlaced: (placed: Placed, unplaced: readonly UnplacedPoint[]) => void
  /** Takes over what an address says: on start, on Back and Forward, on a typed link. */
  readonly followLink: (link: Link, faults: readonly LinkFault[]) => void
  readonly dismissLinkFaults: () => void
}

/** The store: read with `getState`, watch with `subscribe`, act with `getState().verb(…)`. */
export type AtlasStore = StoreApi<AtlasState & AtlasActions>

/** Makes a store. `first` overrides what it begins with. */
export function createAtlasStore(first: Partial<AtlasState> = {}): AtlasStore {
  return createStore<AtlasState & AtlasActions>()((set) => ({
    ...FIRST_STATE,
    ...first,

    open: (route) => set((state) => opened(state, route, null)),
    openList: (filters, grouping) =>
      set((state) => ({
        ...opened(state, { page: 'points' }, null),
        filters,
        grouping: grouping ?? state.grouping,
      })),
    selectPoint: (code, side = null) =>
      set((state) => opened(state, { page: 'point', code }, side === 'midline' ? null : side)),
    startWalk: (codes) => set((state) => (codes.length === 0 ? {} : walkMoved(state, { codes, index: 0 }))),
    stepWalk: (by) =>
      set((state) => {
        const index = (state.walk?.index ?? 0) + by
        return state.walk?.codes[index] === undefined ? {} : walkMoved(state, { ...state.walk, index })
      }),
    endWalk: () => set({ walk: null }),
    askWhich: (chooser) => set({ chooser }),
    walkTo: (code, side) =>
      set((state) => ({
        ...opened(state, { page: 'point', code }, side === 'midline' ? null : side),
        walkedFrom: state.selection?.code ?? null,
      })),
    chooseSide: (side) =>
      set((state) =>
        state.selection === null
          ? {}
          : {
              selection: { ...state.selection, side },
              sheet: sheetBelow(state),
              ...asked(state, { kind: 'selection' }),
            },
      ),
    close: () => set((state) => opened(state, state.route.page === 'point' ? state.cameFrom : START, null)),
    hoverOver: (hover) => set((state) => (sameHover(state.hover, hover) ? {} : { hover })),
    showMeridian: (id, shown) =>
      set((state) => ({
        meridians: MERIDIAN_LAYERS.filter((layer) =>
          layer === id ? shown : state.meridians.includes(layer),
        ),
        // Chosen by hand it is the person's and no longer the page's.
        pageMeridian: state.pageMeridian === id ? null : state.pageMeridian,
        sheet: sheetBelow(state),
      })),
    showMeridians: (ids) =>
      set({ meridians: MERIDIAN_LAYERS.filter((layer) => ids.includes(layer)), pageMeridian: null }),
    showZones: (zones) => set({ zones }),
    showMuscles: (muscles) => set({ muscles }),
    chooseMuscle: (muscle) => set((state) => ({ muscle, ...areaAsked(state) })),
    showWord: (word) => set((state) => (word === null ? wordAway(state) : wordAsked(state, word))),
    frameArea: () => set(areaAsked),
    showLayers: (change) =>
      set((state) => ({
        layers: layersWithin({ ...state.layers, ...change }),
        sheet: sheetBelow(state),
        ...(change.measures === undefined ? {} : tapeOfPoint(state.selection !== null && change.measures)),
      })),
    choosePurpose: (purpose) =>
      set((state) => {
        const picture = purpose === null ? USUAL_PICTURE : PURPOSE_PICTURES[purpose]
        return {
          ...picture,
          purpose,
          word: null,
          pageMeridian: null,
          ...tapeOfPoint(state.selection !== null && picture.layers.measures),
        }
      }),
    openStagePanel: (stagePanel) =>
      set((state) => ({
        stagePanel,
        sheet: sheetBelow(state),
        // What the panel changes is the person's face: it has to be seen.
        word: stagePanel === 'face' ? null : state.word,
      })),
    reportScale: (scale) => set({ scale }),
    filterBy: (name, value) => set((state) => ({ filters: { ...state.filters, [name]: value } })),
    clearFilters: () => set({ filters: NO_FILTERS }),
    groupBy: (grouping) => set({ grouping }),
    search: (typed) =>
      set((state) => {
        const query = typed.slice(0, LONGEST_TEXT)
        return state.route.page === 'search' ? { query, route: { page: 'search', query } } : { query }
      }),
    lookFrom: (view) => set((state) => ({ view, ...asked(state, { kind: 'view', view }) })),
    zoom: (steps) => set((state) => asked(state, { kind: 'zoom', steps })),
    leaveView: () => set({ view: null }),
    reportSeen: (seenView, seenSide) =>
      set((state) =>
        state.seenView === seenView && state.seenSide === seenSide ? {} : { seenView, seenSide },
      ),
    changeFace: (change) =>
      set((state) => ({
        face: faceWithin({ ...state.face, ...change }),
        word: null,
        linkPins: { ...state.linkPins, face: false },
      })),
    keepFace: (keepsFace) => set((state) => ({ keepsFace, linkPins: { ...state.linkPins, face: false } })),
    reportMemory: (memoryRefused) => set({ memoryRefused }),
    learnNotebook: (notebook, notebookFault) => set({ notebook, notebookFault }),
    keepPage: (path, kept) =>
      set(({ notebook }) => (notebook === null ? {} : { notebook: withKept(notebook, path, kept) })),
    writeNote: (path, text) =>
      set(({ notebook }) => (notebook === null ? {} : { notebook: withNote(notebook, path, text) })),
    forgetNotebook: () => set({ notebook: EMPTY_NOTEBOOK }),
    showTour: (tour) => set({ tour }),
    allowKeys: (keys) => set({ keys }),
    restSheet: (sheet) => set({ sheet }),
    uncover: () => set(uncovered),
    chooseTheme: (theme) => set((state) => ({ theme, linkPins: { ...state.linkPins, theme: false } })),
    pinTier: (tier) => set((state) => ({ tier, linkPins: { ...state.linkPins, tier: false } })),
    reportInsets: (insets) => set((state) => (sameInsets(state.insets, insets) ? {} : { insets })),
    reportScene: (sceneStatus) => set({ sceneStatus }),
    reportPart: (part, status) =>
      set(({ parts, faceChecks, word, sheet }) => ({
        parts: { ...parts, [part]: status },
        // What failed for want of the faces can be measured now.
        ...(part === 'faces' && status === 'ready' ? { faceChecks: withoutFailures(faceChecks) } : {}),
        // The page says so.
        ...(part === 'words' && status === 'failed' && word !== null && sheet === 'peek'
          ? { sheet: 'half' }
          : {}),
      })),
    retryPart: (part) => set(({ parts }) => ({ parts: askedAgain(parts, part) })),
    learnPlacements: (placementFacts) => set({ placementFacts }),
    askForChecks: () =>
      set(({ checks }) => (canAskFor(checks.state) ? { checks: { state: 'pending' } } : {})),
    learnChecks: (checks) => set({ checks }),
    askForAnatomy: () => set(({ anatomy }) => (canAskFor(anatomy) ? { anatomy: 'pending' } : {})),
    learnAnatomy: (anatomy) => set({ anatomy }),
    askForPlates: () =>
      set(({ plates }) => (canAskFor(plates.state) ? { plates: { state: 'pending' } } : {})),
    learnPlates: (plates) => set({ plates }),
    learnFinding: (face, code, finding) =>
      set(({ faceChecks }) => ({ faceChecks: withFinding(faceChecks, face, code, finding) })),
    measureAgain: () =>
      set(({ faceChecks, parts }) => ({
        faceChecks: withoutFailures(faceChecks),
        parts: askedAgain(parts, 'faces'),
      })),
    showTolerance: (tolerance) =>
      set((state) => ({
        doubts: { ...state.doubts, tolerance },
        ...(tolerance ? { sheet: sheetBelow(state), ...asked(state, { kind: 'selection' }) } : {}),
      })),
    showRival: (rival) =>
      set((state) =>
        state.doubts.rival === rival
          ? {}
          : {
              doubts: { ...state.doubts, rival },
              ...(rival ? asked(state, { kind: 'selection' }) : {}),
            },
      ),
    showTape: (playing, side) =>
      set((state) =>
        state.selection === null
          ? {}
          : {
              selection: { ...state.selection, side },
              sheet: sheetBelow(state),
              tape: { progress: 1, playing },
            },
      ),
    hideTape: () => set(NO_TAPE),
    moveTape: (progress) =>
      set(({ tape }) => (tape === null ? {} : { tape: { ...tape, progress: Math.max(0, progress) } })),
    playTape: (playing) => set(({ tape }) => (tape === null ? {} : { tape: { ...tape, playing } })),
    learnTape: (tapeFacts) => set(({ tape }) => (tape === null ? {} : { tapeFacts })),
    reportPlaced: (placed, unplaced) =>
      set((state) => (state.placed === placed && state.unplaced === unplaced ? {} : { placed, unplaced })),
    followLink: (link, linkFaults) => set((state) => followed(state, link, linkFaults)),
    dismissLinkFaults: () => set({ linkFaults: [] }),
  }))
}

function sameHover(a: Hover | null, b: Hover | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function sameInsets(a: PanelInsets, b: PanelInsets): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left
}
