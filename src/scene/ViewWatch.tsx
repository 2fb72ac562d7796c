import { useFrame } from '@react-three/fiber'
import type { StageView } from './stage-view'

/** Projects all markers once per drawn frame, after the camera moved and before anything asks where they are. Draws nothing. */
export function ViewWatch({ view }: { readonly view: StageView }) {
  useFrame(({ camera, size }) => {
    view.look(camera, size.width, size.height)
  }, -0.25)
  return null
}
