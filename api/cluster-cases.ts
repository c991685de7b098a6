import type { CaseNumber } from '../domain/ids'
import { saidList } from '../domain/proceeding/answers'
import { viewerOf } from './case-access'
import { unknownReference } from './case-problems'
import type { AppDeps } from './deps'
import { grantsOf, type Principal } from './http/principal'
import type { z } from './http/zod'
import { openCase } from './open-case'
import { notCounted } from './queries/analysis'
import type { openingBody } from './schemas/proceeding'

type Body = z.output<typeof openingBody>
type Asking = { deps: AppDeps; principal: Principal }

/** Cases of a policy cluster are open to whoever names them, and count in the analysis that proposed them (plan B3). */
export async function seenTogether(asking: Asking, body: Body): Promise<Body> {
  const numbers = saidList(body.answers, 'matters').map((number) => number as CaseNumber)
  await countedAndOpen(asking, numbers, 'matters')
  return { ...body, cases: numbers }
}

export async function countedAndOpen(
  { deps, principal }: Asking,
  numbers: readonly CaseNumber[],
  name: string,
): Promise<void> {
  const viewer = viewerOf(principal, grantsOf(principal, 'read-case'))
  for (const number of numbers) await openCase(deps, viewer, number)
  const wrong = await notCounted(deps.prisma, numbers)
  if (wrong.length === 0) return
  throw unknownReference(
    `body.answers.${name}`,
    `Not among GET /v1/cases?counted=true: ${wrong.join(', ')}. Sort them first, or take them out.`,
  )
}
