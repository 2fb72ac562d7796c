import glossary from '../../data/glossary.json?url'
import type { Atlas } from '../atlas/atlas'
import { withGlossary } from '../atlas/with-glossary'

/** How terms are marked comes with what they mean. */
export { markTerms } from '../ui/glossary/Marked'

/** The atlas with its glossary. Rejects with an Error that names the file which does not come, or with `DataFaults`. */
export async function loadGlossary(atlas: Atlas): Promise<Atlas> {
  const response = await fetch(glossary)
  if (!response.ok) throw new Error(`${glossary} did not load (${response.status}).`)
  return withGlossary(atlas, await response.json())
}
