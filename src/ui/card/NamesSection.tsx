import type { ReactNode } from 'react'
import type { PointNames } from '../../atlas/point'
import { late } from '../late'
import { en } from '../messages/en'
import { ClosedSection } from '../Section'

const SpeakButton = late(() => import('./SpeakButton'))

/** The names of a point in all its languages, each marked as such for fonts and voices. */
export function NamesSection({ names }: { names: PointNames }) {
  return (
    <ClosedSection title={en.card.names}>
      <dl className="facts">
        <Name title={en.card.english}>{names.english}</Name>
        <Name title={en.card.pinyin}>
          <span lang="zh-Latn-pinyin">{names.pinyin}</span>
        </Name>
        <Name title={en.card.chinese}>
          <Hanzi names={names} /> <SpeakButton language="zh" text={names.hanziSimplified} />
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
          {names.koreanHangul !== null && <SpeakButton language="ko" text={names.koreanHangul} />}
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
          {names.japaneseScript !== null && <SpeakButton language="ja" text={names.japaneseScript} />}
        </Name>
        <Name title={en.card.otherNames}>{names.other.length > 0 && en.list(names.other)}</Name>
      </dl>
    </ClosedSection>
  )
}

/** One form where both scripts agree; else both, the traditional first, each said which it is. */
function Hanzi({ names }: { names: PointNames }) {
  const traditional = (
    <span lang="zh-Hant" className="hanzi">
      {names.hanziTraditional}
    </span>
  )
  if (names.hanziSimplified === names.hanziTraditional) return traditional
  return (
    <>
      {traditional} <span className="script">{en.card.traditional}</span> ·{' '}
      <span lang="zh-Hans" className="hanzi">
        {names.hanziSimplified}
      </span>{' '}
      <span className="script">{en.card.simplified}</span>
    </>
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
