import manifest from '../../package.json'
import { rootFiles, sources, textOf } from './sources'

const files = [...rootFiles('.md', '.mjs', '.yml'), ...sources('.md', '.ts', '.mjs', '.yml', '.sh')]

test('every script that a document or a source names is one of package.json', () => {
  const named = files.flatMap((file) =>
    [...textOf(file).matchAll(/\bnpm run (?:--?[a-z]+ )*([a-z][\w:-]*)/g)].map(
      ([, script]) => [file, script ?? ''] as const,
    ),
  )
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(([, script]) => !(script in manifest.scripts))).toEqual([])
})
