import { createRoot, extend, type RootStore } from '@react-three/fiber'
import { useEffect, useRef, type ComponentType } from 'react'
import { Mesh, NeutralToneMapping, PerspectiveCamera, Points, WebGLRenderer } from 'three'
import type { Atlas } from '../atlas/atlas'
import type { PlacementClient } from '../geometry/placement-client'
import { REFERENCE_FACE } from '../state/face'
import type { AtlasStore } from '../state/store'
import { faceWeights } from './face-weights'
import { followFirstFace } from './follow-first-face'
import { followWords } from './follow-words'
import { createHeadModel } from './head-model'
import { loadHeadPart } from './head-part'
import { loadFirstFiles, loadWholeHead, loadWords } from './model-files'
import { onOtherFace } from './on-other-face'
import { sceneTier, TIER_PIXEL_RATIO, type SceneTier } from './scene-tier'
import { skinFields } from './skin-fields'
import type { HeadFiles } from './stage-placements'
import type { StageExtraProps } from './stage-extra'
import type { StageDesk } from './stage-desk'
import { StageScene } from './StageScene'
import './stage.css'
import { FIELD_OF_VIEW_DEGREES } from './view-pose'

// Only what is drawn: the whole of three would weigh 54 kB more.
extend({ Mesh, Points })

interface StageProps {
  readonly atlas: Atlas
  readonly store: AtlasStore
  /** What the picture shows, in the page's words; spoken in place of the canvas. */
  readonly label?: string
  /** Something more to stand on the stage, drawn inside its canvas tree; the same for as long as the stage stands. */
  readonly extra?: ComponentType<StageExtraProps> | undefined
}

/** Below 1: neutral tone mapping keeps skin from washing out. */
const EXPOSURE = 0.92
/** Metres. Nearer than the camera ever comes to the skin, further than the back of the shoulders from the furthest view. */
const NEAR = 0.03
const FAR = 4

/** The 3D head, filling its parent. Loads its own models; says in the store how far it is and what went wrong. */
export default function Stage({ atlas, store, label, extra }: StageProps) {
  const host = useRef<HTMLDivElement>(null)

  useEffect(
    () => (host.current ? mountScene(host.current, atlas, store, extra) : undefined),
    [atlas, store, extra],
  )

  useEffect(() => {
    const canvas = host.current?.querySelector('canvas')
    if (label === undefined) canvas?.removeAttribute('aria-label')
    else canvas?.setAttribute('aria-label', label)
  }, [label])

  return <div ref={host} className="stage-scene" />
}

/**
 * Puts canvas and labels into the host and keeps them; returns the end of it. The canvas is made here, not by React: a mount that is undone
 * and done again (StrictMode) must not get back the canvas whose context it gave up.
 */
