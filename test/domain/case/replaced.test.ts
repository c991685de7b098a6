import type { CommandFacts } from '../../../domain/case/commands'
import type { PostCode, UnitCode } from '../../../domain/ids'
import { asDay, instantAt } from '../../../domain/time/day'
import { PureLife } from '../../support/pure-life'

const text = { id: 'text', hash: 'hash' }
const post = (code: string) => code as PostCode
const entrust = (unit: string): CommandFacts => ({
  ...{ kind: 'entrust', unit: unit as UnitCode },
  ...{ unitHead: post(`${unit}-head`), lead: post('lead') },
})
const plan = (...milestones: string[]): CommandFacts => {
  return { kind: 'set-plan', text, milestones: milestones.map(asDay) }
}

// Monday 2 March 2026 to Friday 20 March: no holiday in between, so working days are weekdays.
const on = (day: string) => instantAt(asDay(`2026-03-${day}`), '10:00')

function lived(
  change: ConstructorParameters<typeof PureLife>[1],
  ...days: [string, CommandFacts[]][]
) {
  const life = new PureLife(on('02'), change)
  for (const [day, commands] of days) {
    life.passTo(on(day))
    for (const facts of commands) life.carryOut(facts)
  }
  return life.state.duties
}

const accept: CommandFacts = { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' }

test('a matter that changes hands was entrusted when it first was, not late by the second time', () => {
  const duties = lived({}, ['02', [accept]], ['03', [entrust('unit')]], ['17', [entrust('other')]])
  // Two working days after Monday the 2nd is Wednesday the 4th; it was entrusted on the 3rd.
  expect(duties.find(({ kind }) => kind === 'entrust')).toMatchObject({
    ...{ due: { due: '2026-03-04' }, state: 'done', doneOn: '2026-03-03' },
  })
})

test('returned by the unit it was given in time, and is owed anew from that day', () => {
  const back: CommandFacts = { kind: 'return-entrustment', text }
  const duties = lived(
    {},
    ['02', [accept]],
    ['03', [entrust('unit')]],
    ['10', [back]],
    ['13', [entrust('other')]],
  )
  const entrusting = duties.filter(({ kind }) => kind === 'entrust')
  // Two working days after Tuesday the 10th is Thursday the 12th.
  expect(entrusting.map(({ due, state, doneOn }) => [due.due, state, doneOn])).toEqual([
    ['2026-03-04', 'done', '2026-03-03'],
    ['2026-03-12', 'done', '2026-03-13'],
  ])
})

const members = [post('unit-head')]
const team: CommandFacts = { kind: 'form-team', members }
const clear = (of: 'history' | 'handling'): CommandFacts => {
  return { kind: 'complete-clear', clear: of, text }
}

test.each([
  ['five-ones', [entrust('unit'), team, plan('2026-04-10')], [team, plan('2026-04-24')]],
  ['five-clears', [entrust('unit'), clear('history'), clear('handling')], [clear('history')]],
] as const)(
  '%s are complete from the first time on, whatever is improved later',
  (kind, first, then) => {
    const duties = lived(
      { inherited: true },
      ['02', [accept]],
      ['05', [...first]],
      ['18', [entrust('other'), ...then]],
    )
    // Five working days after the 2nd is Monday the 9th.
    expect(duties.find((duty) => duty.kind === kind)).toMatchObject({
      ...{ due: { due: '2026-03-09' }, state: 'done', doneOn: '2026-03-05' },
    })
  },
)

test('the open steps of a plan pass to the unit that takes the matter over; a step reached stays with the unit that reached it', () => {
  const duties = lived(
    {},
    ['02', [accept]],
    ['03', [entrust('unit'), { kind: 'sign-for' }, plan('2026-03-10', '2026-03-20')]],
    ['09', [{ kind: 'reach-milestone', milestone: '2026-000001/milestone/1' as never }]],
    ['11', [entrust('other')]],
  )
  const steps = duties.filter(({ kind }) => kind === 'milestone')
  expect(steps.map(({ owedBy, due, state }) => [owedBy, due.due, state])).toEqual([
    ['unit-head', '2026-03-10', 'done'],
    ['other-head', '2026-03-20', 'open'],
  ])
})
