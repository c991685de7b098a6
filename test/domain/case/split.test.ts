import type { CommandFacts } from '../../../domain/case/commands'
import { register } from '../../../domain/case/register'
import type { UnitCode, VillageCode } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import {
  an,
  bo,
  body,
  cameIn,
  directing,
  first,
  live,
  numbered,
  owed,
  person,
  petition,
  second,
  tell,
  text,
  windowsOf,
  type Act,
} from './acts'
import { allOf, ask, moment, refusalOf, type Life } from './life'

const [city, county] = [body('city'), body('county')]
const claims = [{ id: first }, { id: second }]
const split: CommandFacts = { kind: 'split', claims: [second] }
const object: CommandFacts = { kind: 'object', text }
const refused: CommandFacts = { kind: 'answer-objection', agreed: false }
const contest: CommandFacts = { kind: 'contest', with: [county] }
const ours: CommandFacts = {
  ...{ kind: 'decide-competence', by: 'common-superior', competent: body('body') },
}
const forward: CommandFacts = { kind: 'forward', to: body('court') }
const at = '2026-03-10 09:00'

/** The case that takes the second claim over, as it is registered on Tuesday 10 March. */
function splitOff(life: Life, ...acts: readonly Act[]): Life {
  const before = live(life, ...acts, [split, { at }])
  const [event] = allOf(before, 'split-begun')
  if (event === undefined) throw new Error('Nothing was split off')
  const now = moment(at)
  const registration = { number: numbered('2026-000002'), ...event.begins }
  return { settings: life.settings, now, ...register(registration, life.settings, now) }
}

const direct = () => cameIn('national-2022', { claims })
const sent = () => {
  const origin = { from: city, how: 'forwarded', on: asDay('2026-03-02') } as const
  return cameIn('national-2022', { claims, origin })
}

it('a split case lies in the same village', () => {
  const village = 'laojie' as VillageCode
  expect(splitOff(cameIn('national-2022', { claims, village })).state.village).toBe(village)
  expect(splitOff(direct()).state).not.toHaveProperty('village')
})

it('a split case begins with the filing, its claims and what was told of it', () => {
  const { state } = splitOff(direct(), [tell(an)])
  expect(state).toMatchObject({
    ...{ number: '2026-000002', filing: 'F2026-000001', phase: 'registered' },
    ...{ receivedOn: '2026-03-02', claims: [{ id: second }], notices: [{ recipient: an }] },
    recipients: [{ id: an }, { id: bo }],
  })
  expect(state).not.toHaveProperty('competence')
  expect(state).not.toHaveProperty('urgent')
})

it('whom the matter is about, known by then, has no part in the split case either (Art. 30)', () => {
  const [persons, units] = [[person('person-reported')], ['road-unit' as UnitCode]]
  const { state } = splitOff(direct(), [{ kind: 'name-accused', persons, units, posts: [] }])
  expect(state.excluded).toEqual([{ person: 'person-reported', why: 'accused' }])
  expect(state.accusedUnits).toEqual(['road-unit'])
})

it('who was asked to stand back is decided on here as well; what was decided is not asked anew', () => {
  const asked = (who: string): CommandFacts => {
    return { kind: 'ask-recusal', person: person(who), posts: [], askedBy: 'person-concerned' }
  }
  const granted: CommandFacts = {
    ...{ kind: 'decide-recusal', person: person('gone'), granted: true },
  }
  const life = splitOff(direct(), [asked('gone')], [granted, directing], [asked('doubted')])
  expect(life.state.excluded).toEqual([{ person: 'gone', why: 'recused' }])
  expect(life.state.recusals).toMatchObject([{ person: 'doubted', askedOn: '2026-03-02' }])
  expect(owed(life)).toContain('2026-03-04 decide-recusal')
  const decision: CommandFacts = { ...granted, person: person('doubted') }
  const decided = live(life, [decision, { ...directing, at: '2026-03-11 09:00' }])
  expect(decided.state.excluded).toContainEqual({ person: 'doubted', why: 'recused' })
})

describe('what was decided on competence holds for what is split off (Arts. 23, 24)', () => {
  it('decided for this body, the rest is not forwarded either', () => {
    const life = splitOff(direct(), [contest], [ours])
    expect(refusalOf(life, forward).code).toBe('sent-back-and-forth')
    expect(refusalOf(life, contest).code).toBe('not-allowed-now')
    // To be sorted within three working days of its own registration: Friday the 13th.
    expect(owed(life)).toEqual(['2026-03-13 sort', '2026-03-17 notify'])
    expect(ask(life, petition).ok).toBe(true)
  })

  it('what the sender refused is objected to no more, and may still be contested', () => {
    const life = splitOff(sent(), [object], [refused])
    expect(windowsOf(life)).toEqual(['body object 2026-03-09 used'])
    expect(refusalOf(life, object).code).toBe('not-allowed-now')
    expect(refusalOf(life, forward).code).toBe('not-for-this-matter')
    expect(ask(life, contest).ok).toBe(true)
    expect(owed(life)).toEqual(['2026-03-13 sort', '2026-03-17 notify'])
  })

  it('both, where one came after the other', () => {
    const { state } = splitOff(sent(), [object], [refused], [contest], [ours])
    expect(state.competence).toMatchObject({ raised: 'contest', objected: { raised: 'objection' } })
  })

  it('contested only after the split, that is the other case’s alone', () => {
    const [event] = allOf(live(direct(), [split, { at }], [contest], [ours]), 'split-begun')
    expect(event?.begins).not.toHaveProperty('competence')
  })
})

describe('an urgent matter is urgent in all its parts (Art. 25)', () => {
  const urgent: CommandFacts = { kind: 'mark-urgent' }

  it('still to be reported, it is so here too', () => {
    const life = splitOff(direct(), [urgent])
    expect(life.state.urgent).toEqual({ on: '2026-03-02' })
    expect(owed(life)).toContain('2026-03-02 report-urgent')
  })

  it('reported, nothing more is owed', () => {
    const life = splitOff(direct(), [urgent], [{ kind: 'report-urgent', to: county, text }])
    expect(life.state.urgent).toMatchObject({ reportedOn: '2026-03-02', to: 'county' })
    expect(owed(life).join()).not.toContain('report-urgent')
  })
})
