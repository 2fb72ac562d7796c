import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Structure, StructuresFile } from '../../src/atlas/structure'
import type { Target, TargetsFile } from '../../src/atlas/target'
import { targetMuscles } from '../../src/atlas/target-muscles'
import type { Zone, ZonesFile } from '../../src/atlas/zone'
import { bakedAreas } from '../../src/geometry/areas/bake-areas'
import type { BakedAreas } from '../../src/geometry/areas/baked-areas'
import { drawnMuscles, solveAreas, type DrawnMuscle } from '../../src/geometry/areas/solve-areas'
import { FaceSolver } from '../../src/geometry/face-solver'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import type { PlacementInputs } from './inputs'

/** Where the baked areas lie, from the repository root. */
export const AREAS_FILE = 'public/models/areas.json'

/** What areas rest on beside places, read from the repository. */
export interface AreaInputs {
  readonly zones: readonly Zone[]
  readonly targets: readonly Target[]
  readonly structures: readonly Structure[]
  readonly muscles: readonly DrawnMuscle[]
}

/** Reads zones and muscles from the repository root. They are validated by `npm run check:data`, not here. */
export function readAreaInputs(): AreaInputs {
  const read = (name: string): unknown => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'))
  const { zones } = read('zones') as ZonesFile
  const { targets } = read('targets') as TargetsFile
  const { structures } = read('structures') as StructuresFile
  return { zones, targets, structures, muscles: drawnMuscles(structures) }
}

/**
 * Lays zones and muscles out on the reference face and bakes them.
 * @throws Error listing every area that cannot be laid out
 */
export function bakeAreas(inputs: PlacementInputs, areaInputs: AreaInputs): BakedAreas {
  const { zones, targets, structures, muscles } = areaInputs
  const skin = headSkin(inputs.head)
  const solver = new FaceSolver(solverFace(inputs.head, skin), inputs.anchors, inputs.points)
  const { areas, problems } = solveAreas(solver, zones, muscles)
  if (problems.length > 0) {
    throw new Error(
      ['These areas cannot be laid out:', ...problems.map(({ message }) => message)].join('\n  '),
    )
  }
  const drawn = new Set(muscles.map(({ id }) => id))
  const ofTarget = targets.map((target): [string, string[]] => [
    target.id,
    targetMuscles(target, structures).flatMap(({ id }) => (drawn.has(id) ? [id] : [])),
  ])
  const wholeFace = new Set(zones.flatMap(({ id, extent }) => (extent === 'own' ? [] : [id])))
  const hash = createHash('sha256').update(inputs.dataHash)
  hash.update(JSON.stringify([zones.map(({ id, outlines }) => [id, outlines]), muscles]))
  return {
    head: inputs.head.topology,
    data: hash.digest('hex').slice(0, 12),
    areas: bakedAreas(skin, areas),
    muscles: Object.fromEntries(ofTarget.filter(([id, ids]) => ids.length > 0 && !wholeFace.has(id))),
    names: Object.fromEntries(
      structures.flatMap(({ id, names }) => (drawn.has(id) ? [[id, shortName(names.english)]] : [])),
    ),
  }
}

/** A name without what stands in brackets after it: there is little room on the head. */
function shortName(name: string): string {
  return name.replace(/ \(.*\)$/, '')
}

/** The file's text: one area per line, so that a diff shows what moved. */
export function areasText({ head, data, areas, muscles, names }: BakedAreas): string {
  const lines = areas.map((area) => JSON.stringify(area)).join(',\n')
  return [
    `{"head":${JSON.stringify(head)},"data":${JSON.stringify(data)},`,
    `"areas":[\n${lines}\n],`,
    `"muscles":${JSON.stringify(muscles)},`,
    `"names":${JSON.stringify(names)}}\n`,
  ].join('\n')
}
