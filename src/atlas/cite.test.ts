import { expect, test } from 'vitest'
import { buildAtlas } from './build-atlas'
import { citeRecord, citeStudy } from './cite'
import { readDataFolder } from './data-folder'

const atlas = buildAtlas(readDataFolder())

test('a record is cited with version, day, address and what is missing', () => {
  expect(citeRecord(atlas, 'LI20 Yíngxiāng', 'https://example.org/#/points/LI20', '2026-12-01')).toBe(
    `LI20 Yíngxiāng. Facial Point Atlas, data ${atlas.version} of ${atlas.date}. ` +
      'https://example.org/#/points/LI20 (read 2026-12-01). Not yet reviewed by a licensed practitioner.',
  )
})

test('a study is cited with its identifiers and one year', () => {
  expect(citeStudy(atlas.study('ev_smith_2020')!)).toBe(
    'Smith AM, Ferris T, Nahar VK, Sharma M: Non-Traditional and Non-Invasive Approaches in Facial Rejuvenation: ' +
      'A Brief Review. Cosmetics 2020;7(1):10. doi 10.3390/cosmetics7010010.',
  )
})
