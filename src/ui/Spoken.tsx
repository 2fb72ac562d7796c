import { useAtlas, useIntent } from './atlas-context'
import { en } from './messages/en'
import { briefPlace, enExplore } from './messages/en-explore'
import { pageName } from './page-title'
import { SpokenFaces } from './SpokenFaces'

/**
 * The live region: says the point that was chosen on the head (walked to by keys: how it lies to the last one), the zone that keys have walked to or opened there, the view that the head is seen in, and whether faces are missing. Each
 * sentence is spoken when it changes and never twice. Pages that take the focus are read out by themselves.
 */
export function Spoken() {
  const atlas = useAtlas()
  const selection = useIntent((state) => state.selection)
  const route = useIntent((state) => state.route)
  const from = useIntent((state) => state.walkedFrom)
  const step = useIntent(({ placementFacts, walkedFrom, selection: to }) =>
    placementFacts?.neighbours[walkedFrom ?? '']?.find(({ code }) => code === to?.code),
  )
  const seenView = useIntent((state) => state.seenView)
  const status = useIntent((state) => state.sceneStatus)
  const zone = useIntent(({ hover }) => (hover?.kind === 'zone' && hover.byKeys ? hover.id : null))
  const concern = zone === null ? undefined : atlas.target(zone)
  const isOpen = route.page === 'target' && route.id === zone
  const point = selection === null ? undefined : atlas.point(selection.code)
  const walked =
    from !== null && step?.cun !== undefined && step.ways !== undefined
      ? enExplore.step(
          step.cun,
          step.ways.map((word) => enExplore.way[word]),
          from,
        )
      : null
  const chosen = point
    ? [
        [
          pageName(route, atlas),
          walked === null ? point.names.english : briefPlace(point.location.text),
          selection?.side ? en.card.side(selection.side) : null,
        ]
          .filter((part) => part !== null)
          .join(', '),
        ...(walked === null ? [] : [walked]),
      ].join('; ')
    : ''
  return (
    <div className="visually-hidden">
      <p aria-live="polite" data-spoken="point">
        {chosen}
      </p>
      <p aria-live="polite" data-spoken="zone">
        {concern && (isOpen ? en.stage.openZone : en.stage.litZone)(concern.name)}
      </p>
      <p aria-live="polite" data-spoken="view">
        {status === 'ready' ? en.views.spoken(en.views[seenView]) : ''}
      </p>
      <SpokenFaces />
    </div>
  )
}
