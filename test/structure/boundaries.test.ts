import { lintTree, type Tree } from './lint-tree'

// A small house with a file in every room, and in it snippets that break one rule each.
const rooms: Tree = {
  'domain/rule.ts': 'export const rule = 1\nexport type Rule = number\n',
  'contract/message.ts': 'export const queue = "q"\n',
  'workflows/case.ts': 'export const caseWorkflow = 1\nexport type Case = number\n',
  'activities/project.ts': 'export const project = 1\nexport type Project = number\n',
  'activities/adapters/mail.ts': 'export const mail = 1\n',
  'rules/index.ts': 'export const packs = 1\n',
  'rules/generate-calendar.ts': 'export const generate = 1\n',
  'documents/sheet.ts': 'export const sheet = 1\n',
  'campaigns/read.ts': 'export const read = 1\n',
  'forms/words.ts': 'export const words = 1\n',
  'protection/keyring.ts': 'export const ring = 1\n',
  'prisma/client.ts': 'export const prisma = 1\nexport type Prisma = number\n',
  'prisma/migrate.ts': 'export const migrate = 1\n',
  'prisma/rows/case.ts': 'export const row = 1\n',
  'api/main.ts': 'export const main = 1\n',
  'api/app.ts': 'export const app = 1\n',
  'api/routes/cases.ts': 'export const routes = 1\n',
  'api/records/intake.ts': 'export const intake = 1\n',
  'api/queries/cases.ts': 'export const list = 1\n',
  'api/case-client/index.ts': 'export const client = 1\n',
  'worker/main.ts': 'export const worker = 1\n',
  'runtime/start.ts': 'export const start = 1\n',
  'runtime/failure.ts': 'export const failure = 1\n',
  'commands/due.ts': 'export const due = 1\n',
  'commands/lives/play.ts': 'export const play = 1\n',
  'commands/faults/strike.ts': 'export const strike = 1\n',
  'commands/client/schema.ts': 'export const schema = 1\n',
  'commands/fuzz/ask.ts': 'export const ask = 1\n',
  'client/client.ts': 'export const client = 1\n',
  'bench/register.ts': 'export const bench = 1\n',
  'test/support/servers.ts': 'export const servers = 1\n',
}

type Snippet = [room: string, code: string]

const load = (from: string) => `import '${from}'`
const loadType = (from: string) => `export type * as Seen from '${from}'`

