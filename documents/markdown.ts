/** What pages written out of tables are made of. */
export function code(name: string): string {
  return `\`${name}\``
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export function beside(name: string): string {
  return `[${name}.md](${name}.md)`
}
