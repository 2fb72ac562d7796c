import { expect, test } from './atlas-test'

test('a word is shown on a model face, said to be one, and put away without a trace', async ({ atlas }) => {
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/targets/under_eye_bags?view=front&face=age:0.8,smile:1')
  await expect(page).toHaveURL(/smile:1/)
  // Faces, zones and solved places have come once the picture has stopped changing.
  const stage = () => page.screenshot({ clip: { x: 700, y: 60, width: 360, height: 420 } })
  let person = await stage()
  const isStill = async () => {
    const before = person
    person = await stage()
    return person.equals(before)
  }
  await expect.poll(isStill, { intervals: [1500] }).toBe(true)
  const url = page.url()

  await page.getByRole('button', { name: 'Show what this word means' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Not you, not a prediction' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Put the model face away' })).toBeFocused()
  expect(page.url()).toBe(url)
  expect(await atlas.axe()).toEqual([])
  expect((await stage()).equals(person)).toBe(false)

  await page.keyboard.press('Escape')
  const offer = page.getByRole('button', { name: 'Show what this word means' })
  await expect(offer).toBeFocused()
  await expect.poll(async () => (await stage()).equals(person)).toBe(true)
  expect(page.url()).toBe(url)
})
