import type { Page } from '@playwright/test'
import { expect, test } from './atlas-test'

/** The most that all shifts of a visit may come to, as browsers score them: share of the window touched, times share of it moved. */
const MOST_SHIFT = 0.02

/**
 * How late every script, style, font and data file comes, milliseconds. Browsers forgive what moves within half a second of a press or a key; on a
 * quick line that would forgive late parts of the page as well, which move it long after on a slow one. The answer itself is forgiven.
 */
const LATE_MS = 600

interface Shift {
  readonly value: number
  /** True for what moves within half a second of a press or a key. */
  readonly isAnswer: boolean
  /** What moved, its parent first, with where it stood and where it stands: x, y, width, height. */
  readonly moved: readonly string[]
}

interface ShiftWatch {
  shifts: Shift[]
}

/** Notes every shift from the first paint on. Runs in the page. */
function watchShifts(): void {
  const watch = window as unknown as ShiftWatch
  watch.shifts = []
  const describe = (node: Node | null): string => {
    const element = node instanceof Element ? node : node?.parentElement
    if (!element) return 'something gone'
    const name = (part: Element | null) => (part ? [part.localName, ...part.classList].join('.') : '')
    return `${name(element.parentElement)} > ${name(element)} “${(node?.textContent ?? '').trim().slice(0, 30)}”`
  }
  const box = (rect: DOMRectReadOnly) =>
    [rect.x, rect.y, rect.width, rect.height].map((length) => Math.round(length)).join(' ')
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as {
      value: number
      hadRecentInput: boolean
      sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[]
    }[])
      watch.shifts.push({
        value: entry.value,
        isAnswer: entry.hadRecentInput,
        moved: entry.sources.map(
          (source) => `${describe(source.node)} ${box(source.previousRect)} → ${box(source.currentRect)}`,
        ),
      })
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Lets every file but the page itself come late. Gives the number of those on their way. */
async function slowFiles(page: Page): Promise<() => number> {
  let onTheirWay = 0
  await page.route(/\/(assets|models|fonts)\//, async (route) => {
    onTheirWay += 1
    await new Promise((resolve) => setTimeout(resolve, LATE_MS))
    await route.continue()
    onTheirWay -= 1
  })
  return () => onTheirWay
}

/** Waits until every file has come and nothing moves any more, and takes what was noted since the last time. */
async function settledShifts(page: Page, onTheirWay: () => number): Promise<Shift[]> {
  const seen = () => page.evaluate(() => (window as unknown as ShiftWatch).shifts.length)
  let before = -1
  await expect
    .poll(
      async () => {
        const last = before
        before = onTheirWay() > 0 ? -1 : await seen()
        return before >= 0 && before === last
      },
      { intervals: [400] },
    )
    .toBe(true)
  return page.evaluate(() => (window as unknown as ShiftWatch).shifts.splice(0))
}

for (const [screen, viewport] of [
  ['desktop', { width: 1180, height: 720 }],
  ['phone', { width: 390, height: 844 }],
] as const)
  test(`nothing jumps from the first paint on, ${screen}`, async ({ atlas }) => {
    const { page } = atlas
    await page.setViewportSize(viewport)
    await page.addInitScript(watchShifts)
    const onTheirWay = await slowFiles(page)
    const search = page.getByRole('combobox', { name: /^Search/ })
    const follow = (record: string) =>
      page.getByRole('main').locator(`a[data-record="${record}"]`).first().click()
    const steps: readonly (readonly [string, () => Promise<void>])[] = [
      ['first paint', () => atlas.open('/', { scene: 'off' })],
      ['ways in', () => page.getByRole('main').locator('summary').first().click()],
      ['concern', () => follow('nasolabial_folds')],
      ['point', () => follow('LI20')],
      ['meridian', () => follow('LI')],
      ['search, typed', () => search.pressSequentially('frown')],
      ['search page', () => search.press('Enter')],
      ['back', () => page.goBack().then(() => undefined)],
    ]
    const jumps: string[] = []
    let sum = 0
    for (const [name, take] of steps) {
      await take()
      for (const { value, isAnswer, moved } of await settledShifts(page, onTheirWay)) {
        if (!isAnswer) sum += value
        jumps.push(`${name}${isAnswer ? ' (answer)' : ''}: ${value.toFixed(4)}\n    ${moved.join('\n    ')}`)
      }
    }
    expect(sum, `shifts that sum to ${sum.toFixed(4)}:\n${jumps.join('\n')}`).toBeLessThan(MOST_SHIFT)
  })
