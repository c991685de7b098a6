import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { buildSync } from 'esbuild'

const root = path.resolve(__dirname, '../..')
const program = path.join(root, '.anjie', 'test', 'due-command', 'due.js')

type Reply = {
  due: string
  provisional: boolean
  basis: string
  steps: { kind: string; text: string }[]
  error: { code: string; message: string }
}

beforeAll(() => {
  buildSync({
    entryPoints: [path.join(root, 'commands', 'due.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    packages: 'external',
  })
})

async function run(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [program, ...args])
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  child.stdin.end(input)
  const [status] = (await once(child, 'close')) as [number]
  const replies = output.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Reply)
  return { status, replies, stderr: output.stderr }
}

const handle = ['--pack', 'national-2022', '--clock', 'handle', '--from', '2024-01-10']
const reportBack = ['--pack', 'national-2022', '--clock', 'report-back', '--from', '2024-01-10']

describe('due', () => {
  it('prints one object with the date, its basis and its steps', async () => {
    const { status, replies, stderr } = await run(handle)
    expect({ status, stderr, count: replies.length }).toEqual({ status: 0, stderr: '', count: 1 })
    expect(replies[0]).toMatchObject({
      ...{ pack: 'national-2022', clock: 'handle', from: '2024-01-10' },
      ...{ due: '2024-03-11', provisional: false },
    })
    expect(replies[0]?.basis).toContain('Art. 34')
    expect(replies[0]?.steps.at(-1)?.text).toBe('Due on Monday 2024-03-11')
  })

  it.each([
    [[...handle, '--extend', '30'], '2024-04-09'],
    [[...reportBack, '--set-by', '2024-02-11'], '2024-02-11'],
  ])('%j is due on %s', async (args, due) => {
    expect(await run(args)).toMatchObject({ status: 0, replies: [{ due }] })
  })

  it.each([
    [[], 'usage', 'Give --pack, --clock and --from YYYY-MM-DD'],
    [handle.slice(2), 'usage', 'Give --pack'],
    [[...handle, '--colour', 'red'], 'usage', "Unknown option '--colour'"],
    [[...handle, 'now'], 'usage', 'Give --pack'],
    [[...handle, '--extend', 'x'], 'usage', '--extend takes a whole number of days, not "x"'],
    [[...handle, '--extend='], 'usage', '--extend takes a whole number of days'],
    [[...handle, '--batch'], 'usage', '--batch stands alone'],
    [['--list', '--from', '2024-01-10'], 'usage', '--list stands alone'],
    [[...handle, '--extend', '31'], 'extension-out-of-range', '1 to 30 days'],
    [[...handle, '--extend=-1'], 'extension-out-of-range', '1 to 30 days'],
    [[...handle, '--set-by', '2024-02-11'], 'set-by-not-allowed', 'Art. 34'],
    [reportBack, 'set-by-missing', 'Art. 22(3)'],
    [[...handle, '--from', '2024-02-30'], 'day-invalid', 'from is not a day'],
    [[...reportBack, '--set-by', '2024-02-30'], 'day-invalid', 'setBy is not a day'],
    [[...handle, '--from', '2022-04-30'], 'before-pack', 'national-2005'],
    [[...handle, '--pack', 'national-2005'], 'unknown-pack', 'there is national-2022'],
    [[...handle, '--clock', 'dawdle'], 'unknown-clock', 'there are register, notify, object'],
  ])('%j is refused as %s', async (args, code, message) => {
    const { status, replies, stderr } = await run(args)
    expect({ status, stderr, count: replies.length }).toEqual({ status: 1, stderr: '', count: 1 })
    expect(Object.keys(replies[0]!)).toEqual(['error'])
    expect(replies[0]?.error.code).toBe(code)
    expect(replies[0]?.error.message).toContain(message)
  })

  it('lists packs and their clocks', async () => {
    const { status, replies } = await run(['--list'])
    const { packs } = replies[0] as unknown as {
      packs: { id: string; clocks: { clock: string }[] }[]
    }
    expect(status).toBe(0)
    expect(packs.map((each) => [each.id, each.clocks.map(({ clock }) => clock).join(' ')])).toEqual(
      [
        [
          'national-2022',
          'register notify object report-back handle request-review decide-review request-final-review decide-final-review',
        ],
      ],
    )
  })
})

describe('due --batch', () => {
  const request = { pack: 'national-2022', clock: 'handle', from: '2024-01-10' }

  it('answers one line for each line, in order, wrong ones too', async () => {
    const lines = [
      JSON.stringify(request),
      '',
      'not json',
      JSON.stringify({ ...request, colour: 'red' }),
      JSON.stringify({ ...request, extend: 30 }),
      JSON.stringify({ ...request, extend: '30' }),
      JSON.stringify({ ...request, clock: 'report-back', setBy: '2024-02-11' }),
      'null',
      JSON.stringify({ ...request, from: '2024-02-30' }),
      `${JSON.stringify({ ...request, clock: 'object' })}\r`,
    ]
    const { status, replies, stderr } = await run(['--batch'], `${lines.join('\n')}\n`)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(replies.map((each) => each.due ?? each.error.code)).toEqual([
      '2024-03-11',
      'blank-line',
      'not-json',
      'bad-request',
      '2024-04-09',
      'bad-request',
      '2024-02-11',
      'bad-request',
      'day-invalid',
      '2024-01-17',
    ])
    expect(replies[3]?.error.message).toContain('"colour"')
    expect(replies[3]?.error.message).toContain('extend (a number) and setBy')
  })

  it('answers a last line without a line end, and nothing with nothing', async () => {
    expect((await run(['--batch'], JSON.stringify(request))).replies).toHaveLength(1)
    expect((await run(['--batch'], '')).replies).toHaveLength(0)
  })

  it('answers while the input is still open', async () => {
    const child = spawn(process.execPath, [program, '--batch'])
    child.stdin.write(`${JSON.stringify(request)}\n`)
    const [first] = (await once(child.stdout, 'data')) as [Buffer]
    expect(JSON.parse(first.toString())).toMatchObject({ due: '2024-03-11' })
    child.stdin.end()
    await once(child, 'close')
  })

  it('stops reading while nobody reads its answers', async () => {
    const child = spawn(process.execPath, [program, '--batch'])
    child.stdin.on('error', () => undefined)
    const chunk = `${JSON.stringify(request)}\n`.repeat(20_000)
    let accepted = 0
    for (let full = false; !full && accepted < 50; accepted += 1) {
      if (!child.stdin.write(chunk)) full = !(await drainsWithin(child.stdin, 2_000))
    }
    // 50 chunks are 70 MB of requests; an unread pipe must hold the writer back long before.
    expect(accepted).toBeLessThan(10)
    child.kill()
    await once(child, 'close')
  })

  it('is quiet when whoever reads it stops early', async () => {
    const child = spawn(process.execPath, [program, '--batch'])
    let stderr = ''
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    child.stdin.on('error', () => undefined)
    child.stdin.end(`${JSON.stringify(request)}\n`.repeat(50_000))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [status] = (await once(child, 'close')) as [number]
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  async function drainsWithin(stream: NodeJS.WritableStream, millis: number): Promise<boolean> {
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), millis)
    try {
      await once(stream, 'drain', { signal: late.signal })
      return true
    } catch {
      return false
    } finally {
      clearTimeout(timer)
    }
  }
})
