import { allowedCommands } from '../../../domain/case/procedure'
import { serviceWays } from '../../../domain/case/kinds'
import type { PetitionerId } from '../../../domain/ids'
import {
  allOf,
  ask,
  begin,
  duty,
  give,
  kindsOfDuties,
  liveTo,
  notice,
  opinionTo,
  refusalOf,
  windowOf,
} from './life'
import { allowedByHand } from './procedure-by-hand'

const [an, bo, chen] = ['petitioner-an', 'petitioner-bo', 'petitioner-chen'] as PetitionerId[] as [
  PetitionerId,
  PetitionerId,
  PetitionerId,
]
const reachable = (...ids: PetitionerId[]) => ids.map((id) => ({ id, reachable: true }))
const unreachable = (...ids: PetitionerId[]) => ids.map((id) => ({ id, reachable: false }))
const electronically = (recipient: PetitionerId) => {
  return {
    ...({ kind: 'serve-notice', says: 'receipt', recipient } as const),
    way: 'electronic-with-consent' as const,
  }
}

/** Received on Monday 2026-03-02: the notice is owed by Tuesday 17 March. */
const three = () =>
  begin({ recipients: reachable(an, bo, chen), at: '2026-03-20 09:00', ...march2 })
const march2 = { receivedOn: '2026-03-02' }

describe('each petitioner has a notice of their own (Art. 23)', () => {
  it('the duty is fulfilled with the last of them, not before', () => {
    let life = give(give(three(), notice(an)), notice(bo))
    expect(duty(life, 'notify').state).toBe('open')
    expect(allowedCommands(life.state)).toContain('serve-notice')
    life = give(life, notice(chen))
    expect(duty(life, 'notify').state).toBe('done')
    expect(allowedCommands(life.state)).not.toContain('serve-notice')
    expect(life.state.notices).toEqual(
      [an, bo, chen].map((recipient) => {
        return { recipient, way: 'signed', says: 'receipt', on: '2026-03-20' }
      }),
    )
  })

  it.each([
    [['2026-03-05', '2026-03-10', '2026-03-07'], '2026-03-10', false],
    [['2026-03-10', '2026-03-07', '2026-03-05'], '2026-03-10', false],
    [['2026-03-05', '2026-03-07', '2026-03-17'], '2026-03-17', false],
    [['2026-03-18', '2026-03-07', '2026-03-05'], '2026-03-18', true],
    [['2026-03-02', '2026-03-02', '2026-03-02'], '2026-03-02', false],
  ])('served on %j it was done on %s, late: %s', (days, doneOn, late) => {
    const life = [an, bo, chen].reduce(
      (lived, id, index) => give(lived, notice(id), { on: days[index]! }),
      three(),
    )
    expect(duty(life, 'notify')).toMatchObject({
      state: 'done',
      doneOn,
      due: { due: '2026-03-17' },
    })
    expect(allOf(life, 'duty-done')).toEqual([
      { type: 'duty-done', duty: '2026-000001/notify/1', on: doneOn, late },
    ])
  })

  it('nobody is served twice', () => {
    const life = give(three(), notice(bo))
    const refusal = refusalOf(life, notice(bo))
    expect(refusal).toMatchObject({ code: 'already-done', rule: '信访工作条例 Art. 23' })
    expect(refusal.allowed).toEqual(expect.arrayContaining(['serve-notice', 'accept']))
  })
})

describe('whose name or address is unclear', () => {
  const mixed = () =>
    begin({
      recipients: [...reachable(an), ...unreachable(bo)],
      at: '2026-03-20 09:00',
      ...march2,
    })

  it('is owed no notice: where that is everybody, nobody owes one (Art. 23)', () => {
    const life = begin({ recipients: unreachable(an, bo) })
    expect(kindsOfDuties(life, 'open')).toEqual(['sort'])
  })

  it.each([
    ['nobody at all', []],
    ['one of two', [...unreachable(bo), ...reachable(an)]],
  ])('%s', (_, recipients) => {
    const owed = recipients.length > 0 ? ['sort', 'notify'] : ['sort']
    expect(kindsOfDuties(begin({ recipients }), 'open')).toEqual(owed)
  })

  it.each(serviceWays.map((way) => [way]))('a notice and an opinion to them: %s', (way) => {
    const possible = way === 'electronic-with-consent' || way === 'public-notice'
    const issued = liveTo(mixed(), 'answer-issued')
    const papers = [{ kind: 'serve-notice', says: 'receipt' }, { kind: 'serve-opinion' }] as const
    for (const paper of papers) {
      expect(ask(issued, { ...paper, recipient: bo, way }).ok).toBe(possible)
      expect(ask(issued, { ...paper, recipient: an, way }).ok).toBe(true)
    }
  })

  it('may be told all the same, and that is offered until it is done', () => {
    let life = give(mixed(), notice(an))
    expect(allowedCommands(life.state)).toContain('serve-notice')
    life = give(life, electronically(bo))
    expect(allowedCommands(life.state)).not.toContain('serve-notice')
  })

  it('holds up no duty, and a notice to them counts for none', () => {
    const first = give(mixed(), notice(an), { on: '2026-03-10' })
    expect(duty(first, 'notify')).toMatchObject({ state: 'done', doneOn: '2026-03-10' })
    const then = give(first, electronically(bo), { on: '2026-03-20' })
    const other = give(mixed(), electronically(bo), { on: '2026-03-20' })
    expect(duty(other, 'notify').state).toBe('open')
    const round = give(other, notice(an), { on: '2026-03-10' })
    expect(duty(round, 'notify')).toEqual(duty(then, 'notify'))
    expect(allOf(round, 'duty-done')).toMatchObject([{ on: '2026-03-10', late: false }])
  })
})

