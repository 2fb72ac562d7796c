import { expect, test } from './atlas-test'

interface LayerProbe {
  readonly draws: number
  readonly atlas: { readonly draws: number }
}

test('layers: switched by keyboard, drawn, carried by the link, within the budget of draw calls', async ({
  atlas,
}) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/?view=front')
  await expect(page.getByRole('button', { name: 'Layers and key' })).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByRole('heading', { name: 'Layers and key' })).toBeFocused()
  expect(await atlas.axe()).toEqual([])

  await page.getByRole('switch', { name: 'Thirds and midline' }).focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/show=thirds/)
  const heights = page.locator('.stage-label-measure:visible')
  await expect(heights).toHaveCount(3)

  await page.getByRole('switch', { name: 'Scale bar' }).focus()
  await page.keyboard.press('Space')
  const bar = page.getByRole('img', { name: /Scale bar\. One cun of the forehead is 19\.3 mm/ })
  await expect(bar).toBeVisible()
  const shown = () => bar.innerText()
  const far = await shown()
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Nearer' }).click()
  await expect.poll(shown).not.toBe(far)

  await page.getByRole('slider', { name: 'Skin' }).focus()
  await page.keyboard.press('Home')
  await expect(page).toHaveURL(/skin=20/)
  await page.getByRole('switch', { name: 'Points' }).focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/points=off/)
  await page.getByRole('button', { name: 'All', exact: true }).click()
  const draws = await page.evaluate(() => (window as unknown as LayerProbe).atlas.draws)
  expect(draws).toBeLessThanOrEqual(25)

  await page.reload()
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await expect(bar).toBeVisible()
  await expect(page.getByRole('button', { name: 'Layers and key: changed' })).toBeVisible()

  // Single keys do nothing once they are switched off, and the device knows it next time.
  await page.keyboard.press('l')
  await page.getByText('Keyboard', { exact: true }).click()
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(page.locator('.stage-panel')).toHaveCount(0)
  await page.reload()
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await page.keyboard.press('l')
  await page.waitForTimeout(300)
  await expect(page.locator('.stage-panel')).toHaveCount(0)
})

test('a purpose is set up by one press: for safety points of usual care step back', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/?for=safety')
  await page.getByRole('button', { name: 'Layers and key' }).click()
  await expect(page.getByRole('button', { name: 'Safety', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('button', { name: 'Learning' }).click()
  await expect(page).toHaveURL(/layers=all&show=measures,scale&for=learn/)
})
