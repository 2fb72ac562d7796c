import type { Head } from '../geometry/head'

/**
 * Per vertex of the skin, four signed distances in millimetres on the resting reference face: to the hairline, the brow, the border of
 * the lips and the lash line; positive inside hair, brow and lip and on the lid's side of the lash line.
 */
export type SkinFields = Float32Array

// SCRATCH until regions.ts
export function loadSkinFields(head: Head): SkinFields {
  const p = head.referencePositions
  const out = new Float32Array(head.vertexCount * 4)
  for (let v = 0; v < head.vertexCount; v += 1) {
    const x = Math.abs(p[v * 3]!) * 1000
    const y = p[v * 3 + 1]! * 1000
    const z = p[v * 3 + 2]! * 1000
    const line = z > 20 ? 85 - (x / 60) ** 4 * 40 : z > -10 ? 40 : z > -30 ? 20 : -45
    out[v * 4] = Math.max(-30, Math.min(30, y - line))
    const bt = (x - 10) / 45
    const by = 38 + Math.sin(Math.min(1, Math.max(0, bt)) * 2.6) * 7
    out[v * 4 + 1] = bt > 0 && bt < 1 && z > 40 ? 4 * (1 - bt * 0.5) - Math.abs(y - by) : -10
    const lx = x / 26
    out[v * 4 + 2] = z > 60 ? (1 - Math.hypot(lx, (y + 53) / (10 * (1 - 0.3 * lx)))) * 9 : -10
    out[v * 4 + 3] = -20
  }
  return out
}
