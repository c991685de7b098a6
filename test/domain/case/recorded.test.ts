import { applyAll } from '../../../domain/case/apply'
import { blankCase } from '../../../domain/case/blank-case'
import { consequences } from '../../../domain/case/following'
import { nextInstant, passTime } from '../../../domain/case/passage-of-time'
import { allowedCommands } from '../../../domain/case/procedure'
import { againstRecord, limitInBooks, recordClosed } from '../../../domain/case/recorded'
import type { OldRecord } from '../../../domain/case/old-record'
import type { Registration } from '../../../domain/case/registration'
import type { RulePackId } from '../../../domain/rules/rule-pack'
import type { BodyCode } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { loadRulePack } from '../../../rules'
import { petitioner, registration, settings } from '../../support/case-fixtures'
import { faultsOf } from './consistent'
import { allAsked, give, kindsOfDuties, liveTo, lookAtClock, moment, type Life } from './life'

const NOW = '2026-11-29 09:00'

type Books = { [Field in keyof OldRecord]?: OldRecord[Field] | string | undefined } & {
  received?: string
  law?: RulePackId | 'none'
  filed?: Partial<Registration>
}

const registered = ({ received = '2012-03-01', filed = {} }: Books) =>
  registration({ receivedOn: asDay(received), registeredAt: moment(NOW), ...filed })

function recordOf({ received: _, law: __, filed: ___, ...told }: Books): OldRecord {
  const days = { endedOn: '2012-06-01', ...told }
  return { kind: 'petition', route: 'hear-and-decide', ...days } as OldRecord
}

function put(books: Books = {}): Life {
  const { law = 'national-2005' } = books
  const pack = law === 'none' ? null : loadRulePack(law)
  const [year] = (books.received ?? '2012').split('-').map(Number)
  const pinned = settings({ pack }, year, 2027)
  const recorded = recordClosed(registered(books), recordOf(books), pinned, moment(NOW))
  return { ...recorded, settings: pinned, now: moment(NOW) }
}

const limits = ({ state }: Life) =>
  state.duties.map(({ kind, nature, due, state: stands, doneOn }) =>
    [kind, nature, due.due, stands, doneOn].filter(Boolean).join(' '),
  )

describe('the limit of the law, as the books let it be reckoned', () => {
  // 60 days from 1 March 2012 end on 30 April, which was a holiday until 1 May.
  it.each([
    ['2012-04-20', 'statutory 2012-05-02 done 2012-04-20', 'kept'],
    ['2012-05-02', 'statutory 2012-05-02 done 2012-05-02', 'kept'],
    ['2012-05-03', 'statutory 2012-05-02 done 2012-05-03', 'late'],
    [undefined, 'statutory 2012-05-02 withdrawn', 'not-known'],
  ])('answered on %s, with no day of acceptance', (answeredOn, owed, limit) => {
    const life = put(answeredOn === undefined ? {} : { answeredOn })
    expect(limits(life)).toEqual([`handle ${owed}`])
    expect(limitInBooks(life.state)).toBe(limit)
    expect(life.state).toMatchObject({
      acceptedOn: '2012-03-01',
      recorded: { acceptance: 'assumed-from-receipt' },
    })
  })

  it.each<[string, Books, string | undefined]>([
    ['from its acceptance', { acceptedOn: '2012-03-05' }, '2012-05-04'],
    [
      'from its receipt here, where another body had sent it on',
      {
        filed: {
          channel: 'referred',
          origin: { from: 'county' as BodyCode, how: 'forwarded', on: asDay('2012-03-08') },
        },
      },
      '2012-05-07',
    ],
    // 30 days from 1 June 2018 end on a Sunday.
    ['by the law of the province', { law: 'zhejiang-2016', received: '2018-06-01' }, '2018-07-02'],
    // 60 days from 1 February 2023 end on a Sunday.
    ['by the law of 2022', { law: 'national-2022', received: '2023-02-01' }, '2023-04-03'],
    ['of a suggestion before 2022', { kind: 'suggestion' }, '2012-05-02'],
    [
      'none of a suggestion since',
      { kind: 'suggestion', law: 'national-2022', received: '2023-02-01' },
      undefined,
    ],
    ['none of a dispute, which no text knows', { kind: 'dispute' }, undefined],
    ['none of what goes elsewhere', { route: 'arbitration' }, undefined],
    ['none where the books do not say which way it went', { route: undefined }, undefined],
    ['none before there were any rules', { law: 'none', received: '2004-03-01' }, undefined],
  ])('it runs %s', (_, books, due) => {
    const endedOn = books.received === undefined ? '2012-06-01' : '2024-01-10'
    const life = put({ ...books, endedOn, answeredOn: endedOn })
    expect(life.state.duties.map((duty) => duty.due.due)).toEqual(due === undefined ? [] : [due])
    expect(limitInBooks(life.state)).toBe(due === undefined ? 'none' : 'late')
  })

  it('it says why it is the day it is', () => {
    const [duty] = put().state.duties
    expect(duty?.due.basis).toContain('Art. 33 信访条例')
    expect(duty?.due.steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['start', 'rolled-over', 'result']),
    )
  })
})

