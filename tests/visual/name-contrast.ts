import type { Page } from '@playwright/test'
import { luminanceAt, luminanceContrast } from '../../scripts/mark-contrast/judge-mark'
import { luminanceOver, type LuminanceImage } from '../../scripts/mark-contrast/luminance-image'
import { expect } from '../e2e/atlas-test'
import { follow, readScreenshot } from './stage-pixels'

/** The chosen point with its name, another one that the pointer names, and the heights of the face with theirs. */
const STAGE = '#/points/LI20?side=left&view=front&show=thirds'
const NAMED = { code: 'ST2', side: 'left' } as const
/** So many pixels of a word must be as far from the plate as what counts: a single one says nothing. */
const STROKE_PIXELS = 3

/** A box in the window, CSS pixels. */
interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Contrast of the words of every label on the stage with the plate that they stand on, from pixels: `tone, theme: words` to the least. */
export async function leastNameContrasts(
  page: Page,
  tones: readonly number[],
  themes: readonly string[],
): Promise<Map<string, number>> {
  const contrasts = new Map<string, number>()
  await follow(page, STAGE)
  const labels = page.locator('.stage-label:visible')
  const { x, y } = await page.evaluate(({ code, side }) => window.atlas!.project(code, side)!, NAMED)
  await page.mouse.move(x, y)
  await expect(labels.filter({ hasText: NAMED.code })).not.toHaveCount(0)
  for (const tone of tones) {
    for (const theme of themes) {
      await follow(page, `${STAGE}&face=tone:${tone}&theme=${theme}`)
      for (const kind of [
        '.stage-label-chosen',
        '.stage-label-point:not(.stage-label-chosen)',
        '.stage-label-measure',
      ])
        await expect(labels.and(page.locator(kind))).not.toHaveCount(0)
      const written = await labels.evaluateAll((elements) =>
        elements.flatMap((element) => {
          const box = ({ left, top, width, height }: DOMRect) => ({ left, top, width, height })
          return [...element.childNodes]
            .filter((node) => node.textContent?.trim())
            .map((node) => {
              const range = document.createRange()
              range.selectNodeContents(node)
              const words = box(range.getBoundingClientRect())
              return { text: node.textContent!.trim(), plate: box(element.getBoundingClientRect()), words }
            })
        }),
      )
      const picture = await readScreenshot(page, await page.screenshot())
      const seen = luminanceOver(picture, picture)
      for (const { text, plate, words } of written) {
        const where = `tone ${tone}, ${theme}: ${text}`
        const contrast = wordContrast(seen, plate, words)
        contrasts.set(where, Math.min(contrast, contrasts.get(where) ?? Infinity))
      }
    }
  }
  return contrasts
}

/** The plate is what most of the label shows; of the words their strongest strokes count, since edges are mixed with the plate. */
function wordContrast(seen: LuminanceImage, plate: Box, words: Box): number {
  const ground = sorted(seen, plate)
  const letters = sorted(seen, words)
  const middle = ground[Math.floor(ground.length / 2)]!
  return Math.max(
    ...[letters.at(STROKE_PIXELS - 1)!, letters.at(-STROKE_PIXELS)!].map((letter) =>
      luminanceContrast(letter, middle),
    ),
  )
}

/** The luminances of a part of a picture, darkest first. */
function sorted(image: LuminanceImage, { left, top, width, height }: Box): number[] {
  const values: number[] = []
  for (let y = Math.ceil(top); y < top + height; y += 1) {
    for (let x = Math.ceil(left); x < left + width; x += 1) values.push(luminanceAt(image, { x, y }))
  }
  return values.sort((a, b) => a - b)
}
