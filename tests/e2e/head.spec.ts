import { expect, test } from './atlas-test'

test('an idle page draws nothing and keeps its graphics context', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/')
  // The other faces load after the first paint and are drawn once; idleness begins after that.
  await page.waitForFunction(
    () =>
      performance.getEntriesByType('resource').filter(({ name }) => /head-(modes|expressions)/.test(name))
        .length === 2,
  )
  await page.waitForLoadState('networkidle')
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

test('without WebGL the page says so and the list is all there', async ({ atlas }) => {
  const { page } = atlas
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await atlas.open('/points', { ready: false })
  await expect(page.getByText(/WebGL/).first()).toBeVisible()
  await expect(page.getByRole('main').locator('a[data-record="LI20"]').first()).toBeVisible()
})

test('a lost graphics context comes back', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/?view=front')
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
  await expect.poll(async () => (await atlas.project('LI20', 'left')).visible).toBe(true)
})
