import landmarkAnchorsUrl from '../../data/landmark-anchors.json?url'
import type { Atlas } from '../atlas/atlas'
import type { HeadModes, HeadReference } from '../geometry/head-file'
import type { LandmarkAnchorsFile } from '../geometry/landmarks'
import { placementClient, type PlacementClient } from '../geometry/placement-client'
import type { PlacementWorker } from '../geometry/placement-line'
import type { PlacementMatter } from '../geometry/placement-questions'

/** The decoded files of the head on stage. */
export interface HeadFiles {
  readonly reference: HeadReference
  readonly modes: HeadModes
}

/** Where places on the stage's head are asked for: in a worker or, where there is none, on the page. */
export function stagePlacements(atlas: Atlas, files: HeadFiles): PlacementClient {
  return placementClient({
    matter: () => gatherMatter(atlas, files),
    worker: () =>
      typeof Worker === 'undefined'
        ? null
        : // The one place where the worker's narrower view of itself meets the browser's type.
          (new Worker(new URL('../geometry/placement-worker.ts', import.meta.url), {
            type: 'module',
          }) as PlacementWorker),
    local: async (matter) => {
      const { placementServiceFrom } = await import('../geometry/placement-service')
      return placementServiceFrom(matter)
    },
  })
}

/** Only what is needed of the records: all of it is copied to the worker. Rejects with an Error that names the file. */
async function gatherMatter(atlas: Atlas, files: HeadFiles): Promise<PlacementMatter> {
  const response = await fetch(landmarkAnchorsUrl)
  if (!response.ok) throw new Error(`landmark-anchors.json did not load (${response.status}).`)
  const { head, landmarkAnchors } = (await response.json()) as LandmarkAnchorsFile
  if (head !== files.reference.topology) {
    throw new Error(
      `landmark-anchors.json was authored on head ${head}; this head is ${files.reference.topology}.`,
    )
  }
  return {
    ...files,
    anchors: landmarkAnchors,
    points: atlas.points.map(({ code, laterality, onOuterSkin, instances, location }) => ({
      code,
      laterality,
      onOuterSkin,
      ...(instances && { instances }),
      location: { constraints: location.constraints, alternative: location.alternative },
    })),
    meridians: atlas.meridians.map(({ id, paths }) => ({ id, paths })),
    landmarks: atlas.landmarks.map(({ id, side }) => ({ id, side })),
    tolerances: atlas.testTolerances,
  }
}
