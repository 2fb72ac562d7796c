import { act, fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { readDataFile } from '../../atlas/data-folder'
import { withGlossary } from '../../atlas/with-glossary'
import { createAtlasStore } from '../../state/store'
import { AtlasContext } from '../atlas-context'
import { PointCard } from '../card/PointCard'
import { realAtlas } from '../testing/render-page'
import { TermsContext, Words, WordsOfPage } from '../Words'
import { markTerms } from './Marked'

const atlas = withGlossary(realAtlas(), readDataFile('glossary'))
const store = createAtlasStore({ sceneStatus: 'ready' })

function renderPage(part: React.ReactNode, hasGlossary = true) {
  const page = (isThere: boolean) => (
    <AtlasContext value={{ atlas: isThere ? atlas : realAtlas(), store }}>
      <TermsContext value={isThere ? markTerms : null}>
        <WordsOfPage>{part}</WordsOfPage>
      </TermsContext>
    </AtlasContext>
  )
  const view = render(page(hasGlossary))
  return { ...view, arrive: () => view.rerender(page(true)) }
}
const marks = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('.term')].map(({ dataset }) => dataset.term)
const box = () => screen.queryByRole('tooltip')

const TWO = (
  <>
    <p>
      <Words text="One cun from the tragus, two cun from the glabella." />
    </p>
    <p>
      <Words text="The glabella again, then the mastoid process." />
    </p>
  </>
)

describe('terms in running text', () => {
  it('are marked once a page, where they stand first, also when drawn again', () => {
    const { container, arrive } = renderPage(TWO)
    expect(marks(container)).toEqual(['cun', 'tragus', 'glabella', 'mastoid'])
    arrive()
    expect(marks(container)).toEqual(['cun', 'tragus', 'glabella', 'mastoid'])
  })

  it('leave the words as they are, and are none until the glossary has come', () => {
    const { container, arrive } = renderPage(TWO, false)
    const bare = container.textContent
    expect(marks(container)).toEqual([])
    arrive()
    expect(container.textContent).toBe(bare)
    expect(marks(container)).toHaveLength(4)
  })

  it('stand in the sentences of a card, each once', () => {
    const { container } = renderPage(<PointCard code="GB20" />)
    const found = marks(container)
    expect(found.length).toBeGreaterThan(2)
    expect(new Set(found).size).toBe(found.length)
    expect(container.querySelector('.card-location')!.textContent).toContain(
      atlas.point('GB20')!.location.text,
    )
    expect(container.querySelector('a .term, summary .term, button .term')).toBeNull()
  })
})

describe('the meaning of a term', () => {
  const open = () => {
    renderPage(TWO)
    return screen.getByRole('button', { name: 'tragus' })
  }
  const meaning = atlas.glossary!.find(({ id }) => id === 'tragus')!.definition

  it('comes on focus as its description, and Escape puts it away without closing anything else', () => {
    const word = open()
    vi.spyOn(word, 'matches').mockImplementation((selector) => selector === ':focus-visible')
    act(() => word.focus())
    expect(box()?.textContent).toContain(meaning)
    expect(word.getAttribute('aria-describedby')).toBe(box()!.id)
    const handle = vi.fn()
    window.addEventListener('keydown', handle)
    fireEvent.keyDown(word, { key: 'Escape' })
    window.removeEventListener('keydown', handle)
    expect(handle).not.toHaveBeenCalled()
    expect(box()).toBeNull()
    expect(word.hasAttribute('aria-describedby')).toBe(false)
  })

  it('comes under the pointer and stays while the pointer is on it', async () => {
    const word = open()
    fireEvent.pointerEnter(word, { pointerType: 'mouse' })
    expect(box()).not.toBeNull()
    fireEvent.pointerLeave(word, { pointerType: 'mouse' })
    fireEvent.pointerEnter(box()!)
    await new Promise((done) => setTimeout(done, 350))
    expect(box()).not.toBeNull()
    fireEvent.pointerLeave(box()!)
    await vi.waitFor(() => expect(box()).toBeNull())
  })

  it('is toggled by a tap or a key, and goes with a press elsewhere', () => {
    const word = open()
    fireEvent.click(word)
    expect(box()).not.toBeNull()
    fireEvent.click(word)
    expect(box()).toBeNull()
    fireEvent.keyDown(word, { key: 'Enter' })
    expect(box()).not.toBeNull()
    fireEvent.pointerDown(document.body)
    expect(box()).toBeNull()
  })
})
