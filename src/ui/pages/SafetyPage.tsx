import type { Comparison, SafetyCategory, SafetyItem } from '../../atlas/safety'
import { useAtlas } from '../atlas-context'
import { CautionMark } from '../CautionMark'
import { FilteredListLink } from '../FilteredListLink'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { RedFlagList } from '../RedFlagList'
import { Reported } from '../Reported'
import { SafetyEntry } from '../SafetyEntry'
import { OpenSection } from '../Section'
import { Statements } from '../Statements'

const FREQUENCIES = ['summary', 'common', 'uncommon', 'rare', 'very rare', null] as const

/** Everything about safety that is not about one point: what to do at once, who should not, what can go wrong, and afterwards. */
export function SafetyPage({ id }: { id: string | null }) {
  const atlas = useAtlas()
  const of = (category: SafetyCategory) => atlas.safety.filter((item) => item.category === category)
  const adverse = of('adverse-effect')
  return (
    <>
      <PageHeading lead={en.safety.lead}>{en.safety.heading}</PageHeading>
      {id !== null && !atlas.safetyItem(id) && <p className="notice">{en.unknown.safety(id)}</p>}
      <OpenSection title={en.safety.redFlags}>
        <RedFlagList flags={atlas.redFlags} />
      </OpenSection>
      <OpenSection title={en.safety.emergency}>
        <dl className="emergency">
          {atlas.emergency.map((step) => (
            <div key={step.id} data-record={step.id}>
              <dt>{step.situation}</dt>
              <dd>{step.action}</dd>
            </div>
          ))}
        </dl>
      </OpenSection>
      <OpenSection title={en.safety.absolute}>
        <Items items={of('contraindication-absolute')} openId={id} />
      </OpenSection>
      <OpenSection title={en.safety.relative}>
        <Items items={of('contraindication-relative')} openId={id} />
      </OpenSection>
      <OpenSection title={en.safety.cautions}>
        <Items items={of('caution')} openId={id} />
      </OpenSection>
      <OpenSection title={en.safety.adverse}>
        {FREQUENCIES.map((frequency) => {
          const items = adverse.filter((item) => item.frequency === frequency)
          return (
            items.length > 0 && (
              <div key={frequency ?? 'unknown'} data-frequency={frequency ?? 'unknown'}>
                <h3>{frequency === null ? en.safety.noFrequency : en.safety.frequency[frequency]}</h3>
                <Items items={items} openId={id} />
              </div>
            )
          )
        })}
      </OpenSection>
      <OpenSection title={en.safety.aftercare}>
        <Items items={of('aftercare')} openId={id} />
      </OpenSection>
      <OpenSection title={en.safety.setting}>
        <Items items={of('setting')} openId={id} />
      </OpenSection>
      <OpenSection title={en.safety.comparison}>
        <p className="note">{en.safety.comparisonNote}</p>
        {atlas.comparison.map((line) => (
          <ComparisonLine key={line.id} line={line} />
        ))}
      </OpenSection>
      <OpenSection title={en.safety.classes}>
        <dl className="facts">
          {atlas.cautionClasses.map((caution) => (
            <div key={caution.id}>
              <dt>
                <FilteredListLink name="caution" value={caution.id}>
                  <CautionMark caution={caution.id} />
                </FilteredListLink>
              </dt>
              <dd>{caution.meaning}</dd>
            </div>
          ))}
        </dl>
      </OpenSection>
    </>
  )
}

function Items({ items, openId }: { items: readonly SafetyItem[]; openId: string | null }) {
  if (items.length === 0) return null
  return (
    <ul className="safety-items" role="list">
      {items.map((item) => (
        <SafetyEntry key={item.id} item={item} isNamed={item.id === openId} />
      ))}
    </ul>
  )
}

/** A line of the comparison: only ever reported, with what is known about it. */
function ComparisonLine({ line }: { line: Comparison }) {
  return (
    <div data-record={line.id} className="comparison">
      <Reported by={line.fromArticle ? en.reported.article : en.reported.practice} assessment={line.note}>
        {line.statement}
      </Reported>
      <Statements kind="comparison" id={line.id} />
    </div>
  )
}
