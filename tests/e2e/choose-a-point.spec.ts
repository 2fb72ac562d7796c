import { expect, test } from './atlas-test'

const CARD_OF_LI20 = /LI20/

test.describe('choosing a point', () => {
  test('by mouse on the head opens its card and names the side that was touched', async ({ atlas }) => {
    const { page } = atlas
    await atlas.open('/?view=front')
    const place = await atlas.project('LI20', 'right')
    expect(place.visible).toBe(true)
    await page.mouse.click(place.x, place.y)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(CARD_OF_LI20)
    await expect(page).toHaveURL(/#\/points\/LI20\?.*side=right/)
  })

  test('by list', async ({ atlas }) => {
    const { page } = atlas
    await atlas.open('/points', { scene: 'off' })
    await page.getByRole('main').getByRole('link', { name: /LI20/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(CARD_OF_LI20)
  })

  test('by keyboard alone, from the search box to the card and back', async ({ atlas }) => {
    const { page } = atlas
    await atlas.open('/', { scene: 'off' })
    await page.keyboard.press('/')
    await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused()
    await page.keyboard.type('ying xiang')
    await expect(page.getByRole('option').first()).toContainText('LI20')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(CARD_OF_LI20)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page).not.toHaveURL(/LI20/)
  })

  test('by search in hanzi', async ({ atlas }) => {
    const { page } = atlas
    await atlas.open('/', { scene: 'off' })
    await page.getByRole('combobox', { name: /^Search/ }).fill('香')
    await page.getByRole('option', { name: /LI20/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(CARD_OF_LI20)
  })

  test('by link, with the head turned to the side that the link names', async ({ atlas }) => {
    const { page } = atlas
    await atlas.open('/points/TE20?side=right')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('TE20')
    expect((await atlas.project('TE20', 'right')).visible).toBe(true)
    expect((await atlas.project('TE20', 'left')).visible).toBe(false)
  })

  test('nothing is picked through the head', async ({ atlas }) => {
    const { page } = atlas
    await atlas.open('/?view=front')
    const behind = await atlas.project('GV17', 'midline')
    expect(behind.visible).toBe(false)
    await page.mouse.click(behind.x, behind.y)
    await expect(page).not.toHaveURL(/GV17/)
  })

  test('Back and Forward walk through what was read', async ({ atlas }) => {
    const { page } = atlas
    await atlas.open('/points/LI20', { scene: 'off' })
    await page.goto('/?scene=off#/points/ST4')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('ST4')
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(CARD_OF_LI20)
    await page.goForward()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('ST4')
  })

  test('an unknown code says so and offers the nearest', async ({ atlas }) => {
    const { page } = atlas
    await atlas.open('/points/LI29', { scene: 'off' })
    await expect(page.getByRole('main')).toContainText('LI29')
    await page
      .getByRole('main')
      .getByRole('link', { name: /LI20|LI19/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/LI(20|19)/)
  })
})
