import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { headSkin } from '../../src/geometry/head-skin'
import type { LandmarkAnchor } from '../../src/geometry/landmarks'
import { readHead } from '../head/read-head'
import { readAnchors } from './anchors-file'
import { landmarksPage, type PageLandmark } from './page'
import { readRepeats, repeatDistances } from './repeats'
import { yardsticks } from './yardsticks'

/** Where the page lies, from the repository root. */
export const PAGE = 'docs/landmarks.md'

/** The text that docs/landmarks.md should have, formatted as the repository formats its pages. */
export async function pageText(
  landmarkAnchors: readonly LandmarkAnchor[] = readAnchors().landmarkAnchors,
): Promise<string> {
  const { landmarks } = JSON.parse(readFileSync('data/landmarks.json', 'utf8')) as {
    landmarks: PageLandmark[]
  }
  const head = await readHead('reference')
  const skin = headSkin(head)
  const distances = repeatDistances(skin, landmarkAnchors, readRepeats().landmarkRepeats)
  const text = landmarksPage(landmarks, landmarkAnchors, yardsticks(head, skin, landmarkAnchors), distances)
  return format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' })
}
