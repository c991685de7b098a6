import { mkdirSync, writeFileSync } from 'node:fs'
import fs from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { dataDirAt, openDataDir, resetDataDir } from '../../runtime/data-dir'
import { silent } from '../../runtime/report'
import { findTemporalCli } from '../../runtime/servers/temporal-cli'
import { failure, place, refusal, type Variables } from './started'

let dir: string
let env: Variables
let cleanUp: () => void

beforeEach(async () => {
  ;({ dir, env, cleanUp } = await place())
})
afterEach(() => cleanUp())

/** A data directory as this version makes it, or as another would have. */
function laidOut(path: string, layout = 1): void {
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'anjie-data.json'), JSON.stringify({ product: 'anjie', layout }))
}

/** While another program listens on that port. */
async function whileTaken<T>(name: string, work: () => Promise<T>): Promise<T> {
  const taken = await new Promise<Server>((resolve) => {
    const server = createServer().listen(Number(env[name]), '127.0.0.1', () => resolve(server))
  })
  try {
    return await work()
  } finally {
    await new Promise((resolve) => taken.close(resolve))
  }
}

const dataDir = () => env['ANJIE_DATA_DIR'] ?? ''

describe('what stands in the way of a start is said in a sentence', () => {
  test('a port in use: which, whose, and what changes it; and nothing is made', async () => {
    const said = await whileTaken('API_PORT', () => failure(env))
    expect(said).toContain(`Port ${env['API_PORT']}, for the API, is in use`)
    expect(said).toContain('API_PORT')
    if (process.platform === 'linux') expect(said).toContain(`(process ${process.pid})`)
    expect(fs.readdirSync(dir)).toEqual([])
  })

  test('two services at one port', async () => {
    const said = await refusal({ ...env, API_PORT: env['TEMPORAL_PORT'] ?? '' })
    expect(said).toMatch(/API_PORT and TEMPORAL_PORT are both \d+|TEMPORAL_PORT and API_PORT/)
  })

  test('a port that is none', async () => {
    await expect(refusal({ ...env, API_PORT: 'eighty' })).rejects.toThrow('API_PORT is "eighty"')
  })

  test('an argument nobody knows', async () => {
    expect(await failure(env, ['--rest'])).toContain('Unknown argument "--rest"')
  })

  test('a Temporal program that is none', async () => {
    const said = await refusal({ ...env, TEMPORAL_CLI: join(dir, 'nothing') })
    expect(said).toContain('which is not an executable file')
    expect(fs.readdirSync(dir)).toEqual([])
  })

  test('a foreign database without the keys of what it holds', async () => {
    const foreign = { ...env, DATABASE_URL: 'postgresql://127.0.0.1:9/nothing' }
    expect(await refusal(foreign)).toContain('the keys are not made up here: set ANJIE_FIELD_KEYS')
    expect(fs.readdirSync(dir)).toEqual([])
  })

  test('a data directory of another layout', async () => {
    laidOut(dataDir(), 7)
    expect(await refusal(env)).toMatch(/another version of Anjie \(layout 7/)
  })

  test('a database of another Postgres', async () => {
    laidOut(dataDir())
    mkdirSync(join(dataDir(), 'postgres'))
    writeFileSync(join(dataDir(), 'postgres', 'PG_VERSION'), '11\n')
    writeFileSync(join(dataDir(), 'secrets.json'), '{}')
    expect(await refusal(env)).toContain('was written by Postgres 11')
  })

  test('a database without its keys', async () => {
    laidOut(dataDir())
    mkdirSync(join(dataDir(), 'postgres'))
    writeFileSync(join(dataDir(), 'postgres', 'PG_VERSION'), '18\n')
    expect(await refusal(env)).toMatch(/secrets\.json is missing/)
  })

  test('a directory that holds something else', async () => {
    mkdirSync(dataDir())
    writeFileSync(join(dataDir(), 'thesis.txt'), 'unsaved')
    expect(await refusal(env)).toContain('is not empty and was not made by Anjie')
  })

  test('a directory that cannot be written', async () => {
    writeFileSync(join(dir, 'file'), '')
    const said = await refusal({ ...env, ANJIE_DATA_DIR: join(dir, 'file', 'data') })
    expect(said).toMatch(/cannot be written \(ENOTDIR\).*ANJIE_DATA_DIR/)
  })

  test('a full disk', () => {
    const spy = jest.spyOn(fs, 'statfsSync').mockReturnValue({
      ...fs.statfsSync(dir),
      bavail: 100,
      bsize: 1024 * 1024,
    })
    try {
      expect(() => openDataDir(dataDirAt(dataDir()))).toThrow(/has 100 MiB left and 500 are needed/)
      expect(fs.readdirSync(dir)).toEqual([])
    } finally {
      spy.mockRestore()
    }
  })

  test('no way to a Temporal server', async () => {
    const bare = { PATH: dir, HOME: dir, XDG_CACHE_HOME: join(dir, 'cache') }
    const nobody = 'http://127.0.0.1:9'
    await expect(findTemporalCli(silent, bare, nobody)).rejects.toThrow(
      /no way to a Temporal server here: .*install the Temporal CLI/,
    )
  })
})

describe('--reset', () => {
  test('deletes a data directory, and says so', () => {
    const path = dataDir()
    laidOut(path)
    mkdirSync(join(path, 'postgres'))
    const said: string[] = []
    resetDataDir(dataDirAt(path), { line: (text) => said.push(text), progress: () => undefined })
    expect(fs.existsSync(path)).toBe(false)
    expect(said).toEqual([expect.stringContaining(`Deleting ${path}`)])
  })

  test('deletes nothing that does not carry the marker, whatever its files are called', async () => {
    mkdirSync(join(dataDir(), 'run'), { recursive: true })
    const files = ['thesis.txt', join('run', 'worker.json')]
    for (const name of files) writeFileSync(join(dataDir(), name), 'unsaved')
    expect(await failure(env, ['--reset'])).toContain('is left alone')
    for (const name of files) {
      expect(fs.readFileSync(join(dataDir(), name), 'utf8')).toBe('unsaved')
    }
  })

  const withoutPort = () => whileTaken('POSTGRES_PORT', () => failure(env, ['--reset']))
  const withoutProgram = () => failure({ ...env, TEMPORAL_CLI: join(dir, 'nothing') }, ['--reset'])
  test.each([
    ['for want of a port', 'is in use', withoutPort],
    ['for want of a program', 'is not an executable file', withoutProgram],
  ])('deletes nothing when the start is refused %s', async (_, why, refused) => {
    laidOut(dataDir())
    mkdirSync(join(dataDir(), 'postgres'))
    writeFileSync(join(dataDir(), 'postgres', 'PG_VERSION'), '18\n')
    writeFileSync(join(dataDir(), 'secrets.json'), '{}')
    const before = fs.readdirSync(dataDir(), { recursive: true }).sort()
    const said = await refused()
    expect(said).toContain(why)
    expect(said).not.toContain('Deleting')
    expect(fs.readdirSync(dataDir(), { recursive: true }).sort()).toEqual(before)
  })
})
