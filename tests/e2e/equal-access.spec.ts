import { expect, test } from './atlas-test'

const PAGES = [
  '/',
  '/points',
  '/points/LI20',
  '/targets',
  '/targets/nasolabial_folds',
  '/meridians/GB',
  '/safety',
  '/evidence',
  '/structures/facial_nerve',
  '/landmarks/glabella',
  '/search?q=IG18',
  '/search?q=frown',
  '/about',
  '/help',
  '/notebook',
  '/points/XX1',
]

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any kind of page, ${theme}`, async ({ atlas }) => {
    const { page } = atlas
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const found: string[] = []
    for (const link of PAGES) {
      await atlas.open(link, { scene: 'off' })
      found.push(...(await atlas.axe()).map((line) => `${link}: ${line}`))
    }
    expect(found).toEqual([])
  })
}

test('axe finds nothing on the page with the head', async ({ atlas }) => {
  await atlas.open('/points/LI20?layers=all')
  expect(await atlas.axe()).toEqual([])
})

test('no page scrolls sideways at 320 pixels', async ({ atlas }) => {
  const { page } = atlas
  await page.setViewportSize({ width: 320, height: 640 })
  for (const link of PAGES) {
    await atlas.open(link, { scene: 'off' })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider, `${link} is wider than the screen`).toBeLessThanOrEqual(0)
  }
})

test('each page has its own title and one first heading', async ({ atlas }) => {
  const { page } = atlas
  const titles = new Set<string>()
  for (const link of PAGES) {
    await atlas.open(link, { scene: 'off' })
    await expect(page.locator('h1')).toHaveCount(1)
    titles.add(await page.title())
  }
  expect(titles.size).toBe(PAGES.length)
})
