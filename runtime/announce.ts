import type { DemoSignIn } from './demo/seed'
import type { Addresses } from './system'

/** What is printed once everything is up. */
export function announcement(addresses: Addresses, signIns: readonly DemoSignIn[]): string[] {
  const rows: [string, string][] = [
    ['API and its documents', `${addresses.api}/docs`],
    ...(addresses.operatorView
      ? [['Workflows, for operators', addresses.operatorView] as [string, string]]
      : []),
    ['Temporal server', addresses.temporal],
    ['Database', addresses.database],
    ['Data of this installation', addresses.dataDir],
  ]
  const lines = ['', ...table(rows)]
  if (signIns.length > 0) {
    lines.push('', '  Demo sign-ins (only in this embedded demo):')
    const accounts = signIns.map(({ login, password, role, title }) => [
      login,
      password,
      role,
      title,
    ])
    lines.push(...table([['login', 'password', 'role', 'post'], ...accounts]))
  }
  return [...lines, '', 'Ctrl-C stops everything in order and keeps all data.']
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
}
