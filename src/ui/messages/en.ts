import type { CautionClassId } from '../../atlas/point'
import type { LinkFault } from '../../state/link'
import type { FilterName, Grouping } from '../../state/filters'
import type { ViewName } from '../../state/view'
import { list, number, points } from './counting'
import { enCard } from './en-card'
import { enSearch } from './en-search'
import { enSureness } from './en-sureness'
import { readBack } from './read-back'
import { enAbout, enEvidence, enMeridian, enSafety, enTarget } from './en-pages'

/** Parts of a damaged link that are named; a sentence that names thousands tells nothing. */
const MOST_TOLD = 5

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * All words of the interface in British English. Words about records (locations, claims, cautions) are data and stand in `data/`.
 * Another language is a second object of this type.
 */
export const en = {
  title: 'Facial point atlas',
  pageTitle: (page: string) => `${page} – Facial point atlas`,
  skip: 'Skip to the page',
  notAdvice: 'Education, not advice.',
  list: (items: readonly string[]) => list.format(items),
  date: (text: string) => day.format(new Date(`${text}T00:00:00Z`)),
  points,
  millimetres: (amount: number) => `${number.format(amount)} mm`,
  data: (version: string, date: string) =>
    `Data version ${version}, ${day.format(new Date(`${date}T00:00:00Z`))}`,
  notReviewed: 'Not yet reviewed by a licensed practitioner.',
  reviewed: (reviewer: string, licence: string, date: string) =>
    `Reviewed by ${reviewer} (${licence}) on ${day.format(new Date(`${date}T00:00:00Z`))}.`,

  start: {
    heading: 'Facial point atlas',
    lead: 'Where the acupuncture points of the face, head and neck lie, what is claimed for them, how sure anyone is, and what to be careful about.',
    isNot: 'Education, not advice, and no guide to needling.',
    ways: 'Ways in',
    byConcern: 'By concern',
    byConcernNote: 'Lines, skin, puffiness, tension',
    onFace: 'Show them on the face',
    allConcerns: 'All concerns with their evidence',
    byRegion: 'By region',
    byRegionNote: 'Brow, cheek, lips, nape and the rest',
    byMeridian: 'By meridian',
    byMeridianNote: 'Their courses, drawn on the skin',
    byName: 'By name',
    byNameNote: 'Chinese, Japanese, Korean, English',
    namesFrom: { pinyin: 'Pinyin, A to Z', english: 'English, A to Z' },
    anyName: 'Search in any of them',
    byCaution: 'By caution',
    byCautionNote: 'From usual care to do not needle',
    allSafety: 'Safety: who, when, what to watch for',
    allPoints: 'All points',
    allPointsNote: (amount: number) => `${points(amount)} of face, head and neck`,
  },

  nav: {
    label: 'Atlas',
    menu: 'Menu',
    start: 'Start',
    points: 'Points',
    targets: 'Concerns',
    meridians: 'Meridians',
    safety: 'Safety',
    evidence: 'Evidence',
    notebook: 'Kept pages and notes',
    help: 'Help',
    about: 'About',
  },

  search: enSearch,

  caution: {
    routine: 'Usual care',
    caution: 'Caution',
    'high-risk': 'High risk',
    'contraindicated-needling-in-cosmetic-use': 'Not for cosmetic needling',
  } satisfies Record<CautionClassId, string>,

  filters: {
    legend: 'Narrow the list',
    meridian: 'Meridian',
    region: 'Region',
    target: 'Concern',
    caution: 'Caution',
    level: 'Level of a claim',
    studies: 'Used in studies',
    noClaim: 'No cosmetic claim',
    studied: { used: 'Yes', unused: 'No' },
    any: 'Any',
    clear: 'Clear all',
    option: (name: string, amount: number) => `${name} (${number.format(amount)})`,
    notKnown: (name: FilterName, value: string) =>
      `The link narrows by ${name} “${readBack(value)}”, which the atlas does not have.`,
  },

  pointList: {
    heading: 'Points',
    groupBy: 'By',
    by: {
      meridian: 'Meridian',
      region: 'Region',
      pinyin: 'Pinyin',
      english: 'English',
    } satisfies Record<Grouping, string>,
    noEnglish: 'Without an English name',
    filteredOut: 'Filtered out',
    shown: (shown: number, all: number) =>
      shown === all ? `All ${points(all)}` : `${number.format(shown)} of ${points(all)}`,
    none: 'No point fits all of these at once.',
    code: 'Code',
    name: 'Name',
    extra: 'Extra points',
    noMarker: 'Inside the nose or mouth: listed, without a mark on the head',
  },

  card: enCard,

  sureness: enSureness,

  laterality: {
    bilateral: 'On both sides',
    midline: 'On the midline',
    multiple: 'Several places',
    left: 'On the left only',
    right: 'On the right only',
  },

  target: enTarget,

  reported: {
    assessment: 'Our assessment:',
    article: 'The source article says:',
    practice: 'Clinics usually say:',
    practitioners: 'Practitioners say:',
    tradition: 'In the traditional view:',
    study: (study: string) => `${study} reports:`,
  },

  meridian: enMeridian,

  safety: enSafety,

  evidence: enEvidence,

  about: enAbout,

  unknown: {
    heading: 'Not in the atlas',
    page: (text: string) => `There is no page “${readBack(text)}”.`,
    point: (text: string) => `There is no point “${readBack(text)}” in this atlas.`,
    target: (text: string) => `There is no concern “${readBack(text)}” in this atlas.`,
    structure: (text: string) =>
      `There is no muscle, nerve, vessel or other structure “${readBack(text)}” in this atlas.`,
    landmark: (text: string) => `There is no landmark “${readBack(text)}” in this atlas.`,
    study: (text: string) => `There is no study “${readBack(text)}” in this atlas.`,
    meridian: (text: string) => `There is no meridian “${readBack(text)}” in this atlas.`,
    safety: (text: string) => `There is no safety entry “${readBack(text)}” in this atlas.`,
    nearest: 'Nearest matches',
    searchFor: (text: string) => `Search for “${readBack(text)}”`,
  },

  faults: {
    link: (faults: readonly LinkFault[]) => {
      const told = faults
        .slice(0, MOST_TOLD)
        .map(({ name, value }) => `${readBack(name)} “${readBack(value)}”`)
      const more = faults.length - told.length
      const all = more === 0 ? told : [...told, `${number.format(more)} more`]
      return `Not understood in this link: ${list.format(all)}. The rest was followed.`
    },
    dismiss: 'Dismiss',
    data: 'The atlas could not be read',
    dataText: 'One of its data files is damaged or missing. Nothing of yours is lost.',
    dataRemedy: 'Try again; if it stays, please report the lines below.',
    unreachable: (file: string, reason: string) => `data/${file}.json could not be fetched: ${reason}.`,
    notJson: (file: string) => `data/${file}.json is not valid JSON: it may have been cut off on the way.`,
    retry: 'Try again',
    loading: 'Reading the atlas …',
    late: 'This part could not be loaded. Open the page again when you are connected.',
  },

  stage: {
    label: '3D head',
    loading: 'The head is on its way …',
    noWebgl: 'This browser cannot draw in 3D (no WebGL). Everything else works: all points are in the list.',
    lost: 'The picture was lost and is being restored …',
    failed: 'The 3D head could not be loaded. Everything else works: all points are in the list.',
    noFaces: 'Other faces and expressions could not be loaded. The head shows the reference face.',
    facesCame: 'Other faces and expressions are there now.',
    retry: 'Try again',
    off: 'Opened without the 3D head.',
    turnOn: 'Show the 3D head',
    tools: 'Head controls',
    zoneKeys: 'Zones are shown: Enter and the arrows walk through them.',
    litZone: (name: string) => `Zone: ${name}. Enter opens it.`,
    openZone: (name: string) => `${name}: opened.`,
    leftMark: 'L',
    rightMark: 'R',
  },

  views: {
    group: 'View',
    open: 'Views of the head',
    home: 'Home view',
    nearer: 'Nearer',
    farther: 'Farther',
    front: 'Front',
    left: 'Left side',
    right: 'Right side',
    'three-quarter-left': 'Three-quarter, left',
    'three-quarter-right': 'Three-quarter, right',
    back: 'Back',
    crown: 'Crown',
    'under-chin': 'Under the chin',
    spoken: (view: string) => `View: ${view.toLowerCase()}`,
  } satisfies Record<ViewName, string> & Record<string, unknown>,

  panels: {
    face: (isOther: boolean) => (isOther ? 'Face: changed from the reference face' : 'Face'),
    layers: (isOther: boolean) => (isOther ? 'Layers and key: changed' : 'Layers and key'),
  },

  key: {
    open: 'Key to the marks',
    shape: 'Shape: how much care',
    caution: {
      routine: 'Circle: usual care',
      caution: 'Triangle: caution',
      'high-risk': 'Diamond: high risk',
      'contraindicated-needling-in-cosmetic-use': 'Crossed square: not for cosmetic needling',
    } satisfies Record<CautionClassId, string>,
    colour: 'Colour: which meridian',
    ofMeridian: 'Each meridian has its own colour',
    ofExtra: 'Extra points, on no meridian',
    line: 'Line: course of a meridian',
    solid: 'Solid: on the skin',
    dashed: 'Dashed: said to run inside',
    dotted: 'Dotted: a side branch without points of its own',
    crowded:
      'Where marks crowd, some stand up to two pixels aside and some show only from nearer by or another side.',
  },

  theme: {
    open: 'Light or dark',
    system: 'As the device',
    light: 'Light',
    dark: 'Dark',
  },

  sheet: {
    raise: 'Raise the sheet',
    lower: 'Lower the sheet',
  },

  level: {
    ofConcern: 'for the concern as a whole',
  },
}
