import type { Purpose } from '../../state/purpose'

/** The words of the layers panel. */
export const enLayers = {
  title: 'Layers and key',
  close: 'Close the layers panel',

  purpose: 'Set up for',
  purposeName: { learn: 'Learning', safety: 'Safety', client: 'A client' } satisfies Record<Purpose, string>,
  purposeNote: {
    learn: 'All meridians, a scale, and how each chosen point is measured.',
    safety: 'Points that need more than usual care stand out; the others step back.',
    client: 'A quiet head: points and the zones of concerns, no lines.',
  } satisfies Record<Purpose, string>,
  usual: 'Back to the usual picture',

  drawn: 'On the head',
  points: 'Points',
  pointsNote: 'Their shape says how much care',
  labels: 'Labels',
  labelsOf: { full: 'Code and name', code: 'Code' },
  zones: 'Zones of concerns',
  zonesNote: 'Tap one to read about it',
  muscles: 'Muscles',
  musclesNote: 'Under the skin, with their fibres',
  measures: 'Measuring lines',
  measuresNote: 'How a chosen point is found',
  thirds: 'Thirds and midline',
  thirdsNote: 'Hairline, brows, nose, chin',
  scale: 'Scale bar',
  scaleNote: 'Millimetres and one cun',
  skin: 'Skin',
  skinWords: (percent: number) => (percent === 100 ? 'solid' : `${String(percent)} %`),

  meridians: 'Meridians',
  all: 'All',
  none: 'None',

  key: 'Key to the marks',
  keys: 'Keyboard',
  keysAllowed: 'Single-key shortcuts',
  keysNote: 'Off: the keys /, ?, F and L do nothing.',
}
