import { expect, test } from './atlas-test'

interface ProbedMarks {
  readonly atlas: {
    marks(): { markers: { id: string; side: string; x: number; y: number; visible: boolean }[] }
  }
}

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

test('filters come with the link, a finger between two marks is asked which it means, and walking on is told in cun', async ({
  atlas,
}) => {
  const { page } = atlas
  await atlas.open('/points?region=cheek&level=traditional&studies=used&view=front')
  await expect(page.getByLabel('Used in studies')).toHaveValue('used')
  await expect(page.locator('.filtered-out a').first()).toBeAttached()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(page).not.toHaveURL(/studies=/)

  const between = await page.evaluate(() => {
    const seen = (window as unknown as ProbedMarks).atlas.marks().markers.filter(({ visible }) => visible)
    const pairs = seen.flatMap((a) => seen.map((b) => [a, b] as const))
    const [a, b] = pairs.find(
      ([one, other]) => one.id < other.id && Math.hypot(one.x - other.x, one.y - other.y) < 9 && one.y < 380,
    )!
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, ids: [a.id, b.id] }
  })
  await page.touchscreen.tap(between.x, between.y)
  const chooser = page.getByRole('menu', { name: 'Which point?' })
  await expect(chooser.getByRole('menuitem').first()).toBeFocused()
  for (const id of between.ids) await expect(chooser.locator(`[data-record="${id}"]`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(chooser).toBeHidden()
  await expect(page).toHaveURL(/#\/points\?/)

  await page.evaluate(() => location.assign('#/points/ST3?side=left'))
  await page.locator('canvas').focus()
  await expect(page.locator('[data-spoken="point"]')).toHaveText(/ST3/)
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowUp')
      return page.locator('[data-spoken="point"]').textContent()
    })
    .toMatch(/; [\d.]+ cun above .*[A-Z]{2}\S*\d/)
})
