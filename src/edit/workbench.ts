import landmarkAnchors from '../../data/landmark-anchors.json'
import type { Atlas } from '../atlas/atlas'
import { bareReference, type CheckRecords } from '../geometry/authoring/face-checks'
import type { AuthoringSkin } from '../geometry/authoring/mirror-lock'
import { headSkin, solverFace } from '../geometry/head-skin'
import type { SolverFace } from '../geometry/face-solver'
import type { LandmarkAnchor } from '../geometry/landmarks'
import type { BareSkin } from '../geometry/measure/bare-skin'
import { loadFirstFiles } from '../scene/model-files'

/** What landmarks are edited on: the resting reference face, read anew so that nothing the stage does reaches it. */
export interface Workbench extends AuthoringSkin {
  /** Hash of the head's topology. */
  readonly head: string
  readonly face: SolverFace
  readonly bare: BareSkin
  readonly records: CheckRecords
}

/** The landmarks as they are authored today. */
export function authoredToday(): readonly LandmarkAnchor[] {
  // The type of imported JSON knows arrays only, not that an anchor has three numbers.
  return landmarkAnchors.landmarkAnchors as unknown as readonly LandmarkAnchor[]
}

/** Loads the head and lays it ready. Rejects with an Error that names the file that did not load. */
export async function layWorkbench(atlas: Atlas): Promise<Workbench> {
  const { head } = await loadFirstFiles()
  if (head.topology !== landmarkAnchors.head)
    throw new Error(
      `data/landmark-anchors.json was authored on head ${landmarkAnchors.head}; this head is ${head.topology}.`,
    )
  const skin = headSkin(head)
  const face = solverFace(head, skin)
  return {
    head: head.topology,
    skin,
    mirror: face.mirror,
    face,
    bare: bareReference(head),
    records: {
      points: atlas.points,
      crossPointChecks: atlas.crossPointChecks,
      tolerances: atlas.testTolerances,
    },
  }
}
