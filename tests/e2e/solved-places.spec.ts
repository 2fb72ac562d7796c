import { expect, test, type AtlasPage } from './atlas-test'

const FACE = '/?face=sex:1,age:1&view=front'

const placed = ({ page }: AtlasPage) =>
  page.evaluate(() => (window as unknown as { atlas: { placed: string } }).atlas.placed)

test('a link with a face ends on the places solved for it, in a worker', async ({ atlas }) => {
  await atlas.open(FACE)
  await expect.poll(() => placed(atlas)).toBe('solved')
  expect(atlas.page.workers()).toHaveLength(1)
  const inWorker = await atlas.project('LI20', 'left')
  // The same where the browser has no workers: the page does the work.
  await atlas.page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker')
  })
  await atlas.page.reload()
  await atlas.page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await expect.poll(() => placed(atlas)).toBe('solved')
  expect(atlas.page.workers()).toHaveLength(0)
  const onPage = await atlas.project('LI20', 'left')
  expect(Math.hypot(onPage.x - inWorker.x, onPage.y - inWorker.y)).toBeLessThan(0.5)
})

test('the reference face asks no worker', async ({ atlas }) => {
  const asked: string[] = []
  atlas.page.on('request', (request) => asked.push(request.url()))
  await atlas.open('/')
  await atlas.page.waitForLoadState('networkidle')
  expect(await placed(atlas)).toBe('reference')
  expect(atlas.page.workers()).toHaveLength(0)
  expect(asked.filter((url) => /placement-(worker|service)|stage-placements|serve-faces/.test(url))).toEqual(
    [],
  )
})
