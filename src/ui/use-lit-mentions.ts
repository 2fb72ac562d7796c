import { useEffect } from 'react'
import type { AtlasState } from '../state/atlas-state'
import { walkCode } from '../state/meridian-walk'
import { useAtlasStore } from './atlas-context'

/** The record that is lit: under the pointer or the focus, else where a walk is. */
function litRecord({ hover, walk }: AtlasState): string | null {
  if (hover?.kind === 'point') return hover.code
  if (hover?.kind === 'meridian' || hover?.kind === 'zone') return hover.id
  return walk && walkCode(walk)
}

/**
 * Marks every mention of the lit record in the page with `data-lit`, so that what is touched on the head is found in the page. Outside React:
 * a list has a hundred mentions, and each would have to be drawn again for every move of the pointer.
 */
export function useLitMentions(): void {
  const store = useAtlasStore()
  useEffect(() => {
    const light = (record: string | null) => {
      for (const mention of document.querySelectorAll('main [data-lit]')) mention.removeAttribute('data-lit')
      if (record === null) return
      for (const mention of document.querySelectorAll(`main a[data-record="${CSS.escape(record)}"]`))
        mention.setAttribute('data-lit', '')
    }
    light(litRecord(store.getState()))
    return store.subscribe((state, before) => {
      const record = litRecord(state)
      if (record !== litRecord(before)) light(record)
    })
  }, [store])
}