const refusedImports: Snippet[] = [
  ['domain', load('../contract/message')],
  ['domain', load('../rules/index')],
  ['domain', load('zod')],
  ['domain', loadType('zod')],
  ['domain', load('node:fs')],
  ['domain', "export type Fs = typeof import('node:fs')"],
  ['domain', "export * from '../prisma/client'"],
  ['domain', "export const seen = import('../prisma/client')"],
  ['contract', load('../domain/rule')],
  ['contract', load('../workflows/case')],
  ['contract', load('zod')],
  ['workflows', load('../activities/project')],
  ['workflows', loadType('../activities/adapters/mail')],
  ['workflows', load('../prisma/client')],
  ['workflows', load('zod')],
  ['workflows', load('node:crypto')],
  ['workflows', load('@temporalio/activity')],
  ['workflows', load('../protection/keyring')],
  ['activities', load('./adapters/mail')],
  ['activities', load('../prisma/client')],
  ['activities', loadType('../prisma/client')],
  ['activities', load('node:fs')],
  ['activities', load('../workflows/case')],
  ['activities/adapters', load('../../api/records/intake')],
  ['activities/adapters', load('@temporalio/client')],
  ['rules', load('../contract/message')],
  ['rules', load('./generate-calendar')],
  ['rules', load('pg')],
  ['documents', load('../rules/index')],
  ['documents', load('zod')],
  ['documents', load('node:fs')],
  ['domain', load('../documents/sheet')],
  ['campaigns', load('../rules/index')],
  ['campaigns', load('../contract/message')],
  ['campaigns', load('node:fs')],
  ['campaigns', load('pg')],
  ['domain', load('../campaigns/read')],
  ['domain', load('yaml')],
  ['workflows', load('../campaigns/read')],
  ['rules', load('../documents/sheet')],
  ['forms', load('../domain/rule')],
  ['forms', load('node:fs')],
  ['domain', load('../forms/words')],
  ['protection', load('../domain/rule')],
  ['protection', load('@temporalio/client')],
  ['api', load('@temporalio/client')],
  ['api', loadType('@temporalio/client')],
  ['api', load('../prisma/client')],
  ['api', load('../workflows/case')],
  ['api', load('../worker/main')],
  ['api', load('../runtime/start')],
  ['api', load('../activities/adapters/mail')],
  ['api/routes', load('../../prisma/client')],
  ['api/routes', load('pg')],
  ['api/records', load('@temporalio/client')],
  ['api/records', load('../routes/cases')],
  ['api/records', load('express')],
  ['api/queries', load('../case-client/index')],
  ['api/queries', load('express')],
  ['api/case-client', load('../../prisma/client')],
  ['api/case-client', load('../../workflows/case')],
  ['prisma', load('../api/records/intake')],
  ['prisma', load('../runtime/start')],
  ['prisma/rows', load('../../protection/keyring')],
  ['prisma/rows', load('../../runtime/failure')],
  ['prisma', load('./rows/case')],
  ['api', load('../prisma/rows/case')],
  ['worker', load('../api/routes/cases')],
  ['worker', load('../api/app')],
  ['runtime', load('../api/routes/cases')],
  ['commands', load('../api/routes/cases')],
  ['runtime', load('../test/support/servers')],
  ['worker', load('../bench/register')],
  ['worker', load('../runtime/start')],
  ['commands', load('../test/support/servers')],
  ['commands', load('./lives/play')],
  ['commands', load('./faults/strike')],
  ['commands/lives', load('../../test/support/servers')],
  ['commands/faults', load('../../api/app')],
  ['commands/fuzz', load('../../api/app')],
  ['client', load('../api/app')],
  ['client', load('../domain/rule')],
  ['client', load('zod')],
  ['client', load('node:fs')],
  ['api', load('../client/client')],
  ['bench', load('../test/support/servers')],
]

const allowedImports: Snippet[] = [
  ['domain', load('./rule')],
  ['contract', loadType('../domain/rule')],
  ['workflows', load('../domain/rule')],
  ['workflows', load('../contract/message')],
  ['workflows', loadType('../activities/project')],
  ['activities', load('@temporalio/activity')],
  ['activities/adapters', load('../../prisma/client')],
  ['activities/adapters', load('../../protection/keyring')],
  ['rules', load('node:fs')],
  ['documents', load('../domain/rule')],
  ['campaigns', load('../domain/rule')],
  ['campaigns', load('../forms/words')],
  ['campaigns', load('yaml')],
  ['commands', load('../campaigns/read')],
  ['forms', load('zod')],
  ['api', load('../forms/words')],
  ['commands', load('../forms/words')],
  ['protection', load('node:crypto')],
  ['api/routes', load('express')],
  ['api/routes', load('../records/intake')],
  ['api/routes', loadType('../../workflows/case')],
  ['api/records', load('../../prisma/client')],
  ['api/queries', load('../../prisma/client')],
  ['api/case-client', load('@temporalio/client')],
  ['prisma', load('../runtime/failure')],
  ['prisma/rows', load('../../domain/rule')],
  ['prisma/rows', loadType('../../contract/message')],
  ['prisma/rows', loadType('../client')],
  ['api/records', load('../../prisma/rows/case')],
  ['activities/adapters', load('../../prisma/rows/case')],
  ['worker', load('../activities/adapters/mail')],
  ['runtime', load('../prisma/migrate')],
  ['commands', load('../api/records/intake')],
  ['commands', load('../runtime/start')],
  ['commands/lives', load('../../api/app')],
  ['commands/lives', load('../due')],
  ['commands/faults', load('../lives/play')],
  ['commands/client', load('../../api/app')],
  ['commands/fuzz', load('../../client/client')],
  ['commands/fuzz', load('../faults/strike')],
  ['commands/faults', load('../due')],
  ['bench', load('../commands/lives/play')],
  ['commands', load('../documents/sheet')],
  ['test', load('../api/routes/cases')],
]

