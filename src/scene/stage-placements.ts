import type { Atlas } from '../atlas/atlas'
import type { HeadModes, HeadReference } from '../geometry/head-file'
import type { LandmarkAnchor } from '../geometry/landmarks'
import { placementClient, type PlacementClient } from '../geometry/placement-client'
import type { PlacementWorker } from '../geometry/placement-line'
import type { PlacementMatter } from '../geometry/placement-questions'

/** The decoded files of the head on stage. */
export interface HeadFiles {
  readonly reference: HeadReference
  readonly modes: HeadModes
  readonly anchors: readonly LandmarkAnchor[]
}

/** Where places on the stage's head are asked for: in a worker or, where there is none, on the page. */
export function stagePlacements(atlas: Atlas, files: HeadFiles): PlacementClient {
  return placementClient({
    matter: () => Promise.resolve(gatherMatter(atlas, files)),
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

/** Only what is needed of the records: all of it is copied to the worker. */
function gatherMatter(atlas: Atlas, files: HeadFiles): PlacementMatter {
  return {
    ...files,
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
