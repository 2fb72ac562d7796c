import type { Atlas } from './atlas'
import { checkShape } from './check-shape'
import { DataFaults, type Fault } from './fault'
import { freeze } from './freeze'
import { glossaryFileShape, type GlossaryFile } from './glossary'

/**
 * The atlas with its glossary: `file` is the parsed `glossary.json`. Gives a new frozen atlas. Throws `DataFaults` when the file is wrong,
 * explains a spelling twice, or names an unknown record. Structures are checked where the atlas has its anatomy.
 */
export function withGlossary(atlas: Atlas, file: unknown): Atlas {
  const result = checkShape('glossary.json', glossaryFileShape, file)
  if ('faults' in result) throw new DataFaults(result.faults)
  const faults = checkGlossary(atlas, result.value)
  if (faults.length > 0) throw new DataFaults(faults)
  return freeze<Atlas>({ ...atlas, glossary: result.value.terms })
}

function checkGlossary(atlas: Atlas, { version, date, terms }: GlossaryFile): readonly Fault[] {
  const faults: Fault[] = []
  const say = (record: string, field: string, reason: string): void => {
    faults.push({ file: 'glossary.json', record, field, reason })
  }
  if (version !== atlas.version || date !== atlas.date)
    say('file', 'version', `is ${version} of ${date}; give all files the same version`)
  const ids = new Set<string>()
  const owners = new Map<string, string>()
  for (const term of terms) {
    if (ids.has(term.id)) say(term.id, 'id', 'is used twice; give each term its own')
    ids.add(term.id)
    for (const form of term.forms) {
      const owner = owners.get(form.toLowerCase())
      if (owner !== undefined)
        say(term.id, 'forms', `'${form}' is explained as ${owner} already; leave one out`)
      owners.set(form.toLowerCase(), term.id)
    }
    if (!term.forms.some((form) => form.toLowerCase() === term.term.toLowerCase()))
      say(term.id, 'forms', `lack '${term.term}' itself; add it`)
    if (term.sources.length === 0 && term.sourceNote === null)
      say(term.id, 'sources', 'are none; name one, or say under sourceNote where the words come from')
    const see = (
      field: string,
      ids: readonly string[],
      kind: string,
      isKnown: (id: string) => boolean,
    ): void => {
      for (const id of ids)
        if (!isKnown(id))
          say(term.id, field, `names '${id}', which is no ${kind}; correct the id or add the record`)
    }
    see('landmarks', term.landmarks, 'landmark', (id) => atlas.landmark(id) !== undefined)
    see(
      'structures',
      term.structures,
      'structure',
      (id) => !atlas.structures || atlas.structure(id) !== undefined,
    )
    see('sources', term.sources, 'source', (id) => atlas.source(id) !== undefined)
  }
  return faults
}
