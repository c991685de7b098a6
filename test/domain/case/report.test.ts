import type { Command, CommandFacts } from '../../../domain/case/commands'
import type { PersonId, UnitCode } from '../../../domain/ids'
import { ask, duty, refusalOf } from './life'
import {
  accept,
  an,
  body,
  conclude,
  directing,
  entrust,
  eras,
  live,
  ofAn,
  opinion,
  person,
  tell,
  text,
} from './acts'

/** 检举控告: never passed or leaked to the unit or the person reported (2022 Arts. 30, 46(5)). */
const accused = person('person-accused')
const reported = (era: (typeof eras)[number] = 'national-2022') =>
  ofAn(era, {
    excluded: [{ person: accused, why: 'accused' }],
    accusedUnits: ['accused-unit' as UnitCode],
  })
const handOver = (to = 'discipline'): CommandFacts => ({ kind: 'hand-over', to: body(to) })

const cited: Record<(typeof eras)[number], string> = {
  'national-2005': '信访条例 Art. 23, 44',
  'zhejiang-2016': '浙江省信访条例 Art. 26(4)',
  'national-2022': '信访工作条例 Arts. 30, 46(5)',
}

describe('whoever is reported has no part in the case', () => {
  const lateEntry = (by: PersonId): Partial<Command> => ({
    lateEntry: { approvalId: 'approval-1', approvedBy: by, reason: text },
  })

  it.each<[string, CommandFacts, Partial<Command>]>([
    ['sorts it', accept('report'), { actor: accused }],
    ['whatever post they hold', accept('report'), { ...directing, actor: accused }],
    ['tells the person', tell(an), { actor: accused }],
    ['explains', { kind: 'explain', text }, { actor: accused }],
    ['approves a date', accept('report'), lateEntry(accused)],
    ['drafts', { ...opinion({}), draftedBy: accused } as CommandFacts, directing],
  ])('nobody who is reported %s', (_, facts, given) => {
    for (const era of eras) {
      const refusal = refusalOf(reported(era), facts, given)
      expect(refusal.code).toBe('excluded-from-case')
      expect(refusal.rule.replace('Arts.', 'Art.')).toBe(cited[era].replace('Arts.', 'Art.'))
    }
  })

  it('says to them only that somebody else does it', () => {
    const own = refusalOf(reported(), accept('report'), { actor: accused })
    expect(own.message).toContain('You have no part in this case.')
    expect(ask(reported(), accept('report'), directing).ok).toBe(true)
  })

  it('a request that they stand back is taken like any other: the answer tells nobody they are out', () => {
    const facts = { kind: 'ask-recusal', person: accused, posts: [], askedBy: 'staff' } as const
    const asked = live(reported(), [facts])
    expect(asked.state.excluded).toEqual(reported().state.excluded)
  })
})

it('the unit that is reported does not get the work, of whatever kind the matter is', () => {
  for (const era of eras) {
    for (const kind of ['report', 'dispute'] as const) {
      const life = live(reported(era), [accept(kind)])
      const refusal = refusalOf(life, entrust('accused-unit'))
      expect(refusal.code).toBe('unit-is-accused')
      expect(refusal.rule.replace('Arts.', 'Art.')).toBe(cited[era].replace('Arts.', 'Art.'))
      expect(ask(life, entrust('other-unit')).ok).toBe(true)
    }
  }
})

describe('a matter is passed to no body it is about (Art. 30)', () => {
  const agency = body('agency')
  const about = (era: (typeof eras)[number]) => ofAn(era, { accusedUnits: [agency] })
  const sorted = (era: (typeof eras)[number]) => live(about(era), [accept('report')])

  it.each<[string, (to: typeof agency) => CommandFacts, typeof about]>([
    ['forwarded', (to) => ({ kind: 'forward', to }), about],
    ['assigned', (to) => ({ kind: 'assign', to }), about],
    ['contested with', (to) => ({ kind: 'contest', with: [body('county'), to] }), about],
    ['handed over', (to) => handOver(to), sorted],
    ['referred for aid', (to) => ({ kind: 'refer-aid', to }), sorted],
    [
      'reported as urgent',
      (to) => ({ kind: 'report-urgent', to, text }),
      (era) => live(about(era), [{ kind: 'mark-urgent' }]),
    ],
  ])('%s', (_, facts, life) => {
    for (const era of eras) {
      const refusal = refusalOf(life(era), facts(agency))
      expect(refusal.code).toBe('unit-is-accused')
      expect(refusal.rule.replace('Arts.', 'Art.')).toBe(cited[era].replace('Arts.', 'Art.'))
      expect(refusal.message).toContain('Name another one.')
      expect(ask(life(era), facts(body('city'))).ok).toBe(true)
    }
  })

  it('nor is the person sent there with what they have to say', () => {
    const decline: CommandFacts = { kind: 'decline', ground: 'not-ours', body: agency }
    const refusal = refusalOf(about('national-2022'), decline)
    expect(refusal.code).toBe('unit-is-accused')
    expect(refusal.message).toContain('Name the body above it.')
  })
})

describe('a report goes to whoever deals with reports on officials (Arts. 22, 30)', () => {
  it('within five working days under 2022, and the person need not wait for more', () => {
    const life = live(reported(), [accept('report')])
    expect(duty(life, 'handle')).toMatchObject({ due: { due: '2026-03-09' }, nature: 'internal' })
    const gone = live(life, [handOver(), { at: '2026-03-10 09:00' }])
    expect(gone.state).toMatchObject({
      ...{ phase: 'closing', ending: 'handed-over' },
      handedOver: { to: 'discipline', on: '2026-03-10' },
    })
    expect(duty(gone, 'handle')).toMatchObject({ state: 'done', doneOn: '2026-03-10' })
    expect(live(gone, [conclude]).state.phase).toBe('concluded')
  })

  it('and not to this body itself, nor any other matter', () => {
    const life = live(reported(), [accept('report')])
    expect(refusalOf(life, handOver('body')).code).toBe('names-itself')
    const suggestion = live(reported(), [accept('suggestion')])
    expect(refusalOf(suggestion, handOver()).code).toBe('not-allowed-now')
    expect(refusalOf(life, opinion({})).code).toBe('not-allowed-now')
  })
})
