import { fold, squeeze } from './fold'

/** The fourteen channels, in the order of the lists below; points of the atlas lie on some of them. */
const CHANNELS = ['LU', 'LI', 'ST', 'SP', 'HT', 'SI', 'BL', 'KI', 'PC', 'TE', 'GB', 'LR', 'GV', 'CV'] as const

/** Whose way of writing codes: language tags, and `en-old` for older English books. */
export type CodeHabit = 'en' | 'fr' | 'de' | 'es' | 'it' | 'zh' | 'ko' | 'en-old'

/**
 * Letters and names of the channels in each language, in the order of {@link CHANNELS}; a slash parts those in use side by side, a stop
 * stands where none is known. Usage of textbooks: French (GI, VB, VG …), German (Di, Dü, 3E, LG …), Spanish (IG, ID, VB …), Italian
 * (GI, IT, VG …), English of the WHO with its older forms. German Dü is also typed Due and Du.
 */
const SPELLINGS: Readonly<Record<CodeHabit, string>> = {
  en: 'lu/lung li/largeintestine st/stomach sp/spleen ht/heart si/smallintestine bl/ub/bladder/urinarybladder ki/kidney pc/pericardium te/sj/tb/th/tw/tripleenergizer/tripleburner/tripleheater/triplewarmer/sanjiao gb/gallbladder lr/liver gv/du/dumai/governorvessel/governingvessel cv/ren/renmai/conceptionvessel',
  fr: 'p/poumon gi/grosintestin e/estomac rt/rte/rp/rate c/coeur ig/intestingrele v/vessie r/rein mc/maitreducoeur tr/triplerechauffeur vb/vesiculebiliaire f/foie vg/dm/tm/vaisseaugouverneur vc/rm/jm/vaisseauconception',
  de: 'lu/lunge di/dickdarm ma/magen mp/milz he/herz due/du/dunndarm/duenndarm bl/blase ni/niere pe/ks/perikard 3e/sj/dreifachererwarmer/dreifachererwaermer gb/gallenblase le/leber lg/du/lenkergefass/lenkergefaess kg/ren/konzeptionsgefass/konzeptionsgefaess',
  es: 'p/pulmon ig/intestinogrueso e/estomago b/bazo c/corazon id/intestinodelgado v/vejiga r/rinon pc/mc/pericardio sj/tr/tc/triplecalentador vb/vesiculabiliar h/higado dm/vg/du/vasogobernador rm/vc/ren/vasoconcepcion',
  it: 'p/polmone gi/grossointestino s/st/stomaco mp/milza c/cuore it/intestinotenue v/vescica r/rene pc/mc/pericardio sj/tr/tripliceriscaldatore vb/gb/vescicabiliare f/fegato vg/du/vasogovernatore vc/ren/vasoconcezione',
  zh: '肺 大肠/大腸 胃 脾 心 小肠/小腸 膀胱 肾/腎 心包 三焦 胆/膽 肝 督/督脉/督脈 任/任脉/任脈',
  ko: '폐 대장 위 비 심 소장 방광 신 심포 삼초 담 간 독/독맥 임/임맥',
  'en-old': 'l co s . h . b k p/hc t g liv/lv . .',
}

/** What a code in some habit stands for. */
export interface CodeReading {
  /** WHO letters of the channel, with or without points in the atlas. */
  readonly channel: string
  readonly habits: readonly CodeHabit[]
}

/** A text that looks like a code, taken apart. */
export interface TypedCode {
  /** What the letters may mean, the most usual first. */
  readonly readings: readonly CodeReading[]
  readonly number: number
}

let table: ReadonlyMap<string, readonly CodeReading[]> | undefined

function readTable(): ReadonlyMap<string, readonly CodeReading[]> {
  const read = new Map<string, CodeReading[]>()
  for (const [habit, line] of Object.entries(SPELLINGS) as [CodeHabit, string][]) {
    line.split(' ').forEach((spellings, index) => {
      const channel = CHANNELS[index]!
      for (const spelling of spellings.split('/')) {
        const key = fold(spelling)
        const list = read.get(key) ?? []
        read.set(key, list)
        const known = list.findIndex((reading) => reading.channel === channel)
        if (known < 0) list.push({ channel, habits: [habit] })
        else list[known] = { channel, habits: [...list[known]!.habits, habit] }
      }
    })
  }
  return read
}

/** What the letters or the name of a channel may mean, the most usual first; empty for any other text. */
export function channelReadings(text: string): readonly CodeReading[] {
  table ??= readTable()
  // The umlaut tells Dü, the small intestine, from Du, the governor vessel; `fold` would drop it.
  const letters = squeeze(text.toLowerCase().normalize('NFC').replace(/ü/g, 'ue'))
  const bare = letters.replace(/[经經経]$|meridian$|channel$/, '').replace(new RegExp(`${fold('경')}$`), '')
  return table.get(letters) ?? table.get(bare) ?? table.get(squeeze(text)) ?? []
}

/** A code in any habit (`li-20`, `大肠20`, `Dü 18`, `E4`), taken apart; null for a text that is none. */
export function readCode(text: string): TypedCode | null {
  const parts = /^(\D+|\s*3\s*e[\s.-]*)0*(\d{1,2})\s*$/iu.exec(text.normalize('NFKC'))
  if (!parts) return null
  const readings = channelReadings(parts[1]!)
  return readings.length === 0 ? null : { readings, number: Number(parts[2]) }
}
