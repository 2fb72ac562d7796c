import type { StepDirection } from '../geometry/authoring/step-on-skin'

const ARROWS: Readonly<Record<string, StepDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** One press of an arrow key, and one with Shift, millimetres. */
export const STEP_MM = 0.5
const LONG_STEP_MM = 2

/** What a key press asks of the chosen anchor; null when it is no arrow. `merge` for a key held down: one edit. */
export function stepOfKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): { direction: StepDirection; mm: number; merge: boolean } | null {
  const direction = ARROWS[event.key]
  if (!direction || event.ctrlKey || event.altKey || event.metaKey) return null
  return { direction, mm: event.shiftKey ? LONG_STEP_MM : STEP_MM, merge: event.repeat }
}
