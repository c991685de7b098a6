import type { OldLimit } from '../domain/ledger/old-limit'
import { rowProblems } from '../domain/ledger/old-matter'
import type { z } from './http/zod'
import type { RowFound } from './queries/ledger-imports'
import type { importRowsAnswer, oldLimitOut } from './schemas/ledger'

type RowAnswer = z.input<typeof importRowsAnswer>['rows'][number]

/** A row of an import as it is shown: what is wrong with it in words, and of the cells nothing. */
export function rowAnswer({ problems, oldLimit, ...row }: RowFound): RowAnswer {
  const said = problems.map(({ field, code }) => ({ field, code, ...rowProblems[code] }))
  return { ...row, problems: said, oldLimit: oldLimit && oldLimitAnswer(oldLimit) }
}

function oldLimitAnswer({ due: { due, basis }, ...limit }: OldLimit): z.input<typeof oldLimitOut> {
  return { ...limit, due, basis }
}
