import type { Atlas } from './atlas'
import { checkShape } from './check-shape'
import { DataFaults, type Fault } from './fault'
import { freeze } from './freeze'
import { group, lookup } from './lookup'
import { nodeIds, PART_CURVES } from './course-node'
import { fibreIds } from './fibres'
import { structuresFileShape, type Structure, type StructuresFile } from './structure'

/**
 * The atlas with its anatomy: `file` is the parsed `structures.json`. Gives a new frozen atlas. Throws `DataFaults` when the file is
 * wrong, names an unknown record, or lacks a structure that a point or concern names.
 */
export function withStructures(atlas: Atlas, file: unknown): Atlas {
  const result = checkShape('structures.json', structuresFileShape, file)
  if ('faults' in result) throw new DataFaults(result.faults)
  const { structures } = result.value
  const structure = lookup(structures)
  const faults = checkStructures(atlas, result.value, structure)
  if (faults.length > 0) throw new DataFaults(faults)
  const byPlace = group(
    structures.flatMap((record) => record.relatedPointsByLocation.map((code) => ({ id: record.id, code }))),
    (pair) => [pair.id],
  )
  const byTarget = group(
    structures.flatMap((record) => record.relatedTargets.map((target) => ({ id: record.id, target }))),
    (pair) => [pair.id],
  )
  return freeze<Atlas>({
    ...atlas,
    structures,
    structure,
    pointsAtStructure: (id) => {
      const codes = new Set(byPlace(id).map((pair) => pair.code))
      const named = new Set(atlas.pointsAtStructure(id))
      return atlas.points.filter((point) => named.has(point) || codes.has(point.code))
    },
    targetsOfStructure: (id) => {
      const ids = new Set(byTarget(id).map((pair) => pair.target))
      const named = new Set(atlas.targetsOfStructure(id))
      return atlas.targets.filter((target) => named.has(target) || ids.has(target.id))
    },
  })
}

function checkStructures(
  atlas: Atlas,
  file: StructuresFile,
  structure: (id: string) => Structure | undefined,
): readonly Fault[] {
  const faults: Fault[] = []
  const say = (name: string, record: string, field: string, id: string, kind: string): void => {
    faults.push({
      file: name,
      record,
      field,
      reason: `names '${id}', which is no ${kind}; correct the id or add the record`,
    })
  }
  const place = (id: string): boolean =>
    atlas.landmark(id) !== undefined || atlas.point(id) !== undefined || PART_CURVES.includes(id)
  const safety = (id: string): boolean =>
    [atlas.safetyItem(id), atlas.redFlag(id), atlas.emergencyStep(id)].some((record) => record !== undefined)
  if (file.version !== atlas.version || file.date !== atlas.date) {
    faults.push({
      file: 'structures.json',
      record: 'file',
      field: 'version',
      reason: `is ${file.version} of ${file.date}; give all files the same version`,
    })
  }
  const seen = new Set<string>()
  for (const record of file.structures) {
    if (seen.has(record.id)) {
      const reason = 'is used twice; give each record its own'
      faults.push({ file: 'structures.json', record: record.id, field: 'id', reason })
    }
    seen.add(record.id)
    const see = (
      field: string,
      ids: readonly (string | null | undefined)[],
      kind: string,
      isKnown: (id: string) => boolean,
    ): void => {
      for (const id of ids) {
        if (id !== null && id !== undefined && !isKnown(id))
          say('structures.json', record.id, field, id, kind)
      }
    }
    const anatomical = (id: string): boolean => structure(id) !== undefined
    see('parent', [record.parent], 'structure', anatomical)
    see('exitForamen', [record.exitForamen], 'structure', anatomical)
    see('branches', record.branches ?? [], 'structure', anatomical)
    see('members', record.members ?? [], 'structure', anatomical)
    see('innervation', record.innervation ?? [], 'structure', anatomical)
    see('constantAt', record.constantAt, 'landmark or point', place)
    see('course', (record.course ?? []).flatMap(nodeIds), 'landmark or point', place)
    see('area', (record.area ?? []).flatMap(nodeIds), 'landmark or point', place)
    see('fibres', record.fibres ? fibreIds(record.fibres) : [], 'landmark or point', place)
    if (record.fibres && !record.area) {
      const reason = 'are told without an area to draw them on; add the area or leave them out'
      faults.push({ file: 'structures.json', record: record.id, field: 'fibres', reason })
    }
    see('relatedPointsByLocation', record.relatedPointsByLocation, 'point', (id) => !!atlas.point(id))
    see('relatedTargets', record.relatedTargets, 'target', (id) => !!atlas.target(id))
    see('expressionLines', record.expressionLines ?? [], 'target', (id) => !!atlas.target(id))
    see('sources', record.sources, 'source', (id) => !!atlas.source(id))
    see('variation.sources', record.variation.sources, 'source', (id) => !!atlas.source(id))
    record.hazard.forEach((hazard, index) =>
      see(`hazard.${index}.safetyIds`, hazard.safetyIds, 'safety item, red flag or emergency step', safety),
    )
  }
  for (const point of atlas.points) {
    for (const [field, mentions] of Object.entries(point.anatomy)) {
      for (const { id } of mentions.flatMap((mention) => mention.structures)) {
        if (!structure(id)) say('points.json', point.code, `anatomy.${field}`, id, 'structure')
      }
    }
  }
  for (const target of atlas.targets) {
    for (const { id } of target.structures.flatMap((mention) => mention.structures)) {
      if (!structure(id)) say('targets.json', target.id, 'structures', id, 'structure')
    }
  }
  return faults
}
