import { expect, test } from './atlas-test'

test('from a point to a concern it is claimed for, and back to the point', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/points/LI20', { scene: 'off' })
  await page.getByRole('main').locator('a[data-record="nasolabial_folds"]').first().click()
  await expect(page).toHaveURL(/#\/targets\/nasolabial_folds/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/nasolabial/i)
  const back = page.getByRole('main').locator('a[data-record="LI20"]').first()
  await expect(back).toBeVisible()
  await back.click()
  await expect(page).toHaveURL(/#\/points\/LI20/)
})

test('claim and caution stand on the first screen of a phone together', async ({ atlas }) => {
  const { page } = atlas
  await page.setViewportSize({ width: 360, height: 640 })
  await atlas.open('/points/LI20', { scene: 'off' })
  const claim = page.locator('a[data-record="nasolabial_folds"]').first()
  await expect(claim).toBeInViewport()
  await expect(page.getByText('Caution', { exact: false }).first()).toBeInViewport()
})

test('a contraindicated point shows no needling section and says why', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/points/ST9', { scene: 'off' })
  await expect(page.getByRole('main')).toContainText('Not for cosmetic needling')
  await expect(page.getByText('Textbook needling range')).toHaveCount(0)
})
