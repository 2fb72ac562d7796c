/** The look that the person chose; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const

/** One choice of look. */
export type Theme = (typeof THEMES)[number]

/** Picture quality, lowest first. Picked by measured frame time unless pinned. */
export const TIERS = ['low', 'medium', 'high'] as const

/** One picture quality. */
export type Tier = (typeof TIERS)[number]

/** True when the text names a theme; narrows text from a link or from storage. */
export function isTheme(text: unknown): text is Theme {
  return (THEMES as readonly unknown[]).includes(text)
}

/** True when the text names a tier; narrows text from a link or from storage. */
export function isTier(text: unknown): text is Tier {
  return (TIERS as readonly unknown[]).includes(text)
}
