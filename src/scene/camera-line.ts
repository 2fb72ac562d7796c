/** Turns around the head, radians: positive azimuth towards the subject's left, positive polar downwards. */
export type Orbit = (azimuth: number, polar: number) => void

/** How keys reach the camera: one side asks, the camera rig answers while it is there. */
export interface CameraLine {
  readonly orbit: Orbit
  /** Takes over the answering; returns the end of it. */
  readonly answer: (orbit: Orbit) => () => void
}

/** A line that nobody answers yet: what is asked meanwhile is forgotten. */
export function cameraLine(): CameraLine {
  let answering: Orbit | null = null
  return {
    orbit: (azimuth, polar) => answering?.(azimuth, polar),
    answer: (orbit) => {
      answering = orbit
      return () => {
        answering = null
      }
    },
  }
}
