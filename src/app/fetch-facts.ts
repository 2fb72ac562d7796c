/**
 * Fetches one file of facts beside the head, `models/<name>.json`, and hands `learn` what its reader makes of it: null where the file is missing, damaged
 * or not understood. Nothing is handed over once `signal` has ended. Throws nothing.
 */
export async function fetchFacts<Facts>(
  name: 'checks' | 'plates' | 'placements',
  read: (file: unknown) => Facts | null,
  signal: AbortSignal,
  learn: (facts: Facts | null) => void,
): Promise<void> {
  const facts = await fetch(`${import.meta.env.BASE_URL}models/${name}.json`, { signal })
    .then((response) => (response.ok ? response.json() : null))
    .then(read)
    .catch(() => null)
  if (!signal.aborted) learn(facts)
}
