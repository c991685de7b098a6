import { patches } from '../../workflows/patches'
import { sources, textOf } from './sources'

const calls = sources('.ts')
  .filter((file) => file.startsWith('workflows/') && file !== 'workflows/patches.ts')
  .flatMap((file) => [...textOf(file).matchAll(/\b(?:patched|deprecatePatch)\(([^)]*)\)/g)])
  .map(([, argument]) => argument!)

test('every patch a workflow asks for stands in the registry, and the other way round', () => {
  const registered = Object.keys(patches).map((name) => `patches.${name}.id`)
  expect([...new Set(calls)].sort()).toEqual(registered.sort())
})
