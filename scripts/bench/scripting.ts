/** Script times in this process, milliseconds. Absolute times say little: read them beside the calibration loop of the same run. */
import { performance } from 'node:perf_hooks'
import { buildAtlas } from '../../src/atlas/build-atlas'
import { readDataFile, readDataFolder } from '../../src/atlas/data-folder'
import { buildSearch } from '../../src/atlas/search'
import { withStructures } from '../../src/atlas/with-structures'
import { faceOf } from '../../src/geometry/head-blend'
import { computeNormals } from '../../src/geometry/normals'
import { createPlacementService } from '../../src/geometry/placement-service'
import { anchorSet, rideAnchors } from '../../src/scene/anchor-rider'
import { MOST_LABELS, placeLabels } from '../../src/scene/label-layout'
import { markerPixels, projectMarkers } from '../../src/scene/marker-pixels'
import { pickMarker, PICK_RADIUS_PX } from '../../src/scene/pick-marker'
import { bakeReference } from '../placement/bake'
import { evenly } from '../placement/face-set'
import { readPlacementInputs, type PlacementInputs } from '../placement/inputs'

/** The `scriptMs` of `npm run bench`. */
export interface ScriptFigures {
  readonly calibration: number
  readonly pickP95: number
  readonly faceDragP95: number
  readonly solveAll: number
  readonly searchP95: number
  readonly labelsP95: number
}

/** Of all labels those that name points: the chosen one on both sides, the hovered one, a measure or two. */
const POINT_LABELS = 5
const SYNTHETIC_POINTS = 10_000
/** Enough that compiled code is measured; the first use of anything is slower once. */
const WARM_UPS = 30
/** Laying out names is many small branches, compiled one after the other while it is used. */
const LAYOUT_WARM_UPS = 600
const PERCENTILE = 0.95
/** A lift of the drawn marks above the skin, metres. */
const LIFT = 0.0005

/** Runs `work` `times` times after a warm-up; its 95th percentile in milliseconds. `work` gets the number of the run. */
function percentile95(times: number, work: (run: number) => unknown, warmUps = WARM_UPS): number {
  for (let run = 0; run < warmUps; run += 1) work(run)
  const took = Array.from({ length: times }, (_, run) => {
    const started = performance.now()
    work(run)
    return performance.now() - started
  }).sort((a, b) => a - b)
  return took[Math.floor(took.length * PERCENTILE)]!
}

/** A fixed piece of arithmetic: how fast this machine is just now. */
function calibration(): number {
  const ROUNDS = 5_000_000
  return percentile95(5, () => {
    let sum = 0
    for (let i = 0; i < ROUNDS; i += 1) sum += Math.sqrt(i) * 0.5
    return sum
  })
}

const SEED = 20_261_123

function pickP95(): number {
  const random = evenly(SEED)
  const next = (low: number, high: number): number => low + random.next().value * (high - low)
  const positions = Float32Array.from({ length: SYNTHETIC_POINTS * 3 }, () => next(-0.1, 0.1))
  const normals = Float32Array.from({ length: SYNTHETIC_POINTS * 3 }, () => next(-0.57, 0.57))
  const pixels = markerPixels(SYNTHETIC_POINTS)
  // A plain camera one metre in front, looking along −z: column-major, w = distance.
  const viewProjection = [2, 0, 0, 0, 0, 2, 0, 0, 0, 0, -1, -1, 0, 0, 0.9, 1]
  const lens = { viewProjection, camera: [0, 0, 1] as const, width: 1280, height: 800 }
  return percentile95(300, () => {
    projectMarkers(positions, normals, lens, pixels)
    return pickMarker(pixels, next(300, 980), next(100, 700), PICK_RADIUS_PX.touch, () => false)
  })
}

function searchP95(): number {
  const search = buildSearch(withStructures(buildAtlas(readDataFolder()), readDataFile('structures')))
  const queries = [
    'l',
    'li',
    'li2',
    'LI20',
    'ying',
    'yingxiang',
    '香',
    'frown',
    'crows feet',
    'neck lines',
    'double ch',
    'yintng',
    'IG20',
    'げいこう',
    'orbicularis oc',
    'supraorbtal nreve',
    'how do i get rid of the linez around my moth',
  ]
  return percentile95(queries.length * 20, (run) => search.search(queries[run % queries.length]!))
}

function labelsP95(): number {
  const random = evenly(SEED)
  const next = (high: number): number => random.next().value * high
  const bounds = { left: 0, top: 0, right: 1280, bottom: 800 }
  // Marks stand on the head, names of areas in the columns beside it.
  const marks = Array.from({ length: 171 * 2 }, (_, i) => (i % 2 === 0 ? 480 + next(320) : next(800)))
  // Made beforehand: drawing lots takes longer than laying out.
  const layouts = Array.from({ length: LAYOUT_WARM_UPS }, () =>
    Array.from({ length: MOST_LABELS }, (_, i) => ({
      x: next(1280),
      y: next(800),
      radius: 12,
      width: 120,
      height: 22,
      outward: 'left' as const,
      // A few points are named, and as many areas as ever are.
      ...(i >= POINT_LABELS && { columns: { left: 480, right: 800 } }),
    })),
  )
  return percentile95(300, (run) => placeLabels(layouts[run]!, bounds, marks), LAYOUT_WARM_UPS)
}

/** One slider step: face, normals, markers and meridians back on the skin. */
function faceDragP95({ head, ...inputs }: PlacementInputs): number {
  const placements = bakeReference({ head, ...inputs })
  const anchors = [
    ...placements.markers.map(({ anchor }) => anchor),
    ...placements.paths.flatMap(({ anchors: flat }) =>
      Array.from(
        { length: flat.length / 3 },
        (_, i) => [flat[i * 3]!, flat[i * 3 + 1]!, flat[i * 3 + 2]!] as const,
      ),
    ),
  ]
  const set = anchorSet(anchors, head.triangles)
  const skin = new Float32Array(head.vertexCount * 3)
  const normals = new Float32Array(head.vertexCount * 3)
  const ridden = new Float32Array(set.count * 3)
  const riddenNormals = new Float32Array(set.count * 3)
  return percentile95(60, (run) => {
    const sex = (run % 20) / 20
    const modes = faceOf(head.corners, { sex, age: 0.5, ancestry: { asian: 1, caucasian: 1, african: 1 } })
    head.positionsOfFace({ modes }, skin)
    computeNormals(skin, head.triangles, normals)
    rideAnchors(set, skin, normals, LIFT, ridden, riddenNormals)
  })
}

/** All points and landmarks on a new face, as the worker solves them; the time of the meridian paths goes to the log. */
function solveAllMs(inputs: PlacementInputs): number {
  const { head } = inputs
  const service = createPlacementService(inputs)
  // Every face another one: the service remembers the last.
  let faces = 0
  const next = () => {
    faces += 1
    const ancestry = { asian: 1, caucasian: 1, african: 1 }
    return { modes: faceOf(head.corners, { sex: (faces % 97) / 97, age: 0.3, ancestry }) }
  }
  const paths = percentile95(20, () => service.paths(next()))
  console.error(`Solving all meridian paths on a new face: ${paths.toFixed(1)} ms`)
  return percentile95(20, () => service.places(next()))
}

/** Measures all of them, one after the other. */
export async function measureScripts(): Promise<ScriptFigures> {
  const inputs = await readPlacementInputs('whole')
  return {
    calibration: calibration(),
    pickP95: pickP95(),
    faceDragP95: faceDragP95(inputs),
    solveAll: solveAllMs(inputs),
    searchP95: searchP95(),
    labelsP95: labelsP95(),
  }
}
