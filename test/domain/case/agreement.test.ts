import type { CommandFacts } from '../../../domain/case/commands'
import type { PetitionerId } from '../../../domain/ids'
import { ask, duty, kindsOfDuties, refusalOf } from './life'
import {
  accept,
  an,
  answered,
  atWork,
  bo,
  cameIn,
  conclude,
  entrust,
  eras,
  explain,
  first,
  live,
  ofAn,
  opinion,
  owed,
  petition,
  promise,
  signFor,
  text,
  type Era,
} from './acts'

const mediate = (outcome: 'agreed' | 'failed'): CommandFacts => ({ kind: 'mediate', outcome, text })
const sign = (change: {
  signedBy?: readonly PetitionerId[]
  endsMatter?: boolean
  promises?: readonly ReturnType<typeof promise>[]
}): CommandFacts => ({
  ...{ kind: 'sign-agreement', text, signedBy: [an, bo], endsMatter: false, promises: [] },
  ...change,
})
const perform: CommandFacts = {
  ...{ kind: 'perform', promise: '2026-000001/promise/1' as never, text },
}

const breach: CommandFacts = { kind: 'record-breach', text }

describe('a dispute is mediated (Art. 33; B3)', () => {
  const dispute = (era: Era = 'national-2022') => atWork(cameIn(era), accept('dispute'))

  it('failed: it is closed, and the parties learn what ways are still open', () => {
    const life = live(dispute(), [mediate('failed'), { at: '2026-03-10 09:00' }])
    expect(life.state).toMatchObject({ ending: 'mediation-failed', closingOn: '2026-03-10' })
    expect(duty(life, 'handle')).toMatchObject({ state: 'done', doneOn: '2026-03-10' })
    expect(refusalOf(life, conclude).message).toContain('an explanation of the lawful ways')
    expect(kindsOfDuties(life, 'open')).toEqual(['notify', 'explain'])
    const told = live(life, [explain, { at: '2026-03-12 09:00' }])
    // Two working days from when the gate was met.
    expect(owed(told)).toEqual(['2026-03-16 conclude', '2026-03-17 notify'])
    expect(live(told, [conclude]).state.phase).toBe('concluded')
  })

  it('agreed and not kept: it is one that mediation could not settle', () => {
    const promises = [promise('2026-03-31')]
    const signed = live(dispute(), [mediate('agreed')], [sign({ promises })])
    const life = live(signed, [breach, { at: '2026-04-02 09:00' }])
    expect(life.state).toMatchObject({
      ...{ phase: 'closing', ending: 'mediation-failed', closingOn: '2026-04-02' },
      promises: [{ overtaken: true }],
    })
    expect(kindsOfDuties(life, 'open')).toEqual(['notify', 'explain'])
    expect(refusalOf(life, breach).code).toBe('not-allowed-now')
  })

  it('agreed: an agreement is made, which everybody signs, and then it is kept', () => {
    const life = live(dispute(), [mediate('agreed')])
    expect(life.state.phase).toBe('signed-for')
    const signed = live(life, [sign({ promises: [promise('2026-03-31')] })])
    expect(signed.state).toMatchObject({ phase: 'closing', ending: 'agreement' })
    expect(refusalOf(signed, conclude).message).toContain('performance of what was agreed')
    const kept = live(signed, [perform, { at: '2026-03-25 09:00' }])
    // Two working days from Wednesday 25 March, when it was performed: Friday the 27th.
    expect(owed(kept)).toContain('2026-03-27 conclude')
    expect(live(kept, [conclude]).state.phase).toBe('concluded')
  })

  it.each(eras)('%s: its agreement always ends it', (era) => {
    for (const endsMatter of [true, false]) {
      const life = live(dispute(era), [mediate('agreed')], [sign({ endsMatter })])
      expect(life.state.phase).toBe('closing')
      expect(duty(life, 'handle').state).toBe('done')
    }
  })

  it('no agreement without everybody who still brings the matter', () => {
    const life = live(dispute(), [mediate('agreed')])
    const refusal = refusalOf(life, sign({ signedBy: [bo] }))
    expect(refusal).toMatchObject({ code: 'signatures-missing', rule: '信访工作条例 Art. 33' })
    expect(refusal.message).toContain(an)
    const left = live(life, [{ kind: 'withdraw', recipient: an, text }])
    expect(live(left, [sign({ signedBy: [bo] })]).state.phase).toBe('closing')
  })

  it('nor without mediation that led to one, nor before it', () => {
    expect(refusalOf(dispute(), sign({})).code).toBe('not-allowed-now')
    const suggestion = live(dispute('national-2022'), [mediate('agreed')])
    expect(refusalOf(suggestion, sign({ promises: [promise('2026-03-01')] })).code).toBe(
      'dates-out-of-order',
    )
    const late = live(dispute(), [mediate('agreed'), { at: '2026-03-06 09:00' }])
    expect(refusalOf(late, sign({}), { on: '2026-03-05' }).code).toBe('date-too-early')
    expect(refusalOf(dispute(), mediate('agreed'), { on: '2026-03-01' }).code).toBe(
      'date-too-early',
    )
  })
})

