import type { Camera, Object3D, Scene, WebGLRenderer } from 'three'

/** From this drawing order on stand the marks: areas, ribbons and markers. Below it the bare head. */
export const FIRST_MARK_ORDER = 2.5

/**
 * Draws the same picture several times and waits for each; milliseconds of every frame. `bare` leaves markers and ribbons out. The stage keeps
 * the last picture drawn, so that a bare one should be followed by a full one.
 */
export function timedRender(
  gl: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  frames: number,
  bare: boolean,
): number[] {
  const hidden: Object3D[] = []
  if (bare) {
    scene.traverse((object) => {
      if (object.renderOrder >= FIRST_MARK_ORDER && object.visible) hidden.push(object)
    })
  }
  for (const object of hidden) object.visible = false
  const pixel = new Uint8Array(4)
  const context = gl.getContext()
  const times = Array.from({ length: frames }, () => {
    const began = performance.now()
    gl.render(scene, camera)
    // Reading a pixel back waits for the picture: without it the time is that of queueing alone.
    context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
    return performance.now() - began
  })
  for (const object of hidden) object.visible = true
  return times
}
