import { useEffect, useRef, useState } from 'react'
import { SpeakerIcon, StopIcon } from '../icons'
import { enSpeech } from '../messages/en-speech'
import { localVoice, type SpokenLanguage } from './speech'

/** Lets this device speak a name, where it has a voice of its own for the language. A second press, or another name, stops it. */
export default function SpeakButton({ language, text }: { language: SpokenLanguage; text: string }) {
  const speech = (window as Partial<Window>).speechSynthesis
  const [voice, setVoice] = useState(() => speech && localVoice(speech.getVoices(), language))
  const [isSpeaking, setSpeaking] = useState(false)
  /** What this button said last, while it is said. */
  const said = useRef<SpeechSynthesisUtterance | null>(null)
  useEffect(() => {
    if (!speech) return
    // Voices arrive late, and come and go.
    const learn = () => setVoice(localVoice(speech.getVoices(), language))
    learn()
    speech.addEventListener('voiceschanged', learn)
    return () => {
      speech.removeEventListener('voiceschanged', learn)
      if (said.current !== null) speech.cancel()
    }
  }, [speech, language])
  if (!speech || !voice) return null
  const handlePress = () => {
    speech.cancel()
    if (isSpeaking) return
    const name = new SpeechSynthesisUtterance(text)
    const end = () => {
      if (said.current === name) said.current = null
      setSpeaking(said.current !== null)
    }
    name.voice = voice
    name.lang = voice.lang
    name.onend = end
    name.onerror = end
    said.current = name
    setSpeaking(true)
    speech.speak(name)
  }
  const label = isSpeaking ? enSpeech.stop : enSpeech.hear(enSpeech.language[language])
  return (
    <button
      type="button"
      className="tool speak-button screen-only"
      aria-label={label}
      title={label}
      onClick={handlePress}
    >
      {isSpeaking ? <StopIcon /> : <SpeakerIcon />}
    </button>
  )
}
