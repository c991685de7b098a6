import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Stops } from '../../commands/lives/stops'
import { LAST, simulate } from '../../commands/simulate/simulate'
import type { OutputFile } from '../../commands/simulate/output/output-file'
import type { Paper } from '../../commands/simulate/output/circulars'
import type { Dates } from '../../commands/simulate/output/dates'
import type { Ladders, Outcomes } from '../../commands/simulate/output/ladders'
import type { LookBack } from '../../commands/simulate/output/look-back'
import type { Reminders } from '../../commands/simulate/output/reminders'
import type { Summary } from '../../commands/simulate/output/summary'
import { occurrencesOf } from '../../domain/campaign/occurrences'
import type { CampaignDefinition } from '../../domain/campaign/definition'
import { isWorkingDay } from '../../domain/time/calendar'
import { asDay, type Day } from '../../domain/time/day'
import { publishedCalendar } from '../../rules'
import { projectRoot } from '../../runtime/project'
import { silent } from '../../runtime/report'
import { datesByHand, reportByHand, rowsOf, sectionsOf } from '../campaigns/dates-by-hand'
import { shipped, shippedFiles, shippedText } from '../campaigns/shipped'
import { createDatabase } from '../support/servers'

/** The year of the plan in a township of one village, by doors, workflows, activities and Postgres. */
async function played({ to, cases, seed }: { to: Day; cases: number; seed: number }) {
  const database = await createDatabase()
  try {
    const { files } = await simulate({
      ...{ definitions: shippedFiles.map(shippedText), cases, seed, villages: 1, to },
      database: { url: database.appUrl, migrationUrl: database.ownerUrl },
      ...{ report: silent, stops: new Stops() },
    })
    return files
  } finally {
    await database.drop()
  }
}

const contentOf = <Content>(files: readonly OutputFile[], name: string): Content =>
  JSON.parse(files.find((file) => file.path === name)!.content) as Content

/** In order of names, as they are begun. */
const campaigns: [id: string, definition: CampaignDefinition][] = shippedFiles.map(
  (file, place) => [`C2019-000${place + 1}`, shipped(file)],
)
const calendar = publishedCalendar()

/** Of this seed the head of the one village hands in nothing all year. */
const SEED = 35
const SILENT = 'shangzhu-head'
/** Posts of the demo that owe what is owed by each of their kind; of all else there is one. */
const owers = new Map<unknown, number>([
  ['each-lead', 5],
  ['each-unit', 6],
])

