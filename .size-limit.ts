import { distChunks } from './scripts/dist-chunks'

/** Byte budgets: gzip for JavaScript, as served for the head (its files are compressed already). Reasons: docs/architecture.md. */
const chunks = distChunks()

export default [
  { name: 'JavaScript before the page is usable', path: [...chunks.shell], gzip: true, limit: '130 kB' },
  {
    name: 'JavaScript until the head answers a click',
    path: [...chunks.interactive],
    gzip: true,
    limit: '375 kB',
  },
  { name: 'all JavaScript', path: [...chunks.all], gzip: true, limit: '650 kB' },
  {
    name: 'head, reference face',
    path: 'public/models/head-reference.bin',
    gzip: false,
    brotli: false,
    limit: '120 kB',
  },
  {
    name: 'head with modes and expressions',
    path: 'public/models/head-*.bin',
    gzip: false,
    brotli: false,
    limit: '350 kB',
  },
]
