import type { CDPSession, Page } from '@playwright/test'
import { expect, test, type AtlasPage, type ScreenPlace } from './atlas-test'

interface Place {
  readonly x: number
  readonly y: number
}

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

/** Steps in which fingers move: more than one frame's worth, so that each is seen. */
const STEPS = 6
/** Fingers that are lifted while they move throw what they hold, and the browser takes the next tap for a hand that stops it, milliseconds. */
const REST_MS = 150

/** Puts fingers down, moves each on a straight line, rests them there and lifts them. */
async function drag(
  session: CDPSession,
  fingers: readonly { readonly from: Place; readonly to: Place }[],
): Promise<void> {
  const at = (share: number) =>
    fingers.map(({ from, to }, id) => ({
      id,
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    }))
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= STEPS; step += 1)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / STEPS) })
  await new Promise((resolve) => setTimeout(resolve, REST_MS))
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Frames in a row without anything drawn after which the camera has come to rest. */
const STILL_FRAMES = 8

/** Where a mark comes to rest. */
async function rested(
  atlas: AtlasPage,
  code: string,
  side: 'left' | 'right' | 'midline',
): Promise<ScreenPlace> {
  await atlas.page.evaluate(async (wanted) => {
    for (let last = -1, still = 0; still < wanted;) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const { frames } = window.atlas!
      still = frames === last ? still + 1 : 0
      last = frames
    }
  }, STILL_FRAMES)
  return atlas.project(code, side)
}

/** Pixels between two marks of the front of the face. */
async function width(atlas: AtlasPage): Promise<number> {
  const [left, right] = [await rested(atlas, 'LI20', 'left'), await rested(atlas, 'LI20', 'right')]
  return Math.hypot(left.x - right.x, left.y - right.y)
}

/** Bare skin: of the middles between seen marks the one that is furthest from every mark, in the upper half of the window. */
function bareSkin(page: Page): Promise<Place> {
  return page.evaluate(() => {
    const seen = window
      .atlas!.marks()
      .markers.filter(({ visible, facing, y }) => visible && facing > 0.6 && y < 330)
    const room = (place: Place) => Math.min(...seen.map(({ x, y }) => Math.hypot(x - place.x, y - place.y)))
    const middles = seen.flatMap((a) => seen.map((b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })))
    return middles.reduce((best, middle) => (room(middle) > room(best) ? middle : best))
  })
}

const pageZoom = (page: Page) => page.evaluate(() => [visualViewport!.scale, scrollX, scrollY])

test('one finger turns the head, two bring it near, a double tap focuses, and the page stays as it is', async ({
  atlas,
}) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/?view=front')
  const session = await page.context().newCDPSession(page)
  const nose = await rested(atlas, 'GV25', 'midline')

  await drag(session, [{ from: { x: nose.x - 40, y: nose.y }, to: { x: nose.x + 40, y: nose.y } }])
  expect((await rested(atlas, 'GV25', 'midline')).x).toBeGreaterThan(nose.x + 10)
  await expect(page).not.toHaveURL(/view=front/)

  await page.getByRole('button', { name: 'Home view' }).click()
  const far = await width(atlas)
  await drag(session, [
    { from: { x: nose.x - 30, y: nose.y }, to: { x: nose.x - 80, y: nose.y } },
    { from: { x: nose.x + 30, y: nose.y }, to: { x: nose.x + 80, y: nose.y } },
  ])
  const near = await width(atlas)
  // Fingers 2.7 times as far apart.
  expect(near).toBeGreaterThan(far * 1.8)
  await drag(session, [
    { from: { x: nose.x - 80, y: nose.y }, to: { x: nose.x - 30, y: nose.y } },
    { from: { x: nose.x + 80, y: nose.y }, to: { x: nose.x + 30, y: nose.y } },
  ])
  expect(await width(atlas)).toBeLessThan(near / 1.8)

  await page.getByRole('button', { name: 'Home view' }).click()
  expect(Math.abs((await width(atlas)) - far)).toBeLessThan(1)
  const skin = await bareSkin(page)
  await page.touchscreen.tap(skin.x, skin.y)
  await page.touchscreen.tap(skin.x, skin.y)
  expect(await width(atlas)).toBeGreaterThan(far * 1.3)
  expect(await pageZoom(page)).toEqual([1, 0, 0])
  // Fingers that turn, pinch and tap bare skin open nothing.
  await expect(page).toHaveURL(/#\/(\?|$)/)
})

test('the sheet follows a finger to its three rests, and a search is opened by taps', async ({ atlas }) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/points/LI20?side=left')
  const session = await page.context().newCDPSession(page)
  const sheet = page.locator('.sheet')
  const pull = async (to: number) => {
    const { x, y, width, height } = (await page.locator('.sheet-grip').boundingBox())!
    const from = { x: x + width / 2, y: y + height / 2 }
    await drag(session, [{ from, to: { x: from.x, y: to } }])
  }
  await expect(sheet).toHaveAttribute('data-rest', 'half')
  await pull(80)
  await expect(sheet).toHaveAttribute('data-rest', 'full')
  // Back lowers the sheet before it leaves the page; a sheet lowered by hand costs no press of Back.
  await page.goBack()
  await expect(sheet).toHaveAttribute('data-rest', 'half')
  await expect(page).toHaveURL(/points\/LI20/)
  await pull(80)
  await expect(sheet).toHaveAttribute('data-rest', 'full')
  await pull(790)
  await expect(sheet).toHaveAttribute('data-rest', 'peek')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await pull(430)
  await expect(sheet).toHaveAttribute('data-rest', 'half')

  await page.getByRole('combobox', { name: /^Search/ }).tap()
  await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused()
  await page.keyboard.type('frown')
  await page.getByRole('option').first().tap()
  await expect(page).toHaveURL(/targets\/glabellar_lines/)
  await page.getByRole('button', { name: 'Layers' }).tap()
  await expect(page.locator('#stage-panel')).toBeVisible()
  await page.goBack()
  await expect(page.locator('#stage-panel')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Layers' })).toBeFocused()
  await expect(page).toHaveURL(/targets\/glabellar_lines/)
  await page.goBack()
  await expect(page).toHaveURL(/points\/LI20/)
  expect(await pageZoom(page)).toEqual([1, 0, 0])
})
