import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/atlas-test'
import { hidePanels } from './stage-pixels'

/**
 * Goldens are exact on the Chromium major they were made with (tests/visual/golden/chromium.txt) and may differ in 0.3 % of the pixels
 * on any other. They are blessed by hand, in a commit of their own: `npx playwright test tests/visual --update-snapshots`.
 */
const MADE_WITH = readFileSync('tests/visual/golden/chromium.txt', 'utf8').trim()
const OTHER_MAJOR_RATIO = 0.003

const VIEWS = [
  ['front', '/?view=front'],
  ['three-quarter-left', '/?view=three-quarter-left'],
  ['left', '/?view=left'],
  ['back', '/?view=back'],
  ['crown', '/?view=crown'],
  ['under-chin', '/?view=under-chin'],
  ['meridians-left', '/?view=left&layers=all'],
  ['point-LI20', '/points/LI20?side=left'],
] as const

/** The camera slides into the room that panels leave: waits until nothing is drawn any more. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForLoadState('networkidle')
  const frames = () => page.evaluate(() => (window as unknown as { atlas: { frames: number } }).atlas.frames)
  await expect
    .poll(async () => {
      const before = await frames()
      await page.waitForTimeout(1000)
      return (await frames()) - before
    })
    .toBe(0)
}

test.use({ viewport: { width: 640, height: 480 }, colorScheme: 'light' })

// One page for all: loading the head anew for each would take longer than everything else. A link says all that is on the stage.
test('the picture of every named view is the one that was looked at', async ({ atlas, browser }) => {
  const { page } = atlas
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const sameMajor = browser.version().split('.')[0] === MADE_WITH
  await atlas.open(VIEWS[0][1])
  await hidePanels(page)
  for (const [name, link] of VIEWS) {
    await test.step(name, async () => {
      await page.evaluate((hash) => location.assign(hash), `#${link}`)
      await untilStill(page)
      await expect.soft(page).toHaveScreenshot(`${name}.png`, {
        threshold: sameMajor ? 0 : 0.1,
        ...(sameMajor ? { maxDiffPixels: 0 } : { maxDiffPixelRatio: OTHER_MAJOR_RATIO }),
      })
    })
  }
})
