import type { ExpressionId, ShapeId } from '../../state/face'
import { en } from './en'

const percent = (share: number) => `${String(Math.round(share * 100))} %`

/** Five words along a slider; the middle one covers what the eye takes for the middle. */
const along = (value: number, words: readonly [string, string, string, string, string]) =>
  words[value < 0.1 ? 0 : value < 0.42 ? 1 : value <= 0.58 ? 2 : value <= 0.9 ? 3 : 4]

/** The words of the face panel. */
export const enFace = {
  title: 'Face',
  close: 'Close the face panel',
  coming: 'Other faces and expressions are on their way …',
  tabs: 'Face and expression',
  tabFace: 'Appearance',
  tabExpression: 'Expression',

  presets: 'Like your client',
  woman: 'Woman',
  man: 'Man',
  younger: 'younger',
  middle: 'middle',
  older: 'older',
  preset: (sex: string, age: string) => `${sex}, ${age}`,

  sex: 'Sex',
  sexWord: (value: number) =>
    along(value, ['female', 'more female', 'between female and male', 'more male', 'male']),
  age: 'Age',
  ageWord: (value: number) => along(value, ['young', 'rather young', 'middle', 'rather old', 'old']),

  shape: 'Face shape',
  shapeNote: 'Three shapes of one modelling project: a sculptor’s averages, no measure of peoples.',
  shapeName: { 'east-asian': 'East Asian', european: 'European', african: 'African' } satisfies Record<
    ShapeId,
    string
  >,
  shapeOnly: (name: string) => `${name} shape only`,
  shapeSlider: (name: string) => `${name} shape`,
  even: 'Even blend',
  percent,

  tone: 'Skin tone',
  toneNote: 'Any tone goes with any face.',
  toneWord: ['Light', 'Fair', 'Medium', 'Tan', 'Brown', 'Deep'] as const,
  toneName: (tone: number, word: string) => `Tone ${String(tone)}, ${word.toLowerCase()}`,

  keep: 'Remember this face on this device',
  keepNote: 'It stays in this browser. A link that you share carries the face that you see.',
  refused: 'This browser does not let the atlas remember anything: its storage is full or blocked.',
  reset: 'Back to the reference face',

  choose: 'One at a time',
  rest: 'At rest',
  expression: {
    'brows-up': 'Brows up',
    frown: 'Frown',
    squint: 'Squint',
    smile: 'Smile',
    pucker: 'Pucker',
    'mouth-open': 'Mouth open',
    platysma: 'Tense neck',
    clench: 'Clench',
  } satisfies Record<ExpressionId, string>,
  strength: 'Strength',
  restNote: 'Choose an expression to see which lines it folds and which muscles make them.',
  madeBy: (muscles: readonly string[]) => `made by ${en.list(muscles)}`,
  muscleNote: (plain: string, action: string) =>
    [plain, action]
      .filter((part) => part !== '')
      .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`)
      .join(' '),
  movedBy: (muscles: readonly string[]) => `No lines of its own; moved by ${en.list(muscles)}.`,
  muscles: 'Muscles at work',
  see: 'See',
  loading: 'Looking up the muscles …',
  failed: 'The muscles could not be looked up.',
  retry: 'Try again',
}
