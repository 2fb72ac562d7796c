import { describe, expect, it } from 'vitest'
import { readDataFile } from './data-folder'
import { termFinder } from './find-terms'
import type { GlossaryFile } from './glossary'

const { terms } = readDataFile('glossary') as GlossaryFile
const find = termFinder(terms)
const words = (text: string) => find(text).map(({ start, end, term }) => [text.slice(start, end), term.id])

describe('terms in running text', () => {
  it('are found by every spelling, in any case', () => {
    for (const { id, forms } of terms)
      for (const form of forms) {
        expect(words(`Near the ${form}, and so on.`), form).toContainEqual([form, id])
        expect(find(form.toUpperCase())[0]?.term.id, form).toBe(id)
      }
  })

  it('are whole words, the longest that fits, each once', () => {
    expect(words('0.5 cun above the front hairline, 1 cun from the hairline')).toEqual([
      ['cun', 'cun'],
      ['front hairline', 'hairline'],
    ])
    expect(words('the external occipital protuberance')).toEqual([
      ['external occipital protuberance', 'occipital_protuberance'],
    ])
    expect(words('cunning, qin, infraorbital foramina')).toEqual([['foramina', 'foramen']])
    expect(words('anterolateral, non-lateral, posterolaterally')).toEqual([])
    expect(find('')).toEqual([])
  })

  it('are none without a glossary', () => {
    expect(termFinder([])('cun')).toEqual([])
  })

  it('are explained in one or two sentences', () => {
    for (const { id, definition } of terms) {
      expect(definition, id).toMatch(/^[A-Z].*\.$/s)
      expect(definition.match(/\.(?= |$)/g)!.length, id).toBeLessThanOrEqual(2)
    }
  })
})
