import { expect, test } from './atlas-test'

test('help opens by its key, the tour is skipped and stays away, and a star and a note survive', async ({
  atlas,
}) => {
  const { page } = atlas
  await atlas.open('/points/LI20', { scene: 'off' })
  await page.getByRole('button', { name: 'Keep this page' }).click()
  await page.getByText('Your private note').click()
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask first.')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Kept' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByText('Your private note').click()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask first.')

  await page.locator('h1').focus()
  await page.keyboard.press('?')
  await expect(page.locator('h1')).toHaveText('Help')
  await expect(page.getByText('The small flap of cartilage')).toBeVisible()
  await page.getByRole('button', { name: 'Show the tour' }).click()
  const tour = page.getByRole('region', { name: 'The tour' })
  await expect(tour).toContainText('1 of 4')
  await page.keyboard.press('Escape')
  await expect(tour).toHaveCount(0)
  await page.reload()
  await expect(page.locator('h1')).toBeVisible()
  await expect(tour).toHaveCount(0)
})
