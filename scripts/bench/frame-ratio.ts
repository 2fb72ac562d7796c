import type { Browser, Page } from '@playwright/test'
import { openProbed } from './page'

/** Frames rendered in one go per measurement, and how often bare and full take turns. */
const FRAMES = 10
const TURNS = 7

interface TimedProbe {
  readonly renderMs: (frames: number, bare: boolean) => number
}

async function renderMs(page: Page, bare: boolean): Promise<number> {
  return page.evaluate(
    ([frames, without]) =>
      (window as unknown as { atlas: TimedProbe }).atlas.renderMs(frames as number, without as boolean),
    [FRAMES, bare],
  )
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/**
 * Cost of a frame with all markers and all meridians against the same view of the bare head, as a ratio. Both are rendered by the same
 * page in turns, so that whatever else the machine does falls on both alike.
 */
export async function measureFrameRatio(browser: Browser, address: string): Promise<number> {
  const page = await openProbed(browser, address, '/?view=left&tier=high&layers=all')
  const bare: number[] = []
  const full: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    bare.push(await renderMs(page, true))
    full.push(await renderMs(page, false))
  }
  await page.close()
  return median(full) / median(bare)
}
