import type { LandmarkAnchor } from '../../src/geometry/landmarks'
import { table } from './page-table'
import { repeatsSection } from './page-repeats'
import type { RepeatDistance } from './repeats'
import type { Yardstick } from './yardsticks'

/** What the page needs of a record of `data/landmarks.json`. */
export interface PageLandmark {
  readonly id: string
  readonly pickConfidence: string
}

const INTRODUCTION = `# Landmarks on the head

Written by \`npx tsx scripts/landmarks/write-page.ts\` from \`data/landmark-anchors.json\`; change it there. Every landmark is an anchor
(triangle and weights) on the left half or the midline of the reference face; curves are control anchors in order. They were placed
by looking: \`npx tsx scripts/landmarks/sheet.ts --region eye --grid\` draws close-ups from several sides, \`--shade curvature\` shows
grooves blue and ridges red, \`--points\` the baked points. \`npx tsx scripts/landmarks/place.ts\` moves one. A landmark is moved only
because of what is seen on the head, never to make a check pass.

"Sure" says how surely the place can be seen on a closed-mouth head without bones, vessels or hair. *Soft* marks places that do not
show on this mean face and were derived from ones that do; their sentence begins with the rule.
`

const DIFFERENCES = `## Where this head differs from people

- The eyeballs are larger than people's (28 mm across), and the orbits with them: the lower rim lies farther below the pupil.
- The chin of the mean face projects little and the floor of the mouth slopes on down behind it: the lowest midline place is not the chin.
- The philtrum is short, so that half of it is about 5 mm.
- No cartilage of the throat, no muscle border of the neck and hardly any collarbone shows: hyoid and suprasternal notch are the two
  visible ends between which thyroid and cricoid cartilage were divided as in adults. Expect them to be off by 5 mm or more on a given person.
- The base of the neck is seen, the spine is not: the seventh cervical vertebra is the corner of the profile.
- The bump of the occiput is smooth: the protuberance was put where its bulge ends and the profile runs straight to the nape, level with the ear canal.
`

/** The text of docs/landmarks.md. */
export function landmarksPage(
  records: readonly PageLandmark[],
  anchors: readonly LandmarkAnchor[],
  lengths: readonly Yardstick[],
  distances: readonly RepeatDistance[],
): string {
  const distanceOf = new Map(distances.map(({ id, mm }) => [id, mm.toFixed(1)]))
  const sureOf = new Map(records.map(({ id, pickConfidence }) => [id, pickConfidence]))
  const landmarks = anchors.filter(({ id }) => !id.startsWith('region_'))
  const regions = anchors.filter(({ id }) => id.startsWith('region_'))
  return [
    INTRODUCTION,
    '## Yardsticks\n',
    table(
      ['length', 'here, mm', 'people, mm'],
      lengths.map(({ what, here, people }) => [what, here.toFixed(1), people]),
    ),
    repeatsSection(distances),
    DIFFERENCES,
    '## Landmarks\n',
    table(
      ['landmark', 'sure', 'two rounds apart, mm', 'why it is right'],
      landmarks.map(({ id, seen }) => [
        `\`${id}\``,
        sureText(sureOf.get(id) ?? '', seen),
        distanceOf.get(id) ?? '',
        seen,
      ]),
    ),
    '## Edges of regions\n',
    'Not landmarks: with the hairline and the eyebrow they bound what the skin is drawn with (`src/geometry/regions.ts`).\n',
    table(
      ['curve', 'why it is right'],
      regions.map(({ id, seen }) => [`\`${id}\``, seen]),
    ),
  ].join('\n')
}

function sureText(pickConfidence: string, seen: string): string {
  return seen.startsWith('Derived') ? `*soft*, ${pickConfidence}` : pickConfidence
}
