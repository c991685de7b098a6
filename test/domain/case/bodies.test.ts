import type { CommandFacts } from '../../../domain/case/commands'
import { competenceDeciders } from '../../../domain/case/kinds'
import type { PetitionOffice } from '../../../domain/case/settings'
import type { Origin } from '../../../domain/case/between-bodies'
import { asDay } from '../../../domain/time/day'
import { allOf, ask, duty, kindsOfDuties, lookAtClock, refusalOf } from './life'
import {
  an,
  answered,
  atWork,
  body,
  bo,
  cameIn,
  conclude,
  live,
  ofAn,
  owed,
  petition,
  tell,
  text,
  windowsOf,
  type Era,
  endedBefore,
} from './acts'

const [city, county, court] = [body('city'), body('county'), body('court')]
const forward = (to = city): CommandFacts => ({ kind: 'forward', to })
const assign = (to = county, reportBackOn?: string): CommandFacts => ({
  ...{ kind: 'assign', to },
  ...(reportBackOn === undefined ? {} : { reportBackOn: asDay(reportBackOn) }),
})
const object: CommandFacts = { kind: 'object', text }
const sendersAnswer = (agreed: boolean): CommandFacts => ({ kind: 'answer-objection', agreed })
const contest = (...others: (typeof city)[]): CommandFacts => ({ kind: 'contest', with: others })
const decided = (competent: typeof city): CommandFacts => {
  return { kind: 'decide-competence', by: 'common-superior', competent }
}
const report: CommandFacts = { kind: 'record-report', text }
const reportBack: CommandFacts = { kind: 'report-back', text }

describe('forwarded: the other body has it, and the person learns where (Arts. 22, 23)', () => {
  it('it is over here once everybody has been told', () => {
    const life = live(ofAn('national-2022'), [forward()])
    expect(life.state).toMatchObject({
      ...{ phase: 'closing', ending: 'transferred', sortedOn: '2026-03-02' },
      transfer: { to: 'city', on: '2026-03-02' },
    })
    expect(owed(life)).toEqual(['2026-03-05 tell-ending', '2026-03-17 notify'])
    expect(refusalOf(life, conclude).message).toContain('the notice (transfer)')
    const told = live(life, [tell(an, 'transfer')])
    expect(owed(told)).toEqual(['2026-03-04 conclude'])
    expect(live(told, [conclude]).state.phase).toBe('concluded')
  })

  it.each<[CommandFacts, string]>([
    [forward(body('body')), 'names-itself'],
    [assign(body('body')), 'names-itself'],
  ])('%j: %s', (facts, code) => {
    const life = cameIn('national-2022')
    expect(refusalOf(life, facts)).toMatchObject({ code, rule: '信访工作条例 Art. 22' })
  })
})

describe('assigned to another body: looked after until its report is here (Art. 22(3))', () => {
  // Ten working days from Monday 2 March: Monday 16 March. A day that was set stands as set.
  it.each([
    [undefined, '2026-03-16', []],
    ['2026-03-29', '2026-03-29', [['county', '2026-03-29', undefined]]],
  ])('report wanted by %s: followed up by %s', (by, due, outside) => {
    const life = live(ofAn('national-2022'), [assign(county, by)], [tell(an, 'transfer')])
    expect(owed(life)).toEqual([`${due} follow-up-transfer`])
    expect(life.state.phase).toBe('assigned')
    expect(life.state.outside.map((each) => [each.body, each.due.due, each.doneOn])).toEqual(
      outside,
    )
    const done = live(life, [report, { at: '2026-03-30 09:00' }])
    expect(done.state).toMatchObject({ ending: 'reported-back', closingOn: '2026-03-30' })
    expect(duty(done, 'follow-up-transfer')).toMatchObject({ state: 'done', doneOn: '2026-03-30' })
    expect(done.state.outside.map((each) => each.doneOn)).toEqual(outside.map(() => '2026-03-30'))
    expect(live(done, [conclude]).state.phase).toBe('concluded')
  })

  it('from that day the person is owed word of where it went, and it is not closed without it', () => {
    const life = live(ofAn('national-2022'), [assign(county)])
    expect(owed(life)).toEqual([
      ...['2026-03-05 tell-ending', '2026-03-16 follow-up-transfer', '2026-03-17 notify'],
    ])
    // That somebody wrote was heard says nothing of where it went.
    const heard = live(life, [tell(an)])
    const back = live(heard, [report, { at: '2026-03-10 09:00' }])
    expect(owed(back)).toEqual(['2026-03-05 tell-ending'])
    expect(refusalOf(back, conclude).message).toContain('the notice (transfer)')
    // Handed over before the report came, and entered after it.
    const told = live(back, [tell(an, 'transfer'), { on: '2026-03-04' }])
    expect(duty(told, 'tell-ending')).toMatchObject({ state: 'done', doneOn: '2026-03-04' })
    expect(owed(told)).toEqual(['2026-03-12 conclude'])
    expect(live(told, [conclude]).state.phase).toBe('concluded')
    expect(refusalOf(back, tell(an, 'transfer'), { on: '2026-03-01' }).code).toBe('date-too-early')
  })

  it('nobody is told whose address is not clear', () => {
    const unclear = ofAn('national-2022', { recipients: [{ id: an, reachable: false }] })
    const done = live(unclear, [assign(county)], [report], [conclude])
    expect(done.state.phase).toBe('concluded')
  })

  it('the day to report back is not before the assignment', () => {
    expect(refusalOf(cameIn('national-2022'), assign(county, '2026-03-01'))).toMatchObject({
      code: 'dates-out-of-order',
      rule: '信访工作条例 Art. 22(3)',
    })
    expect(ask(cameIn('national-2022'), assign(county, '2026-03-02')).ok).toBe(true)
  })
})

