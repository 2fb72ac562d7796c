import { articleFileShape, type ArticleFile } from './article'
import { evidenceFileShape, type EvidenceFile } from './evidence'
import { landmarksFileShape, type LandmarksFile } from './landmark'
import { meridiansFileShape, type MeridiansFile } from './meridian'
import { pointsFileShape, type PointsFile } from './point'
import { reviewsFileShape, type ReviewsFile } from './review'
import { safetyFileShape, type SafetyFile } from './safety'
import { sourcesFileShape, type SourcesFile } from './source'
import { targetsFileShape, type TargetsFile } from './target'
import type { Shape } from './shape'

/** What the atlas is built from: each data file as parsed JSON, not yet checked. */
export interface AtlasFiles {
  readonly points: unknown
  readonly landmarks: unknown
  readonly meridians: unknown
  readonly targets: unknown
  readonly evidence: unknown
  readonly safety: unknown
  readonly sources: unknown
  readonly reviews: unknown
  readonly article: unknown
}

/** The same files after their shapes were checked. */
export interface CheckedFiles {
  readonly points: PointsFile
  readonly landmarks: LandmarksFile
  readonly meridians: MeridiansFile
  readonly targets: TargetsFile
  readonly evidence: EvidenceFile
  readonly safety: SafetyFile
  readonly sources: SourcesFile
  readonly reviews: ReviewsFile
  readonly article: ArticleFile
}

/** Name of a data file without its folder and ending. */
export type FileName = keyof AtlasFiles

/** The files that the first page needs, in the order in which they are checked. `structures` comes later. */
export const FILE_NAMES: readonly FileName[] = [
  'points',
  'landmarks',
  'meridians',
  'targets',
  'evidence',
  'safety',
  'sources',
  'reviews',
  'article',
]

/** Validator of each file. */
export const FILE_SHAPES: { readonly [Name in FileName]: Shape<CheckedFiles[Name]> } = {
  points: pointsFileShape,
  landmarks: landmarksFileShape,
  meridians: meridiansFileShape,
  targets: targetsFileShape,
  evidence: evidenceFileShape,
  safety: safetyFileShape,
  sources: sourcesFileShape,
  reviews: reviewsFileShape,
  article: articleFileShape,
}
