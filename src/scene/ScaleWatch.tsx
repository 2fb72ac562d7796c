import { useFrame } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { Vector3, type PerspectiveCamera } from 'three'
import type { AtlasStore } from '../state/store'
import type { FaceRuler } from './face-ruler'

/** A change smaller than this share is not told. */
const TOLD_FROM = 0.002

const eye = /* @__PURE__ */ new Vector3()
const ahead = /* @__PURE__ */ new Vector3()

/** Tells the store how long things are on the skin in the middle of what panels leave of the stage. Draws nothing. */
export function ScaleWatch({ store, ruler }: { readonly store: AtlasStore; readonly ruler: FaceRuler }) {
  /** Where the camera stood when the skin was last looked for, and how far it was. */
  const seen = useRef({ key: '', depth: 0 })

  useEffect(() => () => store.getState().reportScale(null), [store])

  useFrame(({ camera, size }) => {
    const { scale } = store.getState()
    const lens = camera as PerspectiveCamera
    const key = [...camera.matrixWorld.elements, size.width, size.height, ruler.reading().cunMm].join()
    if (seen.current.key !== key) {
      // The picture is slid into the free space (camera rig): the middle of the lens stands in its middle.
      eye.setFromMatrixPosition(camera.matrixWorld)
      ahead.set(0, 0, -1).transformDirection(camera.matrixWorld)
      const hit = ruler.skin.rayPlaces([eye.x, eye.y, eye.z], [ahead.x, ahead.y, ahead.z])[0]
      const depth = hit
        ? (hit.position[0] - eye.x) * ahead.x +
          (hit.position[1] - eye.y) * ahead.y +
          (hit.position[2] - eye.z) * ahead.z
        : eye.length()
      seen.current = { key, depth }
    }
    const pixelsPerMm = (lens.projectionMatrix.elements[5] * size.height) / 2 / seen.current.depth / 1000
    const { cunMm } = ruler.reading()
    const isTold =
      scale !== null &&
      Math.abs(scale.pixelsPerMm / pixelsPerMm - 1) < TOLD_FROM &&
      Math.abs(scale.cunMm - cunMm) < 0.01
    if (!isTold) store.getState().reportScale({ pixelsPerMm, cunMm })
  }, -0.2)

  return null
}
