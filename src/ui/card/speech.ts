/** A language in which a name can be spoken. */
export type SpokenLanguage = 'zh' | 'ko' | 'ja'

/** Chinese of another sound than the one that pinyin writes. */
const NOT_MANDARIN = /^(zh[-_](hk|mo)|yue)/i

/**
 * The voice of this device for a language. Only voices that speak on the device itself count: any other would send the name away. Of
 * Chinese ones that of the mainland is preferred.
 */
export function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: SpokenLanguage,
): SpeechSynthesisVoice | undefined {
  const able = voices.filter(
    ({ lang, localService }) =>
      localService && new RegExp(`^${language}($|[-_])`, 'i').test(lang) && !NOT_MANDARIN.test(lang),
  )
  return able.find(({ lang }) => /^zh[-_](cn|hans)/i.test(lang)) ?? able[0]
}
