import type { PersonId, TextRef } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { clerk, director, petitioner } from '../../support/case-fixtures'
import {
  an,
  answered,
  askFinalReview,
  askReview,
  atWork,
  live,
  ofAn,
  reviewed,
  reviewTo,
} from './acts'
import { ask, begin, give, notice, refusalOf, type Life } from './life'

const reason: TextRef = { id: 'text-reason', hash: 'hash' }
const approvedBy = (person: PersonId) => {
  return { lateEntry: { approvalId: 'approval-1', approvedBy: person, reason } }
}

describe('what a command enters beside its own day is not long past unseen either (decision 2)', () => {
  const told = (on: string) =>
    give(begin({ receivedOn: '2026-01-05', at: `${on} 09:00` }), notice(petitioner))
  const moved = (life: Life, to: string, more = {}) => {
    const facts = { kind: 'correct-date', fact: 'notice', recipient: petitioner } as const
    const decision = ask(life, { ...facts, to: asDay(to), text: reason }, more)
    return decision.ok ? 'ok' : decision.refusal.code
  }
  const now = { at: '2026-03-03 09:00' }

  it.each([
    ['2026-02-27', '2026-02-02', {}, 'ok'],
    // Told on time, as if: the day it is moved to.
    ['2026-02-27', '2026-01-30', {}, 'date-needs-approval'],
    ['2026-02-27', '2026-01-30', approvedBy(director), 'ok'],
    ['2026-02-27', '2026-01-30', approvedBy(clerk), 'approval-not-independent'],
    // And the day it takes away.
    ['2026-01-30', '2026-02-27', {}, 'date-needs-approval'],
    ['2026-01-30', '2026-02-27', approvedBy(director), 'ok'],
  ])('a notice of %s corrected to %s: %s %s', (on, to, approval, expected) => {
    expect(moved(told(on), to, { ...now, ...approval })).toBe(expected)
  })

  it('nor the first day of a hearing, whose time is not counted', () => {
    const asked = live(
      answered(atWork(ofAn('national-2022'))),
      [askReview(an)],
      [reviewed(an, 'upheld')],
    )
    const final = live(asked, [reviewTo(an)], [askFinalReview(an)])
    const hearing = { kind: 'record-hearing', recipient: an, text: reason } as const
    const heard = { ...hearing, from: asDay('2026-03-02'), to: asDay('2026-04-03') }
    const then = { at: '2026-04-03 09:00' }
    expect(refusalOf(final, heard, then).code).toBe('date-needs-approval')
    expect(ask(final, heard, { ...then, ...approvedBy(director) }).ok).toBe(true)
  })
})
