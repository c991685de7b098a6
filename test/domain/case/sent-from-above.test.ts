import type { CommandFacts } from '../../../domain/case/commands'
import { consequences } from '../../../domain/case/following'
import { asDay } from '../../../domain/time/day'
import { an, body, conclude, live, ofAn, owed, petition, tell, text, windowsOf } from './acts'
import { ask, moment, refusalOf, sleepUntil } from './life'

const [city, county] = [body('city'), body('county')]
const forward = (to = city): CommandFacts => ({ kind: 'forward', to })
/** Within the body’s own line, which it answers for to the sender (Art. 23). */
const assignBelow: CommandFacts = { kind: 'assign', to: body('township'), below: true }
const object: CommandFacts = { kind: 'object', text }
const sendersAnswer = (agreed: boolean): CommandFacts => ({ kind: 'answer-objection', agreed })
const contest = (...others: (typeof city)[]): CommandFacts => ({ kind: 'contest', with: others })
const decided = (competent: typeof city): CommandFacts => {
  return { kind: 'decide-competence', by: 'common-superior', competent }
}
const report: CommandFacts = { kind: 'record-report', text }
const reportBack: CommandFacts = { kind: 'report-back', text }

describe('a matter from above goes on to nobody without the sender or a decider (Arts. 22(3), 23, 24)', () => {
  /** Sent on Thursday 30 April 2026: 1–5 May are off, Saturday 9 May is worked. */
  const assigned = () =>
    ofAn('national-2022', {
      ...{ receivedOn: '2026-04-28', at: '2026-05-06 09:00' },
      origin: {
        ...{ from: city, how: 'assigned', on: asDay('2026-04-30') },
        reportBackOn: asDay('2026-06-20'),
      },
    })
  const refused = () =>
    live(assigned(), [object], [sendersAnswer(false), { at: '2026-05-12 09:00' }])
  const contested = () => live(refused(), [contest(city, county), { at: '2026-05-13 09:00' }])

  it('forwarding it is refused with what to do instead', () => {
    const refusal = refusalOf(assigned(), forward(county))
    expect(refusal).toMatchObject({ code: 'not-for-this-matter', rule: '信访工作条例 Art. 23' })
    expect(refusal.message).toContain('object to the sender')
    expect(refusal.allowed).toEqual(expect.arrayContaining(['object', 'contest']))
  })

  it.each([
    ['a third body', county, 'not-for-this-matter'],
    ['back', city, 'sent-back-and-forth'],
  ])('nor is it assigned on: to %s', (_, to, code) => {
    const refusal = refusalOf(assigned(), { kind: 'assign', to })
    expect(refusal.code).toBe(code)
    expect(refusal.allowed).toEqual(expect.arrayContaining(['object', 'contest']))
    expect(refusalOf(refused(), { kind: 'assign', to }).code).toBe(code)
    expect(ask(ofAn('national-2022'), { kind: 'assign', to }).ok).toBe(true)
  })

  it('assigned to a body below, the report stays owed and the case does not end without it', () => {
    const on = live(assigned(), [assignBelow], [tell(an, 'transfer')], [report], [conclude])
    expect(owed(on)).toEqual(['2026-06-20 report-back'])
    expect(sleepUntil(on, '2026-12-01 00:00').state.phase).toBe('concluded')
    const done = live(on, [reportBack])
    expect(sleepUntil(done, '2026-12-01 00:00').state.phase).toBe('ended')
  })

  it('forwarded on before that was refused, it owes the report all the same', () => {
    const { state } = live(ofAn('national-2022'), [forward()], [tell(an, 'transfer')], [conclude])
    const origin = { from: county, how: 'assigned', on: state.receivedOn } as const
    const before = { ...state, origin: { ...origin, reportBackOn: asDay('2026-06-20') } }
    const { settings } = ofAn('national-2022')
    const events = consequences(before, settings, moment('2026-05-06 09:00'))
    expect(events).toMatchObject([
      { type: 'window-opened' },
      { type: 'duty-opened', duty: { kind: 'report-back', due: { due: '2026-06-20' } } },
    ])
  })

  it('after a refused objection somebody above both decides: once', () => {
    const life = contested()
    expect(life.state.competence).toMatchObject({
      ...{ raised: 'contest', with: ['city', 'county'] },
      objected: { raised: 'objection', with: ['city'], decided: { by: 'sender' } },
    })
    // What each quarrel did away with stays done; both are looked after until they are decided.
    expect(windowsOf(life)).toEqual(['body object 2026-05-11 used'])
    expect(life.state.duties.map(({ kind, about, state }) => `${kind}/${about} ${state}`)).toEqual([
      ...['sort/1 done', 'notify/1 open', 'report-back/1 open', 'follow-up-competence/1 done'],
      ...['sort/2 done', 'follow-up-competence/2 open'],
    ])
  })

  it('decided for this body, it is to be sorted within three working days of that', () => {
    const ours = live(contested(), [decided(body('body')), { at: '2026-05-18 09:00' }])
    expect(owed(ours)).toEqual(['2026-05-15 notify', '2026-05-21 sort', '2026-06-20 report-back'])
    expect(live(ours, [petition]).state.phase).toBe('accepted')
  })

  it.each([
    ['the sender', city],
    ['a third body', county],
  ])('decided for %s, it goes there, and that body reports', (_, to) => {
    const gone = live(contested(), [decided(to), { at: '2026-05-18 09:00' }])
    expect(gone.state).toMatchObject({ ending: 'transferred', transfer: { to } })
    expect(owed(gone)).toEqual(['2026-05-15 notify', '2026-05-21 tell-ending'])
  })
})
