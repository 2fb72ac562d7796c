import { expect, test } from './atlas-test'

/** A sheet of A4 at 96 pixels to the inch. */
const SHEET = { width: 794, height: 1123 }

for (const [link, record] of [
  ['/points/LI20', 'LI20'],
  ['/targets/nasolabial_folds', 'nasolabial_folds'],
] as const)
  test(`on paper ${link} is its words, all opened, and the plate; nothing of the screen`, async ({
    atlas,
  }) => {
    const { page } = atlas
    await page.setViewportSize(SHEET)
    await atlas.open(link, { scene: 'off' })
    await page.locator('.print-plate').waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await expect(page.locator('main details:not([open])')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.print-plate svg').first()).toBeVisible()
    await expect(page.locator(`.print-plate [data-record]`).first()).toBeAttached()
    for (const screen of ['.bar', '.plate-stage', '.sheet-handle', '.skip', '.stage-tools'])
      for (const part of await page.locator(screen).all()) await expect(part).toBeHidden()
    const paper = await page.evaluate(() => ({
      sideways: document.documentElement.scrollWidth - innerWidth,
      ink: getComputedStyle(document.querySelector('h1')!).color,
    }))
    expect(paper.sideways).toBeLessThanOrEqual(0)
    // Dark letters, also for those who read in the dark.
    expect(
      Math.max(
        ...paper.ink
          .match(/[\d.]+/g)!
          .slice(0, 3)
          .map(Number),
      ),
    ).toBeLessThan(120)
    await expect(page.locator(`article[data-record="${record}"]`)).toBeVisible()

    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    await expect(page.locator('main details[open]')).toHaveCount(0)
  })
