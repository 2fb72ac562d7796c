import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { SphereGeometry, type Data3DTexture, type Mesh } from 'three'
import { REFERENCE_FACE } from '../state/face'
import type { AtlasState } from '../state/atlas-state'
import type { AtlasStore } from '../state/store'
import { shownWord } from '../state/word'
import { depthMaterial } from './depth-material'
import { eyeMaterial } from './eye-material'
import type { HeadModel } from './head-model'
import { setFaintness, setPresence } from './head-presence'
import { lashMaterial } from './lash-material'
import type { SceneTier } from './scene-tier'
import { skinMaterial } from './skin-material'
import { MODEL_TONE, TONES } from './tones'

interface HeadPartsProps {
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly noise: Data3DTexture
  readonly tier: SceneTier
}

/** The depth of the hem, then skin, eyeballs and lashes: five draw calls. */
export function HeadParts({ store, model, noise, tier }: HeadPartsProps) {
  const invalidate = useThree((state) => state.invalidate)
  const { depth, skin, lashes, left, right, ball } = useMemo(
    () => ({
      depth: depthMaterial(),
      skin: skinMaterial(noise),
      lashes: lashMaterial(noise, model.restingEye),
      left: eyeMaterial(noise, 1),
      right: eyeMaterial(noise, -1),
      ball: new SphereGeometry(1, 72, 48),
    }),
    [noise, model],
  )

  useEffect(
    () => () => {
      for (const part of [skin, lashes, left, right]) part.material.dispose()
      depth.dispose()
      ball.dispose()
    },
    [depth, skin, lashes, left, right, ball],
  )

  useEffect(() => {
    const wear = (state: AtlasState) => {
      const { face, parts } = state
      const word = shownWord(state)
      const colours = word !== null ? MODEL_TONE : (TONES[face.tone - 1] ?? TONES[2]!)
      for (const part of [skin, lashes, left, right]) part.wearTone(colours)
      // Its lines and its hair belong to its shape: without that they stay those of the reference face.
      skin.wearFace(parts.faces === 'ready' && word === null ? face : REFERENCE_FACE, word)
      invalidate()
    }
    wear(store.getState())
    return store.subscribe((state, before) => {
      const isOther =
        state.face !== before.face ||
        state.parts.faces !== before.parts.faces ||
        shownWord(state) !== shownWord(before)
      if (isOther) wear(state)
    })
  }, [store, skin, lashes, left, right, invalidate])

  useEffect(
    () =>
      tier.follow((name) => {
        skin.setTier(name)
        invalidate()
      }),
    [tier, skin, invalidate],
  )

  useEffect(() => {
    const show = () => {
      const { selection, meridians } = store.getState()
      const isInTheWay = meridians.length > 0 || (selection !== null && model.isOnScalp(selection.code))
      skin.setHair(isInTheWay ? 0 : 1)
      invalidate()
    }
    show()
    return store.subscribe((state, before) => {
      if (state.selection !== before.selection || state.meridians !== before.meridians) show()
    })
  }, [store, model, skin, invalidate])

  useEffect(() => {
    const show = (percent: number) => {
      for (const part of [skin, left, right]) setPresence(part.material, percent / 100)
      setFaintness(lashes.material, percent / 100)
      invalidate()
    }
    show(store.getState().layers.skin)
    return store.subscribe((state, before) => {
      if (state.layers.skin !== before.layers.skin) show(state.layers.skin)
    })
  }, [store, skin, lashes, left, right, invalidate])

  const eyes = { left, right }
  const placeEye = (side: 'left' | 'right') => (mesh: Mesh | null) =>
    mesh
      ? model.onFace(() => {
          const { center, radius } = model.eyes()[side]
          mesh.position.set(center[0], center[1], center[2])
          mesh.scale.setScalar(radius)
          eyes[side].wearLids(model.lids()[side])
        })
      : undefined

  return (
    <>
      <mesh geometry={model.hem} material={depth} renderOrder={-1} frustumCulled={false} />
      <mesh geometry={model.skin} material={skin.material} renderOrder={0} frustumCulled={false} />
      <mesh ref={placeEye('left')} geometry={ball} material={left.material} renderOrder={1} />
      <mesh ref={placeEye('right')} geometry={ball} material={right.material} renderOrder={1} />
      <mesh geometry={model.lashes} material={lashes.material} renderOrder={2} frustumCulled={false} />
    </>
  )
}
