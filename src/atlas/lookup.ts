/** A function from id to record. */
export function lookup<T extends { readonly id: string }>(
  records: readonly T[],
): (id: string) => T | undefined
export function lookup<T>(records: readonly T[], nameOf: (record: T) => string): (id: string) => T | undefined
export function lookup<T>(
  records: readonly T[],
  nameOf: (record: T) => string = (record) => (record as { readonly id: string }).id,
): (id: string) => T | undefined {
  const byName = new Map(records.map((record) => [nameOf(record), record]))
  return (id) => byName.get(id)
}

/** A function from key to the records that have it, each once, in their order. A record may have several keys. */
export function group<T>(
  records: readonly T[],
  keysOf: (record: T) => readonly string[],
): (key: string) => readonly T[] {
  const byKey = new Map<string, T[]>()
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const list = byKey.get(key)
      if (list) list.push(record)
      else byKey.set(key, [record])
    }
  }
  const none: readonly T[] = []
  return (key) => byKey.get(key) ?? none
}
