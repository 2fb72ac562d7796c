import { late } from './late'

/** A small drawing of a record's points on the head; its room is kept until it has come. */
export const PlateThumb = late(() => import('./plate/PlateThumb'), {
  meanwhile: <span className="plate-thumb" aria-hidden="true" />,
})
