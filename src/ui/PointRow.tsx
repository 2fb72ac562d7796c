import type { ReactNode } from 'react'
import type { Point } from '../atlas/point'
import { CautionMark } from './CautionMark'
import { PointLink } from './RecordLink'

/** One point in a list: code, names and caution, the whole row a link; `children` stand behind it, for example a claim's level. */
export function PointRow({ point, children }: { point: Point; children?: ReactNode }) {
  return (
    <li className="point-row">
      <PointLink code={point.code} className="point-row-link">
        <span className="code">{point.code}</span>
        <span className="point-row-names">
          <span lang="zh-Latn-pinyin">{point.names.pinyin}</span>{' '}
          <span lang="zh-Hant" className="hanzi">
            {point.names.hanziTraditional}
          </span>
          {point.names.english !== null && <span className="point-row-english">{point.names.english}</span>}
        </span>
        <CautionMark caution={point.caution.class} />
      </PointLink>
      {children}
    </li>
  )
}
