import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { buildSync } from 'esbuild'

const root = path.resolve(__dirname, '../..')
const program = path.join(root, 'dist', 'test', 'due-command', 'due.js')

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

async function output(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [program, ...args])
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  child.stdin.end(input)
  const [status] = (await once(child, 'close')) as [number]
  return { status, ...said }
}

async function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = await output(args, input)
  const replies = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Reply)
  return { status, replies, stderr }
}

const handle = ['--pack', 'national-2022', '--clock', 'handle', '--from', '2024-01-10']
const finalReview = [
  '--pack',
  'national-2022',
  '--clock',
  'decide-final-review',
  '--from',
  '2024-05-10',
]
const twoHearings = ['--exclude', '2024-05-13..2024-05-15', '--exclude', '2024-05-15..2024-05-16']
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
    [[...handle, '--pack', 'national-2005', '--from', '2023-01-05'], '2023-03-06'],
    [
      [...handle, '--pack', 'zhejiang-2016', '--from', '2018-03-01', '--extend', '60'],
      '2018-05-30',
    ],
    [[...finalReview, '--exclude', '2024-05-13..2024-05-14'], '2024-06-11'],
    [[...finalReview, ...twoHearings], '2024-06-13'],
  ])('%j is due on %s', async (args, due) => {
    expect(await run(args)).toMatchObject({ status: 0, replies: [{ due }] })
  })

  it('prints a sheet instead when asked for one', async () => {
    const { stdout, status } = await output([...finalReview, ...twoHearings, '--sheet'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^<!doctype html>[^]*<\/html>\n$/)
    expect(stdout).toContain('<dd class="due">2024年6月13日（星期四）</dd>')
    expect(stdout).toContain('《信访工作条例》第36条')
  })

  it('says on a sheet under which laws a layered pack stands', async () => {
    const args = [...handle, '--pack', 'zhejiang-2016', '--sheet']
    expect((await output(args)).stdout).toContain('《浙江省信访条例》；未规定的，依照《信访条例》')
  })

  it.each([
    [[], 'usage', 'Give --pack, --clock and --from YYYY-MM-DD'],
    [handle.slice(2), 'usage', 'Give --pack'],
    [
      [...handle, '--colour', 'red'],
      'usage',
      'There is no option --colour: leave it out. Give --pack',
    ],
    [[...handle, 'now'], 'usage', '"now" belongs to no option'],
    [[...handle, '--extend'], 'usage', '--extend needs a value behind it'],
    [[...handle, '--extend', '-1'], 'usage', 'one that begins with - is given as --extend=-1'],
    [[...handle, '--sheet=yes'], 'usage', '--sheet takes no value: give it alone'],
    [[...handle, '--extend', 'x'], 'usage', '--extend takes a whole number of days, not "x"'],
    [[...handle, '--extend='], 'usage', '--extend takes a whole number of days'],
    [[...handle, '--batch'], 'usage', '--batch stands alone'],
    [['--list', '--from', '2024-01-10'], 'usage', '--list stands alone'],
    [[...handle, '--extend', '31'], 'extension-out-of-range', '1 to 30 days'],
    [[...handle, '--extend=-1'], 'extension-out-of-range', '1 to 30 days'],
    [[...handle, '--set-by', '2024-02-11'], 'set-by-not-allowed', 'Art. 34'],
    [reportBack, 'set-by-missing', 'Art. 22(3)'],
    [reportBack, 'set-by-missing', 'as setBy (on the command line --set-by YYYY-MM-DD)'],
    [[...handle, '--from', '2024-02-30'], 'day-invalid', 'from is not a day'],
    [[...reportBack, '--set-by', '2024-02-30'], 'day-invalid', 'setBy is not a day'],
    [[...handle, '--from', '9999-12-30'], 'day-invalid', 'YYYY-MM-DD, from 1949 to 2199'],
    [[...reportBack, '--set-by', '2200-01-01'], 'day-invalid', 'from 1949 to 2199'],
    [[...handle, '--from', '2022-04-30'], 'before-pack', 'national-2005'],
    [
      [...handle, '--pack', 'national-1995'],
      'unknown-pack',
      'there are national-2005, national-2022',
    ],
    [
      [...handle, '--pack', 'national-2005', '--clock', 'object'],
      'clock-not-in-pack',
      'object; it',
    ],
    [[...handle, '--exclude', '2024-01-12..2024-01-13'], 'nothing-excluded', 'decide-final-review'],
    [[...handle, '--sheet', '--batch'], 'usage', '--batch stands alone'],
    [[...handle, '--sheet', '--extend', '31'], 'extension-out-of-range', '1 to 30 days'],
    [[...finalReview, '--exclude', '2024-05-13'], 'exclude-invalid', 'FROM..TO, two days'],
    [[...finalReview, '--exclude', '2024-05-13..2024-05-14..'], 'exclude-invalid', 'FROM..TO'],
    [[...finalReview, '--exclude', '2024-05-32..2024-06-02'], 'day-invalid', '"2024-05-32"'],
    [[...finalReview, '--exclude', '2024-05-13..'], 'day-invalid', 'exclude is not a day'],
    [
      [...finalReview, '--exclude', '2024-05-14..2024-05-13'],
      'excluded-backwards',
      'from 2024-05-14',
    ],
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
    const reviews = 'request-review decide-review request-final-review decide-final-review'
    expect(packs.map((each) => [each.id, each.clocks.map(({ clock }) => clock).join(' ')])).toEqual(
      [
        ['national-2005', `register notify report-back handle ${reviews}`],
        ['national-2022', `register notify object report-back handle ${reviews}`],
        ['zhejiang-2016', `register notify report-back handle ${reviews}`],
      ],
    )
  })

  it('lists what is unverified beside what it is about', async () => {
    const { packs } = (await run(['--list'])).replies[0] as unknown as {
      packs: { unverified: { en: string }[]; clocks: { clock: string; unverified?: object }[] }[]
    }
    expect(packs.map((each) => each.unverified.length)).toEqual([0, 1, 1])
    const marked = packs.map(({ clocks }) => clocks.filter((each) => each.unverified !== undefined))
    expect(marked.map((clocks) => clocks.map(({ clock }) => clock))).toEqual([
      ['handle'],
      [],
      ['handle'],
    ])
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
      JSON.stringify({
        ...request,
        clock: 'decide-final-review',
        exclude: ['2024-01-12..2024-01-13'],
      }),
      JSON.stringify({
        ...request,
        clock: 'decide-final-review',
        exclude: '2024-01-12..2024-01-13',
      }),
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
      '2024-02-18',
      'bad-request',
    ])
    const wrong = [3, 5, 7, 11].map((line) => replies[line]?.error.message.split(';')[0])
    expect(wrong).toEqual([
      'Leave out "colour": no such field is known here',
      'extend: Give a number',
      'Give a JSON object',
      'exclude: Give a list',
    ])
    expect(replies[3]?.error.message).toContain('setBy and exclude (a list of FROM..TO)')
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
