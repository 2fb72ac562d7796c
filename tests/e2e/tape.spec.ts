import { expect, test } from './atlas-test'

test('how a point is found is stepped through by keyboard, with names on the skin, and rests when it is done', async ({
  atlas,
}) => {
  const { page } = atlas
  await atlas.open('/points/GV20')
  await page.getByRole('button', { name: 'Show how it is found' }).click()
  const player = page.getByRole('group', { name: 'How GV20 is found' })
  await expect(player.getByText('mm on this head')).toBeVisible()
  const labels = page.locator('.stage-label:visible')

  const slider = player.getByRole('slider')
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(player.locator('[aria-current="step"]')).toHaveText('Stay on the midline.')
  // The point itself is not named before it is found.
  await expect(labels.filter({ hasText: 'GV20' })).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    /^Step 2 of 3: From the middle of the front hairline 5.cun/,
  )
  await expect(labels.filter({ hasText: 'Middle of the front hairline' })).toBeVisible()
  await expect(labels.filter({ hasText: '5 cun' })).toBeVisible()
  await page.keyboard.press('End')
  await expect(labels.filter({ hasText: 'GV20' })).toBeVisible()
  await expect(page).toHaveURL(/found=1/)

  const boxes = await labels.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    }),
  )
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
      expect(apart, 'two names overlap').toBe(true)
    }
  }
  const frames = () => page.evaluate(() => (window as unknown as { atlas: { frames: number } }).atlas.frames)
  await expect
    .poll(async () => {
      const before = await frames()
      await page.waitForTimeout(1500)
      return (await frames()) - before
    })
    .toBe(0)
  expect(await atlas.axe()).toEqual([])
})

test('it plays by itself to the end, follows another face, and goes when it is hidden', async ({ atlas }) => {
  const { page } = atlas
  await atlas.open('/points/GB14')
  await page.getByRole('button', { name: 'Show how it is found' }).click()
  const player = page.getByRole('group', { name: 'How GB14 is found' })
  await expect(player.getByRole('button', { name: 'Play again' })).toBeVisible({ timeout: 30_000 })
  await expect(player.locator('[aria-current="step"]')).toHaveText('There lies GB14.')
  const measured = await player.getByText('mm on this head').textContent()
  await page.evaluate(() => {
    window.location.hash = '#/points/GB14?found=1&face=sex:1,age:1'
  })
  await expect(player.getByText('mm on this head')).not.toHaveText(measured!)
  await page.getByRole('button', { name: 'Hide how it is found' }).click()
  await expect(page.locator('.stage-label:visible').filter({ hasText: 'cun' })).toHaveCount(0)
})

test('with reduced motion each step stands at once, and without the head the steps are words', async ({
  atlas,
}) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/points/LI20?found=1')
  const player = page.getByRole('group', { name: 'How LI20 is found' })
  await expect(player.getByRole('listitem')).toHaveCount(3)
  await expect(player.getByRole('button', { name: /^Play/ })).toHaveCount(0)
  await player.getByRole('button', { name: 'Previous step' }).click()
  await expect(player.locator('[aria-current="step"]')).toContainText('Keep to the height')
  await atlas.open('/points/LI20', { scene: 'off' })
  await page.getByText('How it is found', { exact: true }).click()
  await expect(page.locator('.found-steps li')).toHaveCount(3)
})
