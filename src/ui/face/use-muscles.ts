import { useEffect, useState } from 'react'
import structuresUrl from '../../../data/structures.json?url'
import { readMuscles, type FaceMuscle } from './expression-muscles'

/** The muscles of the atlas: on their way, not to be had, or here. */
export type Muscles = 'pending' | 'failed' | ReadonlyMap<string, FaceMuscle>

/** Fetches the anatomy when a part of the page first wants it. Returns it and how to ask once more after a failure. */
export function useMuscles(): readonly [Muscles, () => void] {
  const [muscles, setMuscles] = useState<Muscles>('pending')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const end = new AbortController()
    fetch(structuresUrl, { signal: end.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then(readMuscles, () => null)
      .then((read) => {
        if (!end.signal.aborted) setMuscles(read ?? 'failed')
      })
      .catch(() => undefined)
    return () => end.abort()
  }, [attempt])
  const retry = () => {
    setMuscles('pending')
    setAttempt(attempt + 1)
  }
  return [muscles, retry]
}
