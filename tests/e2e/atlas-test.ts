import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test as base, type Page } from '@playwright/test'

/** How the atlas is opened in a story. */
export interface OpenOptions {
  /** Without the head a story is fast; only stories about the head load it. */
  readonly scene?: 'on' | 'off'
  /** Waits until the head can be clicked; true unless the scene is off. */
  readonly ready?: boolean
}

/** One marker on the screen, CSS pixels of the page. */
export interface ScreenPlace {
  readonly x: number
  readonly y: number
  readonly visible: boolean
}

/** What a story does with the atlas. */
export interface AtlasPage {
  readonly page: Page
  /** Opens a link such as `/points/LI20?side=left`. */
  open(link: string, options?: OpenOptions): Promise<void>
  /** Where a marker stands on the screen. */
  project(code: string, side: 'left' | 'right' | 'midline'): Promise<ScreenPlace>
  /** Files whose loading a story makes fail: the browser's own complaints about them are no fault. */
  expectFailure(file: RegExp): void
  /** Runs axe and returns its findings as readable lines. */
  axe(): Promise<string[]>
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface ProbedWindow {
  readonly atlas: { project(code: string, side: string): ScreenPlace | null }
}

/**
 * The test of every story: whatever it does, no request may leave for another origin, no script may throw, nothing may break the
 * page's own security policy.
 */
export const test = base.extend<{ atlas: AtlasPage }>({
  atlas: async ({ page, baseURL }, use) => {
    const broken: string[] = []
    const mayFail: RegExp[] = []
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(baseURL!) && !/^(data|blob|about):/.test(url))
        broken.push(`foreign request: ${url}`)
    })
    page.on('pageerror', (error) => broken.push(`error: ${error.message}`))
    page.on('console', (message) => {
      const { url } = message.location()
      if (message.type() === 'error' && !mayFail.some((file) => file.test(url)))
        broken.push(`console: ${message.text()}`)
    })

    const open = async (
      link: string,
      { scene = 'on', ready = scene === 'on' }: OpenOptions = {},
    ): Promise<void> => {
      await page.goto(`/?probe&tier=low${scene === 'off' ? '&scene=off' : ''}#${link}`)
      // The first words have a heading too; the search box is there once the data is.
      await expect(page.getByRole('combobox', { name: /^Search/ })).toBeVisible()
      await expect(page.locator('h1')).toBeVisible()
      if (ready) await page.locator('html[data-ready]').waitFor({ state: 'attached' })
    }
    const project = async (code: string, side: string): Promise<ScreenPlace> => {
      const place = await page.evaluate(
        ([wanted, of]) => (window as unknown as ProbedWindow).atlas.project(wanted!, of!),
        [code, side],
      )
      if (place === null) throw new Error(`${code} ${side} has no marker.`)
      return place
    }
    const axe = async (): Promise<string[]> => {
      // Evaluated through the debugger, which the page's policy does not bind; a script element would be refused.
      await page.evaluate(AXE)
      return page.evaluate(async () => {
        const { axe: runner } = window as unknown as {
          axe: {
            run(): Promise<{
              violations: {
                id: string
                help: string
                nodes: { target: string[]; failureSummary?: string }[]
              }[]
            }>
          }
        }
        const { violations } = await runner.run()
        return violations.flatMap((violation) =>
          violation.nodes.map(
            (node) =>
              `${violation.id} (${violation.help}) at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`,
          ),
        )
      })
    }

    await use({ page, open, project, axe, expectFailure: (file) => void mayFail.push(file) })
    expect(broken, 'what went wrong behind the story').toEqual([])
  },
})

export { expect }
