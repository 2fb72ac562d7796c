/** A table in Markdown. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return `${[line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}
