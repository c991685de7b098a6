import { againstRegistrationDate } from '../../../domain/case/legal-date'
import type { PersonId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'

const [clerk, director, reported] = ['clerk', 'director', 'reported'] as PersonId[]

describe('the day on which a filing was received (decision 2)', () => {
  it.each([
    ['2026-03-02', undefined, undefined],
    ['2026-03-03', undefined, 'date-in-future'],
    ['2026-02-20', undefined, undefined],
    ['2026-02-19', undefined, 'date-needs-approval'],
    ['2026-02-19', clerk, 'approval-not-independent'],
    ['2026-02-19', reported, 'approval-not-independent'],
    ['2026-02-19', director, undefined],
    ['2026-03-03', director, 'date-in-future'],
  ])('%s, approved by %s: %s', (day, approvedBy, code) => {
    const date = { receivedOn: asDay(day), registeredBy: clerk!, accused: [reported!], approvedBy }
    expect(againstRegistrationDate(date, 10, asDay('2026-03-02'))?.[0]).toBe(code)
  })
})
