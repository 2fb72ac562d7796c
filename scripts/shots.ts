/**
 * `npm run shots`: pictures of the built atlas from named views, at desktop, tablet and phone size, light and dark, into shots/
 * (git ignores it). `-- --only <text>` keeps the shots whose name contains the text; `-- --out <folder>` writes elsewhere.
 * Run `npm run build` first.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import { preview } from 'vite'
import { TOUR_KEY } from '../src/app/use-tour'
import { BROWSER_FLAGS, findBrowser } from './find-browser'

interface Shot {
  readonly name: string
  /** Hash part of the link, parameters included. */
  readonly link: string
  readonly screens: readonly ScreenName[]
  readonly themes: readonly Theme[]
  /** Query part of the address, such as `scene=off`. */
  readonly query?: string
  /** On a device that never saw the atlas: its tour is shown. */
  readonly isFirstVisit?: true
}

type ScreenName = 'desktop' | 'tablet' | 'phone' | 'narrow'
type Theme = 'light' | 'dark'

const SCREENS: Readonly<Record<ScreenName, { width: number; height: number; scale: number }>> = {
  desktop: { width: 1440, height: 900, scale: 1 },
  tablet: { width: 820, height: 1180, scale: 1 },
  phone: { width: 390, height: 844, scale: 2 },
  narrow: { width: 320, height: 640, scale: 2 },
}

const BOTH: readonly Theme[] = ['light', 'dark']
const ALL: readonly ScreenName[] = ['desktop', 'tablet', 'phone']

/** Named views first, then one picture of each kind of page. */
const SHOTS: readonly Shot[] = [
  { name: 'start', link: '/', screens: [...ALL, 'narrow'], themes: BOTH },
  { name: 'first-visit', link: '/', screens: [...ALL, 'narrow'], themes: ['light'], isFirstVisit: true },
  { name: 'front', link: '/?view=front', screens: ALL, themes: BOTH },
  { name: 'three-quarter', link: '/?view=three-quarter-left', screens: ALL, themes: BOTH },
  { name: 'profile-left', link: '/?view=left', screens: ALL, themes: BOTH },
  { name: 'profile-right', link: '/?view=right', screens: ['desktop'], themes: ['light'] },
  { name: 'back', link: '/?view=back', screens: ALL, themes: BOTH },
  { name: 'crown', link: '/?view=crown', screens: ['desktop'], themes: ['light'] },
  { name: 'under-chin', link: '/?view=under-chin', screens: ['desktop'], themes: ['light'] },
  { name: 'meridians-front', link: '/?view=front&layers=all', screens: ['desktop', 'phone'], themes: BOTH },
  { name: 'meridians-left', link: '/?view=left&layers=all', screens: ['desktop'], themes: BOTH },
  { name: 'meridians-back', link: '/?view=back&layers=all', screens: ['desktop'], themes: ['light'] },
  { name: 'point-LI20', link: '/points/LI20', screens: [...ALL, 'narrow'], themes: BOTH },
  { name: 'point-GB20', link: '/points/GB20', screens: ['desktop'], themes: ['light'] },
  { name: 'point-ST9', link: '/points/ST9', screens: ['desktop', 'phone'], themes: ['light'] },
  { name: 'point-GV20', link: '/points/GV20', screens: ['desktop'], themes: ['dark'] },
  { name: 'target', link: '/targets/nasolabial_folds', screens: ['desktop', 'phone'], themes: BOTH },
  { name: 'meridian', link: '/meridians/GB', screens: ['desktop', 'phone'], themes: ['light'] },
  { name: 'safety', link: '/safety', screens: ['desktop', 'phone'], themes: ['light'] },
  { name: 'evidence', link: '/evidence', screens: ['desktop', 'phone'], themes: ['dark'] },
  { name: 'search', link: '/search?q=frown', screens: ['desktop', 'phone'], themes: ['light'] },
  { name: 'list', link: '/points', screens: ['desktop', 'phone'], themes: ['light'] },
  {
    name: 'no-scene',
    link: '/points/LI20',
    query: 'scene=off',
    screens: ['desktop', 'phone'],
    themes: ['light'],
  },
]

const READY_MS = 60_000

async function shoot(
  browser: Browser,
  address: string,
  shot: Shot,
  screen: ScreenName,
  theme: Theme,
  out: string,
): Promise<void> {
  const size = SCREENS[screen]
  const page = await browser.newPage({
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale,
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  if (!shot.isFirstVisit) await page.addInitScript((key) => localStorage.setItem(key, 'shown'), TOUR_KEY)
  const name = `${shot.name}.${screen}.${theme}.png`
  try {
    const separator = shot.link.includes('?') ? '&' : '?'
    const query = shot.query === undefined ? '' : `?${shot.query}`
    await page.goto(`${address}${query}#${shot.link}${separator}tier=high`)
    // Without the head it is there once it stands flat.
    const there = shot.query === undefined ? 'html[data-ready]' : '.plate-stage svg'
    await page.locator(there).first().waitFor({ state: 'attached', timeout: READY_MS })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    // Fonts and the first full-resolution frame settle within a few frames; nothing moves after that.
    await page.waitForTimeout(700)
    await page.screenshot({ path: join(out, name) })
    console.log(name)
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  } finally {
    await page.close()
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, out: { type: 'string' }, port: { type: 'string' } },
  })
  if (!existsSync('dist/index.html')) throw new Error('dist/ is empty. Run: npm run build')
  const out = values.out ?? 'shots'
  mkdirSync(out, { recursive: true })
  const port = Number(values.port ?? 4175)
  const server = await preview({ preview: { port, strictPort: true, host: '127.0.0.1' }, logLevel: 'warn' })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] })
  try {
    for (const shot of SHOTS) {
      for (const screen of shot.screens) {
        for (const theme of shot.themes) {
          const name = `${shot.name}.${screen}.${theme}`
          if (values.only !== undefined && !name.includes(values.only)) continue
          await shoot(browser, `http://127.0.0.1:${String(port)}/`, shot, screen, theme, out)
        }
      }
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

await main()
