import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Landmark } from '../../src/atlas/landmark'
import type { Meridian } from '../../src/atlas/meridian'
import type { Point, PointsFile, TestTolerances } from '../../src/atlas/point'
import type { Head } from '../../src/geometry/head'
import type { LandmarkAnchor, LandmarkAnchorsFile } from '../../src/geometry/landmarks'
import { readHead } from '../head/read-head'

/** Everything that placement rests on, read from the repository. */
export interface PlacementInputs {
  readonly head: Head
  readonly points: readonly Point[]
  readonly tolerances: TestTolerances
  readonly meridians: readonly Meridian[]
  readonly landmarks: readonly Landmark[]
  readonly anchors: readonly LandmarkAnchor[]
  /** Short hash of the facts and the reference face that the places are computed from. */
  readonly dataHash: string
}

/**
 * Reads head and data from the repository root. `data/*.json` is validated by `npm run check:data`, not here.
 * @param authored landmarks to use in place of those in `data/landmark-anchors.json`
 * @throws Error naming the file that is missing, or that belongs to another head
 */
export async function readPlacementInputs(
  part: 'reference' | 'whole' = 'reference',
  authored?: LandmarkAnchorsFile,
): Promise<PlacementInputs> {
  const head = await readHead(part)
  const { points, testTolerances: tolerances } = readJson('data/points.json') as PointsFile
  const { meridians } = readJson('data/meridians.json') as { meridians: Meridian[] }
  const { landmarks } = readJson('data/landmarks.json') as { landmarks: Landmark[] }
  const anchors = authored ?? (readJson('data/landmark-anchors.json') as LandmarkAnchorsFile)
  if (anchors.head !== head.topology) {
    throw new Error(
      `data/landmark-anchors.json was authored on head ${anchors.head}; this head is ${head.topology}.`,
    )
  }
  const located = points.map(({ code, laterality, onOuterSkin, instances, location }) => [
    code,
    laterality,
    onOuterSkin,
    instances?.map(({ id, side }) => [id, side]),
    location.constraints,
    location.alternative?.constraints,
  ])
  const hash = createHash('sha256')
  hash.update(JSON.stringify([located, meridians.map(({ id, paths }) => [id, paths])]))
  hash.update(
    JSON.stringify([landmarks.map(({ id, side }) => [id, side]), anchors.landmarkAnchors.map(seenLeftOut)]),
  )
  hash.update(head.referencePositions)
  return {
    head,
    points,
    tolerances,
    meridians,
    landmarks,
    anchors: anchors.landmarkAnchors,
    dataHash: hash.digest('hex').slice(0, 12),
  }
}

function seenLeftOut({ id, anchor, curve }: LandmarkAnchor) {
  return [id, anchor, curve]
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path} cannot be read: run this from the repository root.`, { cause })
  }
}
