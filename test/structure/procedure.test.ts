import { procedurePage } from '../../documents/procedure'
import { commandKinds } from '../../domain/case/steps'
import { casePhases } from '../../domain/case/state'
import { endings } from '../../domain/case/kinds'
import { dutyKinds } from '../../domain/duty/duty'
import { rulePacks } from '../../rules'
import { textOf } from './sources'

const page = textOf('docs/procedure.md')

test('docs/procedure.md is what the tables say: npm run procedure writes it', () => {
  expect(page).toBe(procedurePage(rulePacks()))
})

test('every step, phase, ending and duty has its place on it', () => {
  const rows = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)
  for (const name of [...commandKinds, ...endings, ...dutyKinds]) expect(rows).toContain(name)
  for (const phase of casePhases) expect(page).toContain(` ${phase}" as `)
})

test('its diagram begins, ends, and has no phase that nothing leads to', () => {
  const ways = [...page.matchAll(/^ {2}(\S+) --> (\S+)/gm)].map(([, from, to]) => ({ from, to }))
  expect(ways[0]).toEqual({ from: '[*]', to: 'registered' })
  for (const phase of casePhases) {
    expect(ways.map(({ to }) => to)).toContain(phase.replaceAll('-', '_'))
    expect(ways.map(({ from }) => from)).toContain(phase.replaceAll('-', '_'))
  }
})

test('no sentence on it is left empty', () => {
  expect(page).not.toMatch(/\| {2,}\|/)
  expect(page).not.toContain('undefined')
})
