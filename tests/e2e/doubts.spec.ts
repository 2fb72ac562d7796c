import { expect, test } from './atlas-test'
import type { Page } from '@playwright/test'

const SECTION = 'How sure is this place?'

/** Words on the labels over the head that can be seen. */
const labels = (page: Page): Promise<string[]> =>
  page
    .locator('.stage-label:visible')
    .evaluateAll((found) => found.map((label) => label.textContent.replaceAll(/\s+/g, ' ').trim()))

/** Tabs on until something with that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent.trim() ?? '')
    if (focused === name) return
  }
  throw new Error(`Tab does not lead to “${name}”.`)
}

test('how sure a place is: found by keyboard, both taught places named on the head, the tolerance shown and hidden', async ({
  atlas,
}) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/')
  await page.keyboard.press('/')
  await page.keyboard.type('GV26')
  await expect(page.getByRole('option').first()).toContainText('GV26')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('GV26')
  expect((await labels(page)).filter((text) => text.includes('WHO'))).toEqual([])

  await tabTo(page, SECTION)
  await page.keyboard.press('Enter')
  const section = page.locator('details.section', { hasText: SECTION })
  await expect(section).toContainText('1.7 mm apart')
  await expect
    .poll(() => labels(page))
    .toEqual(
      expect.arrayContaining([
        'GV26 WHO text: middle of the philtrum',
        'WHO remark; Chinese standard: upper third',
      ]),
    )

  const toggle = page.getByRole('button', { name: 'Show it on the skin' })
  await tabTo(page, 'Show it on the skin')
  await page.keyboard.press('Enter')
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => labels(page)).toEqual(expect.arrayContaining(['± 4.8 mm']))
  await expect(section).toContainText('It is not a clinical figure.')
  expect(await atlas.axe()).toEqual([])

  await page.keyboard.press('Enter')
  await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(() => labels(page)).not.toEqual(expect.arrayContaining(['± 4.8 mm']))

  // Another point has no part in this one's doubts.
  await page.keyboard.press('/')
  await page.keyboard.type('ST4')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ST4')
  await expect.poll(async () => (await labels(page)).filter((text) => text.includes('WHO'))).toEqual([])
})

test('the checks of a place are those of the face on stage; without the head those of the reference face, which say so', async ({
  atlas,
}) => {
  const { page } = atlas
  const section = page.locator('details.section', { hasText: SECTION })
  const openAt = async (link: string, scene: 'on' | 'off') => {
    await atlas.open(link, { scene })
    await section.locator('summary').first().click()
  }
  const figures = async (where: string) => {
    const miss = section.locator('[data-miss]').first()
    await expect(section).toContainText(`independent checks agree ${where}.`)
    return miss.innerText()
  }
  await openAt('/points/GV20?face=sex:1,age:1', 'on')
  const onFace = await figures('on this face')
  await openAt('/points/GV20?face=sex:1,age:1', 'off')
  await expect(section).toContainText('Another face is chosen; without the head it is not measured.')
  const onReference = await figures('on the reference face')
  expect(onFace).toMatch(/It misses by [\d.]+ mm/)
  expect(onFace).not.toBe(onReference)
})
