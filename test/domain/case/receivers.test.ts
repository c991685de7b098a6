import type { CommandFacts, CommandKind } from '../../../domain/case/commands'
import type { CaseState } from '../../../domain/case/state'
import { commandKinds } from '../../../domain/case/steps'
import type { UnitCode } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { ask, begin, refusalOf, type Life } from './life'
import { body, live, ofAn, petition, text, answered, atWork } from './acts'
import { factsFor, givenFor, lifeFor } from './prepared-lives'
import { cells } from './procedure-by-hand'

/** What fields of a command that name a body or a unit are called. */
const naming = ['to', 'body', 'with', 'competent', 'unit', 'units']

const named: Partial<Record<CommandKind, CommandFacts>> = {
  decline: { kind: 'decline', ground: 'not-ours', body: body('water-bureau') },
  'decide-competence': {
    ...{ kind: 'decide-competence', by: 'common-superior', competent: body('road-bureau') },
  },
}

function codesIn(facts: CommandFacts): string[] {
  const fields = Object.entries(facts).filter(([name]) => naming.includes(name))
  // A hearing and a corrected date have days of that name.
  return fields
    .flatMap(([, value]) => value as string | string[])
    .filter((each) => !/^\d/.test(each))
}

function about(life: Life, ...accusedUnits: string[]): Life {
  const units = accusedUnits as unknown as CaseState['accusedUnits']
  return { ...life, state: { ...life.state, accusedUnits: units } }
}

const passing = commandKinds
  .map((kind) => named[kind] ?? factsFor(kind))
  .filter((facts) => codesIn(facts).length > 0)

describe('nothing passes to those a matter is about, by whatever step (Art. 30)', () => {
  it('these steps name a body or a unit', () => {
    expect(passing.map(({ kind }) => kind).sort()).toEqual([
      ...[
        'assign',
        'clear-accused',
        'contest',
        'decide-competence',
        'decline',
        'entrust',
        'forward',
        'hand-over',
      ],
      ...['name-accused', 'put-on-file', 'refer-aid', 'report-urgent'],
      'share-accused',
    ])
  })

  it.each(
    passing.filter(({ kind }) => !kind.endsWith('-accused')).map((facts) => [facts.kind, facts]),
  )('%s', (kind, facts) => {
    const { phase } = cells.find((each) => each.kind === kind && each.cell !== '-')!
    const life = lifeFor(kind, phase)
    const given = givenFor(kind, phase)
    expect(ask(about(life, 'somebody-else'), facts, given).ok).toBe(true)
    for (const code of codesIn(facts)) {
      expect(refusalOf(about(life, code), facts, given)).toMatchObject({
        code: 'unit-is-accused',
        rule: '信访工作条例 Art. 30, 46(5)',
        message: expect.stringMatching(/^The matter is about that (body|unit)/) as string,
      })
    }
  })

  it('of several bodies none', () => {
    const contest: CommandFacts = { kind: 'contest', with: [body('court'), body('county')] }
    expect(refusalOf(about(begin(), 'county'), contest).code).toBe('unit-is-accused')
  })

  it('what is here already is passed to nobody: this body itself may be found competent', () => {
    const contested = live(ofAn('national-2022'), [{ kind: 'contest', with: [body('county')] }])
    const ours: CommandFacts = {
      ...{ kind: 'decide-competence', by: 'common-superior', competent: body('body') },
    }
    expect(ask(about(contested, 'body'), ours).ok).toBe(true)
  })
})

describe('nor does it go back to a sender it is about', () => {
  const on = asDay('2026-03-02')
  const origin = { from: body('county'), how: 'assigned', on } as const
  const sent = () => ofAn('national-2022', { origin })
  const object: CommandFacts = { kind: 'object', text }
  const reporting = (to?: string): CommandFacts => {
    return { kind: 'report-back', text, ...(to === undefined ? {} : { to: body(to) }) }
  }
  const objected = () => live(sent(), [object])
  const done = () => answered(atWork(sent()))

  it.each<[string, Life, CommandFacts, string]>([
    ['an objection', sent(), object, 'Contest it with the body above'],
    [
      'taken back',
      objected(),
      { kind: 'answer-objection', agreed: true },
      'contest it with the body above',
    ],
    ['a report', done(), reporting(), 'Report to the body above that one: name it (to).'],
    ['a report that names it', done(), reporting('county'), 'Report to the body above'],
  ])('%s', (_, life, facts, says) => {
    expect(ask(life, facts).ok).toBe(true)
    const refusal = refusalOf(about(life, 'county'), facts)
    expect(refusal).toMatchObject({ code: 'unit-is-accused', rule: '信访工作条例 Art. 30, 46(5)' })
    expect(refusal.message).toContain(says)
  })

  it('refused by the sender it stays here, and is contested with the body above', () => {
    const stays = live(about(objected(), 'county'), [{ kind: 'answer-objection', agreed: false }])
    expect(ask(stays, { kind: 'contest', with: [body('prefecture')] }).ok).toBe(true)
    expect(ask(stays, petition).ok).toBe(true)
  })

  it('the report goes to the body above, and past the sender only then', () => {
    const told = live(about(done(), 'county'), [reporting('prefecture')])
    expect(told.state.reportedBackOn).toBe('2026-03-02')
    expect(refusalOf(done(), reporting('prefecture'))).toMatchObject({
      ...{ code: 'not-for-this-matter', rule: '信访工作条例 Art. 22(3)' },
    })
    expect(refusalOf(about(done(), 'county'), reporting('body')).code).toBe('names-itself')
    expect(refusalOf(about(done(), 'county', 'prefecture'), reporting('prefecture')).code).toBe(
      'unit-is-accused',
    )
  })

  it('named when it is under way already, it is not passed on either', () => {
    const units = ['county' as UnitCode]
    const naming: CommandFacts = { kind: 'name-accused', persons: [], units, posts: [] }
    const contested = live(ofAn('national-2022'), [{ kind: 'contest', with: [body('county')] }])
    const theirs: CommandFacts = {
      ...{ kind: 'decide-competence', by: 'common-superior', competent: body('county') },
    }
    expect(ask(contested, theirs).ok).toBe(true)
    expect(refusalOf(live(contested, [naming]), theirs).code).toBe('unit-is-accused')
  })
})
