import type { SceneMarker } from './marker-field'
import type { LabelPlace } from './label-layout'

/** One label over the canvas with its leader, reused from name to name. */
export interface LabelElement {
  readonly element: HTMLElement
  readonly leader: HTMLElement
  /** The marker it names, -1 for none. */
  marker: number
  /** Measured size, CSS pixels. */
  width: number
  height: number
}

/** A label that names nothing yet. */
export function labelElement(): LabelElement {
  const element = document.createElement('div')
  element.className = 'stage-label'
  element.hidden = true
  const leader = document.createElement('div')
  leader.className = 'stage-leader'
  leader.hidden = true
  return { element, leader, marker: -1, width: 0, height: 0 }
}

/** Writes the name of a marker (its index and what it is; undefined for none) and measures it. Its words are codes and names of the data. */
export function writeLabel(
  label: LabelElement,
  marker: number,
  what: SceneMarker | undefined,
  chosen: string | undefined,
): void {
  label.element.classList.toggle('stage-label-chosen', what !== undefined && what.code === chosen)
  if (label.marker === marker) return
  label.marker = marker
  label.element.hidden = !what
  if (!what) return
  label.element.replaceChildren()
  const code = document.createElement('b')
  code.textContent = what.code
  label.element.append(code, ` ${what.name}`)
  if (what.side !== 'midline') {
    const side = document.createElement('i')
    side.textContent = what.side === 'left' ? 'L' : 'R'
    label.element.append(' ', side)
  }
  label.element.dataset['record'] = what.code
  label.width = label.element.offsetWidth
  label.height = label.element.offsetHeight
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
