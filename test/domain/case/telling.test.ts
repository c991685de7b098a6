import type { CommandFacts } from '../../../domain/case/commands'
import { noticeSubjects, serviceWays, type NoticeSubject } from '../../../domain/case/kinds'
import type { PetitionerId } from '../../../domain/ids'
import { allOf, ask, duty, kindsOfDuties, refusalOf, type Life } from './life'
import {
  accept,
  an,
  atWork,
  bo,
  body,
  cameIn,
  heading,
  live,
  numbered,
  ofAn,
  owed,
  petition,
  tell,
  text,
  type Era,
} from './acts'

const decline: CommandFacts = { kind: 'decline', ground: 'not-ours', body: body('city') }
const forward: CommandFacts = { kind: 'forward', to: body('city') }
const assign: CommandFacts = { kind: 'assign', to: body('county') }
const merge: CommandFacts = { kind: 'merge', into: numbered('2026-000007') }
const extend: CommandFacts = { kind: 'extend', days: 30, text }
const extended = (era: Era) => live(atWork(ofAn(era)), [extend, heading])

describe('what a notice may tell of, as the case stands (Art. 23)', () => {
  const table: [string, Life, NoticeSubject[]][] = [
    ['nothing decided yet, 2022', ofAn('national-2022'), ['receipt']],
    // 2005 Arts. 21, 22 and Zhejiang Art. 20: whether it is accepted, so not before that is known.
    ['nothing decided yet, 2005', ofAn('national-2005'), []],
    ['nothing decided yet, Zhejiang', ofAn('zhejiang-2016'), []],
    ['before any rules', ofAn('before-any-rules'), ['receipt']],
    ['accepted, 2005', live(ofAn('national-2005'), [petition]), ['receipt']],
    ['accepted, Zhejiang', live(ofAn('zhejiang-2016'), [petition]), ['receipt']],
    ['declined, 2022', live(ofAn('national-2022'), [decline]), ['receipt', 'decline']],
    ['declined, 2005', live(ofAn('national-2005'), [decline]), ['decline']],
    ['declined, Zhejiang', live(ofAn('zhejiang-2016'), [decline]), ['decline']],
    ['sent on', live(ofAn('national-2022'), [forward]), ['receipt', 'transfer']],
    ['assigned', live(ofAn('national-2005'), [assign]), ['transfer']],
    ['merged', live(ofAn('national-2022'), [merge]), ['receipt', 'transfer']],
    [
      'led to the courts',
      live(ofAn('national-2022'), [accept('litigation')]),
      ['receipt', 'route'],
    ],
    ['extended', extended('national-2022'), ['receipt', 'extension']],
  ]
  const rows = table.flatMap(([name, life, may]) =>
    noticeSubjects.map((says) => ({ name, life, says, may: may.includes(says) })),
  )

  it.each(rows)('$name: $says, $may', ({ life, says, may }) => {
    expect(ask(life, tell(an, says)).ok).toBe(may)
    if (may) return
    expect(refusalOf(life, tell(an, says)).code).toBe('not-for-this-matter')
  })

  it('says which notices are possible, and why one is not yet', () => {
    const life = live(ofAn('national-2022'), [decline])
    expect(refusalOf(life, tell(an, 'route')).message).toContain('receipt, decline')
    const early = refusalOf(ofAn('zhejiang-2016'), tell(an))
    expect(early).toMatchObject({ rule: '浙江省信访条例 Art. 20' })
    expect(early.message).toContain('sort it first')
  })

  it('before 2022 none says that a matter is accepted before it was', () => {
    const life = live(ofAn('zhejiang-2016'), [petition, { at: '2019-03-06 09:00' }])
    expect(refusalOf(life, tell(an), { on: '2019-03-05' })).toMatchObject({
      ...{ code: 'date-too-early', rule: '浙江省信访条例 Art. 20' },
      message: 'It says that the matter is accepted, which it was on 2019-03-06. Correct the date.',
    })
    expect(ask(life, tell(an), { on: '2019-03-06' }).ok).toBe(true)
  })
})

