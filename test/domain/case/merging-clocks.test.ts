import type { FactsOf } from '../../../domain/case/commands'
import { standing } from '../../../domain/case/facts'
import { goingAlong } from '../../../domain/case/going-along'
import { isPossible } from '../../../domain/case/procedure'
import type { ClaimId, PetitionerId } from '../../../domain/ids'
import type { RulePackId } from '../../../domain/rules/rule-pack'
import { asDay } from '../../../domain/time/day'
import { loadRulePack } from '../../../rules'
import { settings } from '../../support/case-fixtures'
import {
  an,
  answered,
  askReview,
  atWork,
  author,
  conclude,
  directing,
  dutiesOf,
  entrust,
  heading,
  live,
  numbered,
  ofAn,
  petition,
  reviewed,
  tell,
  text,
  under,
  type Act,
} from './acts'
import { allOf, ask, begin, refusalOf, sleepUntil, type Life } from './life'

/**
 * What runs in a case runs on in the one it is merged into: of no person's clock is anything lost, and
 * no dead one is revived (decision 38). Days by hand, of 2026: 60 after 2 March are up to Wednesday,
 * 6 May; after 10 March 9 May, a Saturday that is worked; after 10 April 9 June; after 20 May up to
 * Monday, 20 July; 90 after 2 March up to Monday, 1 June.
 */

const came = (at: string, change: Parameters<typeof ofAn>[1] = {}): Life =>
  live(ofAn('national-2022', { at: `${at} 09:00`, ...change }), [tell(an)])
const accepted = (at: string, change: Parameters<typeof ofAn>[1] = {}): Life =>
  live(came(at, change), [petition])

/** As the command is given of the case that closes; each has a number and people of its own. */
function takeIn(closes: Life, nth = 7): FactsOf<'take-in'> {
  return {
    ...{ kind: 'take-in', from: numbered(`2026-00000${nth}`), excluded: [], accusedUnits: [] },
    ...goingAlong(closes.state, closes.settings),
    recipients: standing(closes.state).map(({ id, reachable }) => {
      return { id: `${id}-of-${nth}` as PetitionerId, reachable }
    }),
    claims: closes.state.claims.map(({ id }) => `${id}-of-${nth}` as ClaimId),
  }
}

const handle = (life: Life) =>
  dutiesOf(life, 'handle').map(({ due, nature, state }) => `${due.due} ${nature} ${state}`)

describe('a case that goes by other rules', () => {
  const old = (pack: RulePackId) => {
    const pinned = settings({ pack: loadRulePack(pack) }, 2021, 2026)
    return begin({ settings: pinned, at: '2022-04-20 09:00' })
  }

  it.each(['national-2005', 'zhejiang-2016'] as const)('is not taken in: %s', (pack) => {
    const day = { at: '2022-04-21 09:00' }
    for (const closes of [old(pack), live(old(pack), [petition, day])]) {
      for (const goesOn of [came('2026-05-20'), accepted('2026-05-20')]) {
        const { code, message } = refusalOf(goesOn, takeIn(closes))
        expect(code).toBe('not-for-this-matter')
        expect(message).toContain(`(${pack}) than this one (national-2022)`)
        expect(message).toContain('Let the two go on apart')
      }
    }
  })

  it('nor one from before any, nor into one of those', () => {
    const before = ofAn('before-any-rules')
    const there = 'from before there were any'
    expect(refusalOf(came('2026-05-20'), takeIn(before)).message).toContain(there)
    expect(refusalOf(before, takeIn(came('2026-05-20'))).message).toContain(there)
    expect(ask(before, takeIn(before)).ok).toBe(true)
  })

  it.each([
    ['from before its rules', { limit: { from: asDay('2022-04-21') } }],
    [
      'extended by more',
      {
        limit: {
          from: asDay('2026-05-01'),
          extended: { days: 31, on: asDay('2026-05-02'), from: asDay('2026-05-01') },
        },
      },
    ],
    ['received before its rules', { receivedOn: asDay('2022-04-21') }],
  ])('nor with a limit that cannot be counted: %s', (_what, change) => {
    const facts = { ...takeIn(accepted('2026-05-20')), ...change }
    expect(refusalOf(accepted('2026-05-20'), facts).message).toContain('cannot be counted')
  })
})

describe('the limit that runs there', () => {
  const first = () => accepted('2026-03-02')

  it('with what it took in before', () => {
    const between = live(accepted('2026-03-20'), [takeIn(first(), 8)])
    expect(handle(between)).toEqual(['2026-05-06 statutory open'])
    expect(handle(live(accepted('2026-04-10'), [takeIn(between)]))).toEqual([
      '2026-05-06 statutory open',
    ])
  })

  const again = () => {
    const once = answered(atWork(came('2026-01-05')))
    return live(once, [askReview(an)], [reviewed(an, 'sent-back')])
  }
  it('none of a later round, where none runs any more', () => {
    const life = live(accepted('2026-05-20'), [takeIn(again())])
    expect(handle(life)).toEqual(['2026-07-20 statutory open'])
  })

  it('but what joined that round', () => {
    const joined = live(again(), [takeIn(first(), 8), { at: '2026-03-03 09:00' }])
    const life = live(accepted('2026-05-20'), [takeIn(joined)])
    expect(handle(life)).toEqual(['2026-05-06 statutory open'])
  })
})

