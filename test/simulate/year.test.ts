import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Stops } from '../../commands/lives/stops'
import { LAST, simulate } from '../../commands/simulate/simulate'
import type { OutputFile } from '../../commands/simulate/output/output-file'
import type { Paper } from '../../commands/simulate/output/circulars'
import type { Dates } from '../../commands/simulate/output/dates'
import type { LookBack } from '../../commands/simulate/output/look-back'
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

const names = ['push.yaml', 'stations.yaml', 'survey.yaml', 'termination.yaml']

/** It begins with the holidays of December 2018; the change of 22 March is imported on that day. */
test('every date of the whole year is what was worked out by hand, and every campaign ends', async () => {
  const files = await played(names, { to: LAST, cases: 4 })
  const dates = contentOf<Dates>(files, 'dates.json')
  for (const [code, id] of [
    ['push-2019', 'C2019-0001'],
    ['survey-2019', 'C2019-0003'],
  ] as const) {
    const byHand = datesByHand(code)
    expect(byHand.length).toBeGreaterThan(20)
    for (const [duty, number, due] of byHand) {
      expect([id, duty, number, dates[id]?.[duty]?.[number]]).toEqual([id, duty, number, due])
    }
  }
  const { campaigns } = contentOf<LookBack>(files, 'look-back.json')
  expect(campaigns.map(({ id, endedOn }) => [id, endedOn !== null])).toEqual(
    ['C2019-0001', 'C2019-0002', 'C2019-0003', 'C2019-0004'].map((id) => [id, true]),
  )
  const report = contentOf<Paper>(files, 'circulars/C2019-0001.closing-report.1.json')
  expect(report).toMatchObject({ cutOff: '2019-12-31', late: false })
  // Whatever it took on stands on a list with its unit and its lead.
  const list = files.find(({ path: name }) => name === 'lists/C2019-0001.list-3-2.csv')
  expect(list?.content).toMatch(/\n1,2019-\d{6},/)
}, 600_000)

test('the same seed leaves the same files, byte for byte', async () => {
  const given = { to: asDay('2019-04-28'), cases: 8 }
  const files = await played(names, given)
  expect(files.map((file) => file.path)).toContain(
    'circulars/C2019-0001.fortnightly-circular.1.json',
  )
  expect(await played(names, given)).toEqual(files)
}, 300_000)

function datesByHand(code: string): (readonly [duty: string, number: string, due: string])[] {
  return [...sectionsOf(code)]
    .filter(([duty]) => duty !== 'daily-check')
    .flatMap(([duty, section]) =>
      rowsOf(section).map(([number, , due]) => [duty, number!, due!.slice(0, 10)] as const),
    )
}
