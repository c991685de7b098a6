import { againstGround } from '../domain/circular/proposals'
import type { CircularState } from '../domain/circular/circular'
import { unknownReference } from './case-problems'
import { mayReadCircular } from './circular-access'
import { Problem } from './http/problem'
import type { z } from './http/zod'
import type { Opening } from './opening'
import { followedFrom } from './queries/frozen-figures'
import { findUndertaking } from './queries/undertakings'
import type { Transaction } from './records/database'
import { inTurn } from './records/turn'
import type { openingBody } from './schemas/proceeding'

type Body = Pick<z.output<typeof openingBody>, 'kind' | 'parties' | 'circular'>

/** The paper it follows from, if any: one they may read, that is out, and names whom this is about (plan H9). */
export async function groundOf(
  { deps, principal }: Opening,
  body: Body,
): Promise<CircularState | undefined> {
  if (body.circular === undefined) return undefined
  const state = (await findUndertaking(deps.prisma, body.circular))?.state
  if (state?.type !== 'circular' || !mayReadCircular(principal, state)) {
    throw unknownReference('body.circular', 'Choose one of GET /v1/undertakings?type=circular.')
  }
  await check(deps.prisma, body, state)
  return state
}

/** Whoever opens the same from the same paper in that moment waits for the other, and then sees what is there. */
export async function inTurnOfCircular(
  tx: Transaction,
  body: Body,
  ground: CircularState | undefined,
): Promise<void> {
  if (ground === undefined) return
  await inTurn(tx, 'circular', ground.id)
  await check(tx, body, ground)
}

async function check(
  db: Pick<Transaction, '$queryRaw'>,
  body: Body,
  ground: CircularState,
): Promise<void> {
  const refused = againstGround(body, ground, await followedFrom(db, ground.id))
  if (refused !== undefined) throw new Problem(refused[0], refused[2], { rule: refused[1] })
}
