import { useId } from 'react'
import type { Plates, PlateView } from '../../state/plates'

/** The head of one plate, without its marks: decoration behind them. */
export function PlateDrawing({ plates, view }: { plates: Plates; view: PlateView }) {
  const id = useId()
  const { width, height } = plates
  const shapes = plates.shapes[view === 'right' ? 'left' : view]
  return (
    <g
      className="plate-drawing"
      aria-hidden="true"
      transform={view === 'right' ? `translate(${String(width)} 0) scale(-1 1)` : undefined}
      mask={`url(#${id}-fade)`}
    >
      <defs>
        <clipPath id={`${id}-head`}>
          <path d={shapes.head} clipRule="evenodd" />
        </clipPath>
        {/* The bust ends softly, as on the stage. */}
        <linearGradient id={`${id}-down`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0.84" stopColor="#fff" />
          <stop offset="1" stopColor="#000" />
        </linearGradient>
        <mask id={`${id}-fade`} maskUnits="userSpaceOnUse" x="0" y="0" width={width} height={height}>
          <rect width={width} height={height} fill={`url(#${id}-down)`} />
        </mask>
      </defs>
      <g clipPath={`url(#${id}-head)`} fillRule="evenodd">
        <path className="plate-skin" d={shapes.head} />
        <path className="plate-lips" d={shapes.lips} />
        <path className="plate-hair" d={shapes.hair} />
        <path className="plate-hair" d={shapes.brows} />
        <path className="plate-eye" d={shapes.eyes} />
        <path className="plate-iris" d={shapes.irises} />
        <path className="plate-pupil" d={shapes.pupils} />
        {shapes.shades.map((shade, deep) => (
          <path key={deep} className="plate-shade" d={shade} />
        ))}
        {shapes.lights.map((light, bright) => (
          <path key={bright} className="plate-light" d={light} />
        ))}
      </g>
      <path className="plate-outline" d={shapes.head} />
    </g>
  )
}
