import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import type { Placements } from '../../src/geometry/placements'
import { openProbed } from './page'

/** How often the two compared pictures take turns, one frame each. */
const TURNS = 20
const SYNTHETIC_POINTS = 10_000
/** Every triangle of the first so many is outer skin. */
const SKIN_TRIANGLES = 28_000
const VIEW = '/?view=left&tier=high'

interface TimedProbe {
  readonly renderMs: (frames: number, bare: boolean) => number
}

async function renderMs(page: Page, bare: boolean): Promise<number> {
  return page.evaluate(
    (without) => (window as unknown as { atlas: TimedProbe }).atlas.renderMs(1, without),
    bare,
  )
}

/** The fastest frame of each, over all turns: what else the machine does can only add. Both take turns, so that it falls on both alike. */
async function fastestRatio(dear: () => Promise<number>, plain: () => Promise<number>): Promise<number> {
  let least = Infinity
  let leastPlain = Infinity
  for (let turn = 0; turn < TURNS; turn += 1) {
    leastPlain = Math.min(leastPlain, await plain())
    least = Math.min(least, await dear())
  }
  return least / leastPlain
}

/** Cost of a frame with all markers, meridians, zones and muscles against the same view of the bare head, as a ratio. */
export async function measureOverlays(browser: Browser, address: string): Promise<number> {
  const page = await openProbed(browser, address, `${VIEW}&layers=all&areas=zones,muscles`)
  const ratio = await fastestRatio(
    () => renderMs(page, false),
    () => renderMs(page, true),
  )
  await page.close()
  return ratio
}

/** Cost of a frame with ten thousand markers spread over the skin against today's, as a ratio. */
export async function measureManyPoints(browser: Browser, address: string): Promise<number> {
  const placements = JSON.parse(readFileSync('public/models/placements.json', 'utf8')) as Placements
  const [first] = placements.markers
  const markers = Array.from({ length: SYNTHETIC_POINTS }, (_, i) => ({
    ...first!,
    // A step prime to the count walks over all of the skin.
    anchor: [(i * 7919) % SKIN_TRIANGLES, 1 / 3, 1 / 3] as const,
  }))
  const today = await openProbed(browser, address, VIEW)
  const many = await openProbed(browser, address, VIEW, async (page) => {
    await page.route('**/models/placements.json', (route) =>
      route.fulfill({ json: { ...placements, markers } }),
    )
  })
  const ratio = await fastestRatio(
    () => renderMs(many, false),
    () => renderMs(today, false),
  )
  await today.close()
  await many.close()
  return ratio
}
