import { useId, type ReactNode } from 'react'

/** One layer: a switch, how the layer looks on the head, its name and one line of what it shows. */
export function LayerToggle({
  name,
  note,
  sample,
  shown,
  onShow,
}: {
  name: string
  note: string
  /** How it looks on the head; decoration, the words say it too. */
  sample: ReactNode
  shown: boolean
  onShow: (shown: boolean) => void
}) {
  const id = useId()
  return (
    <label className="layer-toggle">
      <input
        type="checkbox"
        role="switch"
        checked={shown}
        aria-label={name}
        aria-describedby={id}
        onChange={(event) => onShow(event.target.checked)}
      />
      <span className="layer-sample" aria-hidden="true">
        {sample}
      </span>
      <span className="layer-name">
        {name}
        <span className="note" id={id}>
          {note}
        </span>
      </span>
    </label>
  )
}
