import { expect, test, type AtlasPage } from './atlas-test'

interface FaceProbe {
  readonly placed: string
  project(code: string, side: string): { x: number; y: number; visible: boolean } | null
}

const placed = ({ page }: AtlasPage) =>
  page.evaluate(() => (window as unknown as { atlas: FaceProbe }).atlas.placed)

test('a face like a client’s: made by keyboard, points stay on the skin, the link carries it, the device keeps it when asked', async ({
  atlas,
}) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/?view=front')
  await expect(page.getByRole('button', { name: 'Face', exact: true })).toBeVisible()
  const before = await atlas.project('ST4', 'left')
  await page.keyboard.press('f')
  await expect(page.getByRole('heading', { name: 'Face', exact: true })).toBeFocused()
  await expect.poll(() => atlas.axe()).toEqual([])

  const age = page.getByRole('slider', { name: 'Age' })
  await age.focus()
  // While the slider moves the point rides: it is always somewhere on the face and seen.
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('PageUp')
    expect((await atlas.project('ST4', 'left')).visible).toBe(true)
  }
  await page.keyboard.press('End')
  await expect(age).toHaveAttribute('aria-valuetext', 'old')
  await page.getByRole('button', { name: 'Man, older', exact: true }).click()
  await page.getByRole('radio', { name: /Tone 5/ }).check({ force: true })
  await expect(page).toHaveURL(/face=sex:1,age:0\.85,tone:5/)
  await expect.poll(() => placed(atlas)).toBe('solved')
  const after = await atlas.project('ST4', 'left')
  expect(after.visible).toBe(true)
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(2)

  await page.getByRole('tab', { name: 'Expression' }).click()
  await page.getByRole('radio', { name: 'Brows up' }).check({ force: true })
  await expect(page.getByText('made by frontalis')).toBeVisible()
  await expect(page).toHaveURL(/brows-up:1/)

  // Not asked to remember: a plain address opens on the reference face.
  await page.goto('/?probe&tier=low#/?view=front')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Face', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Face', exact: true }).click()
  await page.getByRole('button', { name: 'Woman, younger', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Remember this face on this device' }).check()
  await page.goto('about:blank')
  await page.goto('/?probe&tier=low#/?view=front')
  await expect(page).toHaveURL(/face=sex:0,age:0\.15/)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await expect.poll(() => placed(atlas)).toBe('solved')
})

test('faces that do not load: the head works, says what is missing, and wears the face of the link once they come', async ({
  atlas,
}) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  atlas.expectFailure(/head-modes\.bin/)
  await page.route(/head-modes\.bin/, (route) => route.fulfill({ status: 500 }))
  await atlas.open('/?view=front&face=age:1')
  const missing = 'Other faces and expressions could not be loaded. The head shows the reference face.'
  const beside = page.locator('main .notice')
  await expect(beside).toContainText(missing)
  await expect(page.locator('[data-spoken="faces"]')).toHaveText(missing)
  const reference = await atlas.project('ST4', 'left')
  await page.mouse.click(reference.x, reference.y)
  await expect(page).toHaveURL(/#\/points\/ST4/)
  await page.goBack()

  await page.keyboard.press('f')
  const panel = page.locator('.stage-panel')
  await expect(panel).toContainText(missing)
  await expect(page.getByRole('slider', { name: 'Age' })).toBeDisabled()
  await expect(page.getByRole('radio', { name: /Tone 5/ })).toBeEnabled()
  expect(await atlas.axe()).toEqual([])

  // Still broken: said again.
  const again = panel.getByRole('button', { name: 'Try again' })
  const refused = page.waitForResponse(/head-modes\.bin/)
  await again.click()
  await refused
  await expect(again).toBeVisible()
  await page.unroute(/head-modes\.bin/)
  let heads = 0
  page.on('request', (request) => {
    if (/head-reference/.test(request.url())) heads += 1
  })
  await again.click()
  await expect(page.getByText(missing)).toHaveCount(0)
  await expect(page.getByRole('slider', { name: 'Age' })).toBeEnabled()
  await expect.poll(() => placed(atlas)).toBe('solved')
  const worn = await atlas.project('ST4', 'left')
  expect(worn.visible).toBe(true)
  expect(Math.hypot(worn.x - reference.x, worn.y - reference.y)).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Back to the reference face' }).click()
  await expect.poll(() => placed(atlas)).toBe('reference')
  expect(heads).toBe(0)
})

test('on a phone the face panel leaves the head in sight and makes way for a page', async ({ atlas }) => {
  const { page } = atlas
  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/?view=front')
  await page.getByRole('button', { name: 'Face', exact: true }).click()
  const panel = page.locator('.stage-panel')
  await expect(panel).toBeVisible()
  const top = (await panel.boundingBox())!.y
  // The camera frames the head into what is left.
  await expect.poll(async () => (await atlas.project('CV24', 'midline')).y).toBeLessThan(top)
  expect((await atlas.project('GV24', 'midline')).visible).toBe(true)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  expect(await atlas.axe()).toEqual([])
  await page.getByRole('tab', { name: 'Expression' }).click()
  await page.getByRole('radio', { name: 'Squint' }).check({ force: true })
  await page
    .getByRole('link', { name: 'Crow’s feet' })
    .or(page.getByRole('link', { name: "Crow's feet" }))
    .click()
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Crow.s feet/)
})
