import type { Page } from '@playwright/test'
import { expect, test } from './atlas-test'

/** Marks wide apart: were the camera anywhere else, they could not all be where they were. */
const MARKS = [
  ['LI20', 'left'],
  ['GV24', 'midline'],
  ['CV24', 'midline'],
  ['ST6', 'left'],
] as const

/** Waits for the other faces: they load after the first picture, and the last frame of the start is drawn before they are there. */
async function otherFaces(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { atlas } = window as unknown as { atlas: { parts: { faces: string } } }
    return atlas.parts.faces === 'ready'
  })
  // The last frame that was asked for may still have to be drawn.
  await page.evaluate(
    () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
  )
}

test('an idle page draws nothing and keeps its graphics context', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/')
  await otherFaces(page)
  const frames = () => page.evaluate(() => (window as unknown as { atlas: { frames: number } }).atlas.frames)
  await expect
    .poll(async () => {
      const before = await frames()
      await page.waitForTimeout(2000)
      return (await frames()) - before
    })
    .toBe(0)
  const settled = await frames()
  await page.waitForTimeout(5000)
  expect(await frames()).toBe(settled)
  const lost = await page.evaluate(() => {
    const canvas = document.querySelector('canvas')!
    return canvas.getContext('webgl2')!.isContextLost()
  })
  expect(lost).toBe(false)
})

test('without WebGL the page says so, the list is all there and the head is drawn flat', async ({
  atlas,
}) => {
  const { page } = atlas
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await atlas.open('/points', { ready: false })
  await expect(page.getByText(/WebGL/).first()).toBeVisible()
  await expect(page.getByRole('main').locator('a[data-record="LI20"]').first()).toBeVisible()
  await page.getByRole('link', { name: /^LI20 Yíngxiāng, left/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /LI20/ })).toBeVisible()
  await expect(page.locator('.plate-stage a[aria-current="page"]')).toHaveCount(2)
  expect(await atlas.axe()).toEqual([])
})

test('a lost graphics context comes back with the same view and the same picture', async ({ atlas }) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/points/LI20?side=left&layers=ST')
  await otherFaces(page)
  // A view that no link names: turned by hand and gone nearer.
  const start = await atlas.project('LI20', 'left')
  await page.mouse.move(start.x, start.y + 60)
  await page.mouse.down()
  await page.mouse.move(start.x + 70, start.y + 30, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Nearer', exact: true }).click()
  await page.mouse.move(5, 5)
  const places = () => Promise.all(MARKS.map(([code, side]) => atlas.project(code, side)))
  const picture = () => page.locator('canvas').screenshot()
  let before = await picture()
  await expect(async () => {
    const [last, now] = [before, await picture()]
    before = now
    expect(now.equals(last)).toBe(true)
  }).toPass()
  const placesBefore = await places()
  expect(Math.hypot(placesBefore[0]!.x - start.x, placesBefore[0]!.y - start.y)).toBeGreaterThan(10)
  const address = page.url()
  const reached = await page.evaluate(async () => {
    const gl = document.querySelector('canvas')!.getContext('webgl2')!
    const extension = gl.getExtension('WEBGL_lose_context')
    if (extension === null) return 'no extension'
    extension.loseContext()
    await new Promise((resolve) => setTimeout(resolve, 300))
    extension.restoreContext()
    return 'asked'
  })
  expect(reached).toBe('asked')
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await expect.poll(places).toEqual(placesBefore)
  await expect
    .poll(async () => largestDifference(page, before, await picture()))
    .toBeLessThanOrEqual(ROUNDING)
  expect(page.url()).toBe(address)
})

/** Levels of 255: shaders compiled anew may round a pixel the other way. */
const ROUNDING = 1

/** The largest difference of two pictures of one size in any pixel and channel, levels of 255; 255 where their sizes differ. */
function largestDifference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (files) => {
      const [a, b] = await Promise.all(
        files.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const canvas = new OffscreenCanvas(image.width, image.height)
          const brush = canvas.getContext('2d')!
          brush.drawImage(image, 0, 0)
          return brush.getImageData(0, 0, image.width, image.height)
        }),
      )
      if (a!.width !== b!.width || a!.height !== b!.height) return 255
      return a!.data.reduce((most, level, at) => Math.max(most, Math.abs(level - b!.data[at]!)), 0)
    },
    [one.toString('base64'), other.toString('base64')],
  )
}
