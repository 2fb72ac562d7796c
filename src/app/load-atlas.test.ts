import { describe, expect, it } from 'vitest'
import { readDataFolder } from '../atlas/data-folder'
import { FILE_NAMES, type FileName } from '../atlas/files'
import { AtlasUnreadable, loadAtlas } from './load-atlas'

const files = readDataFolder() as unknown as Record<FileName, object>
const urls = Object.fromEntries(FILE_NAMES.map((name) => [name, name])) as Record<FileName, string>
const serve = (change: Partial<Record<FileName, () => Response>>) => (name: unknown) =>
  Promise.resolve(change[name as FileName]?.() ?? new Response(JSON.stringify(files[name as FileName])))
const linesOf = async (change: Partial<Record<FileName, () => Response>>) => {
  const error: unknown = await loadAtlas(urls, serve(change) as typeof fetch).catch(
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(AtlasUnreadable)
  return (error as AtlasUnreadable).lines
}

describe('reading the data', () => {
  it('builds the atlas from the files as they are served', async () => {
    const atlas = await loadAtlas(urls, serve({}))
    expect(atlas.points).toHaveLength(101)
  })

  it('names the file that cannot be fetched', async () => {
    expect(
      await linesOf({ safety: () => new Response('', { status: 404, statusText: 'Not Found' }) }),
    ).toEqual(['data/safety.json could not be fetched: 404 Not Found.'])
    const offline = () => Promise.reject(new TypeError('Failed to fetch'))
    await expect(loadAtlas(urls, offline)).rejects.toThrow(
      /data\/points\.json could not be fetched: Failed to fetch/,
    )
  })

  it('names the file that was cut off', async () => {
    const text = JSON.stringify(files.targets)
    expect(await linesOf({ targets: () => new Response(text.slice(0, text.length / 2)) })).toEqual([
      'data/targets.json is not valid JSON: it may have been cut off on the way.',
    ])
  })

  it('names file, record and field of a damaged record', async () => {
    const damaged = JSON.parse(JSON.stringify(files.points)) as {
      points: { code: string; region?: string }[]
    }
    delete damaged.points.find((point) => point.code === 'LI20')!.region
    const [line] = await linesOf({ points: () => new Response(JSON.stringify(damaged)) })
    expect(line).toMatch(/points\.json, LI20, region: /)
  })
})
