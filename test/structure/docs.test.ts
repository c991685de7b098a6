import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import manifest from '../../package.json'
import { commandKinds } from '../../domain/case/steps'
import { caseKinds, channels, claimOutcomes, routes, serviceWays } from '../../domain/case/kinds'
import { casePhases } from '../../domain/case/state'
import { projectRoot } from '../../runtime/project'
import { rootFiles, sources, textOf } from './sources'

const here = 'test/structure/docs.test.ts'
const documents = [...rootFiles('.md'), ...sources('.md')]
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, one]) => one!)
const exists = (path: string) => existsSync(join(projectRoot, path))

describe.each(documents)('%s', (document) => {
  const text = textOf(document)

  test('links to documents that exist', () => {
    const links = matches(text, /\]\(([^)#:]+)(?:#[^)]*)?\)/g)
    const missing = links.filter((link) => !exists(posix.join(posix.dirname(document), link)))
    expect(missing).toEqual([])
  })

  test('names files and folders that exist', () => {
    const names = matches(text, /`([\w.@-]+(?:\/[\w.@-]*)+|[\w.-]+\.(?:ts|mjs|js|ya?ml|md))`/g)
    const ours = names.filter((name) => !name.includes('/') || exists(name.split('/')[0]!))
    expect(ours.filter((name) => !/^(dist|node_modules)\//.test(name) && !exists(name))).toEqual([])
  })
})

test.each(documents)('%s: what is said to stand in a file stands there', (document) => {
  const said = textOf(document).matchAll(/((?:`[\w-]+`,? (?:and )?)+)\(?in\s`([\w./-]+\.\w+)`/g)
  const wrong = [...said].flatMap(([, names, file]) => {
    const text = textOf(file!)
    return matches(names!, /`([\w-]+)`/g).filter((name) => !text.includes(name))
  })
  expect(wrong).toEqual([])
})

test('every decision that the code or a document names is written down', () => {
  const decided = new Set(matches(textOf('docs/decisions.md'), /^### (\d+) ·/gm))
  const named = [...sources('.ts', '.mjs', '.prisma', '.sql'), ...documents].flatMap((file) =>
    matches(textOf(file), /\bdecisions? (\d+)/gi).map((number) => [file, number]),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(([, number]) => !decided.has(number!))).toEqual([])
})

test('every requirement of the plan has a line that says where it stands', () => {
  const counts = { O: 5, V: 3, B: 5, H: 9, T: 7, S: 1 }
  const ids = Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
  )
  const lines = matches(textOf('docs/requirements.md'), /^\| ([A-Z]\d) +\|/gm)
  expect(lines).toEqual(ids)
})

test('every code of a case has a word of staff beside it', () => {
  const kinds = [...caseKinds, ...routes, ...claimOutcomes, ...channels, ...serviceWays]
  const glossary = textOf('docs/glossary.md')
  const missing = [...kinds, ...commandKinds, ...casePhases].filter(
    (code) => !glossary.includes(`\`${code}\``),
  )
  expect(missing).toEqual([])
})

test('every dependency has a reason', () => {
  const reasons = textOf('docs/decisions.md').split('## Dependencies')[1] ?? ''
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const named = installed.filter((name) => !name.startsWith('@types/'))
  expect(named.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
})

test('the API is of the version of its package', () => {
  expect(textOf('api/routes/document.ts')).toContain(`API_VERSION = '${manifest.version}'`)
})

test('every document that the code names is here', () => {
  const named = sources('.ts', '.mjs', '.prisma', '.sql').flatMap((file) =>
    matches(textOf(file), /\b((?:[\w-]+\/)*[\w.-]+\.md)\b/g).map((name) => [file, name]),
  )
  const missing = named.filter(([file, name]) => file !== here && !exists(name!))
  expect(missing).toEqual([])
})
