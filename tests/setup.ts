import { createRequire } from 'node:module'
import type * as TestingLibrary from '@testing-library/dom'
import { act, cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
environment.IS_REACT_ACT_ENVIRONMENT = true

// Browser tests run beside these: what is waited for comes, but not always within a second.
const SLOW = { asyncUtilTimeout: 8_000 }
configure(SLOW)

// user-event asks the copy of @testing-library/dom that Node resolves; the test runner gives React's Testing Library another one.
const dom = createRequire(import.meta.url)('@testing-library/dom') as typeof TestingLibrary
dom.configure({
  ...SLOW,
  eventWrapper: (dispatch) => {
    let result: unknown
    act(() => {
      result = dispatch()
    })
    return result
  },
  asyncWrapper: async (work) => {
    environment.IS_REACT_ACT_ENVIRONMENT = false
    try {
      const result: unknown = await work()
      // What the events have set off outside React (stores, promises) is drawn before the test goes on.
      await new Promise((resolve) => setTimeout(resolve, 0))
      return result
    } finally {
      environment.IS_REACT_ACT_ENVIRONMENT = true
    }
  },
})

afterEach(() => {
  cleanup()
})
