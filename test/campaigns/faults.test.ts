import { readCampaign, type Against } from '../../campaigns/read'
import { faultInWords } from '../../forms/written-form'
import type { CampaignOrganisation } from '../../domain/campaign/check'
import type { PostCode, VillageCode } from '../../domain/ids'
import { publishedCalendar } from '../../rules'

const whole = `# A short one.
code: tried-2019
title: 试行
basis: plan H
phases:
  - code: first
    title: 第一阶段
    from: 2019-04-08
    to: 2019-04-30
    basis: plan H2
  - code: second
    title: 第二阶段
    from: 2019-05-01
    to: 2019-05-17
    basis: plan H4
duties:
  - code: return
    title: 上报
    owers: each-village
    phase: first
    form: matters
    when: { by: days, days: [2019-04-19, 2019-04-30], restDay: before }
    acceptedForDays: 7
    ladder: standard
    basis: plan H2
  - code: circular
    title: 通报
    owers:
      post: office-head
    phase: second
    form: circular
    when:
      by: every-days
      days: 7
      restDay: after
    acceptedForDays: 7
    ladder: standard
    basis: plan H4
    paper:
      cutOffWorkingDays: 3
      replyWorkingDays: 1
      readers: township
targets:
  - { code: all, title: 全部, measure: returns-received, atLeastPercent: 100, basis: plan H1 }
selection:
  which: backlog
  villages: [liushu]
  settleBy: second
acceptance: [served]
`

const calendar = publishedCalendar()
const post = 'office-head' as PostCode
const village = 'liushu' as VillageCode
const members = {
  ...{ office: [{ post }], director: [{ post }], 'each-lead': [], 'each-unit': [{ post }] },
  ...{ 'each-village': [{ post, village }], 'each-station': [{ post, village }] },
}
const organisation: CampaignOrganisation = { posts: [post], villages: [village], members }

function faultsOf(text: string, against: Against = { calendar, organisation }) {
  const read = readCampaign('tried.yaml', text, against)
  return read.ok ? [] : read.faults
}

/** The definition with something else in it, which is there once. */
function changed(from: string, to: string): string {
  const parts = whole.split(from)
  if (parts.length !== 2) throw new Error(`"${from}" is there ${parts.length - 1} times`)
  return parts.join(to)
}

test('without a change it has no fault', () => {
  expect(faultsOf(whole)).toEqual([])
})

const paper = `    paper:
      cutOffWorkingDays: 3
      replyWorkingDays: 1
      readers: township
`
const wrongWhen = 'when: { by: days, days: [2019-04-19, 2019-04-30], restDay: before }'
const everyWeek = `    when:
      by: every-days
      days: 7
`

