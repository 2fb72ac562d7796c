import type { WayWord } from '../../state/placement-facts'
import { list, number } from './counting'

/** Words for going from point to point on the head. */
export const enExplore = {
  which: 'Which point?',
  walk: 'Walk along it',
  previous: 'Previous point',
  next: 'Next point',
  end: 'End the walk',
  of: (index: number, all: number) => `${number.format(index)} of ${number.format(all)}`,
  way: {
    above: 'above',
    below: 'below',
    front: 'in front of',
    behind: 'behind',
    lateral: 'lateral to',
    medial: 'medial to',
  } satisfies Record<WayWord, string>,
  /** "1 cun above and lateral to LI19" */
  step: (cun: number, ways: readonly string[], from: string) =>
    `${number.format(cun)} cun ${list.format(ways)} ${from}`,
}

/** The first words of a location, for speech: "Upper lip, directly below …" gives "upper lip". */
export function briefPlace(location: string): string {
  const first = location.split(/[,;:(.](?!\d)/)[0]!.trim()
  return first.charAt(0).toLowerCase() + first.slice(1)
}
