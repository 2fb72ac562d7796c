import { gzipSync } from 'node:zlib'
import { HEAD_FORMAT_VERSION, HEAD_MAGIC, type HeadArrayEntry } from '../../src/geometry/head-container'

/** One integer array to store: `components` integers per element, `bytes` wide after taking differences and zigzagging. */
export interface HeadArray {
  readonly name: string
  readonly components: number
  readonly bytes: 1 | 2
  readonly values: ArrayLike<number>
}

/** Writes one of the head's files; the layout is described in `src/geometry/head-container.ts`. Same input, same bytes. */
export function packHeadContainer(
  part: string,
  topology: string,
  fields: Readonly<Record<string, unknown>>,
  arrays: readonly HeadArray[],
): Buffer {
  const entries: HeadArrayEntry[] = arrays.map(({ name, components, bytes, values }) => ({
    name,
    count: values.length / components,
    components,
    bytes,
  }))
  const header = Buffer.from(JSON.stringify({ part, topology, arrays: entries, ...fields }))
  const prefix = Buffer.alloc(12)
  prefix.write(HEAD_MAGIC, 0, 'latin1')
  prefix.writeUInt32LE(HEAD_FORMAT_VERSION, 4)
  prefix.writeUInt32LE(header.length, 8)
  return gzipSync(Buffer.concat([prefix, header, ...arrays.map(packArray)]), { level: 9 })
}

function packArray({ name, components, bytes, values }: HeadArray): Buffer {
  const count = values.length / components
  const out = Buffer.alloc(values.length * bytes)
  for (let component = 0; component < components; component += 1) {
    let before = 0
    for (let i = 0; i < count; i += 1) {
      const value = values[i * components + component]!
      const change = value - before
      before = value
      const coded = ((change << 1) ^ (change >> 31)) >>> 0
      if (!Number.isInteger(value) || coded >= 2 ** (8 * bytes)) {
        throw new Error(`Array "${name}" holds a change of ${change}, which does not fit ${bytes} bytes.`)
      }
      const at = component * count + i
      out[at] = coded & 255
      if (bytes === 2) out[at + values.length] = coded >>> 8
    }
  }
  return out
}
