import type { RootState } from '@react-three/fiber'
import { Vector3 } from 'three'
import { editedAnchors } from '../geometry/authoring/edit-session'
import { standsOnMidline } from '../geometry/authoring/mirror-lock'
import { curveThrough } from '../geometry/curve'
import { anchorFromBaked, anchorsOfLandmark } from '../geometry/landmarks'
import type { Place } from '../geometry/surface'
import type { HeadModel } from '../scene/head-model'
import type { DotSide, EditDesk } from './edit-desk'
import { stepOfKey } from './step-keys'
import { WORDS } from './wording'

/** Dots and curve of the chosen landmark in an element over the canvas. */
export interface DotLayer {
  readonly element: HTMLElement
  /** To be called when the desk changed. */
  readonly show: () => void
  /** To be called in every drawn frame: puts dots and curve where the camera sees them. */
  readonly place: () => void
}

interface Dot {
  readonly button: HTMLButtonElement
  readonly control: number
  readonly side: DotSide
}

const SVG = 'http://www.w3.org/2000/svg'

/**
 * Makes the layer. Each anchor is a button that can be dragged along the skin or moved by arrow keys; paired ones have a twin, which
 * moves them as in a mirror.
 */
export function dotLayer(desk: EditDesk, model: HeadModel, stage: () => RootState): DotLayer {
  const element = document.createElement('div')
  element.className = 'edit-dots'
  const svg = document.createElementNS(SVG, 'svg')
  const lines = (['left', 'right'] as const).map(() => svg.appendChild(document.createElementNS(SVG, 'path')))
  element.append(svg)
  let dots: Dot[] = []
  let dotsOf: string | null = null
  let curves: readonly (readonly Place[])[] = []
  const at = new Vector3()
  const eye = new Vector3()

  /** CSS pixels on the stage, and whether the head hides the place. */
  const project = ({ position: [x, y, z] }: Place) => {
    const { camera, size } = stage()
    at.set(x, y, z).project(camera)
    return {
      x: ((at.x + 1) / 2) * size.width,
      y: ((1 - at.y) / 2) * size.height,
      isHidden: model.occlusion().isHidden(x, y, z, eye),
    }
  }
  const skinUnder = (x: number, y: number): Place | null => {
    const { camera, size } = stage()
    const { bench } = desk.getState()
    at.set((x / size.width) * 2 - 1, 1 - (y / size.height) * 2, 0.5).unproject(camera)
    camera.getWorldPosition(eye)
    at.sub(eye)
    return bench?.skin.rayPlaces([eye.x, eye.y, eye.z], [at.x, at.y, at.z])[0] ?? null
  }
  const placesNow = (side: DotSide): Place[] => {
    const { bench, session, chosen } = desk.getState()
    const landmark = editedAnchors(session).find(({ id }) => id === chosen)
    if (!bench || !landmark) return []
    return anchorsOfLandmark(landmark)
      .map(anchorFromBaked)
      .map((anchor) => bench.skin.place(side === 'right' ? bench.mirror(anchor) : anchor))
  }

  const makeDot = (control: number, side: DotSide, isOnMidline: boolean, count: number): Dot => {
    const { chosen } = desk.getState()
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'edit-dot'
    const part = count > 1 ? `, ${WORDS.controlName(control, count)}` : ''
    button.ariaLabel = WORDS.dot(chosen ?? '', isOnMidline ? 'midline' : side, part)
    button.addEventListener('focus', () => desk.getState().chooseControl(control))
    button.addEventListener('keydown', (event) => {
      const step = stepOfKey(event)
      if (!step) return
      event.preventDefault()
      desk.getState().step(step.direction, step.mm, side, step.merge)
    })
    // The dot keeps its distance to the pointer that took it: it must not jump when it is touched beside its middle.
    let grip: { pointer: number; dx: number; dy: number; moved: boolean } | null = null
    button.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return
      button.setPointerCapture(event.pointerId)
      desk.getState().chooseControl(control)
      const place = placesNow(side)[control]
      if (!place) return
      const { x, y } = project(place)
      grip = { pointer: event.pointerId, dx: x - event.clientX, dy: y - event.clientY, moved: false }
    })
    button.addEventListener('pointermove', (event) => {
      if (grip?.pointer !== event.pointerId) return
      const place = skinUnder(event.clientX + grip.dx, event.clientY + grip.dy)
      if (!place) return
      desk.getState().moveTo(place, side, grip.moved)
      grip.moved = true
    })
    const release = () => {
      grip = null
    }
    button.addEventListener('pointerup', release)
    button.addEventListener('pointercancel', release)
    element.append(button)
    return { button, control, side }
  }

  const show = () => {
    const { bench, chosen, control } = desk.getState()
    if (!bench) return
    if (chosen !== dotsOf) {
      dotsOf = chosen
      for (const { button } of dots) button.remove()
      const left = placesNow('left')
      dots = left.flatMap((place, index) => {
        const isOnMidline = standsOnMidline(bench, place)
        const sides: readonly DotSide[] = isOnMidline ? ['left'] : ['left', 'right']
        return sides.map((side) => makeDot(index, side, isOnMidline, left.length))
      })
    }
    curves = (['left', 'right'] as const).map((side) => {
      const places = placesNow(side)
      return places.length > 1 ? curveThrough(bench.skin, places).places : []
    })
    for (const dot of dots) dot.button.toggleAttribute('data-chosen', dot.control === (control ?? 0))
  }

  const place = () => {
    if (dots.length === 0) return
    stage().camera.getWorldPosition(eye)
    const places = { left: placesNow('left'), right: placesNow('right') }
    for (const { button, control, side } of dots) {
      const spot = places[side][control]
      if (!spot) continue
      const { x, y, isHidden } = project(spot)
      button.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
      button.toggleAttribute('data-hidden', isHidden)
    }
    lines.forEach((line, i) => line.setAttribute('d', pathText((curves[i] ?? []).map(project))))
  }

  return { element, show, place }
}

/** What is hidden is left out, so that a curve does not shine through the head. */
function pathText(pixels: readonly { x: number; y: number; isHidden: boolean }[]): string {
  return pixels
    .map(({ x, y, isHidden }, i) => {
      if (isHidden) return ''
      const draws = i > 0 && !pixels[i - 1]!.isHidden
      return `${draws ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
}
