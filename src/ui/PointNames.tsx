import type { PointNames as Names } from '../atlas/point'

/** Pinyin and traditional hanzi of a point, each marked with its language. The simplified form stands among its other names. */
export function PointScriptNames({ names }: { names: Names }) {
  return (
    <>
      <span lang="zh-Latn-pinyin">{names.pinyin}</span>{' '}
      <span lang="zh-Hant" className="hanzi">
        {names.hanziTraditional}
      </span>
    </>
  )
}
