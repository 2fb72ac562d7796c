import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { describe, expect, it } from 'vitest'
import { late, together } from './late'
import { en } from './messages/en'

const comes = () => Promise.resolve({ default: ({ word }: { word: string }) => <p>{word}</p> })
const fails = () => Promise.reject<{ default: () => null }>(new Error('no connection'))

describe('a part that comes later', () => {
  it('is drawn once it has come, with what it was given; until then something else stands there', async () => {
    const Part = late(comes, { meanwhile: <i>meanwhile</i> })
    render(<Part word="here" />)
    expect(screen.getByText('meanwhile')).toBeTruthy()
    expect(await screen.findByText('here')).toBeTruthy()
    expect(screen.queryByText('meanwhile')).toBeNull()
  })

  it('leaves the page whole where its file does not come, and says so where it is the page', async () => {
    const Part = late(fails, { meanwhile: <i>meanwhile</i> })
    const Whole = late(fails, { isPage: true })
    render(
      <>
        <h1>page</h1>
        <Part />
        <Whole />
      </>,
    )
    expect((await screen.findByRole('status')).textContent).toBe(en.faults.late)
    expect(screen.getByText('page')).toBeTruthy()
    expect(screen.getByText('meanwhile')).toBeTruthy()
  })

  it('is waited for by what stands beside it, but not for ever', async () => {
    const [Part, Missing] = [together(comes), together(fails)]
    render(
      <Suspense>
        <Part word="above" />
        <Missing />
        <p>below</p>
      </Suspense>,
    )
    expect(screen.queryByText('below')).toBeNull()
    expect(await screen.findByText('below')).toBeTruthy()
    expect(screen.getByText('above')).toBeTruthy()
  })
})
