/** Figures that only a browser has: requests, draw calls, frames of an idle page, paint times on a slow line. */
import type { Browser, CDPSession, Page } from '@playwright/test'

/** What the start page asked of the network until idle. */
export interface StartPageFigures {
  /** Bytes received, headers not counted, as they came over the wire. */
  readonly startPage: number
  readonly requests: number
  readonly foreignRequests: number
}

/** Paint times at 4× CPU slowdown and 1.6 Mb/s, milliseconds. */
export interface PaintFigures {
  readonly largest: number | null
  readonly firstAnswer: number | null
}

const READY_MS = 90_000
const IDLE_SECONDS = 5
const SLOW_BITS_PER_SECOND = 1_600_000
const SLOW_LATENCY_MS = 150
const CPU_SLOWDOWN = 4

interface Probe {
  readonly draws: number
  readonly frames: number
}

/** Opens a link of the atlas with the probe on and waits until the head can be clicked. */
export async function openProbed(
  browser: Browser,
  address: string,
  link: string,
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await prepare(page)
  await page.goto(`${address}?probe#${link}`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: READY_MS })
  await page.waitForLoadState('networkidle')
  await settle(page)
  return page
}

/** The scene's own counters. */
export async function readProbe(page: Page): Promise<Probe> {
  return page.evaluate(() => {
    const { draws, frames } = (window as unknown as { atlas: { draws: number; frames: number } }).atlas
    return { draws, frames }
  })
}

/** Waits until two seconds pass without a frame: on software WebGL a single picture can take most of one. */
async function settle(page: Page): Promise<void> {
  const LOOK_MS = 500
  const QUIET_LOOKS = 4
  const LOOKS = 60
  let last = -1
  let quiet = 0
  for (let look = 0; look < LOOKS && quiet < QUIET_LOOKS; look += 1) {
    const { frames } = await readProbe(page)
    quiet = frames === last ? quiet + 1 : 0
    last = frames
    await page.waitForTimeout(LOOK_MS)
  }
}

/** Frames drawn in five seconds in which nobody does anything. */
export async function measureIdleFrames(page: Page): Promise<number> {
  const before = await readProbe(page)
  await page.waitForTimeout(IDLE_SECONDS * 1000)
  const after = await readProbe(page)
  return after.frames - before.frames
}

/** Counts what the start page loads until it is idle. */
export async function measureStartPage(browser: Browser, address: string): Promise<StartPageFigures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const origins = new Map<string, string>()
  let bytes = 0
  let foreign = 0
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    origins.set(requestId, request.url)
    const local = request.url.startsWith(address) || /^(data|blob):/.test(request.url)
    if (!local) foreign += 1
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(`${address}#/`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: READY_MS })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1000)
  const requests = [...origins.values()].filter((url) => /^https?:/.test(url)).length
  await page.close()
  return { startPage: bytes, requests, foreignRequests: foreign }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_LATENCY_MS,
    downloadThroughput: SLOW_BITS_PER_SECOND / 8,
    uploadThroughput: SLOW_BITS_PER_SECOND / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
}

/** The median of three visits, each with an empty cache: the first visit of a browser also pays for the browser's own start. */
export async function medianPaint(browser: Browser, address: string): Promise<PaintFigures> {
  const VISITS = 3
  const visits: PaintFigures[] = []
  for (let visit = 0; visit < VISITS; visit += 1) visits.push(await measurePaint(browser, address))
  const median = (name: keyof PaintFigures): number | null => {
    const figures = visits.map((figuresOfVisit) => figuresOfVisit[name])
    if (figures.includes(null)) return null
    return figures.map(Number).sort((a, b) => a - b)[Math.floor(VISITS / 2)]!
  }
  return { largest: median('largest'), firstAnswer: median('firstAnswer') }
}

/** Largest contentful paint and the time to a first search answer on a slow phone's line. */
async function measurePaint(browser: Browser, address: string): Promise<PaintFigures> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  try {
    await slowDown(await page.context().newCDPSession(page))
    const started = Date.now()
    await page.goto(`${address}#/`, { waitUntil: 'commit' })
    const box = page.getByRole('combobox', { name: /^Search/ })
    await box.waitFor({ timeout: READY_MS })
    await box.fill('LI20')
    await page.getByRole('option').first().waitFor({ timeout: READY_MS })
    const firstAnswer = Date.now() - started
    const largest = await page.evaluate(
      () =>
        new Promise<number | null>((resolve) => {
          const entries: PerformanceEntry[] = []
          const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()))
          observer.observe({ type: 'largest-contentful-paint', buffered: true })
          setTimeout(() => resolve(entries.at(-1)?.startTime ?? null), 500)
        }),
    )
    return { largest: largest === null ? null : Math.round(largest), firstAnswer }
  } finally {
    await page.close()
  }
}
