import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../runtime/project'

const execute = promisify(execFile)

let root: string

/** A project of two files, built by the real script. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'anjie-build-'))
  for (const name of ['build.mjs', 'build-lock.mjs']) {
    cpSync(join(projectRoot, 'runtime', name), join(root, 'runtime', name))
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'))
  mkdirSync(join(root, 'domain'))
  source('domain/one.ts', 'export const one: number = 1')
  source('domain/two.json', '{"two":2}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const source = (name: string, text: string) => writeFileSync(join(root, name), text)
const built = (name: string) => join(root, 'dist', name)
const build = (...args: string[]) =>
  execute(process.execPath, [join(root, 'runtime', 'build.mjs'), ...args])

describe('the build', () => {
  test('compiles, then does nothing until something changes', async () => {
    expect((await build()).stdout).toMatch(/^Compiled \(2 of 2 files\)/)
    expect(readFileSync(built('domain/one.js'), 'utf8')).toContain('const one = 1')
    expect(readFileSync(built('domain/two.json'), 'utf8')).toBe('{"two":2}')
    expect(await build()).toEqual({ stdout: '', stderr: '' })
    source('domain/one.ts', 'export const one: number = 11')
    expect((await build()).stdout).toMatch(/^Compiled \(1 of 2 files\)/)
  })

  test('removes what has no source any more', async () => {
    await build()
    rmSync(join(root, 'domain/one.ts'))
    await build()
    expect(existsSync(built('domain/one.js'))).toBe(false)
    expect(existsSync(built('domain/one.js.map'))).toBe(false)
  })

  test('is done once by two that start together', async () => {
    const outputs = (await Promise.all([build(), build()])).map(({ stdout }) => stdout)
    expect(outputs.filter((text) => text !== '')).toHaveLength(1)
    expect(existsSync(join(root, 'dist', '.lock'))).toBe(false)
  })

  test('says in a sentence what cannot be compiled', async () => {
    source('domain/one.ts', 'export const = 1')
    await expect(build('--quiet')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^The build failed: a source cannot be compiled:\n {2}domain\/one.ts:1/,
      ) as string,
    })
  })

  test('keeps standard output free when it is asked to', async () => {
    expect((await build('--quiet')).stdout).toBe('')
  })
})
