import { en } from './en'

/** English of the flat plates of the head. */
export const enPlate = {
  heading: 'The head, drawn flat',
  views: 'Side of the plate',
  view: { front: 'Front', left: 'Left side', right: 'Right side', back: 'Back' },
  picture: (view: string, count: number) =>
    `The head drawn flat, ${view.toLowerCase()}: ${String(count)} points. Arrow keys go from point to point.`,
  mark: (code: string, name: string, side: 'left' | 'right' | 'midline', caution: string) =>
    `${code} ${name}, ${side === 'midline' ? 'on the midline' : side}, ${caution}`,
  caption: 'The reference face of the atlas. Left and right are the subject’s.',
  notOnThis: (side: string) => `Not seen from this side; choose ${side}.`,
  pending: 'The plates are on their way …',
  failed: 'The flat plates could not be loaded. Everything else works: all points are in the list.',
  retry: en.stage.retry,
  unmarked: 'This point lies inside nose or mouth and has no place on the plates.',
} as const
