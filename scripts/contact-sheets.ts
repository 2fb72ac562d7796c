/**
 * `npm run sheets`: two sheets of twelve pictures each, of chosen faces, views, themes and tones, and each picture by itself, into shots/ (git
 * ignores it), at two pixels per CSS pixel as phones draw them. The backdrop is magenta: a hole in the head is a magenta pixel inside the
 * silhouette; holes are counted on the head without marks, printed, and end the script with an error. `-- --backdrop stage` draws the sheets
 * before the stage's own backdrop; `-- --only 3,20` draws these pictures alone. Run `npm run build` first.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from '@playwright/test'
import { preview } from 'vite'
import { BROWSER_FLAGS, findBrowser } from './find-browser'
import { COMBINATIONS, type Combination } from './sheets/combinations'
import { findHoles } from './sheets/holes'

/** CSS pixels of one picture: about as wide as a phone. */
const STAGE = 480
const PIXEL_RATIO = 2
/** Pixels of one picture, and pictures across and in all on one sheet. */
const SIDE = STAGE * PIXEL_RATIO
const ACROSS = 4
const PER_SHEET = 12
const READY_MS = 120_000

interface Probe {
  readonly frames: number
  renderMs(frames: number, bare: boolean): number
}

/** A picture (PNG), and one byte per pixel of the bare head: 1 where magenta shows through. */
interface Picture {
  readonly image: Buffer
  readonly backdrop: string
}

async function openStage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: STAGE, height: STAGE },
    deviceScaleFactor: PIXEL_RATIO,
    reducedMotion: 'reduce',
  })
  await page.goto(`${address}?tier=high&probe#/?view=front`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: READY_MS })
  await page.evaluate(() => {
    const page = '.panel, .stage-tools, .bar, .still, .stage-note, .tour'
    for (const element of document.querySelectorAll<HTMLElement>(page)) {
      element.style.display = 'none'
    }
    window.dispatchEvent(new Event('resize'))
  })
  return page
}

/** Waits until the stage has taken over the link and draws no more frames, however long one takes. */
async function settle(page: Page): Promise<void> {
  const LOOK_MS = 400
  await page.waitForTimeout(2 * LOOK_MS)
  for (let last = -1, frames = 0; ; last = frames) {
    frames = await page.evaluate(async () => {
      const { atlas } = window as unknown as { atlas: Probe }
      for (let seen = -1, still = 0; still < 3; seen = atlas.frames) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
        still = atlas.frames === seen ? still + 1 : 0
      }
      return atlas.frames
    })
    if (frames === last) return
    // A new face is solved beside the page and drawn when it has come.
    await page.waitForTimeout(LOOK_MS)
  }
}

function linkOf({ path = '/', view, theme, face, layers }: Combination): string {
  const parameters = [`view=${view}`, `theme=${theme}`]
  if (face !== '') parameters.push(`face=${face}`)
  if (layers !== undefined) parameters.push(`layers=${layers}`)
  return `#${path}?${parameters.join('&')}`
}

async function takePicture(page: Page, combination: Combination, isMagenta: boolean): Promise<Picture> {
  await page.evaluate((link) => {
    location.hash = link
  }, linkOf(combination))
  await settle(page)
  const backdrop = await page.evaluate((magenta) => {
    // The policy of the page refuses style sheets that are not its own.
    for (const element of document.querySelectorAll<HTMLElement>('.stage, .stage-scene')) {
      element.style.background = magenta ? '#f0f' : ''
    }
    const stage = document.querySelector<HTMLCanvasElement>('.stage-scene canvas')!
    const { atlas } = window as unknown as { atlas: Probe }
    const canvas = document.createElement('canvas')
    canvas.width = stage.width
    canvas.height = stage.height
    const brush = canvas.getContext('2d', { willReadFrequently: true })!
    brush.fillStyle = '#f0f'
    brush.fillRect(0, 0, canvas.width, canvas.height)
    // What was drawn can be read until the browser shows it: at once.
    atlas.renderMs(1, true)
    brush.drawImage(stage, 0, 0)
    let bytes = ''
    const { data } = brush.getImageData(0, 0, canvas.width, canvas.height)
    for (let i = 0; i < data.length; i += 4) {
      bytes += (data[i]! + data[i + 2]!) / 2 - data[i + 1]! > 200 ? '1' : '0'
    }
    atlas.renderMs(1, false)
    return bytes
  }, isMagenta)
  // With the names and the letters of the sides, which the page writes over the head.
  return { image: await page.screenshot(), backdrop }
}

async function writeSheet(page: Page, pictures: readonly Picture[], path: string): Promise<void> {
  const sheet = await page.evaluate(
    async ({ images, side, across }) => {
      const canvas = document.createElement('canvas')
      canvas.width = side * across
      canvas.height = side * Math.ceil(images.length / across)
      const brush = canvas.getContext('2d')!
      for (const [i, source] of images.entries()) {
        const image = new Image()
        image.src = source
        await image.decode()
        brush.drawImage(image, (i % across) * side, Math.floor(i / across) * side, side, side)
      }
      return canvas.toDataURL()
    },
    {
      images: pictures.map(({ image }) => `data:image/png;base64,${image.toString('base64')}`),
      side: SIDE,
      across: ACROSS,
    },
  )
  writeFileSync(path, Buffer.from(sheet.split(',')[1]!, 'base64'))
  console.log(path)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      backdrop: { type: 'string' },
      only: { type: 'string' },
      out: { type: 'string' },
      port: { type: 'string' },
    },
  })
  if (!existsSync('dist/index.html')) throw new Error('dist/ is empty. Run: npm run build')
  const out = values.out ?? 'shots'
  const backdrop = values.backdrop ?? 'magenta'
  const only = values.only === undefined ? null : new Set(values.only.split(',').map(Number))
  mkdirSync(out, { recursive: true })
  const port = Number(values.port ?? 4178)
  const server = await preview({ preview: { port, strictPort: true, host: '127.0.0.1' }, logLevel: 'warn' })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] })
  try {
    const page = await openStage(browser, `http://127.0.0.1:${String(port)}/`)
    const pictures: Picture[] = []
    let holeCount = 0
    for (const [i, combination] of COMBINATIONS.entries()) {
      if (only && !only.has(i + 1)) continue
      const picture = await takePicture(page, combination, backdrop === 'magenta')
      pictures.push(picture)
      writeFileSync(join(out, `sheet-${backdrop}-picture-${String(i + 1)}.png`), picture.image)
      const holes = findHoles(Uint8Array.from(picture.backdrop, Number), SIDE, picture.backdrop.length / SIDE)
      holeCount += holes.length
      console.log(`${String(i + 1).padStart(2)} ${linkOf(combination)}`)
      for (const { x, y, size } of holes) console.error(`   hole of ${size} pixels at ${x}, ${y}`)
    }
    for (let first = 0; !only && first < pictures.length; first += PER_SHEET) {
      const path = join(out, `sheet-${backdrop}-${String(first / PER_SHEET + 1)}.png`)
      await writeSheet(page, pictures.slice(first, first + PER_SHEET), path)
    }
    if (holeCount > 0) throw new Error(`${holeCount} holes in the head.`)
    console.log('No holes.')
  } finally {
    await browser.close()
    await server.close()
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
