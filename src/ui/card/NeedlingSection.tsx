import type { Point } from '../../atlas/point'
import { ClosedSection } from '../Section'
import { en } from '../messages/en'
import { Words } from '../Words'

/**
 * The textbook needling range, under its rules: the first line is the basis; for high-risk points the risk comes first and the range
 * is worded "in medical texts"; points ruled out for cosmetic needling have no such section. Never drawn open.
 */
export function NeedlingSection({ point, basis }: { point: Point; basis: string | null }) {
  const { needling, caution } = point
  if (caution.class === 'contraindicated-needling-in-cosmetic-use') return null
  const highRisk = caution.class === 'high-risk'
  const depth =
    needling.depthCun !== null && needling.depthMm !== null
      ? en.card.depth(needling.depthCun, needling.depthMm)
      : en.card.needlingNoDepth
  return (
    <ClosedSection title={en.card.needling}>
      {highRisk && (
        <div className="risk-first">
          <p className="label">{en.card.needlingRisk}</p>
          <ul>
            {[...caution.reasons, ...point.anatomy.structuresAtRisk.map((mention) => mention.text)].map(
              (reason) => (
                <li key={reason}>{reason}</li>
              ),
            )}
          </ul>
        </div>
      )}
      {basis !== null && (
        <p className="note">
          <Words text={basis} />
        </p>
      )}
      {highRisk && <p className="label">{en.card.needlingInTexts}</p>}
      <dl className="facts">
        <dt>{en.card.needlingAngle}</dt>
        <dd>{needling.angle}</dd>
        <dt>{en.card.needlingDepth}</dt>
        <dd>{depth}</dd>
      </dl>
      {needling.note !== null && (
        <p>
          <Words text={needling.note} />
        </p>
      )}
    </ClosedSection>
  )
}
