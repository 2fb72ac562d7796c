import { useIntent } from './atlas-context'

/** Whether a head is on the stage or on its way there. */
export function useHasHead(): boolean {
  return useIntent(
    ({ sceneStatus }) => sceneStatus === 'ready' || sceneStatus === 'loading' || sceneStatus === 'lost',
  )
}
