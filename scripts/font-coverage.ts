import { convert } from 'fontverter'

/**
 * The code points that a font has glyphs for, read from its `cmap` (formats 4 and 12).
 * Source of the table's layout: OpenType specification, "cmap".
 */
export async function fontCoverage(font: Buffer): Promise<ReadonlySet<number>> {
  const bytes = await convert(font, 'sfnt')
  const covered = new Set<number>()
  const addRange = (first: number, last: number): void => {
    for (let code = first; code <= last; code += 1) covered.add(code)
  }
  const cmap = tableOffset(bytes, 'cmap')
  const subtables = bytes.readUInt16BE(cmap + 2)
  for (let index = 0; index < subtables; index += 1) {
    const start = cmap + bytes.readUInt32BE(cmap + 8 + index * 8)
    const format = bytes.readUInt16BE(start)
    if (format === 4) {
      const segments = bytes.readUInt16BE(start + 6) / 2
      for (let segment = 0; segment < segments; segment += 1) {
        const last = bytes.readUInt16BE(start + 14 + segment * 2)
        addRange(bytes.readUInt16BE(start + 16 + segments * 2 + segment * 2), last)
      }
    } else if (format === 12) {
      const groups = bytes.readUInt32BE(start + 12)
      for (let group = 0; group < groups; group += 1) {
        const record = start + 16 + group * 12
        addRange(bytes.readUInt32BE(record), bytes.readUInt32BE(record + 4))
      }
    }
  }
  return covered
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no ${tag} table.`)
}