/** Sent on Thursday 30 April 2026: 1–5 May are off, Saturday 9 May is worked. */
const sent = (how: Origin['how'], era: Era = 'national-2022', change: Partial<Origin> = {}) =>
  ofAn(era, {
    ...{ receivedOn: '2026-04-28', at: '2026-05-06 09:00' },
    origin: { from: city, how, on: asDay('2026-04-30'), ...change },
  })

describe('a matter from above', () => {
  it('runs from the day it was received here, not from the day the person wrote', () => {
    // Fifteen days from 30 April are Friday 15 May; three working days from 6 May are Saturday 9 May.
    const life = sent('assigned', 'national-2022', { reportBackOn: asDay('2026-06-20') })
    expect(owed(life)).toEqual(['2026-05-09 sort', '2026-05-15 notify', '2026-06-20 report-back'])
    // 6, 7, 8, Saturday 9 and Monday 11 May: five working days.
    expect(windowsOf(life)).toEqual(['body object 2026-05-11 open'])
  })

  it('the report goes back once there is something to report, once, and by its day', () => {
    const start = sent('assigned', 'national-2022', { reportBackOn: asDay('2026-06-20') })
    expect(refusalOf(start, reportBack).code).toBe('not-allowed-now')
    const life = answered(atWork(live(start, [tell(an)])))
    const late = live(life, [conclude], [reportBack, { at: '2026-06-22 09:00' }])
    expect(duty(late, 'report-back')).toMatchObject({
      ...{ state: 'done', doneOn: '2026-06-22', nature: 'statutory', owedBy: 'handler' },
    })
    expect(allOf(late, 'duty-done').at(-1)).toMatchObject({ late: true })
    expect(refusalOf(late, reportBack).code).toBe('not-allowed-now')
  })

  it('inherited, the day that was set is a day of the office’s own (H1)', () => {
    const origin = { from: city, how: 'assigned', on: asDay('2026-04-30') } as const
    const life = ofAn('national-2022', {
      ...{ receivedOn: '2026-04-28', at: '2026-05-06 09:00', inherited: true },
      origin: { ...origin, reportBackOn: asDay('2026-06-20') },
    })
    expect(duty(life, 'report-back')).toMatchObject({ nature: 'internal' })
    expect(windowsOf(life)).toEqual([])
  })

  it('forwarded, it is reported on to nobody', () => {
    const life = answered(atWork(live(sent('forwarded'), [tell(an)])))
    expect(kindsOfDuties(life, 'open')).not.toContain('report-back')
    expect(refusalOf(life, reportBack).code).toBe('not-allowed-now')
  })
})

