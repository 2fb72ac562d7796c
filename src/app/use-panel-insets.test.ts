import { describe, expect, it } from 'vitest'
import { panelInsets } from './use-panel-insets'

const box = (left: number, top: number, width: number, height: number) =>
  ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect

describe('what panels cover', () => {
  it('is the left of a desktop window', () => {
    const panel = box(16, 16, 400, 868)
    expect(panelInsets(panel, panel, box(16, 16, 400, 60), 1440, 900)).toEqual({
      top: 0,
      right: 0,
      bottom: 0,
      left: 416,
    })
  })

  it('is the bar and the sheet of a phone, and nothing new when the sheet covers all', () => {
    const bar = box(0, 0, 360, 57)
    expect(panelInsets(box(0, 0, 0, 0), box(0, 256, 360, 384), bar, 360, 640)).toEqual({
      top: 57,
      right: 0,
      bottom: 384,
      left: 0,
    })
    expect(panelInsets(box(0, 0, 0, 0), box(0, 57, 360, 583), bar, 360, 640)).toBeNull()
  })

  it('is the right of a desktop window too while a panel is open beside the head, if that leaves room', () => {
    const panel = box(16, 16, 400, 868)
    const bar = box(16, 16, 400, 60)
    expect(panelInsets(panel, panel, bar, 1440, 900, box(1070, 16, 304, 700))?.right).toBe(370)
    expect(panelInsets(panel, panel, bar, 760, 900, box(390, 16, 304, 700))?.right).toBe(0)
  })

  it('is whichever sheet of a phone stands higher', () => {
    const bar = box(0, 0, 360, 57)
    const sheet = box(0, 548, 360, 92)
    expect(panelInsets(box(0, 0, 0, 0), sheet, bar, 360, 640, box(0, 346, 360, 294))?.bottom).toBe(294)
    expect(panelInsets(box(0, 0, 0, 0), sheet, bar, 360, 640)?.bottom).toBe(92)
  })

  it('is the caption of a word above the sheet too, but no more of a desktop window', () => {
    const bar = box(0, 0, 360, 57)
    const sheet = box(0, 548, 360, 92)
    const caption = box(16, 402, 328, 130)
    expect(panelInsets(box(0, 0, 0, 0), sheet, bar, 360, 640, null, caption)?.bottom).toBe(246)
    const panel = box(16, 16, 400, 868)
    expect(panelInsets(panel, panel, bar, 1440, 900, null, caption)?.bottom).toBe(0)
  })
})
