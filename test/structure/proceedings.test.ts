import { proceedingsPage } from '../../documents/proceedings'
import { procedures } from '../../domain/proceeding/kinds'
import { textOf } from './sources'

const page = textOf('docs/proceedings.md')

test('docs/proceedings.md is what the tables say: npm run procedure writes it', () => {
  expect(page).toBe(proceedingsPage())
})

test.each(procedures.map((each) => [each.kind, each] as const))('%s', (kind, procedure) => {
  const section = page
    .split(/^## /m)
    .find((each) => each.startsWith(`${procedure.title} \`${kind}\``))
  const rows = [...(section ?? '').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)
  expect(rows).toEqual(Object.keys(procedure.steps))
  for (const step of Object.values(procedure.steps)) expect(section).toContain(step.title)
})

test('no sentence on it is left empty', () => {
  expect(page).not.toMatch(/\| {2,}\||undefined|: $|owed: \|/m)
})
