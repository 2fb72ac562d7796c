import type { Page } from '@playwright/test'
import { expect, test } from './atlas-test'

const draws = (page: Page) =>
  page.evaluate(() => (window as unknown as { atlas: { draws: number } }).atlas.draws)

test('a concern shows its place and its muscles on the head', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/targets/skin_texture')
  const bare = await draws(page)
  await atlas.open('/targets/crows_feet')
  // One draw call for zone and muscles together, as soon as they have come.
  await expect.poll(() => draws(page)).toBe(bare + 1)
  await page.getByRole('button', { name: 'Show its place on the face' }).click()
  await expect(page).not.toHaveURL(/view=/)
  const ring = page.getByRole('listitem').and(page.locator('[data-record="orbicularis_oculi"]'))
  await expect(ring).toContainText('circular')
  await ring.getByRole('button', { name: 'Show on the face' }).click()
  await expect(page).toHaveURL(/muscle=orbicularis_oculi/)
  await expect(page.locator('.stage-label-area', { hasText: 'Orbicularis oculi' })).toBeVisible()
})

test('with all zones shown, a tap on one opens its concern', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/?view=front&areas=zones')
  const [low, high] = [await atlas.project('EX-HN3', 'midline'), await atlas.project('EX-Ezhong', 'midline')]
  const x = (low.x + high.x) / 2
  const y = (low.y + high.y) / 2
  await expect(async () => {
    await page.mouse.click(x, y)
    await expect(page).toHaveURL(/#\/targets\/glabellar_lines\?.*areas=zones/, { timeout: 1000 })
  }).toPass()
  await page.goBack()
  await expect(page).toHaveURL(/#\/\?.*areas=zones/)
})

test('with all zones shown they are named, and walked and opened by keyboard', async ({ atlas }) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/?view=front&areas=zones')
  await expect.poll(() => page.locator('.stage-label-area:visible').count()).toBeGreaterThan(6)
  await page.locator('.stage canvas').focus()
  const spoken = page.locator('[data-spoken="zone"]')
  await page.keyboard.press('Enter')
  await expect(spoken).toHaveText(/^Zone: /)
  const first = await spoken.innerText()
  await page.keyboard.press('ArrowUp')
  await expect(spoken).not.toHaveText(first)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/targets/)
  await expect(spoken).toHaveText(/: opened\.$/)
})

test('without zones shown, a tap between points opens nothing', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/?view=front')
  const [low, high] = [await atlas.project('EX-HN3', 'midline'), await atlas.project('EX-Ezhong', 'midline')]
  await page.mouse.click((low.x + high.x) / 2, (low.y + high.y) / 2)
  await page.waitForTimeout(500)
  await expect(page).not.toHaveURL(/targets/)
})

test('zones that do not load: the page says so and they are drawn once they come', async ({ atlas }) => {
  const { page } = atlas
  atlas.expectFailure(/areas\.json/)
  await page.route(/areas\.json/, (route) => route.fulfill({ status: 500 }))
  await atlas.open('/targets/crows_feet')
  const missing = page.getByText('Zones and muscles could not be loaded, so the head shows none.')
  await expect(missing).toBeVisible()
  expect(await atlas.axe()).toEqual([])
  const bare = await draws(page)
  await page.unroute(/areas\.json/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(missing).toHaveCount(0)
  await expect.poll(() => draws(page)).toBe(bare + 1)
})
