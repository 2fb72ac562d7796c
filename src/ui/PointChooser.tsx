import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import { useActions, useAtlas, useIntent } from './atlas-context'
import { CautionMark } from './CautionMark'
import { en } from './messages/en'
import { enExplore } from './messages/en-explore'
import './point-chooser.css'

/** Keys that go through the list. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Which of the marks under a finger was meant: a small menu beside them. A choice, Escape, Tab and a press elsewhere close it. */
export default function PointChooser() {
  const chooser = useIntent((state) => state.chooser)
  const atlas = useAtlas()
  const { askWhich, selectPoint, hoverOver } = useActions()
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (chooser === null) return
    // After the touch's own mouse events, which would give the focus back to the canvas.
    const focus = requestAnimationFrame(() => root.current?.querySelector('button')?.focus())
    const handlePress = ({ target }: PointerEvent) => {
      if (!root.current?.contains(target as Node)) askWhich(null)
    }
    document.addEventListener('pointerdown', handlePress, true)
    return () => {
      cancelAnimationFrame(focus)
      document.removeEventListener('pointerdown', handlePress, true)
      hoverOver(null)
    }
  }, [chooser, askWhich, hoverOver])

  if (chooser === null) return null
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      askWhich(null)
      document.querySelector<HTMLElement>('.stage canvas')?.focus()
    }
    const step = STEPS[event.key]
    const items = [...(root.current?.querySelectorAll('button') ?? [])]
    const at = items.indexOf(event.target as HTMLButtonElement)
    if (step !== undefined) items[(at + step + items.length) % items.length]?.focus()
    if (step !== undefined || event.key === 'Escape') event.preventDefault()
  }
  const isLow = chooser.y > window.innerHeight / 2
  return (
    <div
      ref={root}
      className="point-chooser screen-only"
      role="menu"
      aria-label={enExplore.which}
      data-above={isLow ? '' : undefined}
      style={{ '--x': `${String(chooser.x)}px`, '--y': `${String(chooser.y)}px` } as CSSProperties}
      onKeyDown={handleKey}
    >
      {chooser.points.map(({ code, side }) => {
        const point = atlas.point(code)
        const light = () => hoverOver({ kind: 'point', code, side })
        return (
          <button
            key={`${code} ${side}`}
            type="button"
            role="menuitem"
            data-record={code}
            onFocus={light}
            onPointerEnter={light}
            onClick={() => selectPoint(code, side)}
          >
            <span className="code">
              {code}
              {side !== 'midline' && ` ${side === 'left' ? en.card.leftShort : en.card.rightShort}`}
            </span>
            <span lang="zh-Latn-pinyin">{point?.names.pinyin}</span>
            {point && <CautionMark caution={point.caution.class} />}
          </button>
        )
      })}
    </div>
  )
}
