import type { CommandFacts } from '../../../domain/case/commands'
import { partOf } from '../../../domain/case/part-of-case'
import type { PostCode, PetitionerId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { an, bo, cameIn, dutiesOf, explain, live, ofAn, text } from './acts'
import { ask, refusalOf, sleepUntil, type Life } from './life'

const on = (reception: string, day: string, post = 'lead-a') => {
  return { reception, day: asDay(day), post: post as PostCode }
}
const appoint = (recipient: PetitionerId, ...of: Parameters<typeof on>): CommandFacts => {
  return { kind: 'appoint-reception', recipient, ...on(...of) }
}
const move = (...of: Parameters<typeof on>): CommandFacts => {
  return { kind: 'move-reception', recipient: an, text, ...on(...of) }
}
const takeBack: CommandFacts = { kind: 'withdraw-reception', recipient: an }
const record = (came: boolean): CommandFacts => ({ kind: 'record-reception', recipient: an, came })
const first = appoint(an, 'r1', '2026-03-11')
const asked = () => live(ofAn('national-2022'), [first])
const receiving = (life: Life) =>
  dutiesOf(life, 'receive').map(({ owedBy, due, state, doneOn }) => {
    return [owedBy, due.due, state, doneOn].join(' ')
  })

describe('received by a leader, by appointment (T7)', () => {
  it('is owed by the post on that very day, rest day or not, internally', () => {
    expect(receiving(asked())).toEqual(['lead-a 2026-03-11 open '])
    const [duty] = dutiesOf(asked(), 'receive')
    expect([duty?.nature, duty?.due.basis]).toEqual(['internal', 'reception day (plan T7)'])
    const onSunday = live(ofAn('national-2022'), [appoint(an, 'r1', '2026-03-15')])
    expect(receiving(onSunday)).toEqual(['lead-a 2026-03-15 open '])
  })

  it.each([
    [true, 'held'],
    [false, 'not-come'],
  ])('came %s: %s, and nothing is owed any more', (came, how) => {
    const life = live(asked(), [record(came), { at: '2026-03-11 10:00' }])
    expect(receiving(life)).toEqual(['lead-a 2026-03-11 done 2026-03-11'])
    expect(life.state.receptions).toEqual([
      expect.objectContaining({ ended: { on: '2026-03-11', how } }),
    ])
    expect(dutiesOf(life, 'receive')[0]?.state).toBe('done')
  })

  it('that they did not come nobody can say before the day', () => {
    const early = refusalOf(asked(), record(false), { at: '2026-03-10 10:00' })
    expect(early).toMatchObject({ code: 'date-too-early', rule: 'plan T7' })
    expect(ask(asked(), record(true), { at: '2026-03-10 10:00' }).ok).toBe(true)
  })

  it('is taken back until the day before, and owed no more', () => {
    const life = live(asked(), [takeBack, { actor: an, at: '2026-03-10 23:00' }])
    expect(receiving(life)).toEqual(['lead-a 2026-03-11 withdrawn '])
    const late = refusalOf(asked(), takeBack, { actor: an, at: '2026-03-11 00:10' })
    expect(late.code).toBe('window-over')
    expect(refusalOf(life, takeBack, { actor: an }).code).toBe('not-allowed-now')
    // And asked for again.
    const again = live(life, [appoint(an, 'r2', '2026-03-18'), { actor: an }])
    expect(receiving(again)).toEqual([
      ...['lead-a 2026-03-11 withdrawn ', 'lead-a 2026-03-18 open '],
    ])
  })

  it('moved, it is owed by the other post on the other day, and says from when and why', () => {
    const life = live(asked(), [move('r2', '2026-03-18', 'lead-b'), { at: '2026-03-10 10:00' }])
    expect(receiving(life)).toEqual(['lead-b 2026-03-18 open '])
    expect(life.state.receptions?.[0]?.moved).toEqual([
      { on: '2026-03-10', from: '2026-03-11', text },
    ])
    const types = life.events.map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(['duty-moved', 'duty-handed-on']))
  })

  it.each<[string, CommandFacts, string]>([
    ['a second one', appoint(an, 'r2', '2026-03-18'), 'already-done'],
    ['to the same day', move('r1', '2026-03-11'), 'names-itself'],
    ['to a day that is over', move('r0', '2026-03-01'), 'dates-out-of-order'],
    ['of nobody', appoint('nobody' as PetitionerId, 'r1', '2026-03-18'), 'unknown-recipient'],
    ['on a day that is over', appoint(bo, 'r0', '2026-03-01'), 'dates-out-of-order'],
    ['of one who has none', { kind: 'withdraw-reception', recipient: bo }, 'unknown-object'],
  ])('%s is refused', (_what, facts, code) => {
    const life = live(cameIn('national-2022'), [first])
    expect(refusalOf(life, facts).code).toBe(code)
  })

  it('each asks for themselves alone, and sees their own alone', () => {
    const both = live(cameIn('national-2022'), [first], [appoint(bo, 'r2', '2026-03-18')])
    expect(receiving(both)).toEqual(['lead-a 2026-03-11 open ', 'lead-a 2026-03-18 open '])
    expect(refusalOf(cameIn('national-2022'), first, { actor: bo }).code).toBe('not-for-your-post')
    expect(refusalOf(both, record(true), { actor: an }).code).toBe('not-for-your-post')
    const theirs = partOf(both.state, [bo]).receptions ?? []
    expect(theirs.map(({ recipient }) => recipient)).toEqual([bo])
  })

  it('whoever takes the matter back is not waited for', () => {
    const left: CommandFacts = { kind: 'withdraw', recipient: an, text }
    expect(receiving(live(cameIn('national-2022'), [first], [left]))).toEqual([
      'lead-a 2026-03-11 withdrawn ',
    ])
  })

  it('rings as any duty does, and holds nobody to account but whoever receives', () => {
    const late = sleepUntil(asked(), '2026-03-20 12:00')
    const rung = late.events.flatMap((event) => (event.type === 'rung-reached' ? [event] : []))
    const of = rung.filter(({ duty }) => duty.includes('/receive/'))
    expect(of.map(({ to }) => to[0]).filter(Boolean)).toContain('lead-a')
  })
})

describe('explained once more by somebody else, on wish (T6)', () => {
  const again: CommandFacts = { kind: 'explain', text, byAnother: true }
  const other = { actor: 'person-director' as never }

  it('by one who has not explained it yet, and nobody else', () => {
    const life = live(ofAn('national-2022'), [explain])
    const refused = refusalOf(life, again)
    expect(refused).toMatchObject({ code: 'not-for-your-post', rule: 'plan T6' })
    const twice = live(life, [again, other])
    expect(twice.state.explanations).toHaveLength(2)
    expect(refusalOf(twice, again, other).code).toBe('not-for-your-post')
  })

  it('once there is something to explain again; without the wish by anybody', () => {
    expect(refusalOf(ofAn('national-2022'), again).code).toBe('not-for-this-matter')
    expect(ask(live(ofAn('national-2022'), [explain]), explain).ok).toBe(true)
  })
})
