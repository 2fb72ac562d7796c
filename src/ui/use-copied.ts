import { useState } from 'react'

/** A text that was asked to be copied, and whether the browser let it. */
export type Copied = { readonly text: string; readonly done: boolean }

/** Copies a text; what came of it is drawn by `CopiedText`. */
export function useCopied(): readonly [copied: Copied | null, copy: (text: string) => Promise<void>] {
  const [copied, setCopied] = useState<Copied | null>(null)
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ text, done: true })
    } catch {
      setCopied({ text, done: false })
    }
  }
  return [copied, copy]
}
