import type { Atlas } from '../atlas/atlas'
import type { AtlasStore } from '../state/store'
import type { HeadModel } from './head-model'

/** What something more on the stage is given: facts and store, the head, and the element that canvas and labels stand in. */
export interface StageExtraProps {
  readonly atlas: Atlas
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly host: HTMLElement
}
