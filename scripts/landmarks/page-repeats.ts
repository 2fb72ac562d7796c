import { table } from './page-table'
import { medianMm, SETTLE_ABOVE_MM, type RepeatDistance } from './repeats'

const HOW = `A second person placed every landmark again on the left half of the bare head, having seen only the definitions
(\`data/landmarks.json\`) and pictures of the head without marks, not the first places. For the face the usage comment of the placing
script then gave coordinates of the tip of the nose and of the eyebrow as its example, so those two were not perfectly blind. The
second round is \`data/landmark-repeats.json\`; \`npx tsx scripts/landmarks/review-sheet.ts\` draws both rounds from five sides. The
distance of two curves is the mean distance of one from the other over the stretch both run along. It is how well the reading of a
definition repeats on this head, not how near it is to the bone of a person.
`

const AMBIGUOUS = `Definitions that leave room on a smooth mean face, as the second round found:

- The lower edge of the bulge of the occiput can be read at any height from the ear canal to 18 mm above it; the borders of the
  protuberance, the origin of the trapezius, the back hairline and the second vertebra are measured from it and share its doubt.
- The larynx has no local maximum in the midline; thyroid and cricoid cartilage are divisions of the throat.
- The suprasternal notch is either the rearmost place of the profile or its strongest hollow, 5 mm lower.
- Groove and chin are very shallow extremes of the profile: the literal ones lie 3 mm apart and differ by 0.1 mm in depth.
- The greater supraclavicular fossa "above the middle of the clavicle" (x 101) is seen further in, at x 75 to 88.
- The end of the clavicle and the end of the acromion both end the shoulder; halves of the clavicle are meant to the acromion.
- The seventh cervical vertebra has no bump; the base of the neck reads from y -114 to -123.
- The border of the trapezius may start on the nuchal line or in the nape, and runs over or behind the ridge of the shoulder.
- The apex of the ear is the auricle's highest place; the scalp above it is another landmark's.
- The corner of the forehead follows from 4.5 cun or from the bend of the hairline.
- The border and the bulge of the masseter do not show with relaxed jaws: 5 mm either way.
`

/** The section on the second round: how it was made, its distances, and what was settled. Throws a RangeError without distances. */
export function repeatsSection(distances: readonly RepeatDistance[]): string {
  if (distances.length === 0) throw new RangeError('There is no second round to write about.')
  const falling = [...distances].sort((a, b) => b.mm - a.mm)
  const worst = falling[0]!
  const apart = falling.filter(({ mm }) => mm > SETTLE_ABOVE_MM)
  return [
    '## Two rounds\n',
    `Median ${medianMm(distances).toFixed(1)} mm, worst ${worst.mm.toFixed(1)} mm (\`${worst.id}\`), ${apart.length} of ${distances.length} more than ${SETTLE_ABOVE_MM} mm apart.\n`,
    HOW,
    `What lies more than ${SETTLE_ABOVE_MM} mm apart was looked at again and settled:\n`,
    table(
      ['landmark', 'mm', 'settled'],
      apart.map(({ id, mm, settled }) => [`\`${id}\``, mm.toFixed(1), settled ?? '']),
    ),
    AMBIGUOUS,
  ].join('\n')
}
