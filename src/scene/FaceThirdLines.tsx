import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import type { Mesh } from 'three'
import type { FaceThirds } from '../geometry/face-thirds'
import { lineAt, lineLength, type SkinLine } from '../geometry/section'
import { tapeAnchor, type Tape, type TapeLine } from '../geometry/tape'
import type { BakedAnchor } from '../geometry/placements'
import { anchorSet, rideAnchors, type AnchorSet } from './anchor-rider'
import type { FaceRuler } from './face-ruler'
import type { HeadModel } from './head-model'
import type { LabelBoard, StageLabel } from './label-board'
import { markColours } from './mark-colours'
import { buildTapeField, TAPE_LIFT } from './tape-field'
import { layTapeLines, tapeGeometry } from './tape-geometry'
import { tapeMaterial } from './tape-material'
import { TAPE_END } from '../state/tape'

interface FaceThirdLinesProps {
  readonly model: HeadModel
  readonly board: LabelBoard
  readonly ruler: FaceRuler
}

const OWNER = 'thirds'
/** A cool ink: neither a meridian nor the tape. */
const COLOURS = markColours('#4B6377')
/** Where on its level the height of a third is written, share of the level's half. */
const NUMBER_SHARE = 0.6

/** Midline and levels of the thirds on the skin, with their heights; cut anew on every face at rest, ridden meanwhile. One draw call. */
export function FaceThirdLines({ model, board, ruler }: FaceThirdLinesProps) {
  const invalidate = useThree((state) => state.invalidate)
  const mesh = useRef<Mesh>(null)
  const surface = useMemo(() => tapeMaterial(COLOURS), [])
  useEffect(() => () => surface.material.dispose(), [surface])

  useEffect(() => {
    const drawn = mesh.current
    if (!drawn) return undefined
    let field = buildTapeField(thirdsTape(ruler.reading().thirds), model.triangles)
    let numbers = numberPlaces(ruler, model.triangles)
    drawn.geometry = tapeGeometry(field)
    const ride = () => {
      layTapeLines(field, drawn.geometry, model)
      board.pin(OWNER, { labels: heightLabels(ruler.reading().thirds, numbers, model) })
      invalidate()
    }
    const stopReading = ruler.onReading(() => {
      drawn.geometry.dispose()
      field = buildTapeField(thirdsTape(ruler.reading().thirds), model.triangles)
      numbers = numberPlaces(ruler, model.triangles)
      drawn.geometry = tapeGeometry(field)
      ride()
    })
    surface.show(TAPE_END)
    const stopRiding = model.onFace(ride)
    return () => {
      stopReading()
      stopRiding()
      drawn.geometry.dispose()
      board.pin(OWNER, null)
      invalidate()
    }
  }, [model, board, ruler, surface, invalidate])

  useFrame(({ size, gl }) => {
    surface.fitStage(size.width, size.height, gl.getPixelRatio())
  })

  return <mesh ref={mesh} material={surface.material} renderOrder={3.4} frustumCulled={false} />
}

/** The lines as a tape of one step, so that they are drawn by what draws tapes. */
function thirdsTape({ midline, levels }: FaceThirds): Tape {
  const drawn =
    (kind: TapeLine['kind']) =>
    (line: SkinLine): TapeLine => ({
      kind,
      anchors: line.places.flatMap((place) => [...tapeAnchor(place)]),
      mm: lineLength(line) * 1000,
    })
  return {
    code: OWNER,
    id: OWNER,
    side: 'midline',
    place: tapeAnchor(midline[0]!.places[0]!),
    steps: [
      {
        index: 0,
        names: [],
        lines: [...midline.map(drawn('midline')), ...levels.map(drawn('level'))],
        measure: null,
        share: null,
        end: null,
        continues: false,
      },
    ],
  }
}

/** Halfway between two levels, at the side of the face. */
function numberPlaces({ skin, reading }: FaceRuler, triangles: Uint32Array): AnchorSet {
  const { levels } = reading().thirds
  const places = levels.slice(1).map((lower, i): BakedAnchor => {
    const upper = levels[i]!
    const at = (line: SkinLine) => lineAt(skin, line, (lineLength(line) * (1 + NUMBER_SHARE)) / 2).position
    const [a, b] = [at(upper), at(lower)]
    return tapeAnchor(skin.nearest([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2]))
  })
  return anchorSet(places, triangles)
}

function heightLabels({ heightsMm }: FaceThirds, places: AnchorSet, model: HeadModel): StageLabel[] {
  const positions = new Float32Array(places.count * 3)
  const normals = new Float32Array(places.count * 3)
  const skinNormals = model.skin.getAttribute('normal').array as Float32Array
  rideAnchors(places, model.positions, skinNormals, TAPE_LIFT, positions, normals)
  const triple = (from: Float32Array, i: number) =>
    [from[i * 3]!, from[i * 3 + 1]!, from[i * 3 + 2]!] as const
  return heightsMm.map((mm, i) => ({
    kind: 'measure',
    text: `${Math.round(mm)} mm`,
    position: triple(positions, i),
    normal: triple(normals, i),
    radius: 1,
    isNeeded: true,
  }))
}
