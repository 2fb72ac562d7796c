import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildAtlas } from '../../src/atlas/build-atlas'
import { readDataFolder } from '../../src/atlas/data-folder'
import { createHead, type Head } from '../../src/geometry/head'
import { decodeHeadReference, decodeHeadWords } from '../../src/geometry/head-file'
import type { Placements } from '../../src/geometry/placements'
import { anchorSet } from '../../src/scene/anchor-rider'
import { createHeadModel, type HeadModel } from '../../src/scene/head-model'
import { REFERENCE_FACE } from '../../src/state/face'
import { readHead } from '../head/read-head'

const read = (name: string) => readFileSync(`public/models/${name}`)
/** Positions to the last bit, in a few letters. */
const print = (positions: Float32Array) => createHash('sha256').update(positions).digest('hex')
const CLIENT = { ...REFERENCE_FACE, sex: 0, age: 1, expressions: { smile: 1 } }

describe('a word as it is drawn', () => {
  let words: Head
  let model: HeadModel

  beforeAll(async () => {
    const reference = await decodeHeadReference(read('head-reference.bin'))
    words = createHead(reference, undefined, await decodeHeadWords(read('head-words.bin')))
    const placements = JSON.parse(read('placements.json').toString()) as Placements
    const bare = createHead(reference)
    const fields = new Float32Array(bare.vertexCount * 4)
    model = createHeadModel(buildAtlas(readDataFolder()), bare, placements, fields)
  })

  const worn = () => ({
    skin: print(model.positions),
    marks: print(model.markers.positions),
    eyes: model.eyes(),
  })

  it('is the shape on the reference face, whoever was on the stage, and goes back to them to the last bit', async () => {
    model.learnFaces(await readHead())
    model.wear(CLIENT)
    // The marks of that face stand elsewhere than on the reference face.
    const { count } = model.bakedMarks.markers
    const elsewhere = anchorSet(
      Array.from({ length: count }, (_, i) => [i, 1, 0] as const),
      model.triangles,
    )
    model.moveMarks({ ...model.bakedMarks, markers: elsewhere }, 1)
    const before = worn()
    model.wearWord({ words, id: 'double-chin' })
    const shown = worn()
    const shape = { modes: new Float32Array(0), expressions: { 'double-chin': 1 } }
    expect(shown.skin).toBe(print(words.positionsOfFace(shape)))
    expect(shown.eyes).toEqual(words.eyesOfFace({ modes: new Float32Array(0) }))
    model.wearWord(null)
    expect(worn()).toEqual(before)

    // With another person before it, it is the very same picture: nothing of theirs is in it.
    model.moveMarks(model.bakedMarks, 1)
    model.wear(REFERENCE_FACE)
    const reference = worn()
    model.wearWord({ words, id: 'double-chin' })
    expect(worn()).toEqual(shown)
    model.wearWord(null)
    expect(worn()).toEqual(reference)
  })

  it('hides what is worn and moved meanwhile until it is put away', () => {
    model.wearWord({ words, id: 'thin-lips' })
    const shown = worn()
    model.wear(CLIENT)
    model.moveMarks(model.bakedMarks, 0.5)
    expect(worn()).toEqual(shown)
    model.wearWord(null)
    const after = worn()
    expect(after.skin).not.toEqual(shown.skin)
    model.wear(CLIENT)
    expect(worn()).toEqual(after)
  })
})
