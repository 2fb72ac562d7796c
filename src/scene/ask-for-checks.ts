import type { Atlas } from '../atlas/atlas'
import type { PointChecks } from '../geometry/placement-questions'
import { findingOn, restingFace, type PointFinding } from '../state/checks'
import type { AtlasState } from '../state/atlas-state'
import type { AtlasStore } from '../state/store'
import { unlessFailed } from './head-part'
import type { StageDesk } from './stage-desk'

/** A face that has not changed for so long is at rest, milliseconds: a little longer than for its places, which are asked for first. */
const REST_MS = 150

/**
 * Has the checks of the point on the open card measured on the face on stage, once that face rests: when the card is opened, anew on
 * every face, and again when the store wants it. The reference face has its figures without asking. Tells the store what was found.
 * @param desk may reject: then every finding is a failure, as it is while the faces are missing
 * @returns the end of it
 */
export function askForChecks(
  atlas: Pick<Atlas, 'point'>,
  store: AtlasStore,
  desk: Promise<StageDesk>,
): () => void {
  let hasEnded = false
  let rest: ReturnType<typeof setTimeout> | undefined
  let wanted: string | null = null

  const measure = async (face: string, code: string): Promise<PointFinding | null> => {
    try {
      const { open, weights } = await unlessFailed('faces', store, desk)
      const client = await open()
      const shown = store.getState().face
      if (hasEnded || restingFace(shown) !== face) return null
      const answer = await client.ask('checks', { code, modes: weights(shown) })
      return answer && findingOf(answer)
    } catch (fault) {
      console.warn(fault)
      return 'failed'
    }
  }
  const ask = async (face: string, code: string) => {
    const finding = await measure(face, code)
    // What was found on a face that has gone would take the place of what is known of this one.
    if (finding === null || hasEnded || restingFace(store.getState().face) !== face) return
    store.getState().learnFinding(face, code, finding)
  }
  const follow = (state: AtlasState) => {
    const question = questionOf(atlas, state)
    const name = question && `${question.face} ${question.code}`
    if (name === wanted) return
    wanted = name
    clearTimeout(rest)
    if (question) rest = setTimeout(() => void ask(question.face, question.code), REST_MS)
  }
  const stop = store.subscribe(follow)
  follow(store.getState())
  return () => {
    hasEnded = true
    stop()
    clearTimeout(rest)
  }
}

/** What is to be measured: the point of the open card on a face of which that is not known; null when there is no such question. */
function questionOf(
  atlas: Pick<Atlas, 'point'>,
  { selection, face: shown, faceChecks }: AtlasState,
): { readonly face: string; readonly code: string } | null {
  if (selection === null) return null
  const { code } = selection
  const face = restingFace(shown)
  const isKnown = face === '' || findingOn(faceChecks, face, code) !== null
  return isKnown || !atlas.point(code)?.onOuterSkin ? null : { face, code }
}

/** A count with gaps would be a wrong count: one place or statement that was not found makes all of it a failure. */
function findingOf({ checks, problems }: PointChecks): PointFinding {
  const isWhole = problems.length === 0 && checks.every(({ errorMm }) => Number.isFinite(errorMm))
  return isWhole ? checks : 'failed'
}
