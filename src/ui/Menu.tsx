import {
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'

/** A button that opens a small panel of controls. Escape, a press elsewhere and leaving by Tab close it. */
export function Menu({
  label,
  icon,
  children,
  closesOnChoice = false,
  isActive = false,
}: {
  label: string
  icon: ReactNode
  children: ReactNode
  /** True for menus of links: choosing one closes. */
  closesOnChoice?: boolean
  /** True when something in the menu is switched on: the button then looks pressed. Say it in `label` as well. */
  isActive?: boolean
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const handlePress = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', handlePress)
    return () => document.removeEventListener('pointerdown', handlePress)
  }, [open])
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  const handleBlur = (event: FocusEvent) => {
    if (event.relatedTarget !== null && !root.current?.contains(event.relatedTarget)) setOpen(false)
  }
  return (
    <div className="menu" ref={root} onKeyDown={handleKey} onBlur={handleBlur}>
      <button
        type="button"
        className="tool"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        data-active={isActive ? '' : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {icon}
      </button>
      <div
        id={id}
        className="menu-panel"
        hidden={!open}
        onClick={closesOnChoice ? () => setOpen(false) : undefined}
      >
        {children}
      </div>
    </div>
  )
}
