import type { CSSProperties } from 'react'

/** A slider with its name and, beside it, its value in words; the same words are spoken. */
export function Slider({
  label,
  words,
  value,
  least = 0,
  most = 1,
  step = 0.01,
  onSlide,
}: {
  label: string
  /** The value in words. */
  words: string
  value: number
  least?: number
  most?: number
  step?: number
  onSlide: (value: number) => void
}) {
  const filled = { '--filled': `${((value - least) / (most - least)) * 100}%` } as CSSProperties
  return (
    <label className="slider">
      <span className="slider-name">{label}</span>
      <span className="slider-words" aria-hidden="true">
        {words}
      </span>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        style={filled}
        aria-label={label}
        aria-valuetext={words}
        onChange={(event) => onSlide(Number(event.target.value))}
      />
    </label>
  )
}