function mountScene(
  host: HTMLElement,
  atlas: Atlas,
  store: AtlasStore,
  Extra?: ComponentType<StageExtraProps>,
): () => void {
  const canvas = document.createElement('canvas')
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'img')
  const layer = document.createElement('div')
  layer.className = 'stage-labels'
  layer.ariaHidden = 'true'
  host.append(canvas, layer)
  const end = new AbortController()
  const { reportScene, reportPart } = store.getState()
  reportScene('loading')
  reportPart('faces', 'loading')
  reportPart('words', 'loading')

  const tier = sceneTier(store.getState().tier ?? 'medium')
  const renderer = makeRenderer(canvas, tier)
  if (!renderer) {
    host.replaceChildren()
    reportScene('no-webgl')
    return () => undefined
  }
  const { signal } = end
  canvas.addEventListener(
    'webglcontextlost',
    (event) => {
      // Without this the browser never gives the context back.
      event.preventDefault()
      reportScene('lost')
    },
    { signal },
  )

  const root = createRoot(canvas)
  let stage: RootStore | null = null
  const resize = new ResizeObserver(() => {
    stage?.getState().setSize(Math.max(1, host.clientWidth), Math.max(1, host.clientHeight), 0, 0)
  })
  resize.observe(host)
  canvas.addEventListener(
    'webglcontextrestored',
    () => {
      reportScene('ready')
      stage?.getState().invalidate()
    },
    { signal },
  )

  let openDesk: (desk: StageDesk) => void = () => undefined
  let refuseDesk: (fault: unknown) => void = () => undefined
  const desk = new Promise<StageDesk>((resolve, reject) => {
    openDesk = resolve
    refuseDesk = reject
  })
  // Who waits for it is told; where nobody waits it is no fault of its own.
  desk.catch(() => undefined)

  // Asked anew after every wait: the stage may have been left meanwhile.
  const isLeft = () => signal.aborted
  const begin = async () => {
    const { reference, head, placements, anchors } = await loadFirstFiles()
    const model = createHeadModel(atlas, head, placements, skinFields(head, anchors))
    if (isLeft()) return
    await root.configure({
      gl: renderer,
      frameloop: 'demand',
      dpr: Math.min(window.devicePixelRatio, TIER_PIXEL_RATIO[tier.get()]),
      camera: new PerspectiveCamera(FIELD_OF_VIEW_DEGREES, 1, NEAR, FAR),
      size: {
        width: Math.max(1, host.clientWidth),
        height: Math.max(1, host.clientHeight),
        top: 0,
        left: 0,
      },
      flat: true,
    })
    if (isLeft()) return
    renderer.toneMapping = NeutralToneMapping
    renderer.toneMappingExposure = EXPOSURE
    store.getState().learnPlacements(placements)
    stage = root.render(
      <StageScene atlas={atlas} store={store} model={model} tier={tier} desk={desk} layer={layer}>
        {Extra && <Extra atlas={atlas} store={store} model={model} host={host} />}
      </StageScene>,
    )
    await firstPicture(store, signal)
    // Now, while nobody waits for it: the first touch would otherwise pay for the search tree.
    model.occlusion()
    stage.getState().invalidate()
    const { invalidate } = stage.getState()
    followFirstFace(model, store, invalidate, () => import('./face-morph'), signal)
    followWords(model, store, (cache) => loadWords(reference, cache), invalidate, signal)
    const serve = async () => {
      const { serveFaces } = await import('./serve-faces')
      if (!isLeft()) serveFaces({ atlas, model, store, desk, invalidate }, signal)
    }
    onOtherFace(store, serve, signal)
    // Where they fail to come the reference face works on, and the page offers to try again.
    const { head: whole, modes } = await loadHeadPart(
      'faces',
      store,
      (cache) => loadWholeHead(reference, cache),
      signal,
    )
    if (isLeft()) return
    model.learnFaces(whole)
    const { face } = store.getState()
    if (face !== REFERENCE_FACE) {
      model.wear(face)
      invalidate()
    }
    openDesk({
      open: deskOpener(atlas, { reference, modes, anchors }, signal),
      weights: (shown) => faceWeights(shown, whole).modes,
    })
    reportPart('faces', 'ready')
  }
  begin().catch((fault: unknown) => {
    refuseDesk(fault)
    if (isLeft()) return
    // With the head on screen what it can do so far goes on working.
    if (stage === null) {
      host.replaceChildren()
      reportScene('failed')
    }
    console.error(fault)
  })

  return () => {
    end.abort()
    resize.disconnect()
    root.unmount()
    host.replaceChildren()
  }
}

/** Null without WebGL. The context is asked for here, because three reports its absence as an error before it throws. */
function makeRenderer(canvas: HTMLCanvasElement, tier: SceneTier): WebGLRenderer | null {
  const context = canvas.getContext('webgl2', {
    alpha: true,
    depth: true,
    // Lines keep a gap around themselves by it.
    stencil: true,
    antialias: tier.get() !== 'low',
    powerPreference: 'high-performance',
  })
  return context && new WebGLRenderer({ canvas, context })
}

function firstPicture(store: AtlasStore, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (state.sceneStatus !== 'ready') return
      stop()
      resolve()
    })
    signal.addEventListener('abort', stop)
  })
}

/**
 * Opens the client for solved places when first asked, and ends it with the stage. Loaded with the first face that is not the reference
 * face: most visits never ask. A load that failed is tried again.
 */
function deskOpener(atlas: Atlas, files: HeadFiles, signal: AbortSignal): () => Promise<PlacementClient> {
  let desk: Promise<PlacementClient> | null = null
  return () =>
    (desk ??= import('./stage-placements').then(
      ({ stagePlacements }) => {
        const client = stagePlacements(atlas, files)
        if (signal.aborted) client.end()
        else signal.addEventListener('abort', () => client.end())
        return client
      },
      (fault: unknown) => {
        desk = null
        throw fault
      },
    ))
}
