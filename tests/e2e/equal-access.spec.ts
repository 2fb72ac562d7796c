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
/** As long as no code is; its page is called as that of any other code that is unknown. */
const LONG_LINK = `/points/${'x'.repeat(3000)}`

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any kind of page, ${theme}; each has its own title and one first heading and fits 320 pixels`, async ({
    atlas,
  }) => {
    // Every kind of page is opened, and axe takes its time over each.
    test.setTimeout(180_000)
    const { page } = atlas
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const found: string[] = []
    const titles = new Set<string>()
    for (const link of [...PAGES, LONG_LINK]) {
      await atlas.open(link, { scene: 'off' })
      await expect(page.locator('h1')).toHaveCount(1)
      titles.add(await page.title())
      found.push(...(await atlas.axe()).map((line) => `${link}: ${line}`))
      await page.setViewportSize({ width: 320, height: 640 })
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wider, `${link} is wider than the screen`).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1180, height: 720 })
    }
    expect(found).toEqual([])
    expect(titles.size).toBe(PAGES.length)
  })
}

test('axe finds nothing on the page with the head', async ({ atlas }) => {
  await atlas.open('/points/LI20?layers=all')
  expect(await atlas.axe()).toEqual([])
})

/** Presses of the tab key after which a page has shown every kind of thing that takes the focus. */
const STOPS = 40

for (const forcedColors of ['none', 'active'] as const)
  test(`every stop of the tab key is seen, forced colours ${forcedColors}`, async ({ atlas }) => {
    const { page } = atlas
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' })
    for (const link of ['/', '/points/LI20', '/points?region=cheek']) {
      await atlas.open(link, { scene: 'off' })
      const unseen = new Set<string>()
      for (let press = 0; press < STOPS; press += 1) {
        await page.keyboard.press('Tab')
        const fault = await page.evaluate(() => {
          const focused = document.activeElement as HTMLElement | SVGElement | null
          if (!focused || focused === document.body) return null
          const ringed = [focused, ...focused.querySelectorAll('*'), focused.closest('[role="search"]')]
          const isRinged = ringed.some((element) => {
            if (!element) return false
            const { outlineStyle, outlineWidth, boxShadow, stroke } = getComputedStyle(element)
            const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
            return isOutlined || boxShadow !== 'none' || (element.matches('.plate-halo') && stroke !== 'none')
          })
          const { x, y, width, height } = focused.getBoundingClientRect()
          const top = document.elementFromPoint(x + width / 2, y + height / 2)
          const isOnTop = top !== null && (focused.contains(top) || top.contains(focused))
          const name = `${focused.localName} “${(focused.ariaLabel ?? focused.textContent).trim().slice(0, 40)}”`
          return isRinged && isOnTop
            ? null
            : `${name}${isRinged ? '' : ', no ring'}${isOnTop ? '' : ', covered'}`
        })
        if (fault !== null) unseen.add(fault)
      }
      expect([...unseen], link).toEqual([])
    }
  })

test('with forced colours axe finds nothing, and what is pressed differs from what is not', async ({
  atlas,
}) => {
  const { page } = atlas
  await page.emulateMedia({ forcedColors: 'active' })
  await atlas.open('/points/LI20', { scene: 'off' })
  expect(await atlas.axe()).toEqual([])
  await expect(page.locator('.card-caution .caution-shape').first()).toBeVisible()
  await atlas.open('/points', { scene: 'off' })
  const back = (pressed: boolean) =>
    page
      .getByRole('group', { name: 'By' })
      .getByRole('button', { pressed })
      .first()
      .evaluate((button) => getComputedStyle(button).backgroundColor)
  expect(await back(true)).not.toBe(await back(false))
})
