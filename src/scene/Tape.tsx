import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useState } from 'react'
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Sphere, Vector3 } from 'three'
import type { Atlas } from '../atlas/atlas'
import type { Tape as MeasuredTape } from '../geometry/tape'
import type { AtlasStore } from '../state/store'
import type { Arrival } from './arrival'
import { askForTapes } from './ask-for-tapes'
import type { CameraLine } from './camera-line'
import type { HeadModel } from './head-model'
import type { LabelBoard } from './label-board'
import { playHead, shownOfStep } from './play-head'
import type { StageDesk } from './stage-desk'
import { tapeDotMaterial, tapeDots, type TapeDots } from './tape-dots'
import { buildTapeField, type TapeField } from './tape-field'
import { tapeFrame } from './tape-frame'
import { layTapeLines, tapeGeometry } from './tape-geometry'
import { tapeLabels } from './tape-labels'
import { tapeMaterial } from './tape-material'

/** What the tape needs of the stage. */
export interface TapeProps {
  readonly atlas: Atlas
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly desk: Promise<StageDesk>
  readonly board: LabelBoard
  readonly arrival: Arrival
  readonly line: CameraLine
}

/** On less free width than this only the names of the step at work find room, CSS pixels. */
const NARROW_PX = 480
const BOARD_NAME = 'tape'

interface Drawn {
  readonly tape: MeasuredTape
  readonly field: TapeField
  readonly dots: TapeDots
  readonly lines: BufferGeometry
  readonly points: BufferGeometry
}

/**
 * How the chosen point is found, played on the skin: landmarks light up with their names, curves and levels come up, rulers unroll, the
 * point arrives. Two draw calls; frames only while the play head moves.
 */
export function Tape({ atlas, store, model, desk, board, arrival, line }: TapeProps) {
  const invalidate = useThree((state) => state.invalidate)
  const [tape, setTape] = useState<MeasuredTape | null>(null)
  const head = useMemo(() => playHead(), [])
  const { surface, dotSurface } = useMemo(() => {
    const made = tapeMaterial()
    return { surface: made, dotSurface: tapeDotMaterial(made.shown) }
  }, [])
  const drawn = useMemo(() => (tape ? drawnTape(tape, model) : null), [tape, model])

  useEffect(
    () => () => {
      surface.material.dispose()
      dotSurface.material.dispose()
    },
    [surface, dotSurface],
  )
  useEffect(() => askForTapes(store, desk, setTape), [store, desk])

  useEffect(() => {
    const follow = (jump: boolean) => {
      const { tape: play } = store.getState()
      if (!play) head.goTo(0, true)
      else if (drawn)
        head.goTo(Math.min(play.progress, drawn.tape.steps.length + 1), jump || prefersStillness())
      if (!play) {
        arrival.reach(null)
        board.pin(BOARD_NAME, null)
      } else if (arrival.share() === null) arrival.reach(0)
      invalidate()
    }
    follow(false)
    return store.subscribe((state, before) => {
      if (state.tape !== before.tape) follow(false)
    })
  }, [store, head, drawn, arrival, board, invalidate])

  useEffect(() => {
    if (!drawn) return undefined
    const stopRiding = model.onFace(() => {
      lay(drawn, model)
      invalidate()
    })
    return () => {
      stopRiding()
      drawn.lines.dispose()
      drawn.points.dispose()
      board.pin(BOARD_NAME, null)
    }
  }, [drawn, model, board, invalidate])

  // A new face is measured anew without another flight: the person may have turned the head meanwhile.
  const subject = drawn && `${drawn.tape.id} ${drawn.tape.side}`
  useEffect(() => {
    if (drawn) line.fly(tapeFrame(...framed(drawn)))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once per subject
  }, [subject, line])

  useFrame(({ size, gl }) => {
    surface.fitStage(size.width, size.height, gl.getPixelRatio())
    dotSurface.fitStage(size.width, size.height, gl.getPixelRatio())
    if (!drawn || store.getState().tape === null) return
    const isMoving = head.move(performance.now())
    const progress = head.at()
    surface.show(progress)
    arrival.reach(shownOfStep(progress, drawn.tape.steps.length))
    const { insets } = store.getState()
    const isNarrow = size.width - insets.left - insets.right < NARROW_PX
    board.pin(BOARD_NAME, tapeLabels(atlas, drawn.tape, drawn.field, drawn.dots, progress, isNarrow))
    if (isMoving) invalidate()
  }, -0.2)

  if (!drawn) return null
  return (
    <>
      <mesh geometry={drawn.lines} material={surface.material} renderOrder={3.5} frustumCulled={false} />
      <points
        geometry={drawn.points}
        material={dotSurface.material}
        renderOrder={3.8}
        frustumCulled={false}
      />
    </>
  )
}

function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

function drawnTape(tape: MeasuredTape, model: HeadModel): Drawn {
  const field = buildTapeField(tape, model.triangles)
  const dots = tapeDots(tape, model.triangles)
  const moving = (array: Float32Array, size: number) =>
    new BufferAttribute(array, size).setUsage(DynamicDrawUsage)
  const lines = tapeGeometry(field)
  const points = new BufferGeometry()
  const count = dots.dots.length
  points.setAttribute('position', moving(dots.positions.subarray(0, count * 3), 3))
  points.setAttribute('skinNormal', moving(dots.normals.subarray(0, count * 3), 3))
  points.setAttribute(
    'step_',
    new BufferAttribute(
      Float32Array.from(dots.dots, ({ step }) => step),
      1,
    ),
  )
  points.boundingSphere = new Sphere(new Vector3(), 1)
  const drawn = { tape, field, dots, lines, points }
  lay(drawn, model)
  return drawn
}

/** Lays lines and dots on the face on stage. */
function lay({ field, dots, lines, points }: Drawn, model: HeadModel): void {
  layTapeLines(field, lines, model)
  dots.move(model.positions, model.skin.getAttribute('normal').array as Float32Array)
  for (const name of ['position', 'skinNormal']) points.getAttribute(name).needsUpdate = true
}

/** What must be in the picture: landmarks, rulers and divided ways; of a level or a curve whatever fits. */
function framed({ tape, field, dots }: Drawn): [number[], number[]] {
  const positions = [...dots.positions.subarray(0, dots.dots.length * 3)]
  const normals = [...dots.normals.subarray(0, dots.dots.length * 3)]
  let first = 0
  for (const { lines } of tape.steps) {
    for (const { kind, anchors } of lines) {
      const count = anchors.length / 3
      if (count < 2) continue
      const samples = kind === 'ruler' || kind === 'way' ? [0, count >> 1, count - 1] : []
      for (const sample of samples) {
        const at = (first + sample) * 3
        positions.push(...field.positions.subarray(at, at + 3))
        normals.push(...field.normals.subarray(at, at + 3))
      }
      first += count
    }
  }
  return [positions, normals]
}
