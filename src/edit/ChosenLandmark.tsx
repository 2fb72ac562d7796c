import { useStore } from 'zustand'
import type { Atlas } from '../atlas/atlas'
import { positionDistanceMm } from '../geometry/frame'
import { anchorFromBaked, anchorsOfLandmark } from '../geometry/landmarks'
import { chosenPlace, type EditDesk } from './edit-desk'
import { STEP_MM, stepOfKey } from './step-keys'
import { WORDS } from './wording'

const DIRECTIONS = ['up', 'left', 'right', 'down'] as const

/** The landmark in hand: what it is, which control of its curve, the keys that move it, and what was seen there. */
export function ChosenLandmark({ atlas, desk }: { atlas: Atlas; desk: EditDesk }) {
  const state = useStore(desk)
  const { bench, session, chosen, control } = state
  const landmark = session.start.find(({ id }) => id === chosen)
  if (!landmark || chosen === null) return <p>{WORDS.chooseFirst}</p>
  const record = atlas.landmark(chosen)
  const began = anchorsOfLandmark(landmark)[control ?? 0]
  const place = chosenPlace(state, 'left')
  const moved =
    bench && began && place
      ? positionDistanceMm(bench.skin.place(anchorFromBaked(began)).position, place.position)
      : 0
  return (
    <section className="edit-chosen" aria-label={chosen}>
      <h3>{chosen}</h3>
      {record ? (
        <dl>
          <dt>{WORDS.definition}</dt>
          <dd>{record.definition}</dd>
          <dt>{WORDS.howToFind}</dt>
          <dd>{record.howToPickOnMesh}</dd>
        </dl>
      ) : (
        <p>{WORDS.region}</p>
      )}
      <dl>
        <dt>{WORDS.seenBefore}</dt>
        <dd>{landmark.seen}</dd>
      </dl>
      {landmark.curve && (
        <label>
          {WORDS.control}
          <select value={control ?? 0} onChange={(event) => state.chooseControl(Number(event.target.value))}>
            {landmark.curve.map((_, index) => (
              <option key={index} value={index}>
                {WORDS.controlName(index, landmark.curve!.length)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div
        role="group"
        aria-label={WORDS.move}
        className="edit-pad"
        onKeyDown={(event) => {
          const step = stepOfKey(event.nativeEvent)
          if (!step) return
          event.preventDefault()
          state.step(step.direction, step.mm, 'left', step.merge)
        }}
      >
        {DIRECTIONS.map((direction) => (
          <button
            key={direction}
            type="button"
            disabled={!bench}
            onClick={() => state.step(direction, STEP_MM, 'left', false)}
          >
            {WORDS.directions[direction]}
          </button>
        ))}
        <output>{WORDS.moved(moved)}</output>
      </div>
      <p>
        <small>{WORDS.moveHelp}</small>
      </p>
      <label>
        {WORDS.seen}
        <textarea
          rows={2}
          value={session.seen[chosen] ?? ''}
          onChange={(event) => state.describe(event.target.value)}
        />
      </label>
      <p>
        <small>{WORDS.seenHelp}</small>
      </p>
    </section>
  )
}
