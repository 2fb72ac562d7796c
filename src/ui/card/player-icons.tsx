import type { ReactNode } from 'react'

/** Signs of a player, filled so that they read at 20 pixels. Loaded with the player, not with the page. */
function Sign({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" fill="currentColor" aria-hidden="true">
      {children}
    </svg>
  )
}

/** A triangle to the right: play. */
export const PlayIcon = () => (
  <Sign>
    <path d="M6 4v12l10-6z" />
  </Sign>
)
/** Two bars: pause. */
export const PauseIcon = () => (
  <Sign>
    <path d="M5 4h3.500v12H5zm6.500 0H15v12h-3.500z" />
  </Sign>
)
/** An arrow that comes round again: play again. */
export const ReplayIcon = () => (
  <Sign>
    <path d="M10 4a6 6 0 1 1-5.700 4.100l1.600.6A4.300 4.300 0 1 0 10 5.700V8L5.500 4.800 10 1.500z" />
  </Sign>
)
/** A triangle that meets a bar on the left: one step back. */
export const PreviousIcon = () => (
  <Sign>
    <path d="M5 4h2v12H5zm10 0v12l-7-6z" />
  </Sign>
)
/** A triangle that meets a bar on the right: one step on. */
export const NextIcon = () => (
  <Sign>
    <path d="M13 4h2v12h-2zM5 4v12l7-6z" />
  </Sign>
)
