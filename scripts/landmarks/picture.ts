import { writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { inkOf, LETTER_HEIGHT, lineWidth } from './lettering'

/** A colour as red, green, blue, 0 to 255 (sRGB). */
export type Colour = readonly [red: number, green: number, blue: number]

/** A rectangle in pixels, top left and size. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** An RGB picture, three bytes per pixel, rows from the top. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** An empty picture of one colour. */
export function createPicture(width: number, height: number, fill: Colour): Picture {
  const rgb = new Uint8Array(width * height * 3)
  for (let index = 0; index < rgb.length; index += 3) rgb.set(fill, index)
  return { width, height, rgb }
}

/** Sets a pixel; `opacity` 0 to 1 blends. Outside the picture nothing happens. */
export function setPixel(picture: Picture, x: number, y: number, colour: Colour, opacity = 1): void {
  if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return
  const start = (y * picture.width + x) * 3
  for (let channel = 0; channel < 3; channel += 1) {
    const before = picture.rgb[start + channel]!
    picture.rgb[start + channel] = Math.round(before + (colour[channel]! - before) * opacity)
  }
}

/** A filled disc, edge smoothed over one pixel. */
export function drawDisc(
  picture: Picture,
  x: number,
  y: number,
  radius: number,
  colour: Colour,
  opacity = 1,
): void {
  for (let row = Math.floor(y - radius - 1); row <= y + radius + 1; row += 1) {
    for (let column = Math.floor(x - radius - 1); column <= x + radius + 1; column += 1) {
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(column - x, row - y)))
      if (cover > 0) setPixel(picture, column, row, colour, cover * opacity)
    }
  }
}

/** A straight line as a row of discs, `radius` pixels thick to each side. */
export function drawLine(
  picture: Picture,
  from: readonly [number, number],
  to: readonly [number, number],
  radius: number,
  colour: Colour,
): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1])))
  for (let step = 0; step <= steps; step += 1) {
    const part = step / steps
    drawDisc(picture, from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part, radius, colour)
  }
}

/** The box a line of text takes at a place and scale, with one pixel of air. */
export function textBox(text: string, left: number, top: number, scale: number): Box {
  return {
    left: left - 1,
    top: top - 1,
    width: lineWidth(text) * scale + 2,
    height: LETTER_HEIGHT * scale + 2,
  }
}

/** Writes a line of text with its top left at the given pixel, over a darkened box so that it reads on anything. */
export function drawText(
  picture: Picture,
  text: string,
  left: number,
  top: number,
  scale: number,
  colour: Colour,
): void {
  const box = textBox(text, left, top, scale)
  for (let y = box.top; y < box.top + box.height; y += 1) {
    for (let x = box.left; x < box.left + box.width; x += 1) setPixel(picture, x, y, [20, 20, 28], 0.62)
  }
  inkOf(text, (column, row) => {
    for (let y = 0; y < scale; y += 1) {
      for (let x = 0; x < scale; x += 1) {
        setPixel(picture, left + column * scale + x, top + row * scale + y, colour)
      }
    }
  })
}

/** Copies a picture into another with its top left at the given pixel. */
export function pastePicture(target: Picture, source: Picture, left: number, top: number): void {
  for (let row = 0; row < source.height; row += 1) {
    const start = row * source.width * 3
    target.rgb.set(
      source.rgb.subarray(start, start + source.width * 3),
      ((top + row) * target.width + left) * 3,
    )
  }
}

/** Writes a PNG file (8-bit RGB, no filter). */
export function writePng(path: string, picture: Picture): void {
  const rows = Buffer.alloc((picture.width * 3 + 1) * picture.height)
  for (let row = 0; row < picture.height; row += 1) {
    const start = row * picture.width * 3
    rows.set(picture.rgb.subarray(start, start + picture.width * 3), row * (picture.width * 3 + 1) + 1)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(picture.width, 0)
  header.writeUInt32BE(picture.height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  writeFileSync(
    path,
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
