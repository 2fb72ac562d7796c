/** Bytes of the build: gzip for text, as served for what is compressed already. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { distChunks } from '../dist-chunks'

/** Byte figures of `npm run bench`, in bytes. */
export interface ByteFigures {
  readonly shellJsGzip: number
  readonly interactiveJsGzip: number
  readonly allJsGzip: number
  readonly headReference: number
  readonly headAll: number
}

const GZIP_LEVEL = 9

function gzipBytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: GZIP_LEVEL }).length, 0)
}

/** Reads dist/ and adds up. Throws when there is no build. */
export function measureBytes(): ByteFigures {
  const chunks = distChunks()
  const models = join('dist', 'models')
  const head = readdirSync(models).filter((name) => /^head-.*\.bin$/.test(name))
  const size = (name: string): number => readFileSync(join(models, name)).length
  return {
    shellJsGzip: gzipBytes(chunks.shell),
    interactiveJsGzip: gzipBytes(chunks.interactive),
    allJsGzip: gzipBytes(chunks.all),
    headReference: size('head-reference.bin'),
    headAll: head.reduce((sum, name) => sum + size(name), 0),
  }
}
