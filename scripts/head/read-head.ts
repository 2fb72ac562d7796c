import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHead, type Head } from '../../src/geometry/head'
import { decodeHeadExpressions, decodeHeadModes, decodeHeadReference } from '../../src/geometry/head-file'

/** Where the head's files lie, from the repository root. */
export const HEAD_FOLDER = 'public/models'

/**
 * Reads the head from the repository's files, for scripts and tests run from its root. `part: 'reference'` leaves modes and expressions
 * away, as the page does before its first paint. Throws an Error that names the missing or faulty file.
 */
export async function readHead(part: 'reference' | 'whole' = 'whole'): Promise<Head> {
  const reference = await decodeHeadReference(readModel('head-reference.bin'))
  if (part === 'reference') return createHead(reference)
  const modes = await decodeHeadModes(readModel('head-modes.bin'))
  const expressions = await decodeHeadExpressions(readModel('head-expressions.bin'))
  return createHead(reference, modes, expressions)
}

function readModel(name: string): Buffer {
  const path = join(HEAD_FOLDER, name)
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new Error(`${path} is missing: run "npm run head:build" in the repository root.`, { cause })
  }
}
