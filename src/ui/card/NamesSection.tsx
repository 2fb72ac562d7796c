import type { ReactNode } from 'react'
import type { PointNames } from '../../atlas/point'
import { en } from '../messages/en'
import { ClosedSection } from '../Section'

/** The names of a point in all its languages, each marked as such for fonts and voices. */
export function NamesSection({ names }: { names: PointNames }) {
  return (
    <ClosedSection title={en.card.names}>
      <dl className="facts">
        <Name title={en.card.english}>{names.english}</Name>
        <Name title={en.card.pinyin}>
          <span lang="zh-Latn-pinyin">{names.pinyin}</span>
        </Name>
        <Name title={en.card.traditional}>
          <span lang="zh-Hant" className="hanzi">
            {names.hanziTraditional}
          </span>
        </Name>
        <Name title={en.card.simplified}>
          <span lang="zh-Hans" className="hanzi">
            {names.hanziSimplified}
          </span>
        </Name>
        <Name title={en.card.korean}>
          {names.koreanHangul !== null && (
            <>
              <span lang="ko" className="hanzi">
                {names.koreanHangul}
              </span>{' '}
            </>
          )}
          {names.korean !== null && <span lang="ko-Latn">{names.korean}</span>}
        </Name>
        <Name title={en.card.japanese}>
          {names.japaneseScript !== null && (
            <>
              <span lang="ja" className="hanzi">
                {names.japaneseScript}
              </span>{' '}
            </>
          )}
          {names.japanese !== null && <span lang="ja-Latn">{names.japanese}</span>}
        </Name>
        <Name title={en.card.otherNames}>{names.other.length > 0 && en.list(names.other)}</Name>
      </dl>
    </ClosedSection>
  )
}

function Name({ title, children }: { title: string; children: ReactNode }) {
  const parts = Array.isArray(children) ? children : [children]
  if (parts.every((part) => part === null || part === false)) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  )
}