describe('what stops the clock (Arts. 22, 23; Zhejiang Art. 20)', () => {
  it.each([
    ['national-2022', petition, 'receipt'],
    ['national-2022', decline, 'decline'],
    ['national-2022', forward, 'transfer'],
    ['national-2022', assign, 'transfer'],
    ['national-2022', accept('litigation'), 'route'],
    ['national-2005', decline, 'decline'],
    ['zhejiang-2016', petition, 'receipt'],
  ] as const)('%s, %j: the notice (%s) and nothing before it', (era, sorted, says) => {
    const life = live(ofAn(era), [sorted])
    expect(duty(life, 'notify').state).toBe('open')
    expect(duty(live(life, [tell(an, says)]), 'notify').state).toBe('done')
  })

  it('to tell why it was extended is another duty, and stops not this one', () => {
    const told = live(extended('national-2022'), [tell(an, 'extension')])
    expect(duty(told, 'notify').state).toBe('open')
    expect(duty(told, 'tell-extension').state).toBe('done')
    const other = live(extended('national-2022'), [tell(an)])
    expect(duty(other, 'notify').state).toBe('done')
    expect(duty(other, 'tell-extension').state).toBe('open')
  })

  // Fifteen days from Monday 2 March; five working days from Monday 4 March 2019.
  it.each([
    ['national-2022', '2026-03-17'],
    ['national-2005', '2015-03-17'],
    ['zhejiang-2016', '2019-03-11'],
  ] as const)('%s: by %s', (era, due) => {
    expect(duty(ofAn(era), 'notify')).toMatchObject({ due: { due }, nature: 'statutory' })
  })
})

describe('by whose hand and to whom', () => {
  const stranger = 'petitioner-nobody' as PetitionerId
  const accepted = live(
    cameIn('national-2022', {
      recipients: [
        { id: an, reachable: true },
        { id: bo, reachable: false },
      ],
    }),
    [petition],
  )

  it.each(serviceWays.map((way) => [way]))('whose address is unclear, by %s', (way) => {
    const facts = (recipient: PetitionerId): CommandFacts => {
      return { kind: 'serve-notice', says: 'receipt', recipient, way }
    }
    const reaches = way === 'electronic-with-consent' || way === 'public-notice'
    expect(ask(accepted, facts(an)).ok).toBe(true)
    expect(ask(accepted, facts(bo)).ok).toBe(reaches)
    if (!reaches) expect(refusalOf(accepted, facts(bo)).code).toBe('recipient-not-reachable')
  })

  it('nobody twice, and nobody else', () => {
    const told = live(accepted, [tell(an)])
    expect(refusalOf(told, tell(an)).code).toBe('already-done')
    expect(refusalOf(accepted, tell(stranger)).code).toBe('unknown-recipient')
    const left = live(told, [{ kind: 'withdraw', recipient: bo, text }])
    expect(refusalOf(left, tell(bo)).code).toBe('not-allowed-now')
  })

  it('where nobody can be reached nobody owes it (Art. 23)', () => {
    const life = ofAn('national-2022', { recipients: [{ id: bo, reachable: false }] })
    expect(kindsOfDuties(life, 'open')).toEqual(['sort'])
    // Nor anybody the notice where it went: it may still be put up publicly.
    const gone = live(life, [forward])
    expect(owed(gone)).toEqual(['2026-03-04 conclude'])
  })

  it.each([
    ['receipt', '2026-03-02', '2026-03-01'],
    ['transfer', '2026-03-04', '2026-03-03'],
  ] as const)('%s: on %s at the earliest', (says, on, before) => {
    const life = live(ofAn('national-2022'), [forward, { at: '2026-03-04 09:00' }])
    expect(ask(life, tell(an, says), { on }).ok).toBe(true)
    expect(refusalOf(life, tell(an, says), { on: before }).code).toBe('date-too-early')
  })

  it('the notice of an extension follows the extension', () => {
    const later = live(atWork(ofAn('national-2022')), [
      extend,
      { ...heading, at: '2026-03-10 09:00' },
    ])
    const notice = tell(an, 'extension')
    expect(refusalOf(later, notice, { on: '2026-03-09' }).code).toBe('date-too-early')
    expect(ask(later, notice, { on: '2026-03-10' }).ok).toBe(true)
  })

  it('a notice of several subjects to one person counts from the first', () => {
    const life = live(
      ofAn('national-2022', { at: '2026-03-20 09:00', receivedOn: '2026-03-02' }),
      [tell(an), { on: '2026-03-16' }],
      [forward],
      [tell(an, 'transfer')],
    )
    expect(duty(life, 'notify')).toMatchObject({ state: 'done', doneOn: '2026-03-16' })
    expect(allOf(life, 'duty-done').find(({ duty: id }) => id.includes('notify'))?.late).toBe(false)
  })
})
