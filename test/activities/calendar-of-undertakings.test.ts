import { Readable } from 'node:stream'
import { MockActivityEnvironment } from '@temporalio/testing'
import type { GivenUpdate, OpenUndertaking } from '../../activities/goes-by-rules'
import { createRulesUpdateActivities, type RulesUpdateDeps } from '../../activities/rules-update'
import type { RulesPage, RulesPageReport } from '../../contract/rules-update'
import type { UndertakingMessage } from '../../contract/undertaking-workflow'
import type { PersonId, UndertakingId } from '../../domain/ids'
import { asDay, type Instant } from '../../domain/time/day'

/** A calendar that is published reaches whatever else goes by it: campaigns, their parts, their papers. */
const begunAt = '2019-03-22T01:00:00.000Z' as Instant
const page: RulesPage = {
  ...{ what: 'calendar', operation: 'run', on: asDay('2019-03-22'), begunAt, after: null },
  orderedBy: 'person-director' as PersonId,
}
const calendar = { calendar: { years: [] }, calendarHash: 'new' }

const open = (count: number): OpenUndertaking[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `C2019-0001.village.v${String(at).padStart(3, '0')}` as UndertakingId,
    ...{ openedOn: asDay('2019-03-20'), firstDay: asDay('2019-03-20'), calendarHash: 'old' },
  }))

type Sent = { id: UndertakingId; updateId: string; message: UndertakingMessage }

async function told(
  undertakings: readonly OpenUndertaking[],
  given: Partial<RulesPage> = {},
  answer: GivenUpdate = {
    kind: 'done',
    answer: { recordedAt: begunAt, events: ['calendar-updated', 'duty-moved'] },
  },
): Promise<{ report: RulesPageReport; sent: Sent[] }> {
  const sent: Sent[] = []
  const deps: RulesUpdateDeps = {
    openCases: async function* () {},
    renewed: () => Promise.resolve(() => undefined),
    answered: () => Promise.resolve(undefined),
    give: () => Promise.resolve({ kind: 'ended' }),
    tellCalendar: () => Promise.resolve(),
    undertakings: {
      open: (after) => Readable.from(undertakings.filter(({ id }) => after === null || id > after)),
      renewed: () =>
        Promise.resolve(({ calendarHash }) => (calendarHash === 'new' ? undefined : calendar)),
      answered: () => Promise.resolve(undefined),
      give(id, updateId, message) {
        sent.push({ id, updateId, message })
        return Promise.resolve(answer)
      },
    },
  }
  const { updateCases } = createRulesUpdateActivities(deps)
  const report = await new MockActivityEnvironment().run(updateCases, { ...page, ...given })
  return { report: report as RulesPageReport, sent }
}

test('each gets it once, under an id that names the calendar and the undertaking', async () => {
  const [one] = open(1)
  const { report, sent } = await told([one!])
  expect(sent).toEqual([
    {
      id: one!.id,
      updateId: `calendar:new:${one!.id}`,
      message: {
        bodyHash: 'new',
        command: {
          facts: { kind: 'update-calendar', ...calendar },
          ...{ actor: 'person-director', occurredOn: '2019-03-22' },
        },
      },
    },
  ])
  expect(report).toEqual({ cases: 0, undertakings: 1, dates: 1, left: [], next: null })
})

test('one begun since the order is told of its own first day; one that knows it, nothing', async () => {
  const [one, other] = open(2)
  const later = { ...one!, openedOn: asDay('2019-03-25') }
  const { sent } = await told([later, { ...other!, calendarHash: 'new' }])
  expect(sent.map(({ message }) => message.command.occurredOn)).toEqual(['2019-03-25'])
})

test('a page is fifty, and the next goes on behind the last', async () => {
  const all = open(60)
  const first = await told(all)
  expect(first.report).toMatchObject({ undertakings: 50, next: all[49]!.id })
  const second = await told(all, { after: first.report.next })
  expect(second.sent.map(({ id }) => id)).toEqual(all.slice(50).map(({ id }) => id))
  expect(second.report.next).toBeNull()
})

test('what does not take it is left behind by name; a pack is nothing to them', async () => {
  const [one] = open(1)
  const { report } = await told([one!], {}, { kind: 'stopped' })
  expect(report.left).toEqual([{ number: one!.id, why: 'stopped' }])
  expect((await told([one!], { what: 'packs' })).sent).toEqual([])
})
