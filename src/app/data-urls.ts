import type { FileName } from '../atlas/files'
import article from '../../data/article.json?url'
import evidence from '../../data/evidence.json?url'
import landmarks from '../../data/landmarks.json?url'
import meridians from '../../data/meridians.json?url'
import points from '../../data/points.json?url'
import reviews from '../../data/reviews.json?url'
import safety from '../../data/safety.json?url'
import sources from '../../data/sources.json?url'
import targets from '../../data/targets.json?url'

/** Where each data file is served from; the bundler gives it a name that changes with its content. */
export const DATA_URLS: Readonly<Record<FileName, string>> = {
  points,
  landmarks,
  meridians,
  targets,
  evidence,
  safety,
  sources,
  reviews,
  article,
}
