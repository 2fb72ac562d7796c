import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FILE_NAMES, type AtlasFiles } from './files'

/** The parsed data files of a folder, unchecked. For scripts and tests in Node; the app fetches them itself. Throws when one cannot be read. */
export function readDataFolder(folder = 'data'): AtlasFiles {
  return Object.fromEntries(
    FILE_NAMES.map((name) => [name, readDataFile(name, folder)]),
  ) as unknown as AtlasFiles
}

/** One parsed data file, for example `structures`. */
export function readDataFile(name: string, folder = 'data'): unknown {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as unknown
}