/** What is put in the place of what; then the code, the line and column, and what is said was found. */
test.each([
  ['doubled-code', 'code: second', 'code: first', [11, 11], '"first" is the code of phases.0'],
  ['doubled-code', 'code: circular', 'code: return', [26, 11], 'the code of duties.0 already'],
  ['phase-ends-before-it-begins', 'to: 2019-05-17', 'to: 2018-05-17', [14, 9], 'ends on 2018'],
  ['phase-too-long', 'to: 2019-05-17', 'to: 2119-05-17', [14, 9], 'which is 36541 days'],
  ['phases-overlap', 'from: 2019-05-01', 'from: 2019-04-30', [13, 11], 'goes on until 2019-04-30'],
  ['gap-between-phases', 'from: 2019-05-01', 'from: 2019-05-02', [13, 11], 'belong to none'],
  ['reserved-code', 'code: circular', 'code: closing-report', [26, 11], 'the report'],
  ['unknown-phase', 'phase: second', 'phase: third', [30, 12], 'the phase "third"'],
  [
    'continues-nothing',
    'phase: second',
    'phase: second\n    continues: return',
    [31, 16],
    'no circular',
  ],
  [
    'continues-nothing',
    'phase: second',
    'phase: second\n    continues: circular',
    [31, 16],
    'no circular of a phase before',
  ],
  ['unknown-post', 'post: office-head', 'post: office', [29, 13], 'the post "office"'],
  ['nobody-owes', 'owers: each-village', 'owers: each-lead', [19, 12], 'has no such post'],
  ['day-outside-phase', '2019-04-19', '2019-05-19', [22, 30], '2019-05-19 is no day of'],
  [
    'day-outside-phase',
    wrongWhen,
    'when: { by: day, day: 2019-04-07, restDay: stay }',
    [22, 27],
    '',
  ],
  ['doubled-day', '2019-04-19', '2019-04-30', [22, 42], 'stands in the list already'],
  ['never-due', '      days: 7', '      days: 17', [32, 5], 'it has not 17 more'],
  ['never-due', wrongWhen.slice(6), '{ by: weekly, weekday: 1, restDay: after }', undefined, ''],
  ['attention-missing', 'form: circular', 'form: attention', [31, 11], 'does not say to do what'],
  ['attention-not-of-leads', 'form: circular', 'form: attention', [28, 5], 'leads do not owe it'],
  [
    'attention-not-wanted',
    'form: circular',
    'form: circular\n    attention: visited',
    [32, 16],
    'its form is circular',
  ],
  [
    'check-not-wanted',
    'form: matters',
    'form: matters\n    check: acceptance',
    [22, 12],
    'its form is matters',
  ],
  [
    'check-not-of-openers',
    'owers: each-village\n    phase: first\n    form: matters',
    'owers: office\n    phase: first\n    form: check\n    check: refusal-sample',
    [19, 12],
    'cannot open',
  ],
  ['paper-terms-missing', paper, '', [31, 11], '"circular" is a circular and has no paper'],
  ['paper-terms-not-wanted', 'form: circular', 'form: statement', [39, 5], 'its form is statement'],
  [
    'cut-off-before-stretch',
    'cutOffWorkingDays: 3',
    'cutOffWorkingDays: 12',
    [40, 26],
    'figures end on',
  ],
  [
    'replies-outlast-paper',
    'replyWorkingDays: 1',
    'replyWorkingDays: 2',
    [41, 25],
    'Replies take 2',
  ],
  ['target-out-of-range', 'atLeastPercent: 100', 'atLeastPercent: 101', undefined, '101 per cent'],
  ['target-out-of-range', 'atLeastPercent: 100', 'atLeastPercent: -1', undefined, '-1 per cent'],
  ['unknown-village', '[liushu]', '[taohua]', [47, 14], 'no village "taohua"'],
  ['not-in-form', '2019-04-19', '2019-02-30', [22, 30], '"duties.0.when.days.0" is "2019-02-30"'],
  ['not-in-form', '2019-04-19', '1999-04-19', [22, 30], 'is "1999-04-19"'],
  ['not-in-form', 'readers: township', 'readers: everybody', [42, 16], 'is "everybody"'],
  ['not-in-form', 'readers: township', 'reader: township', [42, 7], 'No field is called "reader"'],
  ['not-in-form', '      days: 7\n', '', [32, 5], '"duties.1.when.days" is missing'],
  ['not-in-form', 'owers: each-village', 'owers: every-village', [19, 12], 'is "every-village"'],
  ['not-in-form', 'by: every-days', 'by: fortnight', [33, 11], 'is "fortnight"'],
  ['not-in-form', 'title: 试行', 'title:', [3, 7], '"title" is empty'],
  ['not-in-form', 'code: tried-2019', 'code: Tried', [2, 7], '"code" is "Tried"'],
  ['not-yaml', 'title: 试行', 'title: "试行', undefined, 'not YAML'],
  ['not-yaml', 'title: 试行', 'code: again', [3, 1], 'not YAML'],
  ['not-yaml', 'title: 试行', 'title: *other', [3, 8], '"*other" stands for something'],
] as const)('%s: %j becomes %j', (code, from, to, place, found) => {
  if (code === 'never-due' && place === undefined) {
    // Three days from Tuesday to Thursday have no Monday.
    const text = changed(from, to)
      .replace('from: 2019-04-08', 'from: 2019-04-23')
      .replace('to: 2019-04-30', 'to: 2019-04-25')
      .replace('from: 2019-05-01', 'from: 2019-04-26')
    expect(faultsOf(text)).toMatchObject([{ code, line: 22, column: 5 }])
    return
  }
  const faults = faultsOf(changed(from, to))
  const fault = faults.find((each) => each.code === code && each.found.includes(found))
  expect(fault).toMatchObject({ file: 'tried.yaml', code })
  if (place !== undefined) expect([fault!.line, fault!.column]).toEqual(place)
  expect([fault!.found, fault!.expected].filter((said) => !/^["A-Z0-9-].*\.$/.test(said))).toEqual(
    [],
  )
})

test('a paper leaves a day to draft it and one to approve it, whether or not anybody replies', () => {
  const text = whole.replace('replyWorkingDays: 1', 'replyWorkingDays: 0')
  expect(faultsOf(text.replace('cutOffWorkingDays: 3', 'cutOffWorkingDays: 2'))).toEqual([])
  const short = faultsOf(text.replace('cutOffWorkingDays: 3', 'cutOffWorkingDays: 1'))
  expect(short.map(({ code }) => code)).toEqual(['replies-outlast-paper'])
})

test('several faults are all told, from the top down', () => {
  const text = changed('phase: second', 'phase: third').replace('100', '110')
  const told = faultsOf(text).map(({ code, line }) => [code, line])
  expect(told).toEqual([
    ['unknown-phase', 30],
    ['target-out-of-range', 44],
  ])
})

test('every month, where none ends; and every working day, where all are rest days', () => {
  const monthly = changed(everyWeek, '    when:\n      by: month-end\n')
  expect(faultsOf(monthly)[0]!.found).toContain('no month ends in it')
  const daily = changed(`${everyWeek}      restDay: after\n`, '    when: { by: working-day }\n')
    .replace(paper, '')
    .replace('form: circular', 'form: check')
    .replace('to: 2019-05-17', 'to: 2019-05-04')
  expect(faultsOf(daily)[0]!.found).toContain('all of them are rest days')
})

test('where nothing is accepted no check asks for acceptances', () => {
  const text = changed('form: matters', 'form: check\n    check: acceptance').replace(
    'owers: each-village',
    'owers: office',
  )
  expect(faultsOf(text)).toEqual([])
  const nothing = faultsOf(text.replace('acceptance: [served]', 'acceptance: []'))
  expect(nothing).toMatchObject([{ code: 'check-without-criteria', line: 22 }])
})

test('a village without anybody who owes its return is named', () => {
  const without = { ...organisation, villages: [village, 'taohua' as VillageCode] }
  const [fault] = faultsOf(whole, { calendar, organisation: without })
  expect(fault).toMatchObject({ code: 'nobody-owes', line: 19, path: 'duties.0.owers' })
  expect(fault!.found).toContain('no such post for taohua')
})

test('without an organisation, what names one is not looked at', () => {
  const text = changed('post: office-head', 'post: nobody').replace('[liushu]', '[taohua]')
  expect(faultsOf(text, { calendar })).toEqual([])
})

test.each(['', '# nothing', '- a list', 'one: two\n---\nthree: four\n', '1'])('%j', (text) => {
  const [fault] = faultsOf(text)
  expect(fault).toMatchObject({ line: expect.any(Number) as number, file: 'tried.yaml' })
  expect(fault!.line).toBeGreaterThan(0)
})

test('a fault is a line an editor can follow', () => {
  const [fault] = faultsOf(changed('phase: second', 'phase: third'))
  expect(faultInWords(fault!)).toBe(
    'tried.yaml:30:12: "circular" belongs to the phase "third", which is not there. Name one of first, second.',
  )
})
