import type { ArticleStatement, Subject } from './article'
import type { Certainty, ClaimBasisText, ClaimLevelText, EvidenceLevel, Study } from './evidence'
import type { Term } from './glossary'
import type { Landmark, Scale } from './landmark'
import type { Meridian } from './meridian'
import type { CautionClass, Claim, CrossPointCheck, Point, TestTolerances } from './point'
import type { Review } from './review'
import type {
  Comparison,
  EmergencyStep,
  RedFlag,
  SafetyItem,
  ScreeningOutcome,
  ScreeningQuestion,
} from './safety'
import type { Source } from './source'
import type { Structure } from './structure'
import type { Target } from './target'
import type { Zone } from './zone'

/** A claim together with the point it stands on and the concern it is about. */
export interface LinkedClaim {
  readonly point: Point
  readonly target: Target
  readonly claim: Claim
}

/**
 * Everything the data says, checked, frozen and cross-linked both ways. Lists keep the order of the files. Functions that take an id
 * give `undefined` or an empty list when it is unknown; they never throw.
 */
export interface Atlas {
  /** Version and day of the data, for cards and reports. */
  readonly version: string
  readonly date: string
  /** True once `reviews` names a licensed reviewer. */
  readonly reviewed: boolean

  readonly points: readonly Point[]
  readonly landmarks: readonly Landmark[]
  readonly scales: readonly Scale[]
  readonly meridians: readonly Meridian[]
  readonly targets: readonly Target[]
  readonly studies: readonly Study[]
  readonly safety: readonly SafetyItem[]
  /** Safety items that rule cosmetic needling out. */
  readonly doNotTreat: readonly SafetyItem[]
  readonly redFlags: readonly RedFlag[]
  readonly screeningOutcomes: readonly ScreeningOutcome[]
  readonly screeningQuestions: readonly ScreeningQuestion[]
  readonly emergency: readonly EmergencyStep[]
  readonly comparison: readonly Comparison[]
  readonly sources: readonly Source[]
  readonly reviews: readonly Review[]
  /** The source article in one sentence, and each of its statements. */
  readonly article: string
  readonly articleStatements: readonly ArticleStatement[]

  readonly overallStatement: string
  readonly howToRate: string
  readonly cautionClasses: readonly CautionClass[]
  readonly evidenceLevels: readonly EvidenceLevel[]
  readonly certainties: readonly Certainty[]
  readonly claimLevels: readonly ClaimLevelText[]
  readonly claimBases: readonly ClaimBasisText[]
  readonly crossPointChecks: readonly CrossPointCheck[]
  readonly testTolerances: TestTolerances
  /** Channels whose course on the head is not drawn, and why. */
  readonly meridiansNotDrawn: readonly string[]

  /** Muscles, vessels, nerves …; undefined until `withStructures` was given their file. */
  readonly structures: readonly Structure[] | undefined
  /** Where on the skin each concern is seen; undefined until `withZones` was given their file. */
  readonly zones: readonly Zone[] | undefined
  /** Terms in plain words; undefined until `withGlossary` was given their file. */
  readonly glossary: readonly Term[] | undefined

  point(code: string): Point | undefined
  landmark(id: string): Landmark | undefined
  scale(id: string): Scale | undefined
  meridian(id: string): Meridian | undefined
  target(id: string): Target | undefined
  study(id: string): Study | undefined
  safetyItem(id: string): SafetyItem | undefined
  redFlag(id: string): RedFlag | undefined
  emergencyStep(id: string): EmergencyStep | undefined
  source(id: string): Source | undefined
  structure(id: string): Structure | undefined
  /** The zone of a concern. */
  zone(target: string): Zone | undefined
  cautionClass(id: string): CautionClass | undefined
  evidenceLevel(id: string): EvidenceLevel | undefined
  certainty(id: string): Certainty | undefined
  claimLevel(id: string): ClaimLevelText | undefined
  claimBasis(id: string): ClaimBasisText | undefined
  /** Text of a point's `needling.depthBasis`. */
  depthBasis(id: string): string | undefined

  /** Claims made for a point, in the order of its record. */
  claimsOf(code: string): readonly LinkedClaim[]
  /** Claims made for a concern, in the order of points. */
  claimsFor(target: string): readonly LinkedClaim[]
  /** Concerns for which some use the point although it is ruled out here. */
  notEndorsedTargets(code: string): readonly Target[]
  /** Points that some use for the concern although they are ruled out here. */
  notEndorsedPoints(target: string): readonly Point[]
  /** Points of a meridian (or `EX`) by number, boundary points included. */
  pointsOn(meridian: string): readonly Point[]
  /** Meridians whose drawn paths pass the point or that are said to meet there, its own first. */
  meridiansThrough(code: string): readonly Meridian[]
  /** The point before and after on its own meridian, by number. */
  meridianNeighbours(code: string): { readonly previous?: Point; readonly next?: Point }
  pointsUsedIn(study: string): readonly Point[]
  studiesUsing(code: string): readonly Study[]
  studiesOf(target: string): readonly Study[]
  targetsCiting(study: string): readonly Target[]
  /** Safety items that name the point or its caution class. */
  safetyOf(code: string): readonly SafetyItem[]
  /** Points that a safety item names or means by caution class. */
  pointsOfSafetyItem(id: string): readonly Point[]
  safetyCiting(study: string): readonly SafetyItem[]
  /** Points whose anatomy names the structure or, once structures are loaded, that lie over it. */
  pointsAtStructure(id: string): readonly Point[]
  targetsOfStructure(id: string): readonly Target[]
  /** Landmarks by which the location of a point is told. */
  landmarksOf(code: string): readonly Landmark[]
  /** Points whose location is told by the landmark. */
  pointsFoundBy(landmark: string): readonly Point[]
  /** Red flags shown with a concern. */
  redFlagsOf(target: string): readonly RedFlag[]
  /** Statements of the source article about a record, to be read on its page. */
  statementsAbout(kind: Subject['kind'], id: string): readonly ArticleStatement[]
}
