import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

const root = path.resolve(__dirname, '../../..')
const folder = path.join(root, 'dist', 'test', 'client')
const program = path.join(folder, 'main.js')
const checkedIn = readFileSync(path.join(root, 'client/schema.ts'), 'utf8')

beforeAll(() => {
  buildSync({
    ...{ entryPoints: [path.join(root, 'commands/client/main.ts')], outfile: program },
    ...{ bundle: true, platform: 'node', packages: 'external' },
  })
  mkdirSync(path.join(folder, 'client'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function client(cwd: string, ...args: string[]): [number | null, string] {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    ...{ cwd, encoding: 'utf8' },
  })
  return [status, stderr]
}

test('client/schema.ts is what the routes declare: npm run client writes it', () => {
  expect(client(root, '--check')).toEqual([0, ''])
})

test('one that is stale is told, and written anew', () => {
  const file = path.join(folder, 'client/schema.ts')
  writeFileSync(file, checkedIn.replace('registerFiling', 'registerSomething'))
  expect(client(folder, '--check')).toEqual([
    1,
    'client/schema.ts is not what the routes declare: npm run client writes it.\n',
  ])
  expect(client(folder)).toEqual([0, ''])
  expect(readFileSync(file, 'utf8') === checkedIn).toBe(true)
})
