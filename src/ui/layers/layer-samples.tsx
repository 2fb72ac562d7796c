import type { ReactNode } from 'react'

function Sample({ children }: { children: ReactNode }) {
  return (
    <svg className="layer-picture" viewBox="0 0 32 16" width="32" height="16" aria-hidden="true">
      {children}
    </svg>
  )
}

/** A soft area with its rim. */
export const ZoneSample = () => (
  <Sample>
    <path className="sample-zone" d="M3 9c2-6 11-7 16-5s10 3 10 6-6 4-13 4S2 13 3 9z" />
  </Sample>
)

/** Fibres side by side. */
export const MuscleSample = () => (
  <Sample>
    <path className="sample-fibre" d="M3 4c8-2 18-2 26 0M2 8c9-2 19-2 28 0M3 12c8-2 18-2 26 0" />
  </Sample>
)

/** A stretch of the measuring tape: light, edged, with its ticks. */
export const MeasureSample = () => (
  <Sample>
    <rect className="sample-tape" x="1.500" y="4" width="29" height="8" rx="1" />
    <path className="sample-tick" d="M7 4v8M13 8v4M19 4v8M25 8v4" />
  </Sample>
)

/** Midline and levels as they cross. */
export const ThirdsSample = () => (
  <Sample>
    <path className="sample-midline" d="M16 0v16" />
    <path className="sample-level" d="M3 4h26M3 12h26" />
  </Sample>
)

/** A bar between two ends. */
export const ScaleSample = () => (
  <Sample>
    <path className="sample-bar" d="M2 4v7h28V4" />
  </Sample>
)
