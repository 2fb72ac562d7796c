import type { Atlas } from './atlas'
import { checkShape } from './check-shape'
import { nodeIds, PART_CURVES } from './course-node'
import { DataFaults, type Fault } from './fault'
import { freeze } from './freeze'
import { lookup } from './lookup'
import { outlineNodes, zonesFileShape, type ZonesFile } from './zone'

/**
 * The atlas with the zones of its concerns: `file` is the parsed `zones.json`. Gives a new frozen atlas. Throws `DataFaults` when the
 * file is wrong, names an unknown record, or leaves a concern out.
 */
export function withZones(atlas: Atlas, file: unknown): Atlas {
  const result = checkShape('zones.json', zonesFileShape, file)
  if ('faults' in result) throw new DataFaults(result.faults)
  const faults = checkZones(atlas, result.value)
  if (faults.length > 0) throw new DataFaults(faults)
  const { zones } = result.value
  return freeze<Atlas>({ ...atlas, zones, zone: lookup(zones) })
}

function checkZones(atlas: Atlas, { version, date, zones }: ZonesFile): readonly Fault[] {
  const faults: Fault[] = []
  const say = (record: string, field: string, reason: string): void => {
    faults.push({ file: 'zones.json', record, field, reason })
  }
  if (version !== atlas.version || date !== atlas.date)
    say('file', 'version', `is ${version} of ${date}; give all files the same version`)
  const isPlace = (id: string): boolean =>
    atlas.landmark(id) !== undefined || atlas.point(id) !== undefined || PART_CURVES.includes(id)
  const seen = new Set<string>()
  for (const zone of zones) {
    if (seen.has(zone.id)) say(zone.id, 'id', 'is used twice; give each concern one zone')
    seen.add(zone.id)
    if (!atlas.target(zone.id))
      say(zone.id, 'id', `names '${zone.id}', which is no target; correct the id or add the record`)
    const isOwn = zone.extent === 'own'
    if (isOwn !== zone.outlines.length > 0)
      say(zone.id, 'outlines', 'must be given for an own zone, and for no other')
    if (isOwn !== (zone.confidence !== null))
      say(zone.id, 'confidence', 'must be given for an own zone, and for no other')
    zone.outlines.forEach((outline, index) => {
      for (const id of outlineNodes(outline).flatMap(nodeIds)) {
        if (isPlace(id)) continue
        const reason = `names '${id}', which is no landmark or point; correct the id or add the record`
        say(zone.id, `outlines.${index}`, reason)
      }
    })
  }
  for (const { id } of atlas.targets) {
    if (!seen.has(id)) say(id, 'id', `'${id}' has no zone; add one, without outlines where it has no place`)
  }
  return faults
}
