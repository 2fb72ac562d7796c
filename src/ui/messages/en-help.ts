import type { TermGroup } from '../../atlas/glossary'

/** Words of the help page and of the tour. */
export const enHelp = {
  keys: 'Keyboard',
  around: 'Looking around',
  ways: [
    ['Mouse', 'Drag to turn the head, use the wheel to go nearer, press a mark to open its card.'],
    ['Touch', 'Drag with one finger to turn, pinch to go nearer, tap a mark to open its card.'],
    [
      'Keyboard',
      'Tab to the head, then turn it with the arrow keys. Every point is in the list and in the search as well.',
    ],
  ] as readonly (readonly [by: string, how: string])[],
  marks: 'What shapes and lines mean',
  marksText: 'The shape of a mark says how much care its point needs, the colour its meridian.',
  marksLink: 'The whole key to the marks',
  tour: 'The tour',
  tourText: 'Four short steps on the start page.',
  tourShow: 'Show the tour',
  glossary: 'Glossary',
  glossaryText: 'Words that the atlas uses. On other pages a dotted line under a word says what it means.',
  glossaryMissing:
    'The glossary is not here yet. If it does not come, open the page again when you are connected.',
  groups: {
    measure: 'Measures and directions',
    anatomy: 'Anatomy',
    tradition: 'Tradition',
    practice: 'Practice and safety',
    evidence: 'Claims and evidence',
  } satisfies Record<TermGroup, string>,
  steps: [
    'Each mark on the head is an acupuncture point. Touch one to see where it lies, how it is found and what it is called.',
    'Search by code, by name in several languages, by place or by concern.',
    'Concerns list the points that are claimed for them. Each claim says what it rests on; most rest on tradition alone.',
    'A mark’s shape says how much care its point needs. All of this is education, not advice.',
  ],
  stepOf: (step: number, all: number) => `${String(step + 1)} of ${String(all)}`,
  next: 'Next',
  done: 'Done',
  skip: 'Skip the tour',
}