const refusedCode: [rule: string, path: string, code: string][] = [
  ['boundaries/no-unknown-files', 'cellar/wine.ts', 'export const wine = 1\n'],
  ['no-restricted-imports', 'contract/x.ts', "export * from '@temporalio/workflow'"],
  ['no-restricted-imports', 'contract/y.ts', "export { sleep } from '@temporalio/workflow'"],
  ['no-restricted-syntax', 'domain/now.ts', 'export const now = Date.now()\n'],
  ['no-restricted-syntax', 'domain/date.ts', 'export const now = new Date()\n'],
  ['no-restricted-syntax', 'domain/text.ts', 'export const now = Date()\n'],
  ['no-restricted-syntax', 'domain/chance.ts', 'export const dice = Math.random()\n'],
  ['no-restricted-globals', 'domain/zone.ts', 'export const f = new Intl.DateTimeFormat()\n'],
  ['no-restricted-globals', 'domain/host.ts', 'export const e = process.env\n'],
  ['no-restricted-syntax', 'workflows/now.ts', 'export const now = Date.now()\n'],
  ['no-restricted-syntax', 'workflows/clock.ts', 'export const dice = Math.random()\n'],
  ['no-restricted-syntax', 'documents/now.ts', 'export const now = Date.now()\n'],
  ['no-restricted-globals', 'documents/host.ts', 'export const e = process.env\n'],
  ['no-restricted-globals', 'workflows/zone.ts', 'export const f = new Intl.DateTimeFormat()\n'],
  ['no-restricted-syntax', 'worker/enum.ts', 'export enum Colour {\n  Red,\n}\n'],
  ['no-restricted-syntax', 'domain/enum.ts', 'export enum Colour {\n  Red,\n}\n'],
  ['no-restricted-syntax', 'domain/utils/day.ts', 'export const day = 1\n'],
  ['no-restricted-syntax', 'api/helpers.ts', 'export const help = 1\n'],
  ['no-restricted-syntax', 'worker/common/x.ts', 'export const x = 1\n'],
  ['no-console', 'api/say.ts', 'console.log(1)\n'],
  ['@typescript-eslint/no-explicit-any', 'api/any.ts', 'export const x: any = 1\n'],
  [
    '@typescript-eslint/no-floating-promises',
    'worker/float.ts',
    'export function f() {\n  Promise.resolve(1)\n}\n',
  ],
  [
    '@typescript-eslint/no-misused-promises',
    'worker/misused.ts',
    'export const f = (p: Promise<boolean>) => (p ? 1 : 2)\n',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'worker/switch.ts',
    "export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n}\n",
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    'worker/types.ts',
    "import { Rule } from '../domain/rule'\nexport const x: Rule = 1\n",
  ],
  ['max-lines', 'domain/long.ts', '\n'.repeat(251)],
  ['max-lines', 'test/long.ts', '\n'.repeat(401)],
  [
    'max-lines-per-function',
    'domain/long-function.ts',
    `export function f() {\n${'// ...\n'.repeat(60)}}\n`,
  ],
]

const path = (kind: string, [room]: Snippet, index: number) => `${room}/${kind}-${index}.ts`
const snippets = (kind: string, list: Snippet[]) =>
  list.map((each, index): [string, string] => [path(kind, each, index), each[1]])

let broken: Map<string, string[]>

beforeAll(() => {
  broken = lintTree({
    ...rooms,
    ...Object.fromEntries(snippets('refused', refusedImports)),
    ...Object.fromEntries(snippets('allowed', allowedImports)),
    ...Object.fromEntries(refusedCode.map(([, file, code]) => [file, code])),
  })
}, 120_000)

test.each(snippets('refused', refusedImports))('%s may not: %s', (file) => {
  expect(broken.get(file)).toContain('boundaries/dependencies')
})

test.each(snippets('allowed', allowedImports))('%s may: %s', (file) => {
  expect(broken.get(file)).toEqual([])
})

test.each(refusedCode)('%s: %s', (rule, file) => {
  expect(broken.get(file)).toContain(rule)
})

test('the rooms themselves break nothing', () => {
  for (const file of Object.keys(rooms)) expect([file, broken.get(file)]).toEqual([file, []])
})
