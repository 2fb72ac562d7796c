import { count, list, points } from './counting'

/** Words of the pages about concerns. */
export const enTarget = {
  heading: 'Concerns',
  lead: 'What people wish to change, and the points that are claimed for it. The level and the certainty are for the concern as a whole; no single point was tested alone.',
  kind: { cosmetic: 'On the face', supporting: 'Supporting aims', medical: 'Medical, not cosmetic' },
  kindNote: {
    cosmetic: '',
    supporting: 'Not cosmetic; kept apart.',
    medical: 'These belong to a doctor. No point of the face is linked to them as a claim of the atlas.',
  },
  redFlags: 'See a doctor first',
  what: 'What it is',
  structures: 'What lies there',
  where: 'Where',
  lineType: {
    dynamic: 'Lines of expression: they deepen when the muscle moves.',
    mixed: 'Lines of expression and of the skin at rest.',
    'static/mixed': 'Lines of the skin at rest, partly of expression.',
  },
  evidence: 'Evidence, for the concern as a whole',
  level: 'Best kind of study',
  certainty: 'Certainty',
  evidenceLine: (level: string, certainty: string) =>
    `Evidence for the concern as a whole: ${level.toLowerCase()}; ${certainty.toLowerCase()}.`,
  notAlone: 'with other points, not tested alone',
  articleAssessed: 'Our assessment of these statements is the evidence for the concern as a whole, above.',
  studies: 'Studies',
  points: 'Points claimed for it',
  pointsNote: 'Each claim has its own level. A claim is what people say, not what has been shown.',
  noPoints: 'No point of the face is linked to this, on purpose.',
  notEndorsed: 'Claimed by some, not endorsed here',
  notEndorsedNote:
    'Some practitioners claim these points for it. The risk of needling there is out of proportion to a cosmetic aim.',
  distal: 'Points outside this atlas',
  distalNote: (codes: readonly string[]) =>
    `Texts add points of the body that this atlas does not show: ${list.format(codes)}.`,
  article: 'What the source article says',
  notes: 'Notes',
  showAll: (amount: number) => `Show these ${points(amount)} in the list`,
}

/** Words of the pages about meridians. */
export const enMeridian = {
  heading: 'Meridians',
  lead: 'Paths that Chinese medicine describes, drawn as a history of ideas. “Meridian” and “channel” mean the same.',
  belief: 'What a meridian and qi mean to those who use them',
  beliefText:
    'A meridian, also called a channel (both words mean the same), is thought of as a path on which qi, a vital energy, moves through the body. Points are the places on it where the flow is said to be reached.',
  beliefAssessment: 'Belief, told as belief. No structure or energy of this kind has been measured.',
  course: 'Course on head and neck',
  points: 'Points in order',
  noPoints: 'It has no points on head and neck: its course here is inside the body and drawn dashed.',
  show: 'Show this meridian',
  hide: 'Hide this meridian',
  facts: 'In tradition',
  formal: 'Full name',
  flowIs: (flow: string) => `Flow, as told: ${flow}.`,
  meetingPoint: 'meeting point',
  between: (a: string, b: string) => `between ${a.replaceAll('_', ' ')} and ${b.replaceAll('_', ' ')}`,
  pair: 'Paired with',
  element: 'Phase',
  colour: 'Colour of tradition',
  solid: 'on the skin',
  dashed: 'inside the body, drawn dashed: no place to needle',
  dotted: 'a side branch on the skin without points of its own, drawn dotted',
  meets: 'Also said to meet',
  outside: 'outside this atlas',
  article: 'What the source article says',
  notDrawn: 'Not drawn',
}

/** Words of the pages about safety. */
export const enSafety = {
  heading: 'Safety',
  lead: 'For education. Local law and the rules of the profession come first.',
  emergency: 'In an emergency',
  redFlags: 'Signs that need a doctor',
  urgency: { emergency: 'Emergency', urgent: 'Urgent', soon: 'Soon' },
  absolute: 'No cosmetic needling',
  relative: 'Ask first',
  cautions: 'Special care',
  adverse: 'What can go wrong, by how often',
  frequency: {
    summary: 'As a whole',
    common: 'Common',
    uncommon: 'Uncommon',
    rare: 'Rare',
    'very rare': 'Very rare',
  },
  noFrequency: 'How often is not known',
  aftercare: 'Afterwards',
  setting: 'Finding a licensed practitioner',
  comparison: 'Compared with botulinum toxin (Botox)',
  comparisonNote: 'No study is known that compares the two directly.',
  article: 'What the source article says',
  points: 'Points',
  structures: 'Structures',
  studies: 'Studies',
  sources: 'Sources',
  scope: (scope: string) => `Holds for ${scope}.`,
  classes: 'Caution classes of points',
}

/** Words of the pages about evidence. */
export const enEvidence = {
  heading: 'Evidence',
  overall: 'All of it together',
  studies: 'Studies, reviews and reports',
  category: { efficacy: 'On effects', safety: 'On safety', location: 'On locations and method' },
  levels: 'The ladder of evidence',
  certainties: 'How certain',
  article: 'What the source article says, and our assessment',
  articleStudies: 'Studies that the source article names',
  articleRefers: 'The source article names it as',
  design: 'Design',
  size: 'Size',
  findings: 'Findings',
  limits: 'Limits',
  where: 'Published in',
  level: 'Level',
  certainty: 'Certainty',
  points: 'Points used, always together with others',
  concerns: 'Concerns',
  safetyItems: 'Safety',
  identified: {
    certain: '',
    likely: 'Very likely the paper meant.',
    partly: 'Identified in part.',
    no: 'The paper could not be identified.',
  },
  seen: 'What was seen of it',
  howToRate: 'How it is rated',
}

/** Words of the pages about the atlas itself. */
export const enAbout = {
  heading: 'About this atlas',
  what: 'What it is',
  whatText:
    'An atlas for students, practitioners and their clients: where points lie on a head, what is claimed for them and by whom, how far anything has been tested, and what may go wrong.',
  isNot: 'What it is not',
  isNotText:
    'It is education and not medical advice, no instruction to needle anyone, and no promise of any effect. Meridians are drawn as belief and history. If you have a health question, ask a doctor; if you look for treatment, look for a licensed practitioner.',
  places: 'How places are found',
  placesText:
    'Each point is computed from landmarks and cun measurements by a recipe that restates its published location, on the skin of the head that you see. The head is a model, not a person, and no measure of any people.',
  privacy: 'Private by construction',
  privacyText:
    'No server, no account, no counting of visits, no request to any other site. What you choose stays in this browser or in the part of a link that browsers do not send.',
  review: 'Review',
  licence: 'Licence and credits',
  licenceText:
    'Program: MIT licence. Data: Creative Commons Attribution 4.0 (CC BY 4.0). Head: made from the MakeHuman base mesh and targets, released as CC0. Type: Source Sans 3 and a subset of Noto Sans CJK, SIL Open Font License.',
  counts: (points: number, meridians: number, targets: number, studies: number) =>
    `It holds ${count(points, 'point', 'points')}, ${count(meridians, 'meridian', 'meridians')}, ${count(targets, 'concern', 'concerns')} and ${count(studies, 'study or report', 'studies and reports')}.`,
  article:
    'One source of the claims is a consumer-health overview of acupuncture for wrinkles (“the source article”). Its statements stand with their subjects, attributed, with our assessment.',
}
