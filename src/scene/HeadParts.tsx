import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { SphereGeometry, type Data3DTexture, type Mesh } from 'three'
import type { AtlasStore } from '../state/store'
import { eyeMaterial } from './eye-material'
import type { HeadModel } from './head-model'
import { lashMaterial } from './lash-material'
import { skinMaterial, TIER_DETAIL, wearTone } from './skin-material'
import type { SceneTier } from './scene-tier'
import { TONES } from './tones'

interface HeadPartsProps {
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly noise: Data3DTexture
  readonly tier: SceneTier
}

/** What is left of the hair when a point on the scalp or a meridian is to be seen through it. */
const DIMMED_HAIR = 0

/** Skin, eyeballs and lashes: four draw calls. */
export function HeadParts({ store, model, noise, tier }: HeadPartsProps) {
  const invalidate = useThree((state) => state.invalidate)
  const parts = useMemo(
    () => ({
      skin: skinMaterial(noise),
      lashes: lashMaterial(noise),
      left: eyeMaterial(noise, 1),
      right: eyeMaterial(noise, -1),
      ball: new SphereGeometry(1, 40, 28),
    }),
    [noise],
  )

  useEffect(
    () => () => {
      for (const part of Object.values(parts)) part.dispose()
    },
    [parts],
  )

  useEffect(() => {
    const wear = (tone: number) => {
      const colours = TONES[tone - 1] ?? TONES[2]!
      wearTone(parts.skin, colours)
      for (const eye of [parts.left, parts.right]) eye.uniforms['irisColour']!.value.set(...colours.iris)
      parts.lashes.uniforms['hairColour']!.value.set(...colours.hair)
      invalidate()
    }
    wear(store.getState().face.tone)
    return store.subscribe((state, before) => {
      if (state.face.tone !== before.face.tone) wear(state.face.tone)
    })
  }, [store, parts, invalidate])

  useEffect(
    () =>
      tier.follow((name) => {
        parts.skin.uniforms['detail']!.value = TIER_DETAIL[name]
        invalidate()
      }),
    [tier, parts, invalidate],
  )

  useEffect(() => {
    const show = () => {
      const { selection, meridians } = store.getState()
      const isScalp = selection !== null && model.isOnScalp(selection.code)
      parts.skin.uniforms['hairPresence']!.value = isScalp || meridians.length > 0 ? DIMMED_HAIR : 1
      invalidate()
    }
    show()
    return store.subscribe((state, before) => {
      if (state.selection !== before.selection || state.meridians !== before.meridians) show()
    })
  }, [store, model, parts, invalidate])

  const placeEye = (side: 'left' | 'right') => (mesh: Mesh | null) => {
    if (!mesh) return undefined
    return model.onFace(() => {
      const { center, radius } = model.eyes()[side]
      mesh.position.set(center[0], center[1], center[2])
      mesh.scale.setScalar(radius)
    })
  }

  return (
    <>
      <mesh geometry={model.skin} material={parts.skin} renderOrder={0} frustumCulled={false} />
      <mesh ref={placeEye('left')} geometry={parts.ball} material={parts.left} renderOrder={1} />
      <mesh ref={placeEye('right')} geometry={parts.ball} material={parts.right} renderOrder={1} />
      <mesh geometry={model.lashes} material={parts.lashes} renderOrder={2} frustumCulled={false} />
    </>
  )
}
