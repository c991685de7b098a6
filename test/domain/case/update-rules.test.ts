import { advance, applyAll } from '../../../domain/case/apply'
import { decide } from '../../../domain/case/decide'
import { passTime } from '../../../domain/case/passage-of-time'
import { register } from '../../../domain/case/register'
import type { CaseSettings, RulesUpdate } from '../../../domain/case/settings'
import type { CaseState } from '../../../domain/case/state'
import { asDay, instantAt, type Day } from '../../../domain/time/day'
import { hashOf, publishedCalendar } from '../../../rules'
import {
  command,
  director,
  ordinaryLife,
  registration,
  settings,
} from '../../support/case-fixtures'
import { invented2027 } from '../../support/invented-2027'

const rules = settings({ calendar: publishedCalendar() })
const calendar = { years: [...publishedCalendar().years, invented2027] }
const update: RulesUpdate = { calendar, calendarHash: hashOf(calendar) }

const updating = (on: Day, given: RulesUpdate = update) => ({
  ...command({ kind: 'update-rules', calendarHash: hashOf(calendar) }, on, { actor: director }),
  rules: given,
})

function carriedOut(
  state: CaseState,
  on: Day,
  settings: CaseSettings,
  facts: Parameters<typeof command>[0],
) {
  const now = instantAt(on, '10:00')
  const passed = applyAll(state, passTime(state, settings, now))
  const decision = decide(passed, settings, command(facts, on), now)
  if (!decision.ok) throw new Error(decision.refusal.message)
  return advance(passed, decision.events)
}

const received = asDay('2026-12-21')
const begun = (change: Partial<Parameters<typeof register>[0]> = {}) => {
  const registeredAt = instantAt(received, '09:00')
  const given = registration({ receivedOn: received, registeredAt, ...change })
  return register(given, rules, registeredAt).state
}

test('whoever ordered it may be the one a report is about: it holds for every case alike', () => {
  const state = begun({ excluded: [{ person: director, why: 'accused' }] })
  const now = instantAt(received, '10:00')
  const decision = decide(state, rules, updating(received), now)
  expect(decision).toMatchObject({ ok: true })
  const moved = decision.ok && decision.events.filter(({ type }) => type === 'duty-moved')
  expect(moved).toMatchObject([{ duty: '2026-000001/notify/1', due: { provisional: false } }])
  // In any step on the matter itself they have no part.
  expect(
    decide(state, rules, command({ kind: 'mark-urgent' }, received, { actor: director }), now),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'excluded-from-case' },
  })
})

test('another post that answers for such duties owes what is open and hears of it; no date moves', () => {
  const state = begun()
  const now = instantAt(received, '10:00')
  const posts = { ...rules.posts, sort: 'new-sorter' as never }
  const given = command({ kind: 'update-rules', posts }, received, { actor: director })
  const decision = decide(state, rules, { ...given, rules: { posts } }, now)
  if (!decision.ok) throw new Error(decision.refusal.message)
  const before = state.duties.filter(({ kind }) => kind === 'sort')
  expect(decision.events.filter(({ type }) => type === 'duty-handed-on')).toEqual(
    before.map(({ id, due }) => ({
      ...{ type: 'duty-handed-on', duty: id, owedBy: 'new-sorter', due: due.due },
      to: ['new-sorter', rules.posts.officeHead, rules.posts.director, rules.posts.head],
    })),
  )
  expect(before.length).toBe(1)
  expect(advance(state, decision.events).duties).toEqual(
    state.duties.map((duty) => (before.includes(duty) ? { ...duty, owedBy: 'new-sorter' } : duty)),
  )
})

test('rules come by value, with the hash of each', () => {
  const now = instantAt(received, '10:00')
  const other = { ...update, calendarHash: 'another' }
  for (const given of [other, {}]) {
    expect(decide(begun(), rules, updating(received, given), now)).toMatchObject({
      ok: false,
      refusal: { code: 'rules-not-given' },
    })
  }
})

// The opinion received on 29 December 2026: thirty days later is Thursday 28 January 2027, which no
// notice makes a rest day (Art. 35).
test('a window that has lapsed stays so when its last day becomes firm where it was', () => {
  const day = asDay('2026-12-29')
  const steps = ordinaryLife.slice(0, 6)
  const served = steps.reduce((state, { facts }) => carriedOut(state, day, rules, facts), begun())
  const now = instantAt(asDay('2027-02-01'), '10:00')
  const lapsed = applyAll(served, passTime(served, rules, now))
  expect(lapsed.windows).toMatchObject([
    { state: 'lapsed', last: { due: '2027-01-28', provisional: true } },
  ])
  const decision = decide(lapsed, rules, updating(asDay('2027-02-01')), now)
  const events = decision.ok ? decision.events.map(({ type }) => type) : []
  expect(events).toContain('rules-updated')
  expect(events).not.toContain('window-moved')
})
