import { describe, expect, it } from 'vitest'
import { sceneTier, tierForFrameTime } from './scene-tier'

describe('tier', () => {
  it('falls with slower frames', () => {
    expect([4, 20, 80].map(tierForFrameTime)).toEqual(['high', 'medium', 'low'])
  })

  it('tells followers at once and at changes, until they leave', () => {
    const tier = sceneTier('medium')
    const heard: string[] = []
    const leave = tier.follow((name) => heard.push(name))
    tier.set('low')
    tier.set('low')
    leave()
    tier.set('high')
    expect(heard).toEqual(['medium', 'low'])
  })
})
