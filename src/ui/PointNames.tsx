import type { PointNames as Names } from '../atlas/point'

/** Pinyin and hanzi of a point, each marked with its language. Both scripts are shown where they differ. */
export function PointScriptNames({ names }: { names: Names }) {
  return (
    <>
      <span lang="zh-Latn-pinyin">{names.pinyin}</span>{' '}
      <span lang="zh-Hant" className="hanzi">
        {names.hanziTraditional}
      </span>
      {names.hanziSimplified !== names.hanziTraditional && (
        <>
          {' '}
          <span lang="zh-Hans" className="hanzi">
            {names.hanziSimplified}
          </span>
        </>
      )}
    </>
  )
}
