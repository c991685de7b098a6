import { clockOf } from '../../commands/lives/lines'
import { objectionUpheld } from '../../commands/lives/scripts/objection-upheld'
import { Stops } from '../../commands/lives/stops'
import { tell, type Told } from '../../commands/lives/tell'
import { asDay, instantAt } from '../../domain/time/day'
import { silent } from '../../runtime/report'
import { createDatabase, type TestDatabase } from '../support/servers'

/**
 * One short life through every part of the product: doors, workflow, projection, messenger and
 * inbox, on the days of its script. The tables below were worked out by hand beside a calendar of
 * spring 2024: 1 to 5 May are a holiday, for which Sunday 28 April and Saturday 11 May are worked.
 */
let life: Told
let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
  const told = await tell({
    database: { url: database.appUrl, migrationUrl: database.ownerUrl },
    lives: [objectionUpheld],
    messageIn: () => ({ title: '路灯不亮', words: '村口的路灯坏了一个月，请派人维修。' }),
    startsAt: instantAt(asDay('2024-04-29'), '08:00'),
    ...{ report: silent, stops: new Stops() },
  })
  life = told[0]!
}, 240_000)

afterAll(() => database.drop())

const only = () => life.accounts[0]!

test('what was owed, by when, and what became of it', () => {
  const owed = only().owed.map(({ setAt, duty, due, owedBy, became }) => {
    return [clockOf(setAt).slice(0, 10), duty, due, owedBy, became]
  })
  expect(owed).toEqual([
    // Art. 23: fifteen days after Monday 29 April, when it came here. Returned, it is the sender's.
    ['2024-04-30', 'notify/1', '2024-05-14', 'office-registrar', 'withdrawn'],
    // Three working days after the 30th: 6, 7, 8 May. Objected to on the 9th, which sorts it, late.
    ['2024-04-30', 'sort/1', '2024-05-08', 'office-registrar', 'done 2024-05-09, late'],
    // Ten after the 9th: 10, 11, 13 to 17, 20, 21, 22 May.
    ['2024-05-09', 'follow-up-competence/1', '2024-05-22', 'office-registrar', 'done 2024-05-15'],
    // Two after the 15th.
    ['2024-05-15', 'conclude/1', '2024-05-17', 'office-follow-up', 'done 2024-05-16'],
  ])
})

test('what rang when, and to whom', () => {
  const rang = only().rang.map(({ at, duty, due, rung, post, reason }) => {
    return [clockOf(at), duty, due, rung, post, reason]
  })
  expect(rang).toEqual([
    ['2024-04-30 09:30', 'notify/1', '2024-05-14', 'opened', 'office-registrar', 'holder'],
    // Its warning was due that morning at half past eight, before it was registered.
    ['2024-04-30 09:30', 'sort/1', '2024-05-08', 'opened', 'office-registrar', 'holder'],
    ['2024-05-08 08:30', 'sort/1', '2024-05-08', 'due', 'office-registrar', 'holder'],
    ['2024-05-09 08:30', 'sort/1', '2024-05-08', 'unit-head', 'office-head', 'holder'],
    [
      ...['2024-05-09 16:00', 'follow-up-competence/1', '2024-05-22', 'opened'],
      ...['office-registrar', 'holder'],
    ],
    // Three working days before Tuesday the 14th: Monday 13, Saturday 11, Friday 10 May.
    ['2024-05-10 08:30', 'notify/1', '2024-05-14', 'warn', 'office-registrar', 'holder'],
    // The quarrel over competence never stops the person's clock.
    ['2024-05-14 08:30', 'notify/1', '2024-05-14', 'due', 'office-registrar', 'holder'],
    ['2024-05-15 08:30', 'notify/1', '2024-05-14', 'unit-head', 'office-head', 'holder'],
    ['2024-05-15 10:00', 'conclude/1', '2024-05-17', 'opened', 'office-follow-up', 'holder'],
  ])
})

test('its window was used on the last of five working days, and it ended where it was returned', () => {
  const { state } = only()
  // 30 April, 6, 7, 8, 9 May.
  expect(state.windows).toMatchObject([
    { recipient: 'body', clock: 'object', last: { due: '2024-05-09' }, state: 'used' },
  ])
  expect(state).toMatchObject({
    ...{ phase: 'ended', ending: 'returned', concludedOn: '2024-05-16', endedOn: '2024-05-16' },
  })
})