describe('each petitioner has an opinion, and a window, of their own (Art. 35)', () => {
  /** Registered on Monday 2026-03-02 and everything but service done that day. */
  const issued = () => liveTo(begin({ recipients: reachable(an, bo, chen) }), 'answer-issued')

  it('the phase moves, and the duty ends, with the last of them', () => {
    let life = give(give(issued(), opinionTo(chen)), opinionTo(an))
    expect(life.state.phase).toBe('answer-issued')
    expect(duty(life, 'serve-answer').state).toBe('open')
    expect(life.state.duties.map(({ kind }) => kind)).not.toContain('conclude')
    const refusal = refusalOf(life, 'conclude')
    expect(refusal.code).toBe('not-allowed-now')
    expect([...refusal.allowed].sort()).toEqual(allowedByHand(life.state).sort())
    expect(refusalOf(life, opinionTo(an))).toMatchObject({
      code: 'already-done',
      rule: '信访工作条例 Art. 35',
    })
    life = give(life, opinionTo(bo))
    expect(life.state.phase).toBe('answer-served')
    expect(kindsOfDuties(life, 'open')).toEqual(['notify', 'conclude'])
  })

  it('thirty days from the day each of them received it, by the rules of each day', () => {
    let life = give(issued(), opinionTo(an), { on: '2026-03-02' })
    life = give(life, opinionTo(bo), { at: '2026-04-02 09:00', on: '2026-04-01' })
    life = give(life, opinionTo(chen), { on: '2026-03-05' })
    const windows = [an, bo, chen].map((id) => windowOf(life, id))
    expect(windows.map(({ openedOn, last, state }) => [openedOn, last.due, state])).toEqual([
      ['2026-03-02', '2026-04-01', 'open'],
      // The thirtieth day is 1 May: Labour Day, up to Wednesday the 6th.
      ['2026-04-01', '2026-05-06', 'open'],
      // Saturday 4 April, Tomb-Sweeping Day, up to Tuesday the 7th.
      ['2026-03-05', '2026-04-07', 'open'],
    ])
    expect(windows.every(({ clock }) => clock === 'request-review')).toBe(true)
  })

  it.each([
    [['2026-03-02', '2026-03-04', '2026-03-06']],
    [['2026-03-06', '2026-03-04', '2026-03-02']],
    [['2026-03-04', '2026-03-06', '2026-03-02']],
  ])('entered in whatever order, %j: served, and to be concluded, from the last day', (days) => {
    const at = '2026-03-09 09:00'
    const life = [an, bo, chen].reduce(
      (lived, id, index) => give(lived, opinionTo(id), { on: days[index]!, at }),
      issued(),
    )
    expect(duty(life, 'serve-answer').doneOn).toBe('2026-03-06')
    expect(duty(life, 'conclude')).toMatchObject({
      openedOn: '2026-03-06',
      due: { due: '2026-03-10' },
    })
    expect(refusalOf(life, 'conclude', { on: '2026-03-05', at }).code).toBe('date-too-early')
    expect(ask(life, 'conclude', { on: '2026-03-06', at }).ok).toBe(true)
  })

  it('who brought no part of the matter is served nothing', () => {
    const stranger = 'petitioner-nobody' as PetitionerId
    expect(refusalOf(issued(), opinionTo(stranger)).code).toBe('unknown-recipient')
    expect(refusalOf(issued(), notice(stranger)).code).toBe('unknown-recipient')
  })
})