describe('what was closed and settled', () => {
  it('is an ended case on which nothing is owed and of which nobody hears', () => {
    const life = put({ answeredOn: '2012-04-20' })
    const { state, settings: pinned, now, events } = life
    expect(state).toMatchObject({
      ...{ version: 1, phase: 'ended', concludedOn: '2012-06-01', endedOn: '2012-06-01' },
      settled: { on: '2012-06-01', how: 'recorded' },
    })
    expect(faultsOf(state, pinned)).toEqual([])
    expect(nextInstant(state, pinned)).toBeUndefined()
    expect(passTime(state, pinned, moment('2030-01-01'))).toEqual([])
    expect(consequences(state, pinned, now)).toEqual([])
    expect(events.flatMap((event) => ('to' in event ? event.to : []))).toEqual([])
  })

  it('stands in its journal as it came about', () => {
    const { state, events } = put({ answeredOn: '2012-04-20' })
    expect(events.map(({ type }) => type)).toEqual([
      ...['recorded', 'duty-opened', 'duty-done', 'settled', 'ended'],
    ])
    const again = applyAll(blankCase(registered({})), events)
    expect({ ...again, version: 1 }).toEqual(state)
  })

  it('invents nothing that the books do not say', () => {
    const { state } = put()
    const { answer, ending, entrustment, notices, windows, questions, outside } = state
    expect([answer, ending, entrustment]).toEqual([undefined, undefined, undefined])
    expect([notices, windows, questions, outside]).toEqual([[], [], [], []])
  })

  it('is no old case to be worked on, whatever was said when it was filed', () => {
    expect(put({ filed: { inherited: true } }).state.inherited).toBe(false)
  })

  it('keeps the answer by its text', () => {
    const answer = { id: 'text-9', hash: 'hash' }
    const { state } = put({ answer, answeredOn: '2012-04-20' })
    expect(state.recorded).toEqual({
      ...{ acceptance: 'assumed-from-receipt', answer },
      ...{ answeredOn: '2012-04-20', endedOn: '2012-06-01' },
    })
  })

  it.each<[string, RulePackId]>([
    ['2012', 'national-2005'],
    ['2023', 'national-2022'],
  ])('of %s it owes a body above nothing, and has no right against it', (year, law) => {
    const origin = {
      ...{ from: 'county' as BodyCode, how: 'assigned' as const, on: asDay(`${year}-03-08`) },
      reportBackOn: asDay(`${year}-05-30`),
    }
    const filed = { channel: 'referred' as const, origin }
    const days = { received: `${year}-03-01`, endedOn: `${year}-06-01` }
    const { state, settings: pinned, now } = put({ law, filed, ...days })
    expect(consequences(state, pinned, now)).toEqual([])
  })
})

describe('what speaks against it', () => {
  const against = (books: Books) =>
    againstRecord(registered(books), recordOf(books), asDay('2026-11-29'))?.[0]

  it.each<[Books, string | undefined]>([
    [{ acceptedOn: '2012-03-01', answeredOn: '2012-03-01', endedOn: '2012-03-01' }, undefined],
    [{ endedOn: '2026-11-29' }, undefined],
    [{ endedOn: '2026-11-30' }, 'date-in-future'],
    [{ acceptedOn: '2012-02-29' }, 'dates-out-of-order'],
    [{ answeredOn: '2012-02-29' }, 'dates-out-of-order'],
    [{ acceptedOn: '2012-04-02', answeredOn: '2012-04-01' }, 'dates-out-of-order'],
    [{ answeredOn: '2012-06-02' }, 'dates-out-of-order'],
    [{ endedOn: '2012-02-29' }, 'dates-out-of-order'],
  ])('%j: %s', (books, code) => {
    expect(against(books)).toBe(code)
    if (code !== undefined) expect(() => put(books)).toThrow(RangeError)
  })
})

describe('what becomes of it later', () => {
  const reopened = (life: Life) =>
    give(life, 'reopen', { onBehalfOf: life.settings.posts.director })

  it('may be named, taken up and reopened, and nothing else', () => {
    expect(allowedCommands(put().state)).toEqual([
      ...['name-accused', 'share-accused', 'take-up', 'reopen'],
    ])
  })

  it('ends again as the books have it, where somebody was named', () => {
    const before = put()
    const after = lookAtClock(give(before, 'name-accused'), NOW)
    expect(after.state).toMatchObject({
      ...{ phase: 'ended', endedOn: '2012-06-01', settled: before.state.settled },
    })
    expect(after.state.duties).toEqual(before.state.duties)
  })

  it.each([[undefined], ['2012-04-20']])(
    'reopened it goes on under the office’s own targets (answered %s)',
    (answeredOn) => {
      const before = put(answeredOn === undefined ? {} : { answeredOn })
      const { state, settings: pinned } = reopened(before)
      expect(state).toMatchObject({ phase: 'accepted', round: 1 })
      expect(state.settled).toBeUndefined()
      expect(kindsOfDuties(reopened(before), 'open').sort()).toEqual(['entrust', 'handle'])
      expect(state.duties[0]).toEqual(before.state.duties[0])
      expect(limitInBooks(state)).toBe(limitInBooks(before.state))
      expect(faultsOf(state, pinned)).toEqual([])
    },
  )

  it('reopened it comes to an answer, and to its end, without one of before', () => {
    const concluded = liveTo(reopened(put()), 'concluded')
    const asked = allAsked(concluded)
    const word = { kind: 'answer-settled', recipient: petitioner, settled: true } as const
    const said = give(asked, word)
    expect(said.state.settled).toMatchObject({ how: 'confirmed' })
    const end = lookAtClock(said, '2027-06-01 09:00')
    expect(end.state).toMatchObject({ phase: 'ended', earlierAnswers: [] })
    expect(faultsOf(end.state, end.settings)).toEqual([])
  })

  it('taken up it is no longer settled: only their own word settles it', () => {
    const { state } = give(put(), 'take-up')
    expect(state.settled).toBeUndefined()
    expect(state).toMatchObject({ phase: 'concluded', backlog: { takenUpOn: '2026-11-29' } })
    const life = give(put(), 'take-up')
    expect(kindsOfDuties(life, 'open').sort()).toEqual(
      expect.arrayContaining(['five-clears', 'five-ones', 'settle']),
    )
  })
})
