import type { CommandFacts } from '../../../domain/case/commands'
import type { BodyCode } from '../../../domain/ids'
import { asDay, instantAt } from '../../../domain/time/day'
import { PureLife } from '../../support/pure-life'

const text = { id: 'text', hash: 'hash' }
const county = 'county' as BodyCode
const here = 'body' as BodyCode
const at = (day: string, time = '10:00') => instantAt(asDay(day), time)

const object: CommandFacts = { kind: 'object', text }
const contest: CommandFacts = { kind: 'contest', with: [county] }
const answer = (agreed: boolean): CommandFacts => ({ kind: 'answer-objection', agreed })
const decide = (competent: BodyCode): CommandFacts => {
  return { kind: 'decide-competence', by: 'common-superior', competent }
}
const accept: CommandFacts = { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' }

/** Sent here and registered on Monday 2 March 2026: to be sorted by Thursday the 5th. */
function registered(): PureLife {
  const origin = { from: county, how: 'forwarded' as const, on: asDay('2026-03-02') }
  return new PureLife(at('2026-03-02'), { origin })
}

const sorting = ({ state }: PureLife) =>
  state.duties
    .filter(({ kind }) => kind === 'sort')
    .map(({ due, state: now, doneOn, rung }) => [due.due, now, doneOn, rung.includes('director')])

// Friday the 20th is eleven working days after the limit: the director's rung, five after it, is past.
test.each([
  ['an objection', object],
  ['a contest', contest],
])('%s in time sorts the matter: no ladder rings for what nobody here can do', (_, facts) => {
  const life = registered()
  life.passTo(at('2026-03-04'))
  life.carryOut(facts)
  life.passTo(at('2026-03-20'))
  expect(sorting(life)).toEqual([['2026-03-05', 'done', '2026-03-04', false]])
})

test.each([
  ['objected to and not taken back', object, answer(false)],
  ['contested and found to be ours', contest, decide(here)],
])('%s, it is to be sorted within three working days of that', (_, facts, decision) => {
  const life = registered()
  life.passTo(at('2026-03-04'))
  life.carryOut(facts)
  life.passTo(at('2026-03-20'))
  life.carryOut(decision)
  // Monday 23, Tuesday 24, Wednesday 25 March.
  expect(sorting(life)[1]).toEqual(['2026-03-25', 'open', undefined, false])
  life.passTo(at('2026-03-24'))
  life.carryOut(accept)
  expect(sorting(life)).toEqual([
    ['2026-03-05', 'done', '2026-03-04', false],
    ['2026-03-25', 'done', '2026-03-24', false],
  ])
})

test.each([
  ['taken back by the sender', object, answer(true)],
  ['found to be another body’s', contest, decide(county)],
])('%s, nothing is left to sort', (_, facts, decision) => {
  const life = registered()
  life.passTo(at('2026-03-09'))
  life.carryOut(facts)
  life.passTo(at('2026-03-20'))
  life.carryOut(decision)
  // Objected to on the 9th, two working days late: its ladder had rung for those.
  expect(sorting(life)).toEqual([['2026-03-05', 'done', '2026-03-09', false]])
})
