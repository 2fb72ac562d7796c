import { expect, test } from './atlas-test'

test('a meridian is drawn and taken away', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/?view=left')
  await page.getByRole('button', { name: 'Layers and key' }).click()
  const stomach = page.getByRole('button', { name: /Stomach channel/ })
  await expect(stomach).toHaveAttribute('aria-pressed', 'false')
  await stomach.click()
  await expect(stomach).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(/layers=ST/)
  await stomach.click()
  await expect(page).not.toHaveURL(/layers=/)
})

test('all meridians at once stay within the budget of draw calls', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/?view=left&layers=all')
  const draws = await page.evaluate(() => (window as unknown as { atlas: { draws: number } }).atlas.draws)
  expect(draws).toBeGreaterThan(0)
  expect(draws).toBeLessThanOrEqual(25)
})
