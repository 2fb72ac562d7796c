/** How far a file is that comes later than the page. A failure stays until the file is asked for again. */
export type FileStatus = 'unasked' | 'pending' | 'read' | 'failed'

/** True where asking for a file begins something: not while it is on its way or there. */
export function canAskFor(status: FileStatus): boolean {
  return status === 'unasked' || status === 'failed'
}

/** True while a file may still come and change what a page shows. */
export function isToCome(status: FileStatus): boolean {
  return status === 'unasked' || status === 'pending'
}
