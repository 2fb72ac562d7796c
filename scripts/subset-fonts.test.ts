import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dataCharacters } from './subset-fonts'

const served = JSON.parse(readFileSync('public/fonts/characters.json', 'utf8')) as {
  han: string
  hangul: string
}

it.each([
  ['Han', /\p{Script=Han}/u, served.han],
  ['Hangul', /\p{Script=Hangul}/u, served.hangul],
])('serves every %s character of the data, so that no name draws boxes', (_, script, characters) => {
  const wanted = Array.from(dataCharacters()).filter((character) => script.test(character))
  expect(wanted.length).toBeGreaterThan(50)
  expect(wanted.filter((character) => !characters.includes(character))).toEqual([])
})
