import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Atlas } from '../atlas/atlas'
import type { AtlasStore } from '../state/store'

type Glossary = Pick<Atlas, 'glossary'> & { readonly markTerms: (text: string) => ReactNode }

/**
 * The atlas with its glossary, and the part that marks terms in running text, once any page but the start was opened and they have come.
 * Where they do not come, pages do without.
 */
export function useGlossary(
  store: AtlasStore,
  atlas: Atlas,
): { readonly atlas: Atlas; readonly markTerms: Glossary['markTerms'] | null } {
  const isWanted = useStore(store, ({ route }) => route.page !== 'start')
  const [known, setKnown] = useState<Glossary | null>(null)
  useEffect(() => {
    if (!isWanted || known) return
    let isHere = true
    import('./load-glossary')
      .then(async ({ loadGlossary, markTerms }) => ({ ...(await loadGlossary(atlas)), markTerms }))
      .then(
        ({ glossary, markTerms }) => {
          if (isHere) setKnown({ glossary, markTerms })
        },
        (fault: unknown) => console.warn(fault),
      )
    return () => {
      isHere = false
    }
  }, [isWanted, known, atlas])
  return useMemo(
    () => ({
      atlas: known ? { ...atlas, glossary: known.glossary } : atlas,
      markTerms: known?.markTerms ?? null,
    }),
    [atlas, known],
  )
}
