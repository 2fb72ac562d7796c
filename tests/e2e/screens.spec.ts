import type { Page } from '@playwright/test'
import { expect, test } from './atlas-test'

/** Screens in CSS pixels. 200 % zoom on a 1280 × 800 screen leaves half of it to the page, in pixels twice as dense. */
const SCREENS = [
  ['desktop', 1440, 900, 1],
  ['tablet upright', 820, 1180, 2],
  ['tablet lying', 1180, 820, 2],
  ['phone', 390, 844, 3],
  ['small phone', 360, 640, 3],
  ['phone lying', 740, 360, 3],
  ['200 % zoom', 640, 400, 2],
  ['320 pixels', 320, 640, 1],
] as const

/** WCAG 2.2, 2.5.8: CSS pixels in both directions. Links within a sentence are exempt there. */
const LEAST_TARGET = 24

/** What can be pressed in the window and is smaller than it may be, in words. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, summary, select, input, a, [role="button"], [role="option"], [role="switch"]',
    )
    return [...targets].flatMap((target) => {
      // The label is what is pressed where it holds the control.
      const pressed = target.closest('label') ?? target
      const { x, y, width, height } = pressed.getBoundingClientRect()
      const isInline = getComputedStyle(pressed).display === 'inline'
      const isSeen = target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 1
      const isInWindow = x < innerWidth && y < innerHeight && x + width > 0 && y + height > 0
      if (!isSeen || !isInWindow || isInline || Math.min(width, height) >= least) return []
      return [`${target.localName} “${(target.ariaLabel ?? target.textContent).trim()}” ${width} × ${height}`]
    })
  }, LEAST_TARGET)
}

test('on every screen: search, caution and the head beside each other, nothing sideways, targets large enough', async ({
  atlas,
}) => {
  // The head is framed anew for every screen.
  test.setTimeout(120_000)
  const { page } = atlas
  const session = await page.context().newCDPSession(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/points/LI20?side=left')
  for (const [name, width, height, deviceScaleFactor] of SCREENS) {
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor,
      mobile: false,
    })
    await test.step(name, async () => {
      await expect(page.getByRole('combobox', { name: /^Search/ })).toBeInViewport({ ratio: 1 })
      const caution = page.locator('.card-caution')
      await expect(caution.locator('.caution-mark')).toBeInViewport({ ratio: 1 })
      // The chosen mark is seen, on a piece of the head that nothing covers.
      await expect
        .poll(async () => {
          const { x, y, visible } = await atlas.project('LI20', 'left')
          return (
            visible && (await page.evaluate(([x, y]) => document.elementFromPoint(x!, y!)?.localName, [x, y]))
          )
        })
        .toBe('canvas')
      const sideways = await page.evaluate(() => {
        scrollTo(100, 0)
        return Math.max(scrollX, document.documentElement.scrollWidth - innerWidth)
      })
      expect(sideways, `${name} scrolls sideways`).toBe(0)
      expect(await smallTargets(page), name).toEqual([])
    })
  }
})
