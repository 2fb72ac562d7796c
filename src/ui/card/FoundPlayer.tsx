import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Point } from '../../atlas/point'
import { currentStep } from '../../state/tape'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { enTape } from '../messages/en-tape'
import { foundSteps } from './found-steps'
import { NextIcon, PauseIcon, PlayIcon, PreviousIcon, ReplayIcon } from './player-icons'

/** From one step to the next while playing: the move itself and time to read its name, milliseconds. */
export const STEP_MS = 2200
/** Where the slider may rest between steps. */
const SLIDER_PARTS = 0.05

const stillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * The player of the tape: play, pause, step and scrub, with every step in words and the current one marked. With reduced motion there is
 * nothing to play, and each step shows its state at once.
 */
export default function FoundPlayer({ point }: { point: Point }) {
  const atlas = useAtlas()
  const tape = useIntent((state) => state.tape)
  const side = useIntent((state) => state.selection?.side ?? null)
  const facts = useIntent((state) => state.tapeFacts)
  const { moveTape, playTape } = useActions()
  const [isStill] = useState(stillness)
  const steps = foundSteps(atlas, point, side, facts)
  const last = steps.length
  const progress = Math.min(tape?.progress ?? 0, last)
  const current = currentStep(progress, last)
  const isMeasured = facts?.code === point.code
  const playing = tape?.playing === true && !isStill

  useEffect(() => {
    // Before the head was measured there is nothing to see.
    if (!playing || !isMeasured) return
    if (progress >= last) {
      playTape(false)
      return
    }
    const timer = setTimeout(() => moveTape(Math.floor(progress) + 1), STEP_MS)
    return () => clearTimeout(timer)
  }, [playing, isMeasured, progress, last, moveTape, playTape])

  const goTo = (step: number) => {
    playTape(false)
    moveTape(Math.min(last, Math.max(1, step)))
  }
  const handleKey = (event: KeyboardEvent) => {
    const step = KEYS[event.key]?.(current, last)
    if (step === undefined) return
    event.preventDefault()
    goTo(step)
  }
  const handlePlay = () => {
    if (progress >= last) moveTape(1)
    playTape(!playing)
  }

  return (
    <div className="found-player" role="group" aria-label={enTape.group(point.code)}>
      <div className="found-controls">
        {!isStill && (
          <PlayerButton
            label={playing ? enTape.pause : progress >= last ? enTape.replay : enTape.play}
            onPress={handlePlay}
          >
            {playing ? <PauseIcon /> : progress >= last ? <ReplayIcon /> : <PlayIcon />}
          </PlayerButton>
        )}
        <PlayerButton label={enTape.previous} disabled={current <= 1} onPress={() => goTo(current - 1)}>
          <PreviousIcon />
        </PlayerButton>
        <input
          type="range"
          min={0}
          max={last}
          step={isStill ? 1 : SLIDER_PARTS}
          value={progress}
          aria-label={enTape.slider}
          aria-valuetext={`${enTape.stepOf(current, last)}: ${steps[current - 1] ?? ''}`}
          onChange={(event) => {
            playTape(false)
            moveTape(Number(event.target.value))
          }}
          onKeyDown={handleKey}
        />
        <PlayerButton label={enTape.next} disabled={progress >= last} onPress={() => goTo(current + 1)}>
          <NextIcon />
        </PlayerButton>
      </div>
      <ol className="found-steps">
        {steps.map((sentence, i) => (
          <li key={sentence} aria-current={i + 1 === current ? 'step' : undefined}>
            {sentence}
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="visually-hidden">
        {playing ? steps[current - 1] : ''}
      </p>
    </div>
  )
}

/** Keys of the slider: it goes by whole steps, whatever finer places a finger may drag it to. */
const KEYS: Readonly<Record<string, (current: number, last: number) => number>> = {
  ArrowRight: (current) => current + 1,
  ArrowUp: (current) => current + 1,
  ArrowLeft: (current) => current - 1,
  ArrowDown: (current) => current - 1,
  Home: () => 1,
  End: (_, last) => last,
}

function PlayerButton({
  label,
  disabled,
  onPress,
  children,
}: {
  label: string
  disabled?: boolean
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button type="button" aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  )
}
