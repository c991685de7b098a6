import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { readCampaign } from '../../campaigns/read'
import { publishedCalendar } from '../../rules'
import { shippedText } from '../campaigns/shipped'

const root = path.resolve(__dirname, '../..')
const folder = path.join(root, 'dist', 'test', 'campaign-command')
const program = path.join(folder, 'campaign.js')

beforeAll(() => {
  buildSync({
    entryPoints: [path.join(root, 'commands', 'campaign', 'main.ts')],
    ...{ outfile: program, bundle: true, platform: 'node', packages: 'external' },
  })
})

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    ...{ cwd: root, encoding: 'utf8' },
  })
  return { status, stdout, stderr }
}

function written(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

const push = 'campaigns/2019/push.yaml'
const example = ['--organisation', 'docs/installation.example.json']

describe('check', () => {
  test('a definition without a fault', () => {
    expect(run('check', push, 'campaigns/2019/survey.yaml', ...example)).toEqual({
      status: 0,
      stdout: `${push}: no fault in push-2019: 4 phases from 2019-03-20 to 2019-12-31, 20 duties, 66 dates.
campaigns/2019/survey.yaml: no fault in survey-2019: 3 phases from 2019-04-08 to 2019-12-31, 15 duties, 255 dates.
`,
      stderr: '',
    })
  })

  test('without an organisation it says what it did not look at', () => {
    const { status, stderr } = run('check', push)
    expect(status).toBe(0)
    expect(stderr).toMatch(/^Posts and villages were not looked at: .*--organisation FILE\.\n$/)
  })

  test('every fault of every file, by file, line and column', () => {
    const wrong = written('wrong.yaml', shippedText('push.yaml').replace('days: 14', 'days: 140'))
    const { status, stdout, stderr } = run('check', wrong, push, ...example)
    expect(status).toBe(1)
    expect(stdout).toContain(`${push}: no fault`)
    expect(stderr).toMatch(/^.*wrong\.yaml:80:5: "fortnightly-circular" is never due between /)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('new', () => {
  const fresh = run.bind(null, 'new', '--from', push, '--start')

  test('the push from 22 March 2027 on, comments and layout kept', () => {
    const { status, stdout, stderr } = fresh('2027-03-22')
    expect(status).toBe(0)
    const old = shippedText('push.yaml').split('\n')
    const lines = stdout.split('\n')
    expect(lines).toHaveLength(old.length)
    const changed = lines.flatMap((line, at) => (line === old[at] ? [] : [line.trim()]))
    expect(changed).toEqual([
      'code: push-2027',
      ...['from: 2027-03-22', 'to: 2027-04-11', 'from: 2027-04-12', 'to: 2027-04-14'],
      ...['from: 2027-04-15', 'to: 2027-07-25', 'from: 2027-07-26', 'to: 2027-12-31'],
      'when: { by: day, day: 2027-03-31, restDay: before }',
      'when: { by: day, day: 2027-03-31, restDay: before }',
      'when: { by: day, day: 2027-08-25, restDay: before }',
      'when: { by: day, day: 2027-12-22, restDay: before }',
    ])
    expect(readCampaign('new', stdout, { calendar: publishedCalendar() }).ok).toBe(true)
    expect(stderr).toContain('Its code is push-2027.\nEvery day moves by 2924 days.\n')
    expect(stderr).toContain(
      'phases.1.from: 2019-04-08 becomes 2027-04-12, not 2027-04-10: that is a rest day (星期六)\n',
    )
    expect(stderr).toContain('Holidays are known until 2026')
  })

  test('a year left in a comment is pointed at, and so is a day that its own rule moves', () => {
    const text = shippedText('survey.yaml').replace('# Full survey.', '# Full survey of 2019.')
    const old = written('named.yaml', text)
    const { stdout, stderr } = run('new', '--from', old, '--start', '2020-04-08', '--code', 'other')
    expect(stdout).toContain('code: other\n')
    expect(stderr).toContain('Line 27 names 2019: see whether it should.\n')
    expect(stderr).toContain(
      'village-return: 2020-04-19 is a rest day (星期日), so it is due on 2020-04-17\n',
    )
  })

  test('what the new definition would do wrong is told, by its own lines', () => {
    // A day earlier than in its own year, it ends on 29 April and has no end of a month.
    const { status, stderr } = run(
      ...['new', '--from', 'campaigns/2019/survey.yaml', '--start', '2020-04-07'],
    )
    expect(status).toBe(1)
    expect(stderr).toContain(
      'the new definition:52:5: "dispute-follow-up-survey" is never due between 2020-04-07 and 2020-04-29',
    )
  })

  test.each([
    [['2019-09-12'], 'The phase "assignment"'],
    [['2027-02-30'], '--start takes a real day as YYYY-MM-DD, from 1949 to 2199, not "2027-02-30"'],
    [['2300-01-01'], '--start takes a real day'],
    [['2190-01-01'], '2190-01-01 is no day to begin on: name one from 2000 to 2046.'],
    [['2027-03-22', '--code', 'No Code'], '"code" is "No Code"'],
  ])('%j', (args, said) => {
    const { status, stderr } = fresh(...(args as [string]))
    expect(status).not.toBe(0)
    expect(stderr).toContain(said)
    expect(stderr).not.toContain('    at ')
  })
})

test('dates: a line for each, with what moved it', () => {
  const { status, stdout } = run('dates', 'campaigns/2019/termination.yaml')
  const lines = stdout.trimEnd().split('\n')
  expect([status, lines[0]!.split(/ +/)]).toEqual([
    0,
    ['Duty', 'No', 'Counted', 'Due', 'Opens', 'Closes', 'From', 'To', 'Remark'],
  ])
  expect(
    lines.find((line) => line.startsWith('director-receiving') && line.includes(' 3 ')),
  ).toMatch(
    / 3 +2019-05-01 +2019-05-05 +2019-04-18 +2019-05-12 +2019-04-18 +2019-05-01 +劳动节, after$/,
  )
})

test.each([
  [[], 'Say what to do: npm run campaign -- check FILE'],
  [['toString'], '"toString" is nothing to do here'],
  [['check'], 'Name a file. Usage: '],
  [['check', 'nowhere.yaml'], 'There is no file nowhere.yaml: name another.'],
  [['check', 'campaigns'], 'campaigns is a folder, not a file: name another.'],
  [['check', push, '--organisation', 'package.json'], 'Correct the file: '],
  [['check', '--quick', push], 'There is no option --quick: leave it out. Usage: '],
  [['dates', push, push], 'Name one file. Usage: '],
  [['new', push], 'Put --from before "campaigns/2019/push.yaml". Usage: '],
  [['new', '--from', push], 'Something is missing. Usage: '],
])('%j is not asked rightly', (args, said) => {
  const { status, stdout, stderr } = run(...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr.startsWith(said)).toBe(true)
  expect(stderr).not.toContain('    at ')
})
