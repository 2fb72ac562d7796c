/** Words of the buttons that speak a name. */
export const enSpeech = {
  language: { zh: 'Chinese', ko: 'Korean', ja: 'Japanese' },
  hear: (language: string) => `Hear the ${language} name`,
  stop: 'Stop',
}
