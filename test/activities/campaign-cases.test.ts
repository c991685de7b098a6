import { MockActivityEnvironment } from '@temporalio/testing'
import {
  createCampaignCaseActivities,
  type CampaignCase,
  type CampaignCasesDeps,
} from '../../activities/campaign-cases'
import type { GivenUpdate } from '../../activities/goes-by-rules'
import type { CaseNumber, PersonId, UndertakingId } from '../../domain/ids'
import { asDay, type Day } from '../../domain/time/day'
import { live, petition } from '../domain/case/acts'
import { begin } from '../domain/case/life'

const campaign = 'C2026-0001' as UndertakingId
const [on, settleBy] = [asDay('2026-03-20'), asDay('2026-06-11')]
const { state } = live(begin({ inherited: true }), [petition])
const selection = { which: 'backlog', settleBy: 'push' } as const
const order = { campaign, selection, on, settleBy }
const done = { kind: 'done', answer: { recordedAt: '', events: [] } } as unknown as GivenUpdate

type Kept = CampaignCase & { settleBy?: Day }
const aCase = (nth: number, change: Partial<Kept> = {}): Kept => ({
  ...{ number: `2026-00000${nth}` as CaseNumber, workflowId: `case-${nth}` },
  ...{ receivedOn: asDay('2026-03-02'), state, ...change },
})

/** A record of its own: a case that answered is in the campaign, after a while. */
function played(cases: Kept[], answer: (of: CampaignCase) => GivenUpdate = () => done) {
  const asked: string[] = []
  async function* those(which: (of: Kept) => boolean) {
    for (const each of cases.filter(which)) yield await Promise.resolve(each)
  }
  const deps: CampaignCasesDeps = {
    begunBy: () => Promise.resolve('person-director' as PersonId),
    neverIn: () => those((each) => each.settleBy === undefined),
    stillIn: () => those((each) => each.settleBy !== undefined) as never,
    give(of, updateId, { command }) {
      asked.push(`${updateId} ${command.facts.kind} ${command.occurredOn}`)
      return Promise.resolve(answer(of))
    },
    pauseMillis: 1,
  }
  return { asked, activities: createCampaignCaseActivities(deps) }
}

const run = <T>(work: () => Promise<T>) => new MockActivityEnvironment().run(work)

test('each is asked by an id of its own, which is the same when it is asked again (decision 12)', async () => {
  const notOld = aCase(2, { state: { ...state, inherited: false } })
  const { asked, activities } = played([aCase(1), notOld])
  await run(() => activities.takeOnCases(order))
  await run(() => activities.takeOnCases(order))
  const once = `${campaign}:take-on.2026-06-11:2026-000001 join-campaign 2026-03-20`
  expect(asked).toEqual([once, once])
})

test('what it has by another day is told, and what it has by that day is not', async () => {
  const { asked, activities } = played([
    aCase(1, { settleBy }),
    aCase(2, { settleBy: asDay('2026-05-01') }),
  ])
  await run(() => activities.takeOnCases(order))
  expect(asked).toEqual([`${campaign}:take-on.2026-06-11:2026-000002 join-campaign 2026-03-20`])
})

test('a case received since the round began is asked for its own day', async () => {
  const { asked, activities } = played([aCase(1, { receivedOn: asDay('2026-03-21') })])
  await run(() => activities.takeOnCases(order))
  expect(asked[0]).toContain('2026-03-21')
})

test('one that stands still holds up none; a server that is away is waited for', async () => {
  const away = (of: CampaignCase): GivenUpdate =>
    of.number.endsWith('1') ? { kind: 'unavailable' } : done
  const one = played([aCase(1), aCase(2)], away)
  await run(() => one.activities.takeOnCases(order))
  expect(one.asked).toHaveLength(2)
  const all = played(
    [1, 2, 3, 4, 5, 6].map((nth) => aCase(nth)),
    () => ({ kind: 'unavailable' }),
  )
  await expect(run(() => all.activities.takeOnCases(order))).rejects.toThrow('does not answer')
  expect(all.asked).toHaveLength(5)
})

test('a release looks again until nothing is left, also of what joined last', async () => {
  const cases = [aCase(1, { settleBy })]
  const { asked, activities } = played(cases, (of) => {
    // The record of another that joined comes in only now.
    if (of.number.endsWith('1') && cases.length === 1) cases.push(aCase(2, { settleBy }))
    const found = cases.find(({ number }) => number === of.number)
    if (found !== undefined) delete found.settleBy
    return done
  })
  await run(() => activities.releaseCases({ campaign, on }))
  expect(asked.map((each) => each.split(' ')[0])).toEqual([
    `${campaign}:release:2026-000001`,
    `${campaign}:release:2026-000002`,
  ])
})

test('a release that never comes to an end is given up, and says so', async () => {
  const { asked, activities } = played([aCase(1, { settleBy })])
  await run(() => activities.releaseCases({ campaign, on }))
  expect(asked).toHaveLength(50)
})
