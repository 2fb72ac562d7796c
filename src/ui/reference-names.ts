import type { Atlas } from '../atlas/atlas'
import type { ReferenceName } from './messages/en-constraint'

/** Names landmarks in sentences, with their article, and points by their codes. An unknown reference stands as it is. */
export function referenceNames(atlas: Atlas): ReferenceName {
  return (reference) => {
    if (reference === 'midline') return 'the midline'
    const name = atlas.landmark(reference)?.name
    return name === undefined ? reference : `the ${name}`
  }
}
