/** The keys of the keyboard and what each does. */
export const enKeys: readonly (readonly [key: string, does: string])[] = [
  ['/', 'search'],
  ['?', 'help'],
  ['F', 'face'],
  ['L', 'layers and key'],
  ['Esc', 'close what is open'],
  ['+ −', 'nearer, farther (on the head)'],
  ['0', 'home view (on the head)'],
  ['← ↑ → ↓', 'turn the head, or walk from point to point (on the head)'],
  ['← →', 'next and previous point, while walking along a meridian'],
  ['Enter', 'with zones shown: walk from zone to zone by the arrows, and open one (on the head)'],
]
