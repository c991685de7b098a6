import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Stops } from '../../commands/lives/stops'
import { simulate } from '../../commands/simulate/simulate'
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

/**
 * It begins with the holidays of December 2018; the change of 22 March is imported on that day. The whole
 * year is `npm run simulate`; every date of it is held against the same tables in test/domain/campaign.
 */
const to = asDay('2019-04-28')

test('the same seed leaves the same files, byte for byte, and what fell due is what was worked out by hand', async () => {
  const names = ['push.yaml', 'stations.yaml', 'survey.yaml', 'termination.yaml']
  const given = { to, cases: 8 }
  const files = await played(names, given)
  expect(files.map((file) => file.path)).toContain(
    'circulars/C2019-0001.fortnightly-circular.1.json',
  )
  const dates = contentOf<Dates>(files, 'dates.json')
  expect(fallenDue('push-2019').length).toBeGreaterThan(3)
  for (const [code, id] of [
    ['push-2019', 'C2019-0001'],
    ['survey-2019', 'C2019-0003'],
  ] as const) {
    for (const [duty, number, due] of fallenDue(code)) {
      expect([id, duty, number, dates[id]?.[duty]?.[number]]).toEqual([id, duty, number, due])
    }
  }
  expect(await played(names, given)).toEqual(files)
}, 300_000)

/** Of the tables by hand, what is due in the days that are played. */
function fallenDue(code: string): (readonly [duty: string, number: string, due: string])[] {
  return [...sectionsOf(code)]
    .filter(([duty]) => duty !== 'daily-check')
    .flatMap(([duty, section]) =>
      rowsOf(section).map(([number, , due]) => [duty, number!, due!.slice(0, 10)] as const),
    )
    .filter(([, , due]) => due <= to)
}
