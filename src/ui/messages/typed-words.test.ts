import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'

/** Attributes whose text is read or heard. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'label',
]

/** Registries are called the same in every language. */
const REGISTRIES = ['doi:', 'PMID']

/** Sentences and words that a component holds itself: file, line and text. */
function wordsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const note = (node: ts.Node, text: string) => {
    if (!/\p{L}{2}/u.test(text) || REGISTRIES.includes(text.trim())) return
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${file}:${line + 1} “${text.trim()}”`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text)
    if (ts.isJsxAttribute(node) && SPOKEN.includes(node.name.getText()) && node.initializer)
      if (ts.isStringLiteral(node.initializer)) note(node, node.initializer.text)
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression))
      if (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)) note(node, node.expression.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

it('every word of the interface stands in the messages, none in a component', () => {
  const files = ['src/ui', 'src/app', 'src/edit']
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
    )
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(wordsIn)).toEqual([])
})
