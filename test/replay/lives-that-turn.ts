import type { CommandMessage } from '../../contract/case-workflow'
import type { ClaimId, PostCode } from '../../domain/ids'
import { sliceCalendar, type CalendarYear } from '../../domain/time/calendar'
import { asDay, type Day, type Instant } from '../../domain/time/day'
import { hashOf, publishedCalendar } from '../../rules'
import type { CaseDriver } from '../support/case-driver'
import {
  command,
  director,
  message,
  ordinaryLife,
  petitioner,
  settings,
} from '../support/case-fixtures'
import { PureLife } from '../support/pure-life'
import { commands, give, text, type Given, type Life } from './life'

const acceptedAndSigned = ordinaryLife.slice(1, 4)
const reopening: Given['facts'] = { kind: 'reopen', text }
const asDirector = { actor: director, onBehalfOf: 'director' as PostCode }

/** A matter that was answered, and has ended long before it is reopened. */
function ended(): PureLife['state'] {
  const life = new PureLife('2026-03-02T02:00:00.000Z' as Instant)
  for (const { facts, actor } of ordinaryLife) life.carryOut(facts, actor)
  life.passTo('2026-04-02T02:00:00.000Z' as Instant)
  return life.state
}

function reopeningOn(today: Day): CommandMessage {
  return message(command(reopening, today, asDirector))
}

async function heardToday(driver: CaseDriver): Promise<Given> {
  const today = await driver.today()
  return {
    facts: { kind: 'record-hearing', recipient: petitioner, from: today, to: today, text },
  }
}

const publishedThen = sliceCalendar(publishedCalendar(), 2026, 2026)

/** Invented: once a year is published, its dates are no longer provisional. */
function withoutHolidays(year: number): CalendarYear {
  const publishedOn = asDay(`${year - 1}-11-01`)
  return { year, publishedOn, revision: 1, source: 'invented', holidays: [], makeUpDays: [] }
}

/** Lives that do not go straight on: a split, a second life, a second round, other rules. */
export const turningLives: Readonly<Record<string, Life>> = {
  'split-in-two': {
    options: () => {
      const claims = [{ id: 'claim-1' as ClaimId }, { id: 'claim-2' as ClaimId }]
      return { registration: { claims } }
    },
    live: async (driver) => {
      await give(driver, [{ facts: { kind: 'split', claims: ['claim-2' as ClaimId] } }])
      await commands(driver, 0, 3)
    },
  },
  'second-life': {
    options: (today) => ({
      reopening: { state: ended(), message: reopeningOn(today), updateId: 'reopening' },
    }),
    live: async (driver) => {
      await give(driver, acceptedAndSigned.slice(1))
      await driver.sleepDays(4)
    },
  },
  'taken-up-again': {
    options: (today) => {
      const given = message(command({ kind: 'take-up' }, today))
      return { reopening: { state: ended(), message: given, updateId: 'taking-up' } }
    },
    live: (driver) => driver.sleepDays(12),
  },
  'refused-at-its-birth': {
    options: () => {
      const given = reopeningOn('2199-01-01' as Day)
      return { reopening: { state: ended(), message: given, updateId: 'too-early' } }
    },
    live: (driver) => driver.finished(),
  },
  'sent-back-by-the-review': {
    options: () => ({}),
    live: async (driver) => {
      await commands(driver, 0, 6)
      await give(driver, [
        { facts: { kind: 'request-review', recipient: petitioner } },
        { facts: { kind: 'send-file', recipient: petitioner } },
        {
          facts: {
            ...{ kind: 'record-review', recipient: petitioner },
            ...{ outcome: 'sent-back', text, promises: [] },
          },
        },
      ])
      await commands(driver, 4)
      await driver.sleepDays(45)
    },
  },
  'reviewed-to-the-end': {
    options: () => ({}),
    live: async (driver) => {
      await commands(driver)
      for (const kind of ['request-review', 'request-final-review'] as const) {
        await give(driver, [
          { facts: { kind, recipient: petitioner } },
          { facts: { kind: 'send-file', recipient: petitioner } },
          ...(kind === 'request-final-review' ? [await heardToday(driver)] : []),
          {
            facts: {
              ...{ kind: 'record-review', recipient: petitioner },
              ...{ outcome: 'upheld', text, promises: [] },
            },
          },
          { facts: { kind: 'serve-review', recipient: petitioner, way: 'signed' } },
        ])
        await driver.sleepDays(2)
      }
    },
  },
  'other-rules': {
    options: () => ({ settings: settings({ calendar: publishedThen }) }),
    live: async (driver) => {
      await commands(driver, 0, 4)
      const calendar = { years: [...publishedThen.years, ...[2027, 2028].map(withoutHolidays)] }
      const calendarHash = hashOf(calendar)
      await give(driver, [
        { facts: { kind: 'update-rules', calendarHash }, rules: { calendar, calendarHash } },
      ])
      await driver.sleepDays(3)
    },
  },
}
