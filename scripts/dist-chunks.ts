/**
 * Which built files are needed when, read from Vite's manifest: the shell (entry and its static imports), what the 3D head adds,
 * and everything. Used by the byte limits and by `npm run bench`, so that both speak of the same files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

/** Paths (from the repository root) of built JavaScript files. */
export interface DistChunks {
  /** Before the page is usable without 3D. */
  readonly shell: readonly string[]
  /** Until the 3D head answers a click: the shell and the stage. */
  readonly interactive: readonly string[]
  /** Every JavaScript file of the build, the worker's too, which the manifest does not list. */
  readonly all: readonly string[]
}

const STAGE = 'src/scene/Stage.tsx'

/** Reads `dist/.vite/manifest.json`. Throws when there is no build or the stage is not a chunk of its own. */
export function distChunks(dist = 'dist'): DistChunks {
  const manifestFile = join(dist, '.vite', 'manifest.json')
  if (!existsSync(manifestFile)) throw new Error(`${manifestFile} is missing. Run: npm run build`)
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>

  const closure = (names: readonly string[]): Set<string> => {
    const seen = new Set<string>()
    const visit = (name: string): void => {
      const chunk = manifest[name]
      if (chunk === undefined || seen.has(name)) return
      seen.add(name)
      chunk.imports?.forEach(visit)
    }
    names.forEach(visit)
    return seen
  }
  const files = (names: Iterable<string>): string[] =>
    [...new Set([...names].map((name) => manifest[name]!.file))]
      .filter((file) => file.endsWith('.js'))
      .map((file) => join(dist, file))

  if (manifest[STAGE] === undefined) throw new Error(`${STAGE} is not a chunk of its own: import it lazily.`)
  return {
    shell: files(closure(['index.html'])),
    interactive: files(closure(['index.html', STAGE])),
    all: readdirSync(join(dist, 'assets'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => join(dist, 'assets', file)),
  }
}
