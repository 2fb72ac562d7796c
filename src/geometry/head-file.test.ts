import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packHeadContainer } from '../../scripts/head/container'
import { openHeadContainer } from './head-container'
import { decodeHeadExpressions, decodeHeadModes, decodeHeadReference } from './head-file'

const read = (name: string): Buffer => readFileSync(`public/models/${name}`)

function altered(name: string, change: (bytes: Buffer) => void): Buffer {
  const bytes = gunzipSync(read(name))
  change(bytes)
  return gzipSync(bytes)
}

describe('the head container', () => {
  it('gives back the integers it was given', async () => {
    const wide = [0, -32000, 700, 5, 5, -3, 1200, 8, -8]
    const narrow = [3, 4, 4, 5, 60, 0]
    const bytes = packHeadContainer('a.bin', 'abc', { extra: [1, 2] }, [
      { name: 'wide', components: 3, bytes: 2, values: wide.map((value) => value / 2 - ((value / 2) % 1)) },
      { name: 'narrow', components: 1, bytes: 1, values: narrow },
    ])
    const file = await openHeadContainer(bytes, 'a.bin')
    expect([...file.array('wide')]).toEqual(wide.map((value) => Math.trunc(value / 2)))
    expect([...file.array('narrow')]).toEqual(narrow)
    expect(file.header['extra']).toEqual([1, 2])
    expect(() => file.array('none')).toThrow(/"a\.bin" lacks its part "none"/)
  })

  it('refuses at build time what would not fit', () => {
    const pack = (value: number): Buffer =>
      packHeadContainer('a.bin', 'abc', {}, [{ name: 'x', components: 1, bytes: 1, values: [value] }])
    expect(() => pack(200)).toThrow(/change of 200/)
    expect(() => pack(0.5)).toThrow(/0\.5/)
  })
})

describe('the shipped files', () => {
  it('belong together and keep their budgets', async () => {
    const files = ['head-reference.bin', 'head-modes.bin', 'head-expressions.bin'].map(read)
    const [reference, modes, expressions] = await Promise.all([
      decodeHeadReference(files[0]!),
      decodeHeadModes(files[1]!),
      decodeHeadExpressions(files[2]!),
    ])
    expect(reference.topology).toMatch(/^[0-9a-f]{12}$/)
    expect([modes.topology, expressions.topology]).toEqual([reference.topology, reference.topology])
    expect(modes.left.map((mode) => mode.length)).toEqual(Array(11).fill(reference.leftPositions.length))
    expect(modes.corners).toHaveLength(12)
    expect(files[0]!.length).toBeLessThan(120_000)
    expect(files.reduce((sum, file) => sum + file.length, 0)).toBeLessThan(350_000)
  })

  it.each([
    [
      'cut short',
      () => read('head-reference.bin').subarray(0, 9000),
      /"head-reference\.bin" is damaged or incomplete/,
    ],
    [
      'not a file of ours',
      () => gzipSync(Buffer.from('hello, this is no head at all')),
      /is not a head file/,
    ],
    ['a web page', () => Buffer.from('<!doctype html>'), /is damaged or incomplete/],
    [
      'a later version',
      () => altered('head-reference.bin', (b) => b.writeUInt32LE(9, 4)),
      /version 9; this program reads version 1/,
    ],
    ['a broken header', () => altered('head-reference.bin', (b) => b.write('}', 12)), /unreadable header/],
    ['another part', () => read('head-modes.bin'), /holds "head-modes\.bin" instead/],
    [
      'a payload of the wrong length',
      () => gzipSync(gunzipSync(read('head-reference.bin')).subarray(0, -5)),
      /holds \d+ bytes where its header announces \d+/,
    ],
  ])('refuses %s with what is wrong and what to do', async (_, make, sentence) => {
    const failure = await decodeHeadReference(make()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect((failure as Error).message).toMatch(sentence)
    expect((failure as Error).message).toMatch(/Load the page again.*head:build/)
  })
})
