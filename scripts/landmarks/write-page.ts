/**
 * Writes docs/landmarks.md: each landmark, what was seen on the head that makes it right, and how surely it can be seen at all.
 *
 *   npx tsx scripts/landmarks/write-page.ts            writes the page
 *   npx tsx scripts/landmarks/write-page.ts --check    fails when the page is not what it would write
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { PAGE, pageText } from './page-file'

const text = await pageText()
if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') !== text) {
    process.stderr.write(`${PAGE} is out of date: run "npx tsx scripts/landmarks/write-page.ts".\n`)
    process.exitCode = 1
  }
} else {
  writeFileSync(PAGE, text)
  process.stdout.write(`${PAGE} written\n`)
}
