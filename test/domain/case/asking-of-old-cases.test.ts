import { ordinaryLife, petitioner } from '../../support/case-fixtures'
import { PureLife } from '../../support/pure-life'
import type { CommandFacts } from '../../../domain/case/commands'
import type { MilestoneId, PostCode, PromiseId } from '../../../domain/ids'
import { asDay, instantAt } from '../../../domain/time/day'

const text = { id: 'text', hash: 'hash' }
const at = (day: string) => instantAt(asDay(day), '10:00')
const promisedUntil = asDay('2026-06-30')

/** Answered on Monday 2 March 2026 and concluded; its window ends on 1 April, and the case with it. */
function ended(): PureLife {
  const life = new PureLife(at('2026-03-02'))
  for (const { facts, actor } of ordinaryLife) life.carryOut(facts, actor)
  life.passTo(at('2026-04-02'))
  return life
}

function takenUp(): PureLife {
  const life = ended()
  life.passTo(at('2026-05-11'))
  life.carryOut({ kind: 'take-up' })
  return life
}

const plan: CommandFacts = { kind: 'set-plan', text, milestones: [asDay('2026-05-29')] }
const reach: CommandFacts = {
  kind: 'reach-milestone',
  milestone: '2026-000001/milestone/1' as MilestoneId,
}
const agree: CommandFacts = {
  ...{ kind: 'sign-agreement', text, signedBy: [petitioner], endsMatter: false },
  promises: [{ by: 'unit-head' as PostCode, due: promisedUntil }],
}
const perform: CommandFacts = {
  kind: 'perform',
  promise: '2026-000001/promise/1' as PromiseId,
  text,
}

/** After its first answer, as of any claim that was supported. */
const before = ['2026-03-02', '2026-03-09', 'done']

const asking = ({ state }: PureLife) =>
  state.duties
    .filter(({ kind }) => kind === 'ask-settled')
    .map(({ openedOn, due, state: now }) => [openedOn, due.due, now])

test('an old case that was just taken up has nothing yet to be asked about', () => {
  expect(asking(takenUp())).toEqual([before])
})

test('once its plan is carried out the person is asked, within five working days', () => {
  const life = takenUp()
  life.carryOut(plan)
  expect(asking(life)).toEqual([before])
  life.passTo(at('2026-05-28'))
  life.carryOut(reach)
  // Friday the 29th is the first of the five, Thursday 4 June the last.
  expect(asking(life)).toEqual([before, ['2026-05-28', '2026-06-04', 'open']])
})

test('what is promised meanwhile comes first; asked after that, it is done', () => {
  const life = takenUp()
  for (const facts of [plan, reach, { kind: 'mediate', outcome: 'agreed', text } as const, agree]) {
    life.carryOut(facts)
  }
  expect(asking(life)).toEqual([before, ['2026-05-11', '2026-05-18', 'withdrawn']])
  life.passTo(at('2026-06-01'))
  life.carryOut(perform)
  life.carryOut({ kind: 'ask-settled', recipient: petitioner })
  // Five working days from Monday 1 June end on the Monday after.
  expect(asking(life)).toEqual([
    before,
    ['2026-05-11', '2026-05-18', 'withdrawn'],
    ['2026-06-01', '2026-06-08', 'done'],
  ])
})

test('asked before it was taken up, and not settled: the same is not asked once more', () => {
  const life = new PureLife(at('2026-03-02'))
  for (const { facts, actor } of ordinaryLife.slice(0, 7)) {
    const promises = [{ by: 'unit-head' as PostCode, due: promisedUntil }]
    life.carryOut(facts.kind === 'issue-opinion' ? { ...facts, promises } : facts, actor)
  }
  life.passTo(at('2026-03-09'))
  life.carryOut(perform)
  life.carryOut({ kind: 'ask-settled', recipient: petitioner })
  life.carryOut({ kind: 'answer-settled', recipient: petitioner, settled: false })
  life.passTo(at('2026-05-11'))
  life.carryOut({ kind: 'take-up' })
  // Monday 9 March: 10, 11, 12, 13 and 16 March.
  expect(asking(life)).toEqual([['2026-03-09', '2026-03-16', 'done']])
})