describe('a petition is mediated on the way (2022 Art. 33, Zhejiang Arts. 25, 28)', () => {
  it.each([
    ['national-2022', '信访工作条例 Art. 34'],
    ['national-2005', '信访条例 Art. 33'],
  ] as const)('%s: an agreement does not take the place of the opinion', (era, rule) => {
    const life = live(atWork(cameIn(era)), [mediate('agreed')])
    const refusal = refusalOf(life, sign({ endsMatter: true }))
    expect(refusal).toMatchObject({ code: 'not-for-this-matter', rule })
    expect(refusal.message).toContain('issue the opinion')
    const signed = live(life, [sign({ promises: [promise(`${life.state.receivedOn}`)] })])
    expect(signed.state).toMatchObject({ phase: 'signed-for' })
    expect(duty(signed, 'handle').state).toBe('open')
    expect(answered(signed).state).toMatchObject({ ending: 'opinion', phase: 'answer-served' })
  })

  it('under Zhejiang’s rules it may: the matter is closed and nothing more is owed to be handled', () => {
    const life = live(atWork(cameIn('zhejiang-2016')), [mediate('agreed')])
    const signed = live(life, [sign({ endsMatter: true }), { at: '2019-03-15 09:00' }])
    expect(signed.state).toMatchObject({ phase: 'closing', ending: 'agreement' })
    expect(duty(signed, 'handle')).toMatchObject({ state: 'done', doneOn: '2019-03-15' })
    expect(refusalOf(signed, opinion({})).code).toBe('not-allowed-now')
    // Or it goes on to its opinion, where it is not to end there.
    expect(live(life, [sign({})]).state.phase).toBe('signed-for')
  })

  it('failed, it goes on to its opinion', () => {
    const life = live(atWork(cameIn('national-2022')), [mediate('failed')])
    expect(life.state).toMatchObject({ phase: 'signed-for', mediations: [{ outcome: 'failed' }] })
    expect(refusalOf(life, sign({})).code).toBe('not-allowed-now')
  })

  it('may come before anybody is entrusted', () => {
    for (const acts of [[], [entrust()]]) {
      const life = live(cameIn('zhejiang-2016'), [petition], ...acts.map((a) => [a] as [typeof a]))
      const signed = live(life, [mediate('agreed')], [sign({ endsMatter: true })])
      expect(signed.state.phase).toBe('closing')
      expect(kindsOfDuties(signed, 'open')).toEqual(['notify', 'conclude'])
    }
  })
})

describe('a report on an official is never mediated (Art. 30)', () => {
  it.each(eras)('%s', (era) => {
    const life = live(cameIn(era), [accept('report')])
    expect(refusalOf(life, mediate('agreed')).code).toBe('not-allowed-now')
  })
})

describe('an errand is done, a report handed over (V2; Art. 30)', () => {
  const done: CommandFacts = { kind: 'complete-errand', text }

  it('the errand', () => {
    const life = live(ofAn('national-2022'), [accept('errand')], [done, { at: '2026-03-12 09:00' }])
    expect(life.state).toMatchObject({ ending: 'errand-done', closingOn: '2026-03-12' })
    expect(duty(life, 'handle')).toMatchObject({ state: 'done', doneOn: '2026-03-12' })
    expect(duty(life, 'entrust').state).toBe('withdrawn')
    expect(owed(life)).toEqual(['2026-03-16 conclude', '2026-03-17 notify'])
    const asked = live(life, [conclude])
    // Somebody asks whether that was what they wanted: five working days from the close.
    expect(owed(asked)).toEqual(['2026-03-17 notify', '2026-03-19 ask-settled'])
    expect(refusalOf(live(ofAn('national-2022'), [petition]), done).code).toBe('not-allowed-now')
  })

  it('is not entrusted twice for one signature', () => {
    const life = atWork(ofAn('national-2022'), accept('errand'))
    expect(refusalOf(life, signFor).code).toBe('not-allowed-now')
    expect(ask(life, done, { on: '2026-03-01' }).ok).toBe(false)
    expect(life.state.claims).toEqual([{ id: first }])
  })
})

describe('an agreement that is to take the place of an opinion (Zhejiang Art. 25(1))', () => {
  const promises = [promise('2019-03-20')]
  const signed = () =>
    live(
      atWork(ofAn('zhejiang-2016')),
      [mediate('agreed')],
      [sign({ signedBy: [an], endsMatter: true, promises })],
    )

  it('ends it only once it is kept: until then the limit runs', () => {
    expect(duty(signed(), 'handle').state).toBe('open')
    const kept = live(signed(), [perform, { at: '2019-03-18 09:00' }])
    expect(duty(kept, 'handle')).toMatchObject({ state: 'done', doneOn: '2019-03-18' })
    expect(live(kept, [conclude]).state.phase).toBe('concluded')
  })

  it('not kept, the work goes on with whoever had it, and an opinion is owed by the same day', () => {
    const life = live(signed(), [breach, { at: '2019-03-25 09:00' }])
    expect(life.state).toMatchObject({ phase: 'signed-for', promises: [{ overtaken: true }] })
    expect(life.state).not.toHaveProperty('ending')
    expect(life.state).not.toHaveProperty('agreement')
    expect(duty(life, 'handle')).toEqual(duty(signed(), 'handle'))
    expect(answered(life).state.phase).toBe('answer-served')
    // Another agreement wants another mediation.
    const again = sign({ signedBy: [an], endsMatter: true, promises: [promise('2019-04-20')] })
    expect(refusalOf(life, again).code).toBe('not-allowed-now')
    expect(live(life, [mediate('agreed')], [again]).state.phase).toBe('closing')
  })

  it('not before it was made, and not of what was kept', () => {
    const later = live(
      atWork(ofAn('zhejiang-2016')),
      [mediate('agreed'), { at: '2019-03-06 09:00' }],
      [sign({ signedBy: [an], endsMatter: true, promises })],
    )
    expect(refusalOf(later, breach, { on: '2019-03-05' }).code).toBe('date-too-early')
    expect(refusalOf(live(later, [perform]), breach).code).toBe('not-allowed-now')
  })
})
