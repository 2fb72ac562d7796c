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

test('by keyboard alone from a concern to a point, to a study, to safety, and all the way back', async ({
  atlas,
}) => {
  const { page } = atlas
  await atlas.open('/targets/nasolabial_folds', { scene: 'off' })
  const title = page.getByRole('heading', { level: 1 })
  /** Goes on with the tab key until the wanted record has the focus, opening closed sections on the way. */
  const reach = async (path: string) => {
    for (let press = 0; press < 400; press += 1) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const focused = document.activeElement
        return {
          path: focused?.getAttribute('href') ?? '',
          isClosed: focused?.matches('details:not([open]) > summary'),
        }
      })
      if (at.isClosed) await page.keyboard.press('Enter')
      if (at.path.startsWith(path)) return page.keyboard.press('Enter')
    }
    throw new Error(`The tab key does not come to ${path}.`)
  }
  const titles = [await title.innerText()]
  for (const path of ['#/points/ST4', '#/evidence/', '#/safety/']) {
    await reach(path)
    await expect(page).toHaveURL(new RegExp(path))
    await expect(title).not.toHaveText(titles.at(-1)!)
    titles.push(await title.innerText())
  }
  for (const before of titles.slice(0, -1).reverse()) {
    await page.goBack()
    await expect(title).toHaveText(before)
  }
})
