import { expect, test, type AtlasPage } from './atlas-test'

/** Pixels between two marks of the front of the face. */
async function width(atlas: AtlasPage): Promise<number> {
  const [left, right] = [await atlas.project('LI20', 'left'), await atlas.project('LI20', 'right')]
  return Math.hypot(left.x - right.x, left.y - right.y)
}

test('camera by keyboard and mouse: arrows turn and say the side seen, zoom and home, a double press focuses', async ({
  atlas,
}) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/?view=front')
  const view = page.locator('[data-spoken="view"]')
  await expect(view).toHaveText('View: front')
  const canvas = page.locator('.stage canvas')
  await canvas.focus()
  await expect(canvas).toHaveAccessibleName(/front/i)
  const far = await width(atlas)
  await page.keyboard.press('+')
  await expect.poll(() => width(atlas)).toBeGreaterThan(far * 1.1)
  await page.keyboard.press('-')
  await expect.poll(async () => Math.abs((await width(atlas)) - far)).toBeLessThan(1)
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await expect(view).toHaveText(/^View: (left|right) side$/)
  const seen = /left/.test(await view.innerText()) ? 'left' : 'right'
  const hidden = seen === 'left' ? 'right' : 'left'
  expect((await atlas.project('TE20', seen)).visible).toBe(true)
  expect((await atlas.project('TE20', hidden)).visible).toBe(false)
  await page.keyboard.press('0')
  await expect(view).toHaveText('View: three-quarter, left')

  await atlas.open('/?view=front')
  await expect.poll(async () => Math.abs((await width(atlas)) - far)).toBeLessThan(1)
  // Bare skin of the cheek: between two marks, on neither.
  const [cheek, jaw] = [await atlas.project('ST3', 'left'), await atlas.project('ST5', 'left')]
  const place = { x: cheek.x * 0.5 + jaw.x * 0.5, y: cheek.y * 0.5 + jaw.y * 0.5 }
  await page.mouse.dblclick(place.x, place.y)
  await expect.poll(() => width(atlas)).toBeGreaterThan(far * 1.3)
  await expect(page).not.toHaveURL(/view=front/)
  await page.getByRole('button', { name: 'Home view' }).click()
  await expect(view).toHaveText('View: three-quarter, left')
})

test('what is pointed at lights up on the other side: a result, a row and a mark', async ({ atlas }) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/targets/nasolabial_folds?view=front')
  const name = (code: string) => page.locator(`.stage-label:visible`, { hasText: code })
  const row = page.getByRole('main').locator('a[data-record="ST4"]').first()

  await row.hover()
  await expect(name('ST4').first()).toBeVisible()
  await row.focus()
  await expect(name('ST4').first()).toBeVisible()

  const mark = await atlas.project('ST4', 'left')
  await page.mouse.move(mark.x, mark.y)
  await expect(row).toHaveAttribute('data-lit', '')
  await page.mouse.move(5, 700)
  await expect(row).not.toHaveAttribute('data-lit')

  const search = page.getByRole('combobox', { name: /^Search/ })
  await search.fill('dicang')
  await search.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toContainText('ST4')
  await expect(name('ST4').first()).toBeVisible()
})

test('a meridian is walked point by point by keyboard on the head, each coming near while it is told', async ({
  atlas,
}) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/meridians/LI?view=front')
  const start = page.getByRole('button', { name: 'Walk along it' })
  await start.press('Enter')
  const walk = page.getByRole('group', { name: 'Walk along it' })
  const told = walk.getByRole('status')
  await expect(told).toContainText('LI17')
  await page.locator('.stage canvas').focus()
  for (const code of ['LI18', 'LI19', 'LI20']) {
    await page.keyboard.press(code === 'LI19' ? 'ArrowDown' : 'ArrowRight')
    await expect(told).toContainText(code)
    // How far it was is told of neighbours; LI18 on the neck is none of LI19.
    if (code !== 'LI19') await expect(told).toContainText(/cun .*LI1/)
    await expect(page.locator('.stage-label-chosen, .stage-label', { hasText: code }).first()).toBeVisible()
    await expect
      .poll(
        async () =>
          (await atlas.project(code, 'left')).visible || (await atlas.project(code, 'right')).visible,
      )
      .toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(start).toBeVisible()
  await expect(page).toHaveURL(/#\/meridians\/LI/)
})
