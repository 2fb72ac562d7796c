import type { Atlas } from './atlas'
import type { Study } from './evidence'

/** Name under which the atlas is cited. */
export const ATLAS_TITLE = 'Facial Point Atlas'

/** A sentence that cites one record as the atlas holds it. `address` is the page's own link, `day` the day of reading (`YYYY-MM-DD`). */
export function citeRecord(atlas: Atlas, title: string, address: string, day: string): string {
  const review = atlas.reviewed ? '' : ' Not yet reviewed by a licensed practitioner.'
  return `${title}. ${ATLAS_TITLE}, data ${atlas.version} of ${atlas.date}. ${address} (read ${day}).${review}`
}

/** A study as one line: authors, title, journal, identifiers. */
export function citeStudy(study: Study): string {
  const journal = study.journal ?? String(study.year)
  const where = journal.includes(String(study.year)) ? journal : `${journal} (${study.year})`
  const ids = [
    study.doi === null ? null : `doi ${study.doi}`,
    study.pmid === null ? null : `PMID ${study.pmid}`,
    study.pmcid,
  ].filter((id) => id !== null)
  return [`${study.authors}: ${study.title}.`, `${where}.`, ...ids.map((id) => `${id}.`)].join(' ')
}
