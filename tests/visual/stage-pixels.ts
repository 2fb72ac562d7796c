import type { Page } from '@playwright/test'
import type { BytePicture } from '../../scripts/mark-contrast/luminance-image'

/** A picture on its way out of the browser. */
interface SentPicture {
  readonly width: number
  readonly height: number
  readonly base64: string
}

declare global {
  interface Window {
    /** Sends pixels; put there by {@link preparePixels}. */
    sendPixels?: (source: CanvasImageSource, width: number, height: number) => SentPicture
  }
}

/** Leaves only the stage on the page and makes its pixels readable. */
export async function preparePixels(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>(
      '.panel, .stage-tools, .side-mark, .still',
    )) {
      element.style.display = 'none'
    }
    window.dispatchEvent(new Event('resize'))
    const canvas = document.createElement('canvas')
    const brush = canvas.getContext('2d', { willReadFrequently: true })!
    window.sendPixels = (source, width, height) => {
      canvas.width = width
      canvas.height = height
      brush.drawImage(source, 0, 0)
      const { data } = brush.getImageData(0, 0, width, height)
      let text = ''
      for (let i = 0; i < data.length; i += 0x8000)
        text += String.fromCharCode(...data.subarray(i, i + 0x8000))
      return { width, height, base64: btoa(text) }
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

/** The stage as it is now, with its marks or bare, and where the marks stand. */
export async function readStage(page: Page) {
  const { marked, bare, marks } = await page.evaluate(() => {
    const stage = document.querySelector<HTMLCanvasElement>('.stage-scene canvas')!
    const atlas = window.atlas!
    // What was drawn can be read until the browser shows it: at once.
    const take = (isBare: boolean) => {
      atlas.renderMs(1, isBare)
      return window.sendPixels!(stage, stage.width, stage.height)
    }
    return { bare: take(true), marked: take(false), marks: atlas.marks() }
  })
  return { marked: received(marked), bare: received(bare), marks }
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
