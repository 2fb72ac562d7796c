import type { Zone } from '../../atlas/zone'

/** Words about zones and muscles on the page of a concern. */
export const enAreas = {
  place: 'Where it is seen',
  extent: {
    own: '',
    'whole face': 'No place of its own: the whole face.',
    varies: 'No fixed place.',
    elsewhere: 'No place on the face.',
  } satisfies Record<Zone['extent'], string>,
  ownReading: 'The atlas’s own reading: an area to look at, not one to needle.',
  confidence: {
    high: '',
    medium: 'Its edge is known only roughly.',
    low: 'Its place is known only roughly.',
  },
  show: 'Show its place on the face',
  allZones: 'All zones',
  allMuscles: 'All muscles',
  zonesNote: 'Tap a zone on the head to open its concern.',
  failed: 'Zones and muscles could not be loaded, so the head shows none.',
  muscles: 'Muscles under it',
  musclesNote:
    'Drawn on the skin above them. Muscles lie under skin and fat and differ from person to person.',
  showMuscle: 'Show on the face',
  hideMuscle: 'Show all again',
  notKnown: (id: string) => `The link names “${id}”, which is no muscle of this concern.`,
  notDrawn: 'Lies too deep to be drawn on the skin.',
  fibres: 'Fibres run',
  does: 'Action',
  from: 'From',
  to: 'To',
  lines: 'Lines it folds',
  points: 'Points over it',
}
