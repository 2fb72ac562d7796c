import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Atlas } from '../atlas/atlas'
import type { AtlasState } from '../state/atlas-state'
import type { AtlasActions, AtlasStore } from '../state/store'

/** What every part of the page reads: the facts and the store of intent. */
export type AtlasContextValue = { readonly atlas: Atlas; readonly store: AtlasStore }

/** Provided once by the joinery. */
export const AtlasContext = createContext<AtlasContextValue | null>(null)

function useContextValue(): AtlasContextValue {
  const value = use(AtlasContext)
  if (value === null) throw new Error('A part of the page was drawn outside AtlasContext.')
  return value
}

/** The facts. */
export function useAtlas(): Atlas {
  return useContextValue().atlas
}

/** One piece of what the person is doing; the part is drawn again when that piece changes. */
export function useIntent<Piece>(select: (state: AtlasState) => Piece): Piece {
  return useStore(useContextValue().store, select)
}

/** The verbs of the store. They never change, so that reading them draws nothing again. */
export function useActions(): AtlasActions {
  return useContextValue().store.getState()
}

/** The store itself, for the few that write a link from all of it. */
export function useAtlasStore(): AtlasStore {
  return useContextValue().store
}