describe('"not ours", with reasons, within five working days of receipt (Art. 23)', () => {
  it.each([
    ['2026-05-06', true],
    ['2026-05-09', true],
    ['2026-05-11', true],
    ['2026-05-12', false],
  ])('on %s: %s', (on, possible) => {
    const given = { on, at: '2026-05-13 09:00' }
    expect(ask(sent('forwarded'), object, given).ok).toBe(possible)
    // However late it is entered, and whether the clock was looked at before or not.
    expect(ask(lookAtClock(sent('forwarded'), '2026-05-12 00:00'), object, given).ok).toBe(possible)
    if (possible) return
    const refusal = refusalOf(sent('forwarded'), object, given)
    expect(refusal).toMatchObject({ code: 'window-over', rule: '信访工作条例 Art. 23' })
    expect(refusal.message).toContain('2026-05-11')
  })

  it('before 2022 no text sets a limit to it', () => {
    const origin = { from: city, how: 'forwarded', on: asDay('2015-03-02') } as const
    const life = ofAn('national-2005', { at: '2015-03-30 09:00', receivedOn: '2015-03-02', origin })
    expect(windowsOf(life)).toEqual([])
    expect(ask(life, object).ok).toBe(true)
  })

  it('nobody objects to what the person brought', () => {
    expect(refusalOf(cameIn('national-2022'), object).code).toBe('not-allowed-now')
  })

  it('agreed: the sender has it again and tells the person', () => {
    const objected = live(
      sent('assigned', 'national-2022', { reportBackOn: asDay('2026-06-20') }),
      [object],
    )
    expect(windowsOf(objected)).toEqual(['body object 2026-05-11 used'])
    // Ten working days from 6 May with Saturday the 9th worked: Tuesday 19 May.
    expect(owed(objected)).toEqual([
      // Nobody can sort it meanwhile; that somebody decides is looked after instead.
      ...['2026-05-15 notify', '2026-05-19 follow-up-competence', '2026-06-20 report-back'],
    ])
    const returned = live(objected, [sendersAnswer(true), { at: '2026-05-07 09:00' }])
    expect(returned.state).toMatchObject({
      ...{ phase: 'closing', ending: 'returned', sortedOn: '2026-05-07' },
      competence: { raised: 'objection', with: ['city'], decided: { by: 'sender' } },
    })
    // Two working days from Thursday the 7th: Saturday the 9th is worked.
    expect(owed(returned)).toEqual(['2026-05-09 conclude'])
    expect(live(returned, [conclude]).state.phase).toBe('concluded')
  })

  it('refused: it is sorted here, and the clocks stand as if nobody had quarrelled', () => {
    const refused = live(
      sent('forwarded'),
      [object],
      [sendersAnswer(false), { at: '2026-05-12 09:00' }],
    )
    expect(refused.state.phase).toBe('registered')
    // Three working days from Tuesday 12 May to sort it; the person's date is where it was.
    expect(owed(refused)).toEqual(['2026-05-15 notify', '2026-05-15 sort'])
    const accepted = live(refused, [petition])
    expect(duty(accepted, 'notify').due).toEqual(duty(sent('forwarded'), 'notify').due)
    expect(refusalOf(refused, petition, { on: '2026-05-11' }).code).toBe('date-too-early')
  })
})

describe('contested competence (Art. 24)', () => {
  const contested = () => live(ofAn('national-2022'), [contest(county, court)])

  it('names somebody else', () => {
    for (const nobody of [contest(), contest(county, body('body'))]) {
      const refusal = refusalOf(cameIn('national-2022'), nobody)
      expect(refusal).toMatchObject({ code: 'names-itself', rule: '信访工作条例 Art. 24' })
    }
  })

  it.each(competenceDeciders.map((by) => [by]))('decided for this body by %s', (by) => {
    const decision: CommandFacts = { kind: 'decide-competence', by, competent: body('body') }
    const life = live(contested(), [decision, { at: '2026-03-10 09:00' }])
    expect(life.state).toMatchObject({
      ...{ phase: 'registered', competence: { decided: { by, competent: 'body' } } },
    })
    // The person's clock has run on: notify is due where it was. Sorting has three working days
    // from Tuesday 10 March, when it could be done again.
    expect(owed(life)).toEqual(['2026-03-13 sort', '2026-03-17 notify'])
    expect(refusalOf(life, petition, { on: '2026-03-09' }).code).toBe('date-too-early')
    expect(live(life, [petition]).state.phase).toBe('accepted')
  })

  it('decided for another, it goes there and the person is told', () => {
    const life = live(contested(), [decided(court)])
    expect(life.state).toMatchObject({ ending: 'transferred', transfer: { to: 'court' } })
    expect(owed(life)).toEqual(['2026-03-05 tell-ending', '2026-03-17 notify'])
    expect(kindsOfDuties(life, 'done')).toEqual(['sort', 'follow-up-competence'])
  })

  it('competent is one of those it is contested with', () => {
    const refusal = refusalOf(contested(), decided(city))
    expect(refusal).toMatchObject({ code: 'unknown-object', rule: '信访工作条例 Art. 24' })
    expect(refusal.message).toContain('body, county, court')
  })

  it('withdrawn meanwhile, nobody has to see to the decision any more', () => {
    const life = live(contested(), [{ kind: 'withdraw', recipient: an, text }])
    expect(owed(life)).toEqual(['2026-03-04 conclude'])
  })
})