describe('what joins an inherited matter', () => {
  const change = { inherited: true, receivedOn: '2026-01-05' }
  const inherited = () => accepted('2026-04-10', change)
  const target = handle(inherited())[0] ?? ''

  it('keeps its limit, in the place of the target there', () => {
    expect(target).toMatch(/internal open$/)
    expect(handle(live(inherited(), [takeIn(accepted('2026-03-02'))]))).toEqual([
      ...[target.replace('open', 'withdrawn'), '2026-05-06 statutory open'],
    ])
  })

  it('has one from the day it was accepted, by joining it or together with it', () => {
    const fresh = came('2026-04-01')
    expect(handle(live(inherited(), [takeIn(fresh)]))).toContain('2026-06-09 statutory open')
    const unsorted = live(came('2026-04-10', change), [takeIn(fresh)])
    expect(handle(live(unsorted, [petition]))).toEqual(['2026-06-09 statutory open'])
  })

  it('has none where it is inherited itself', () => {
    for (const closes of [came('2026-04-01', change), accepted('2026-04-01', change)]) {
      expect(handle(live(inherited(), [takeIn(closes)]))).toEqual([target])
    }
  })
})

describe('an extended limit', () => {
  const extend: Act = [{ kind: 'extend', days: 30, text }, heading]
  const extended = (at: string, on: string) =>
    live(accepted(at), [extend[0], { ...heading, at: `${on} 09:00` }], [tell(an, 'extension')])
  const theirs = () => takeIn(extended('2026-03-02', '2026-03-10'))

  it('comes as it is, and is not extended again', () => {
    const life = atWork(came('2026-05-20'))
    expect(handle(live(life, [theirs()]))).toEqual(['2026-06-01 statutory open'])
    const { code, message } = refusalOf(live(life, [theirs()]), ...extend)
    expect([code, message]).toEqual([
      ...['extension-not-possible', 'The limit has been extended once, and that is all.'],
    ])
    expect(dutiesOf(live(life, [theirs()]), 'tell-extension')).toEqual([])
  })

  it('extends no other, which runs on as it was', () => {
    const own = live(atWork(came('2026-03-10')), [theirs()])
    expect(handle(own)).toEqual(['2026-05-09 statutory open'])
    // 90 days after 10 March are 8 June; what came along goes no further than it did.
    const more = live(own, extend)
    expect(handle(more)).toEqual(['2026-06-01 statutory open'])
    expect(dutiesOf(more, 'tell-extension')).toMatchObject([{ due: { due: '2026-05-09' } }])
  })

  it('nor what joins after it was extended here, of which nobody was told there', () => {
    const here = extended('2026-03-10', '2026-03-20')
    const told = dutiesOf(here, 'tell-extension')
    const joined = live(here, [takeIn(accepted('2026-03-02')), { at: '2026-03-21 09:00' }])
    expect(handle(joined)).toEqual(['2026-05-06 statutory open'])
    expect(dutiesOf(joined, 'tell-extension')).toEqual(told)
  })
})

describe('what a petition office has to sort (Art. 22)', () => {
  const office = { settings: under('national-2022', { petitionOffice: 'township' }) }
  const register = (life: Life) =>
    dutiesOf(life, 'register').map(({ due, state }) => `${due.due} ${state}`)
  const early = () => came('2026-03-02', office)

  it('by the day of whichever was received first', () => {
    const life = came('2026-03-16', office)
    expect(register(early())).toEqual(['2026-03-17 open'])
    expect(register(life)).toEqual(['2026-03-31 open'])
    const between = live(came('2026-03-10', office), [takeIn(early(), 8)])
    for (const closes of [early(), between]) {
      const joined = live(life, [takeIn(closes)])
      expect(register(joined)).toEqual(['2026-03-17 open'])
      const late = live(joined, [petition, { at: '2026-03-18 09:00' }])
      expect(allOf(late, 'duty-done')).toContainEqual({
        ...{ type: 'duty-done', duty: '2026-000001/register/1', on: '2026-03-18', late: true },
      })
    }
  })

  it('also where the other is inherited, and has no such limit', () => {
    const inherited = came('2026-03-16', { ...office, inherited: true })
    expect(register(inherited)).toEqual([])
    expect(register(live(inherited, [takeIn(early())]))).toEqual(['2026-03-17 open'])
    expect(register(live(came('2026-03-16', office), [takeIn(inherited)]))).toEqual([
      '2026-03-31 open',
    ])
  })

  it('and what is sorted stays as it was', () => {
    const sorted = accepted('2026-03-16', office)
    expect(register(sorted)).toEqual(['2026-03-31 done'])
    expect(register(live(sorted, [takeIn(early())]))).toEqual(['2026-03-31 done'])
    expect(goingAlong(sorted.state, sorted.settings).receivedOn).toBeUndefined()
  })
})

