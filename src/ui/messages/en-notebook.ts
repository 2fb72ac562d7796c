import { number } from './counting'

/** Words of kept pages and private notes. */
export const enNotebook = {
  keep: 'Keep this page',
  kept: 'Kept',
  note: 'Your private note',
  noteLabel: 'Note',
  here: 'Kept in this browser only.',
  refused:
    'This browser does not let the atlas store anything. What you write stays until you close this page.',
  damaged:
    'Some of what was stored could not be read. It is set aside in this browser, unchanged: nothing is lost.',
  left: (characters: number) => `${number.format(characters)} characters left.`,
  full: 'There is no room for another note. Delete one to write this one.',
  lead: 'Pages that you starred and notes that you wrote. They stay in this browser; no link holds them.',
  empty: 'Nothing is kept yet. The star on the page of a point, a concern or another record keeps it here.',
  client: 'Notes are not shown while the atlas is set up for a client.',
  unknown: (path: string) => `${path} (not in this version of the atlas)`,
  copy: 'Copy all as text',
  letGo: (page: string) => `Stop keeping ${page}`,
  forget: 'Forget everything',
  forgetSure: 'All kept pages and notes will be gone from this browser. There is no way back.',
  forgetYes: 'Forget all of it',
  forgetNo: 'Keep it',
  text: (entries: readonly { readonly name: string; readonly note: string | undefined }[]) =>
    [
      'Facial point atlas: kept pages and notes',
      ...entries.map(({ name, note }) => (note ? `${name}\n${note}` : name)),
    ].join('\n\n'),
}
