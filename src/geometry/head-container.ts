/**
 * The container of the head's files: gzip over magic, version, a JSON header and integer arrays. Each array is stored as
 * differences from the element before it (per component), zigzagged to unsigned, its low bytes first and then its high bytes,
 * which is what gzip packs best. The standard `DecompressionStream` reads it in browsers and Node alike.
 */

/** First four bytes inside the gzip. */
export const HEAD_MAGIC = 'FPAH'

/** Version of the container and of all the files; a reader refuses any other. */
export const HEAD_FORMAT_VERSION = 1

/** One array of the payload: `count` elements of `components` integers, `bytes` wide once zigzagged. */
export interface HeadArrayEntry {
  readonly name: string
  readonly count: number
  readonly components: number
  readonly bytes: 1 | 2
}

/** What every header holds; each part adds its own fields. */
export interface HeadContainerHeader {
  readonly part: string
  readonly topology: string
  readonly arrays: readonly HeadArrayEntry[]
}

/** An opened container. */
export interface HeadContainer {
  readonly header: HeadContainerHeader & Readonly<Record<string, unknown>>
  /** Integers of one array, element by element. Throws when the file does not hold it. */
  readonly array: (name: string) => Int32Array
}

const REMEDY = 'Load the page again; if it stays, run "npm run head:build".'

/** Opens one of the head's files. `part` names it in messages. Throws an Error that says what is wrong and what to do. */
export async function openHeadContainer(
  bytes: ArrayBuffer | Uint8Array,
  part: string,
): Promise<HeadContainer> {
  const refuse = (what: string): Error => new Error(`The head file "${part}" ${what}. ${REMEDY}`)
  const data = await gunzip(bytes).catch((cause: unknown) => {
    throw new Error(refuse('is damaged or incomplete').message, { cause })
  })
  if (data.length < 12 || String.fromCharCode(...data.subarray(0, 4)) !== HEAD_MAGIC) {
    throw refuse('is not a head file')
  }
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const version = view.getUint32(4, true)
  if (version !== HEAD_FORMAT_VERSION) {
    throw refuse(`has version ${version}; this program reads version ${HEAD_FORMAT_VERSION}`)
  }
  const start = 12 + view.getUint32(8, true)
  const header = readHeader(data.subarray(12, start))
  if (!header) throw refuse('has an unreadable header')
  if (header.part !== part) throw refuse(`holds "${header.part}" instead`)
  const offsets = new Map<string, { entry: HeadArrayEntry; offset: number }>()
  let end = start
  for (const entry of header.arrays) {
    offsets.set(entry.name, { entry, offset: end })
    end += entry.count * entry.components * entry.bytes
  }
  if (end !== data.length) throw refuse(`holds ${data.length} bytes where its header announces ${end}`)
  return {
    header,
    array: (name) => {
      const found = offsets.get(name)
      if (!found) throw refuse(`lacks its part "${name}"`)
      return unpack(data, found.offset, found.entry)
    },
  }
}

async function gunzip(bytes: ArrayBuffer | Uint8Array): Promise<Uint8Array> {
  // A copy, because a stream of a pooled Node buffer would carry its neighbours.
  const source = new Blob([new Uint8Array(bytes)])
  const stream = source.stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function readHeader(bytes: Uint8Array): HeadContainer['header'] | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as HeadContainer['header']
    return Array.isArray(header.arrays) ? header : undefined
  } catch {
    return undefined
  }
}

function unpack(data: Uint8Array, offset: number, entry: HeadArrayEntry): Int32Array {
  const { count, components, bytes } = entry
  const size = count * components
  const out = new Int32Array(size)
  for (let component = 0; component < components; component += 1) {
    let value = 0
    for (let i = 0; i < count; i += 1) {
      // Component by component, so that each plane runs along one axis.
      const at = offset + component * count + i
      const coded = bytes === 1 ? data[at]! : data[at]! | (data[at + size]! << 8)
      value += (coded >>> 1) ^ -(coded & 1)
      out[i * components + component] = value
    }
  }
  return out
}
