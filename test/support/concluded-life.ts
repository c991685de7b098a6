import type { FactsOf } from '../../domain/case/commands'
import type { PostCode } from '../../domain/ids'
import { asDay } from '../../domain/time/day'
import { director, ordinaryLife, petitioner, unitHolder } from './case-fixtures'
import type { PureLife } from './pure-life'

/** The steps of an ordinary life, from one to before another. */
export function live(life: PureLife, from: number, to: number): void {
  for (const { facts, actor } of ordinaryLife.slice(from, to)) life.carryOut(facts, actor)
}

/** Answered, served and concluded by the cut-off, with something promised that is kept by then. */
export function concluded(life: PureLife): void {
  live(life, 0, 4)
  const issue = ordinaryLife[4]!.facts as FactsOf<'issue-opinion'>
  const outcomes = issue.outcomes.map(({ claim }) => ({ claim, outcome: 'supported' as const }))
  const claims = outcomes.map(({ claim }) => claim)
  const promises = [{ due: asDay('2026-04-01'), by: 'unit-head' as PostCode, claims }]
  life.carryOut({ ...issue, outcomes, promises }, director)
  live(life, 5, 7)
  const [promise] = life.state.promises
  life.carryOut(
    { kind: 'perform', promise: promise!.id, text: { id: 'text-2', hash: 'hash' } },
    unitHolder,
  )
  life.carryOut({ kind: 'ask-settled', recipient: petitioner })
}
