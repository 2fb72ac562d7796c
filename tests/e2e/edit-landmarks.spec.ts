import { readFileSync } from 'node:fs'
import { expect, test } from './atlas-test'

/** A maintainer corrects a landmark without a pointer; the head is not needed for it. */
test('a landmark is moved by keyboard, a check changes, undo restores it, and the patch says what was seen', async ({
  atlas,
}) => {
  test.setTimeout(180_000)
  const { page } = atlas
  await atlas.open('/?edit', { scene: 'off' })
  const panel = page.getByRole('complementary', { name: 'Correct landmarks' })
  const passing = panel.getByText(/of \d+ checks pass; \d+ did/)
  await expect(passing).toBeVisible({ timeout: 60_000 })
  const before = await passing.textContent()

  await panel.getByRole('searchbox', { name: 'Find a landmark' }).focus()
  await page.keyboard.type('mouth corner')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { name: 'mouth_corner' })).toBeVisible()
  await panel.getByRole('button', { name: 'Right' }).focus()
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+ArrowRight')
  await expect(panel.getByText(/^moved [678]\.\d mm$/)).toBeVisible()
  const changed = panel.getByTestId('changed-checks')
  await expect(changed).toContainText(/passes .*→ misses .*ST4 left/, { timeout: 60_000 })

  const download = panel.getByRole('button', { name: 'Download the patch' })
  await expect(download).toBeDisabled()
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Control+z')
  await expect(panel.getByText('moved 0.0 mm')).toBeVisible()
  await expect(passing).toHaveText(before!, { timeout: 60_000 })
  await expect(panel.getByText('No check has changed.')).toBeVisible()

  await page.keyboard.press('Control+y')
  await expect(panel.getByText(/^moved [12]\.\d mm$/)).toBeVisible()
  await panel
    .getByRole('textbox', { name: 'What did you see on the head?' })
    .fill('The lips meet a little further out, in a small hollow.')
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()])
  const patch = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    moves: { id: string; anchor: number[]; seen: string }[]
  }
  expect(patch).toMatchObject({ $kind: 'facial-point-atlas landmark patch', version: 1 })
  expect(patch.moves).toHaveLength(1)
  expect(patch.moves[0]).toMatchObject({
    id: 'mouth_corner',
    seen: 'The lips meet a little further out, in a small hollow.',
  })
  expect(patch.moves[0]!.anchor).toHaveLength(3)
  expect(await atlas.axe()).toEqual([])
})

test('on the head the anchors are dots that can be dragged, and the markers follow', async ({ atlas }) => {
  test.setTimeout(180_000)
  const { page } = atlas
  await atlas.open('/?edit&view=front')
  const panel = page.getByRole('complementary', { name: 'Correct landmarks' })
  await panel.getByRole('button', { name: 'mouth_corner' }).click()
  const dot = page.getByRole('button', { name: 'mouth_corner left' })
  await expect(dot).toBeVisible({ timeout: 60_000 })
  const before = await atlas.project('ST4', 'left')
  // Waits until the head stands still.
  await dot.hover()
  const box = (await dot.boundingBox())!
  await page.mouse.down()
  await page.mouse.move(box.x + 22, box.y + 4, { steps: 4 })
  await page.mouse.up()
  await expect(panel.getByText(/^moved [1-9]\d*\.\d mm$/)).toBeVisible()
  await expect
    .poll(
      async () => {
        const now = await atlas.project('ST4', 'left')
        return Math.hypot(now.x - before.x, now.y - before.y)
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(panel.getByText('moved 0.0 mm')).toBeVisible()
})
