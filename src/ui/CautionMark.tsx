import type { CautionClassId } from '../atlas/point'
import { en } from './messages/en'

/** The shape of a caution class, the same as its marker on the head: circle, triangle, diamond, crossed square. */
export function CautionShape({ caution }: { caution: CautionClassId }) {
  return (
    <svg className="caution-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {caution === 'routine' && (
        <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
      )}
      {caution === 'caution' && <path d="M8 2 14.500 13.500H1.500Z" fill="currentColor" />}
      {caution === 'high-risk' && <path d="M8 .8 15.200 8 8 15.200.8 8Z" fill="currentColor" />}
      {caution === 'contraindicated-needling-in-cosmetic-use' && (
        <>
          <rect x="1.500" y="1.500" width="13" height="13" rx="1" fill="currentColor" />
          <path d="m5 5 6 6m0-6-6 6" stroke="var(--surface)" strokeWidth="1.800" strokeLinecap="round" />
        </>
      )}
    </svg>
  )
}

/** A caution class as word, shape and colour together; never colour alone. */
export function CautionMark({ caution }: { caution: CautionClassId }) {
  return (
    <span className="caution-mark" data-caution={caution}>
      <CautionShape caution={caution} />
      <span>{en.caution[caution]}</span>
    </span>
  )
}
