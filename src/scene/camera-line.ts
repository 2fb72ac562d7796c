import type { ViewFrame } from './view-pose'

/** Turns around the head, radians: positive azimuth towards the subject's left, positive polar downwards. */
export type Orbit = (azimuth: number, polar: number) => void

/** What the camera can be asked for. */
export interface CameraAsk {
  readonly orbit: Orbit
  /** Flies to a frame; jumps where motion is not wanted. */
  readonly fly: (frame: ViewFrame) => void
}

/** How keys and parts of the stage reach the camera: one side asks, the camera rig answers while it is there. */
export interface CameraLine extends CameraAsk {
  /** Takes over the answering; returns the end of it. */
  readonly answer: (ask: CameraAsk) => () => void
}

/** A line that nobody answers yet: what is asked meanwhile is forgotten. */
export function cameraLine(): CameraLine {
  let answering: CameraAsk | null = null
  return {
    orbit: (azimuth, polar) => answering?.orbit(azimuth, polar),
    fly: (frame) => answering?.fly(frame),
    answer: (ask) => {
      answering = ask
      return () => {
        answering = null
      }
    },
  }
}
