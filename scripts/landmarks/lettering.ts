/**
 * Capitals, digits and a few signs for contact sheets, five rows tall, drawn for this project so that a picture needs neither a
 * font file nor a browser. A glyph is five rows of `#` and `.`, joined by `/`.
 */
const GLYPHS: Readonly<Record<string, string>> = {
  A: '.#./#.#/###/#.#/#.#',
  B: '##./#.#/##./#.#/##.',
  C: '.##/#../#../#../.##',
  D: '##./#.#/#.#/#.#/##.',
  E: '###/#../##./#../###',
  F: '###/#../##./#../#..',
  G: '.##/#../#.#/#.#/.##',
  H: '#.#/#.#/###/#.#/#.#',
  I: '#/#/#/#/#',
  J: '..#/..#/..#/#.#/.#.',
  K: '#.#/#.#/##./#.#/#.#',
  L: '#../#../#../#../###',
  M: '#...#/##.##/#.#.#/#...#/#...#',
  N: '#..#/##.#/#.##/#..#/#..#',
  O: '.#./#.#/#.#/#.#/.#.',
  P: '##./#.#/##./#../#..',
  Q: '.#../#.#./#.#./#.#./.###',
  R: '##./#.#/##./#.#/#.#',
  S: '.##/#../.#./..#/##.',
  T: '###/.#./.#./.#./.#.',
  U: '#.#/#.#/#.#/#.#/###',
  V: '#.#/#.#/#.#/#.#/.#.',
  W: '#...#/#...#/#.#.#/##.##/#...#',
  X: '#.#/#.#/.#./#.#/#.#',
  Y: '#.#/#.#/.#./.#./.#.',
  Z: '###/..#/.#./#../###',
  '0': '###/#.#/#.#/#.#/###',
  '1': '.#/##/.#/.#/.#',
  '2': '##./..#/.#./#../###',
  '3': '##./..#/.#./..#/##.',
  '4': '#.#/#.#/###/..#/..#',
  '5': '###/#../##./..#/##.',
  '6': '.##/#../###/#.#/###',
  '7': '###/..#/.#./.#./.#.',
  '8': '###/#.#/###/#.#/###',
  '9': '###/#.#/###/..#/##.',
  '-': '../../##/../..',
  '+': '.../.#./###/.#./...',
  _: '.../.../.../.../###',
  '.': '././././#',
  ':': './#/./#/.',
  '/': '..#/..#/.#./#../#..',
  '(': '.#/#./#./#./.#',
  ')': '#./.#/.#/.#/#.',
  ' ': '../../../../..',
}

/** Rows of one line of lettering at scale 1, pixels. */
export const LETTER_HEIGHT = 5

/** Width of a line of text at scale 1, pixels. Letters are drawn as capitals; a sign without a glyph takes a blank. */
export function lineWidth(text: string): number {
  let width = 0
  for (const glyph of glyphsOf(text)) width += glyph[0]!.length + 1
  return Math.max(0, width - 1)
}

/** Calls `ink(column, row)` for each inked pixel of the text at scale 1; column 0, row 0 is the top left. */
export function inkOf(text: string, ink: (column: number, row: number) => void): void {
  let left = 0
  for (const glyph of glyphsOf(text)) {
    glyph.forEach((cells, row) => {
      for (let column = 0; column < cells.length; column += 1) {
        if (cells[column] === '#') ink(left + column, row)
      }
    })
    left += glyph[0]!.length + 1
  }
}

function glyphsOf(text: string): readonly (readonly string[])[] {
  return Array.from(text.toUpperCase(), (letter) => (GLYPHS[letter] ?? GLYPHS[' ']!).split('/'))
}
