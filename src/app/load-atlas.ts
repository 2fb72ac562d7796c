import type { Atlas } from '../atlas/atlas'
import { buildAtlas } from '../atlas/build-atlas'
import { faultText, DataFaults } from '../atlas/fault'
import { FILE_NAMES, type AtlasFiles, type FileName } from '../atlas/files'
import { en } from '../ui/messages/en'

/** Why the atlas could not be read, one sentence a line, each with file and remedy or reason. */
export class AtlasUnreadable extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'AtlasUnreadable'
    this.lines = lines
  }
}

/** Fetches every data file and builds the atlas. Rejects with {@link AtlasUnreadable} and nothing else. */
export async function loadAtlas(
  urls: Readonly<Record<FileName, string>>,
  get: typeof fetch = (input, init) => fetch(input, init),
): Promise<Atlas> {
  const answers = await Promise.all(FILE_NAMES.map((name) => loadFile(name, urls[name], get)))
  const lines = answers.flatMap((answer) => ('line' in answer ? [answer.line] : []))
  if (lines.length > 0) throw new AtlasUnreadable(lines)
  const files = Object.fromEntries(
    answers.map((answer, index) => [FILE_NAMES[index]!, 'value' in answer ? answer.value : null]),
  )
  try {
    return buildAtlas(files as unknown as AtlasFiles)
  } catch (error) {
    if (error instanceof DataFaults) throw new AtlasUnreadable(error.faults.map(faultText))
    throw new AtlasUnreadable([String(error)])
  }
}

async function loadFile(
  name: FileName,
  url: string,
  get: typeof fetch,
): Promise<{ value: unknown } | { line: string }> {
  let text: string
  try {
    const response = await get(url)
    if (!response.ok)
      return { line: en.faults.unreachable(name, `${response.status} ${response.statusText}`.trim()) }
    text = await response.text()
  } catch (error) {
    return { line: en.faults.unreachable(name, error instanceof Error ? error.message : String(error)) }
  }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { line: en.faults.notJson(name) }
  }
}
