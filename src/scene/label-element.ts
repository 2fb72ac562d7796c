import type { StageLabel } from './label-board'
import type { LabelPlace } from './label-layout'

/** One label over the canvas with its leader, reused from name to name. */
export interface LabelElement {
  readonly element: HTMLElement
  readonly leader: HTMLElement
  /** What is written, as one text; null when it must be written and measured again. */
  written: string | null
  /** Measured size, CSS pixels. */
  width: number
  height: number
}

/** About one line of a name, CSS pixels. */
const LINE_PX = 15

/** A label that names nothing yet. */
export function labelElement(): LabelElement {
  const element = document.createElement('div')
  element.hidden = true
  const leader = document.createElement('div')
  leader.className = 'stage-leader'
  leader.hidden = true
  return { element, leader, written: null, width: 0, height: 0 }
}

/** Writes a label (undefined for none) and measures it; nothing is touched while it says the same as before. */
export function writeLabel(label: LabelElement, what: StageLabel | undefined): void {
  const { element } = label
  const written = what ? [what.kind, what.text, what.sub, what.side, what.isChosen].join('\n') : ''
  if (label.written === written) return
  label.written = written
  element.hidden = !what
  if (!what) return
  label.leader.className = `stage-leader stage-leader-${what.kind}`
  element.className = `stage-label stage-label-${what.kind}${what.isChosen ? ' stage-label-chosen' : ''}`
  const name = document.createElement('b')
  name.textContent = what.text
  element.replaceChildren(name)
  if (what.sub !== undefined) element.append(` ${what.sub}`)
  if (what.side) {
    const side = document.createElement('i')
    side.textContent = what.side === 'left' ? 'L' : 'R'
    element.append(' ', side)
  }
  if (what.record === undefined) delete element.dataset['record']
  else element.dataset['record'] = what.record
  hugWords(element)
  label.width = element.offsetWidth
  label.height = element.offsetHeight
}

/** A name in two lines would keep the width at which it broke: the box is drawn in to its longer line. */
function hugWords(element: HTMLElement): void {
  element.style.width = ''
  const range = document.createRange()
  range.selectNodeContents(element)
  const words = range.getBoundingClientRect()
  if (words.height < 1.5 * LINE_PX) return
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  element.style.width = `${Math.ceil(words.width + parseFloat(paddingLeft) + parseFloat(paddingRight) + 0.5)}px`
}

/** Puts a label and its leader in their place; without one, neither is seen. */
export function moveLabel({ element, leader }: LabelElement, place: LabelPlace | null | undefined): void {
  element.style.visibility = place ? 'visible' : 'hidden'
  leader.hidden = !place?.leader
  if (!place) return
  element.style.transform = `translate(${Math.round(place.left)}px, ${Math.round(place.top)}px)`
  if (!place.leader) return
  const { fromX, fromY, toX, toY } = place.leader
  leader.style.width = `${Math.hypot(toX - fromX, toY - fromY).toFixed(1)}px`
  const turn = Math.atan2(toY - fromY, toX - fromX)
  leader.style.transform = `translate(${fromX.toFixed(1)}px, ${fromY.toFixed(1)}px) rotate(${turn.toFixed(4)}rad)`
}
