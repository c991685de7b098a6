import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Stops } from '../../commands/lives/stops'
import { LAST, simulate } from '../../commands/simulate/simulate'
import type { OutputFile } from '../../commands/simulate/output/output-file'
import type { Dates } from '../../commands/simulate/output/dates'
import { asDay, type Day } from '../../domain/time/day'
import { projectRoot } from '../../runtime/project'
import { silent } from '../../runtime/report'
import { rowsOf, sectionsOf } from '../campaigns/dates-by-hand'
import { createDatabase } from '../support/servers'

/** The year of the plan in a township of one village, by doors, workflows, activities and Postgres. */
const shippedText = (name: string) =>
  readFileSync(path.join(projectRoot, 'campaigns', '2019', name), 'utf8')

async function played(
  names: readonly string[],
  { to, cases }: { to: Day; cases: number },
): Promise<readonly OutputFile[]> {
  const database = await createDatabase()
  try {
    const { files } = await simulate({
      ...{ definitions: names.map(shippedText), cases, seed: 1, villages: 1, to },
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

test('the same seed leaves the same files, byte for byte', async () => {
  const names = ['push.yaml', 'stations.yaml', 'survey.yaml', 'termination.yaml']
  const given = { to: asDay('2019-04-28'), cases: 8 }
  const files = await played(names, given)
  expect(files.map((file) => file.path)).toContain(
    'circulars/C2019-0001.fortnightly-circular.1.json',
  )
  expect(await played(names, given)).toEqual(files)
}, 300_000)

/** It begins with the holidays of December 2018; the change of 22 March is imported on that day. */
describe('the whole year', () => {
  let files: readonly OutputFile[]
  beforeAll(async () => {
    files = await played(['push.yaml', 'survey.yaml'], { to: LAST, cases: 1 })
  }, 400_000)

  test.each([
    ['push-2019', 'C2019-0001'],
    ['survey-2019', 'C2019-0002'],
  ])('every date of %s is the one worked out by hand', (code, id) => {
    const dates = contentOf<Dates>(files, 'dates.json')[id]!
    const sections = sectionsOf(code)
    expect(Object.keys(dates).sort()).toEqual([...sections.keys()].sort())
    for (const [duty, section] of sections) {
      if (duty === 'daily-check') continue
      const byHand = rowsOf(section).map(([number, , due]) => [number, due!.slice(0, 10)])
      expect([duty, Object.entries(dates[duty]!)]).toEqual([duty, byHand])
    }
  })

  test('the daily check was owed as often in each month', () => {
    const days = Object.values(contentOf<Dates>(files, 'dates.json')['C2019-0002']!['daily-check']!)
    for (const [month, , , , count] of rowsOf(sectionsOf('survey-2019').get('daily-check')!)) {
      expect([month, days.filter((day) => day.startsWith(month!)).length]).toEqual([
        month,
        Number(count),
      ])
    }
  })
})
