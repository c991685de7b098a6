import { dueOf } from '../../../domain/duty/reckoning'
import { asDay } from '../../../domain/time/day'
import { loadRulePack, publishedCalendar } from '../../../rules'

const from = asDay('2026-03-02')
const calendar = publishedCalendar()

describe('a limit is asked of rules that have it: whoever asks has looked', () => {
  it('of no rules there is none', () => {
    expect(() => dueOf({ by: 'clock', clock: 'handle', from }, null, calendar)).toThrow(
      'No rules give handle a limit',
    )
  })

  it('nor of rules without that clock', () => {
    const pack = loadRulePack('national-2005')
    expect(() => dueOf({ by: 'clock', clock: 'object', from }, pack, calendar)).toThrow(
      'national-2005 has no clock object',
    )
  })
})