const kinds = ['settle', 'five-ones', 'five-clears'] as const
const owedAs = (life: Life) =>
  kinds.flatMap((kind) =>
    dutiesOf(life, kind).map(({ due, state }) => `${kind} ${due.due} ${state}`),
  )

describe('an old case that was taken up (H1)', () => {
  const takenUp = (at: string) => {
    const over = sleepUntil(live(answered(atWork(came('2026-01-05'))), [conclude]), `${at} 09:00`)
    return live(over, [{ kind: 'take-up' }], [{ kind: 'reopen', text }, directing])
  }

  it('is owed as one where it goes on, by the days it had', () => {
    const old = takenUp('2026-06-01')
    expect(owedAs(old).map((each) => each.split(' ')[0])).toEqual(kinds)
    const life = accepted('2026-06-08')
    expect(owedAs(life)).toEqual([])
    const joined = live(life, [takeIn(old)])
    expect(owedAs(joined)).toEqual(owedAs(old))
    expect(joined.state.backlog).toEqual({ takenUpOn: '2026-06-01' })
    const earlier = live(joined, [takeIn(takenUp('2026-05-20'), 8)])
    expect(earlier.state.backlog).toEqual({ takenUpOn: '2026-05-20' })
    expect(live(earlier, [takeIn(old, 6)]).state.backlog).toEqual({ takenUpOn: '2026-05-20' })
  })
})

describe('an old case that was not taken up (H1, B2)', () => {
  const change = { inherited: true, receivedOn: '2026-01-05' }
  const inherited = () => accepted('2026-04-10', change)
  const clear = (which: 'history' | 'handling'): Act => [
    { kind: 'complete-clear', clear: which, text },
    { at: '2026-04-13 09:00' },
  ]

  it('is owed as one where it goes on, by the days it had', () => {
    const old = inherited()
    expect(owedAs(old)).toEqual(['five-ones 2026-04-17 open', 'five-clears 2026-04-17 open'])
    const life = accepted('2026-06-08')
    expect(owedAs(life)).toEqual([])
    const joined = live(life, [takeIn(old)])
    expect(owedAs(joined)).toEqual(owedAs(old))
    expect(isPossible(life.state, 'take-up')).toBe(false)
    expect(isPossible(joined.state, 'take-up')).toBe(true)
    const onward = live(accepted('2026-06-09'), [takeIn(joined, 8)])
    expect(owedAs(onward)).toEqual(owedAs(old))
    expect(owedAs(live(inherited(), [takeIn(life)]))).toEqual(owedAs(old))
  })

  it('what was clear there is clear, and asked for no more', () => {
    const old = live(inherited(), clear('history'), clear('handling'))
    const joined = live(accepted('2026-06-08'), [takeIn(old)])
    const again = live(accepted('2026-06-09'), [takeIn(joined, 8)])
    for (const life of [joined, again]) {
      expect(owedAs(life)).toContain('five-clears 2026-04-17 open')
      expect(owedAs(live(life, [entrust('roads')]))).toContain('five-clears 2026-04-17 done')
    }
    const half = live(inherited(), clear('history'))
    const more = live(accepted('2026-06-08'), [takeIn(half)], [entrust('roads')])
    expect(owedAs(more)).toContain('five-clears 2026-04-17 open')
    const handling: Act = [{ kind: 'complete-clear', clear: 'handling', text }]
    expect(owedAs(live(more, handling))).toContain('five-clears 2026-04-17 done')
  })

  it('and keeps no date of the case it goes on in from being corrected', () => {
    const asked: Act = [
      { kind: 'ask-recusal', person: author, posts: [], askedBy: 'staff' },
      { at: '2026-04-14 09:00' },
    ]
    const old = live(inherited(), clear('history'), asked)
    const joined = live(accepted('2026-06-08'), [takeIn(old), { at: '2026-06-10 09:00' }])
    const correct = (fact: 'receipt' | 'acceptance', to: string): Act => [
      { kind: 'correct-date', fact, to: asDay(to), text },
      directing,
    ]
    const corrected = live(
      joined,
      correct('receipt', '2026-06-05'),
      correct('acceptance', '2026-06-09'),
    )
    expect(corrected.state).toMatchObject({ receivedOn: '2026-06-05', acceptedOn: '2026-06-09' })
  })
})
