import type { CommandFacts } from '../../../domain/case/commands'
import type { DatedFact } from '../../../domain/case/kinds'
import { asDay } from '../../../domain/time/day'
import { an, bo, cameIn, directing, live, petition, tell, text } from './acts'
import { ask, refusalOf } from './life'

/**
 * Before 2022 the notice says whether the matter is accepted (2005 Art. 22, Zhejiang Art. 20): no day
 * is corrected so that one of them is older than the acceptance it tells of (decision 2).
 */

const daysOf = {
  'national-2005': ['2015-03-02', '2015-03-04', '2015-03-06', '2015-03-09'],
  'zhejiang-2016': ['2019-03-04', '2019-03-06', '2019-03-08', '2019-03-11'],
  'national-2022': ['2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09'],
} as const

const correct = (fact: DatedFact, to: string): CommandFacts => ({
  ...{ kind: 'correct-date', fact, to: asDay(to), text },
  ...(fact === 'notice' ? { recipient: an, says: 'receipt' as const } : {}),
})

/** Received, accepted, An told of it and then Bo, each on a day of its own. */
function told(era: keyof typeof daysOf) {
  const [, accepted, ofAn, ofBo] = daysOf[era]
  const at = (day: string) => ({ at: `${day} 09:00` })
  return live(cameIn(era), [petition, at(accepted)], [tell(an), at(ofAn)], [tell(bo), at(ofBo)])
}

describe.each(['national-2005', 'zhejiang-2016'] as const)('%s', (era) => {
  const [received, accepted, last, later] = daysOf[era]
  const untold = () => live(cameIn(era), [petition, { at: `${accepted} 09:00` }])

  it('no notice of the acceptance is corrected to a day before it, as none is entered so', () => {
    const entered = refusalOf(untold(), tell(an), { ...directing, on: received })
    const { code, message } = refusalOf(told(era), correct('notice', received), directing)
    expect([entered.code, code]).toEqual(['date-too-early', 'date-too-early'])
    expect(message).toContain(`The notice (receipt), on ${received}, says`)
    expect(message).toContain(`before its acceptance, on ${accepted}`)
    expect(ask(told(era), correct('notice', accepted), directing).ok).toBe(true)
  })

  it('nor the acceptance to a day after the first notice of it', () => {
    const { code, message } = refusalOf(told(era), correct('acceptance', later), directing)
    expect(code).toBe('date-too-early')
    expect(message).toContain(`The notice (receipt), on ${last}, says`)
    expect(ask(told(era), correct('acceptance', last), directing).ok).toBe(true)
  })
})

it('national-2022: it says that the matter was received, and each has its day by itself', () => {
  const [received, , , later] = daysOf['national-2022']
  expect(ask(told('national-2022'), correct('notice', received), directing).ok).toBe(true)
  expect(ask(told('national-2022'), correct('acceptance', later), directing).ok).toBe(true)
})