describe('nobody plays ping-pong with a matter (Arts. 23, 24)', () => {
  const ours = () => live(cameIn('national-2022'), [contest(county)], [decided(body('body'))])
  const refusedOurs = () => live(sent('forwarded'), [object], [sendersAnswer(false)])
  const refusedTwice = () => live(refusedOurs(), [contest(county)], [decided(body('body'))])
  const notOurs: CommandFacts = { kind: 'decline', ground: 'not-ours', body: county }

  it.each([
    ['sent from there: forwarded back', sent('forwarded'), forward(city), 'sent-back-and-forth'],
    ['sent from there: assigned back', sent('assigned'), assign(city), 'sent-back-and-forth'],
    ['sent from there: declined', sent('assigned'), notOurs, 'not-for-this-matter'],
    ['the sender disagreed: forwarded', refusedOurs(), forward(city), 'sent-back-and-forth'],
    ['the sender disagreed: objected again', refusedOurs(), object, 'not-allowed-now'],
    ['sent from there: forwarded on', sent('forwarded'), forward(county), 'not-for-this-matter'],
    ['the sender disagreed: forwarded on', refusedOurs(), forward(county), 'not-for-this-matter'],
    ['contested once more', refusedTwice(), contest(county), 'not-allowed-now'],
    ['contested after that: forwarded', refusedTwice(), forward(court), 'sent-back-and-forth'],
    ['contested after that: objected again', refusedTwice(), object, 'not-allowed-now'],
    ['decided here: forwarded there', ours(), forward(county), 'sent-back-and-forth'],
    ['decided here: assigned elsewhere', ours(), assign(court), 'sent-back-and-forth'],
    ['decided here: declined', ours(), notOurs, 'sent-back-and-forth'],
    ['decided here: contested again', ours(), contest(court), 'not-allowed-now'],
  ])('%s', (_, life, facts, code) => {
    expect(refusalOf(life, facts).code).toBe(code)
    expect(ask(life, petition).ok).toBe(true)
  })

  it('on another ground a matter may be declined', () => {
    expect(ask(sent('forwarded'), endedBefore).ok).toBe(true)
    expect(ask(ours(), endedBefore).ok).toBe(true)
  })
})

it('a petition office forwards, assigns or accepts in time (2022 Art. 22, Zhejiang Art. 20)', () => {
  const office = (era: Era, due: string, petitionOffice: PetitionOffice = 'county-or-above') => {
    const { settings } = cameIn(era)
    const life = cameIn(era, { settings: { ...settings, petitionOffice } })
    expect(duty(life, 'register')).toMatchObject({ due: { due }, nature: 'statutory' })
    const done = live(life, [forward(county)])
    expect(duty(done, 'register')).toMatchObject({ state: 'done', doneOn: done.state.sortedOn })
  }
  // Fifteen days from Monday 2 March; five working days from Monday 4 March 2019.
  office('national-2022', '2026-03-17')
  office('national-2005', '2015-03-17')
  office('zhejiang-2016', '2019-03-11')
  office('national-2022', '2026-03-17', 'township')
  office('zhejiang-2016', '2019-03-11', 'township')
  expect(kindsOfDuties(cameIn('national-2022'), 'open')).not.toContain('register')
  // A text that says nothing of it leaves nobody a limit.
  const { pack } = cameIn('national-2022').settings
  const silent = { ...pack!, clocks: pack!.clocks.filter(({ clock }) => clock !== 'register') }
  const without = { ...cameIn('national-2022').settings, pack: silent }
  const unbound = cameIn('national-2022', { settings: { ...without, petitionOffice: 'township' } })
  expect(kindsOfDuties(unbound, 'open')).not.toContain('register')
  // Art. 21 of 2005 binds petition offices of a county or above.
  const { settings } = cameIn('national-2005')
  const township = cameIn('national-2005', {
    settings: { ...settings, petitionOffice: 'township' },
  })
  expect(kindsOfDuties(township, 'open')).not.toContain('register')
  expect(cameIn('national-2022').state.recipients.map(({ id }) => id)).toEqual([an, bo])
})
