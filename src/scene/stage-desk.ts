import type { PlacementClient } from '../geometry/placement-client'
import type { FaceParameters } from '../state/face'

/** Where the stage asks about places on any face. There once the head has all its faces. */
export interface StageDesk {
  /** Opens the client; it is loaded with the first call. */
  readonly open: () => Promise<PlacementClient>
  /** Mode weights of a face at rest. */
  readonly weights: (face: FaceParameters) => Float32Array
}