/** It begins with the holidays of December 2018; the change of 22 March is imported on that day. */
describe('the whole year', () => {
  let files: readonly OutputFile[]
  beforeAll(async () => void (files = await played({ to: LAST, cases: 4, seed: SEED })), 600_000)

  test.each(campaigns)('every date of %s is what was worked out by hand', (id, { code }) => {
    const { 'daily-check': checks = {}, ...dates } = contentOf<Dates>(files, 'dates.json')[id]!
    const byHand = datesByHand(code)
    expect(Object.keys(byHand).length).toBeGreaterThan(4)
    const report = { 'closing-report': { 1: reportByHand } }
    expect(dates).toEqual({ ...byHand, ...(code === 'termination-2019' ? {} : report) })

    const months = rowsOf(sectionsOf(code).get('daily-check') ?? '')
    const due = Object.values(checks)
    expect(months.map(([month]) => due.filter((day) => day.startsWith(month!)).length)).toEqual(
      months.map((cells) => Number(cells[4])),
    )
    expect(due).toHaveLength(months.reduce((all, cells) => all + Number(cells[4]), 0))
  })

  test('every file that is told of is there, and no other', () => {
    const page = readFileSync(path.join(projectRoot, 'docs/simulate.md'), 'utf8')
    const table = /\n## What comes out\n([^#]+)/.exec(page)![1]!
    const told = [...table.matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell]) =>
      [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => {
        const pattern = name!.replaceAll('.', '\\.').replace(/<id>|…/g, '[\\w.-]+')
        return new RegExp(`^${pattern}$`)
      }),
    )
    expect(told).toHaveLength(7)
    for (const name of told) expect(files.map((file) => file.path)).toContainEqual(matching(name))
    for (const file of files) expect(told.filter((name) => name.test(file.path))).toHaveLength(1)
  })

  test('every campaign ends, and each target is looked back at', () => {
    const found = contentOf<LookBack>(files, 'look-back.json').campaigns
    expect(found.map(({ id, endedOn }) => [id, endedOn !== null])).toEqual(
      campaigns.map(([id]) => [id, true]),
    )
    expect(found.map(({ targets }) => targets.map((each) => [each.code, each.atLeast]))).toEqual(
      campaigns.map(([, { targets }]) => targets.map((each) => [each.code, each.atLeastPercent])),
    )
    for (const { on, of, percent, met } of found.flatMap(({ targets }) => targets)) {
      expect([on, percent === null, met === null]).toEqual(['2019-12-31', of === 0, of === 0])
    }
    const report = contentOf<Paper>(files, 'circulars/C2019-0001.closing-report.1.json')
    expect(report).toMatchObject({ cutOff: '2019-12-31', late: false })
    // Whatever it took on stands on a list with its unit and its lead.
    const list = files.find(({ path: name }) => name === 'lists/C2019-0001.list-3-2.csv')
    expect(list?.content).toMatch(/\n1,2019-\d{6},/)
  })

  test('rungs ring on working days; a first warning on a rest day only as its duty opens', () => {
    const { byRung, all } = contentOf<Reminders>(files, 'reminders.json')
    for (const rung of ['opened', 'warn', 'due', 'unit-head', 'lead', 'director']) {
      expect([rung, byRung[rung] ?? 0]).not.toEqual([rung, 0])
    }
    const onRestDays = all.filter(({ on }) => !isWorkingDay(calendar, on))
    expect([...new Set(onRestDays.map(({ rung }) => rung))]).toEqual(['warn'])
    const opens = new Map<string, Day>(
      campaigns.flatMap(([id, definition]) =>
        occurrencesOf(definition, calendar).map(({ duty, number, opensOn }) => {
          return [`${id} ${duty}/${number}`, opensOn] as const
        }),
      ),
    )
    for (const { on, duty } of onRestDays) {
      const [, id = '', campaign = '', which = ''] = /^(([^./]+)[^/]*)\/(.+)$/.exec(duty) ?? []
      // A draft opens as the figures freeze, on no day of a definition.
      const opened = which.startsWith('draft/')
        ? contentOf<Paper>(files, `circulars/${id}.json`).frozenOn
        : opens.get(`${campaign} ${which}`)
      expect([duty, opened]).toEqual([duty, on])
    }
  })

  test('how the ladders ended adds up to every duty there was', () => {
    const ladders = contentOf<Ladders>(files, 'ladders.json')
    const dates = contentOf<Dates>(files, 'dates.json')
    const owed = campaigns.flatMap(([id, { duties }]) =>
      duties
        .filter(({ paper }) => paper === undefined)
        .map(({ code, owers: who }) => {
          return [
            code,
            Object.keys(dates[id]?.[code] ?? {}).length * (owers.get(who) ?? 1),
          ] as const
        }),
    )
    const ended = Object.entries(ladders.campaigns).map(([code, outcomes]) => [code, sum(outcomes)])
    expect(Object.fromEntries(ended)).toEqual(Object.fromEntries(owed))
    const { duties } = contentOf<Summary>(files, 'summary.json')
    for (const kind of ['campaigns', 'papers', 'cases'] as const) {
      expect(sum(duties[kind])).toBe(total(ladders[kind]))
    }
    expect(total(ladders.byPost)).toBe(total(ladders.campaigns))
    // A matter may outlast the year; what a campaign or a paper asks for is over with it.
    expect(ladders.open.filter(({ duty }) => duty.startsWith('C'))).toEqual([])
  })

  test('each check of acceptances and refusals is borne out, and the report tells what was accepted', () => {
    const { campaigns: ended } = contentOf<Ladders>(files, 'ladders.json')
    for (const code of ['acceptance-check', 'refusal-sample']) {
      expect(ended[code]).toMatchObject({ missed: 0, withdrawn: 0, open: 0 })
    }
    expect(contentOf<Summary>(files, 'summary.json').refused).toEqual({})
    const report = contentOf<Paper>(files, 'circulars/C2019-0001.closing-report.1.json')
    const [settled, accepted] = report.figures?.closing?.acceptance ?? []
    expect([settled?.code, accepted?.code]).toEqual(['settled', 'settled/accepted'])
    expect(accepted?.cases).toEqual(settled?.cases)
  })

  test('a village that never hands in is named, its lead and the director having been rung for it', () => {
    const { byPost } = contentOf<Ladders>(files, 'ladders.json')
    expect(byPost[SILENT]).toMatchObject({ 'on-time': 0, late: 0, withdrawn: 0, open: 0 })
    expect(byPost[SILENT]?.missed).toBeGreaterThan(40)
    const { all } = contentOf<Reminders>(files, 'reminders.json')
    const rungs = new Set(all.filter(({ owedBy }) => owedBy === SILENT).map(({ rung }) => rung))
    expect([...rungs]).toEqual(
      expect.arrayContaining(['warn', 'due', 'unit-head', 'lead', 'director']),
    )
    const naming = files
      .filter((file) => file.path.startsWith('circulars/'))
      .map((file) => contentOf<Paper>(files, file.path))
      .filter(({ named, phase }) => named.includes(SILENT) && phase === 'published')
      .map(({ id }) => id)
    const summaries = [1, 2, 3, 4, 5, 6, 7, 8].map((each) => `C2019-0003.monthly-summary.${each}`)
    expect(naming).toEqual(
      expect.arrayContaining([
        // The returns of the push's and the survey's first phases, which have no paper of their own.
        ...['C2019-0001.fortnightly-circular.1', 'C2019-0003.survey-circular.1'],
        ...[...summaries, 'C2019-0004.supervision-circular.1'],
      ]),
    )
  })
})

test('the same seed leaves the same files, byte for byte', async () => {
  const given = { to: asDay('2019-04-28'), cases: 8, seed: 1 }
  const files = await played(given)
  expect(files.map((file) => file.path)).toContain(
    'circulars/C2019-0001.fortnightly-circular.1.json',
  )
  expect(await played(given)).toEqual(files)
}, 300_000)

const matching = (name: RegExp) => expect.stringMatching(name) as string
const sum = (outcomes: Outcomes) => Object.values(outcomes).reduce((all, each) => all + each, 0)
const total = (of: Record<string, Outcomes>) =>
  Object.values(of).reduce((all, outcomes) => all + sum(outcomes), 0)
