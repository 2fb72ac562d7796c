import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { en } from '../messages/en'
import { concernPartsCome, renderAt } from '../testing/render-page'
import { TargetPage } from './TargetPage'

await concernPartsCome()

it.each(['read', 'failed'] as const)(
  'what stands below the place of a concern waits for it, and is shown once its anatomy is %s',
  async (end) => {
    const { container, store } = renderAt('#/targets/crows_feet', <TargetPage id="crows_feet" />, {
      anatomy: 'pending',
    })
    const points = await screen.findByText(en.target.points)
    expect(points.closest('.to-come')).not.toBeNull()
    // What the page is about stands there at once.
    expect(screen.getByRole('heading', { level: 1 }).closest('.to-come')).toBeNull()
    act(() => store.getState().learnAnatomy(end))
    expect(container.querySelector('.to-come')).toBeNull()
    expect(points.isConnected).toBe(true)
  },
)
