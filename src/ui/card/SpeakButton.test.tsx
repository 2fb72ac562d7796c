import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { enSpeech } from '../messages/en-speech'
import SpeakButton from './SpeakButton'
import { localVoice } from './speech'

const voice = (lang: string, localService = true) =>
  ({ lang, localService, name: lang }) as SpeechSynthesisVoice

class Utterance {
  lang = ''
  voice: SpeechSynthesisVoice | null = null
  onend: (() => void) | null = null
  onerror: (() => void) | null = null
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A browser that speaks with these voices; what it is told to say is recorded. */
function speaking(voices: readonly SpeechSynthesisVoice[]) {
  const speech = Object.assign(new EventTarget(), {
    voices,
    said: [] as Utterance[],
    getVoices: () => [...speech.voices],
    speak: (name: Utterance) => void speech.said.push(name),
    cancel: vi.fn(() => speech.said.at(-1)?.onerror?.()),
  })
  vi.stubGlobal('speechSynthesis', speech)
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  return speech
}
afterEach(() => vi.unstubAllGlobals())
const hear = () => screen.queryByRole('button', { name: enSpeech.hear('Chinese') })

describe('a voice for a name', () => {
  it('is one of this device, of the right language and sound', () => {
    expect(
      localVoice([voice('zh-CN', false), voice('ja-JP'), voice('zh-HK'), voice('yue')], 'zh'),
    ).toBeUndefined()
    expect(localVoice([voice('zh-TW'), voice('zh_CN')], 'zh')?.lang).toBe('zh_CN')
    expect(localVoice([voice('zh-TW')], 'zh')?.lang).toBe('zh-TW')
    expect(localVoice([voice('kok-IN'), voice('ko-KR')], 'ko')?.lang).toBe('ko-KR')
    expect(localVoice([voice('en-GB')], 'ja')).toBeUndefined()
  })
})

describe('the button that speaks a name', () => {
  it('is not there without speech, or with voices of the network alone', () => {
    render(<SpeakButton language="zh" text="迎香" />).unmount()
    expect(hear()).toBeNull()
    speaking([voice('zh-CN', false)])
    render(<SpeakButton language="zh" text="迎香" />)
    expect(hear()).toBeNull()
  })

  it('comes when a voice does, says the characters, and stops them', async () => {
    const speech = speaking([])
    const view = render(<SpeakButton language="zh" text="迎香" />)
    expect(hear()).toBeNull()
    speech.voices = [voice('zh-CN')]
    act(() => void speech.dispatchEvent(new Event('voiceschanged')))
    const user = userEvent.setup()
    await user.click(hear()!)
    expect(speech.said).toMatchObject([{ text: '迎香', lang: 'zh-CN', voice: { lang: 'zh-CN' } }])
    await user.click(screen.getByRole('button', { name: enSpeech.stop }))
    expect(speech.said).toHaveLength(1)
    expect(hear()).not.toBeNull()
    await user.click(hear()!)
    act(() => speech.said.at(-1)!.onend!())
    expect(hear()).not.toBeNull()
    await user.click(hear()!)
    speech.cancel.mockClear()
    view.unmount()
    expect(speech.cancel).toHaveBeenCalledTimes(1)
  })
})
