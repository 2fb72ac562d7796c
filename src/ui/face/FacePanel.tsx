import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useIntent } from '../atlas-context'
import { enFace } from '../messages/en-face'
import { MissingFaces } from '../MissingFaces'
import { StagePanelFrame } from '../StagePanelFrame'
import { Expressions } from './Expressions'
import './face.css'
import { RestingFace } from './RestingFace'

const TABS = ['face', 'expression'] as const
const TAB_NAMES = { face: enFace.tabFace, expression: enFace.tabExpression } as const

/** The face on the stage: at rest (sex, age, shape, tone) and its expression, each on a tab of its own. */
export default function FacePanel() {
  const [open, setOpen] = useState<(typeof TABS)[number]>('face')
  const tabs = useRef<HTMLDivElement>(null)
  const id = useId()
  const faces = useIntent((state) => state.parts.faces)
  const handleKey = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = TABS[(TABS.indexOf(open) + by + TABS.length) % TABS.length]!
    setOpen(next)
    tabs.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next}`)}`)?.focus()
  }
  return (
    <StagePanelFrame title={enFace.title} closeLabel={enFace.close}>
      {faces === 'failed' && <MissingFaces />}
      {faces === 'loading' && <p className="note">{enFace.coming}</p>}
      <div className="panel-tabs" role="tablist" aria-label={enFace.tabs} ref={tabs} onKeyDown={handleKey}>
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${id}-${tab}`}
            aria-selected={tab === open}
            aria-controls={tab === open ? `${id}-panel` : undefined}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => setOpen(tab)}
          >
            {TAB_NAMES[tab]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`}>
        {open === 'face' ? <RestingFace /> : <Expressions />}
      </div>
    </StagePanelFrame>
  )
}
