/**
 * `npm run still:build`: the picture in the first response (public/still.webp, at most 25 kB, alpha kept:
 * it serves both themes, since the head is lit alike in both) and the picture for
 * link previews (public/og.jpg), taken from the built atlas. Run it after the head or the home view has changed, on a fresh build.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { preview } from 'vite'
import { BROWSER_FLAGS, findBrowser } from './find-browser'

const PORT = 4177
const OUT = 'public'
/** The budget of design and page: a still may weigh 25 kB. */
const MOST_BYTES = 24_500
const QUALITIES = [0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]
/** Tall enough that the home view's frame fills the height: app.css lays the still under the head by that height. */
const STILL_SCREEN = { width: 1080, height: 720 }
/** The size that link previews ask for. */
const PREVIEW_SCREEN = { width: 1200, height: 630 }

async function writeStill(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({
    viewport: STILL_SCREEN,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.goto(`${address}?tier=high&probe`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>(
      '.panel, .stage-tools, .side-mark, .skip, .still, .stage-labels',
    )) {
      element.style.display = 'none'
    }
    for (const element of document.querySelectorAll<HTMLElement>('html, body, .stage, .stage-scene')) {
      element.style.background = 'transparent'
    }
    window.dispatchEvent(new Event('resize'))
  })
  // The camera slides into the room that the hidden panel leaves: wait until it stands.
  await page.evaluate(async () => {
    const { atlas } = window as unknown as { atlas: { project(code: string, side: string): { x: number } } }
    let last = Number.NaN
    for (let standing = 0; standing < 3;) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      const { x } = atlas.project('GV26', 'midline')
      standing = x === last ? standing + 1 : 0
      last = x
    }
  })
  const png = await page.screenshot({ omitBackground: true })
  const encoded = await page.evaluate(
    async ({ source, qualities, most }) => {
      const bitmap = new Image()
      bitmap.src = source
      await bitmap.decode()
      const canvas = document.createElement('canvas')
      canvas.width = bitmap.width
      canvas.height = bitmap.height
      const brush = canvas.getContext('2d')!
      brush.drawImage(bitmap, 0, 0)
      // One still serves both themes: whatever stands behind the head must not be in it.
      if (brush.getImageData(0, 0, 1, 1).data[3] !== 0)
        throw new Error('The still is not see-through beside the head.')
      const BASE64_BYTES = 0.75
      const urls = qualities.map((quality) => canvas.toDataURL('image/webp', quality))
      return urls.find((url) => url.length * BASE64_BYTES < most) ?? null
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, qualities: QUALITIES, most: MOST_BYTES },
  )
  await page.close()
  if (encoded === null) throw new Error(`The still is over ${String(MOST_BYTES)} bytes at every quality.`)
  const bytes = Buffer.from(encoded.split(',')[1]!, 'base64')
  writeFileSync(join(OUT, 'still.webp'), bytes)
  console.log(`still.webp: ${String(bytes.length)} bytes`)
}

async function writePreview(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({
    viewport: PREVIEW_SCREEN,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.goto(`${address}?tier=high`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('.stage-tools, .side-mark, .bar, .ways')) {
      element.style.display = 'none'
    }
  })
  await page.waitForTimeout(1500)
  writeFileSync(join(OUT, 'og.jpg'), await page.screenshot({ type: 'jpeg', quality: 86 }))
  await page.close()
  console.log('og.jpg')
}

if (!existsSync('dist/index.html')) throw new Error('dist/ is empty. Run: npm run build')
const server = await preview({
  preview: { port: PORT, strictPort: true, host: '127.0.0.1' },
  logLevel: 'warn',
})
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] })
try {
  const address = `http://127.0.0.1:${String(PORT)}/`
  await writeStill(browser, address)
  await writePreview(browser, address)
} finally {
  await browser.close()
  await server.close()
}
