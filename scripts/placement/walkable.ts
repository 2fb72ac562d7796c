import type { Head } from '../../src/geometry/head'
import { skinWithout } from '../../src/geometry/head-skin'
import type { Skin } from '../../src/geometry/surface'

/** The skin that paths may run on: all outer skin; eye and mouth openings are no outer skin in the first place. */
export function walkableSkin(head: Head, skin: Skin): Skin {
  return skinWithout(skin, new Uint8Array(head.triangles.length / 3))
}
