import { expect, it } from 'vitest'
import { buildAtlas } from './build-atlas'
import { readDataFolder } from './data-folder'
import { lineKind } from './line-kind'

it('draws in dots what leads to no point of its own, and only that', () => {
  const { meridians } = buildAtlas(readDataFolder())
  const kinds = meridians.flatMap((meridian) =>
    meridian.paths.map((path) => [path.id, path.style, lineKind(meridian, path)] as const),
  )
  const dotted = kinds.filter(([, , kind]) => kind === 'dotted').map(([id]) => id)
  expect(dotted).toEqual(['SI-eye', 'BL-ear'])
  for (const [id, style, kind] of kinds) if (!dotted.includes(id)) expect(kind).toBe(style)
})
