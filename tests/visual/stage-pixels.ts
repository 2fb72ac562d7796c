import type { Page } from '@playwright/test'
import type { BytePicture } from '../../scripts/mark-contrast/luminance-image'
import type { AtlasProbe } from '../../src/scene/probe'

/** A picture on its way out of the browser. */
interface SentPicture {
  readonly width: number
  readonly height: number
  readonly base64: string
}

declare global {
  interface Window {
    /** Sends pixels; put there by {@link preparePixels}. */
    sendPixels?: (source: CanvasImageSource, width: number, height: number) => Promise<SentPicture>
  }
}

/** Leaves only the stage on the page, whatever page is opened. */
export async function hidePanels(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.panel, .stage-tools, .side-mark, .still { display: none !important }')
    document.adoptedStyleSheets.push(sheet)
    window.dispatchEvent(new Event('resize'))
  })
}

/** Leaves only the stage on the page and makes its pixels readable. */
export async function preparePixels(page: Page): Promise<void> {
  await hidePanels(page)
  await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    const brush = canvas.getContext('2d', { willReadFrequently: true })!
    // Pixels are taken before the first wait: what was drawn on the stage is gone once the browser shows it.
    window.sendPixels = async (source, width, height) => {
      canvas.width = width
      canvas.height = height
      brush.drawImage(source, 0, 0)
      const { data } = brush.getImageData(0, 0, width, height)
      const reader = new FileReader()
      await new Promise((resolve) => {
        reader.onload = resolve
        reader.readAsDataURL(new Blob([data]))
      })
      return { width, height, base64: (reader.result as string).split(',')[1]! }
    }
  })
}

/** Follows a link without loading the page anew and waits until no more frames are drawn. */
export async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate(async (fragment) => {
    window.location.hash = fragment
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let last = -1, still = 0; still < 3;) {
      await nextFrame()
      const { frames } = window.atlas!
      still = frames === last ? still + 1 : 0
      last = frames
    }
  }, link)
}

/** The stage as it is now, with its marks and bare. */
export async function readStage(page: Page): Promise<{ marked: BytePicture; bare: BytePicture }> {
  const [bare, marked] = await page.evaluate(() => {
    const stage = document.querySelector<HTMLCanvasElement>('.stage-scene canvas')!
    return Promise.all(
      [true, false].map((isBare) => {
        window.atlas!.renderMs(1, isBare)
        return window.sendPixels!(stage, stage.width, stage.height)
      }),
    )
  })
  return { marked: received(marked!), bare: received(bare!) }
}

/** Where the marks stand in the present view. */
export async function readMarks(page: Page): Promise<ReturnType<AtlasProbe['marks']>> {
  // As text: the browser's driver takes far longer over ten thousands of values.
  const text = await page.evaluate(() => JSON.stringify(window.atlas!.marks()))
  return JSON.parse(text) as ReturnType<AtlasProbe['marks']>
}

/** What is behind the head in the theme at hand. */
export async function readBackdrop(page: Page): Promise<BytePicture> {
  const stage = page.locator('.stage-scene')
  const hide = (visibility: string) =>
    stage.locator('canvas').evaluate((canvas, value) => (canvas.style.visibility = value), visibility)
  await hide('hidden')
  const picture = await readScreenshot(page, await stage.screenshot())
  await hide('')
  return picture
}

/** The pixels of a screenshot, read by the browser that took it. */
export async function readScreenshot(page: Page, file: Buffer): Promise<BytePicture> {
  const sent = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    return window.sendPixels!(image, image.width, image.height)
  }, file.toString('base64'))
  return received(sent)
}

function received({ width, height, base64 }: SentPicture): BytePicture {
  return { width, height, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) }
}
