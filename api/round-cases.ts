import type { CaseNumber, PersonId } from '../domain/ids'
import { saidList } from '../domain/proceeding/answers'
import type { ProceedingState } from '../domain/proceeding/proceeding'
import { viewerOf } from './case-access'
import { unknownReference } from './case-problems'
import type { z } from './http/zod'
import { grantsOf } from './http/principal'
import { Problem } from './http/problem'
import { openCase } from './open-case'
import type { Opening } from './opening'
import type { FoundCase } from './queries/find-case'
import { findPost, membersOfUnits } from './queries/posts'
import type { openingBody } from './schemas/proceeding'

type Body = z.output<typeof openingBody>

const readEverything = ['head', 'director', 'office']

/**
 * The cases of a leaders' round are open to whoever opens it, and to the leader as they are: a round gives
 * nobody a case (plan H7). Why one is not for them is said to nobody (decision 40).
 */
export async function onRound(opening: Opening, body: Body): Promise<Body> {
  const { deps, principal, today } = opening
  const viewer = viewerOf(principal, grantsOf(principal, 'read-case'))
  const [code = ''] = body.parties['leader'] ?? []
  const leader = await findPost(deps.prisma, code, today)
  const numbers = saidList(body.answers, 'visits').map((number) => number as CaseNumber)
  for (const number of numbers) {
    const found = await openCase(deps, viewer, number)
    const reads = leader && (readEverything.includes(leader.role) || found.lead?.code === code)
    const shutOut = await shutOutOf(opening, found)
    if (reads === true && leader.holders.some((person) => !shutOut.has(person))) continue
    throw unknownReference(
      'body.answers.visits',
      `${number} is not a case of "${code}", and a round opens none. Name its lead, or take it out.`,
    )
  }
  return { ...body, cases: numbers }
}

async function shutOutOf(
  { deps, today }: Opening,
  { state: { excluded, accusedUnits } }: FoundCase,
): Promise<Set<PersonId>> {
  const inUnits = await membersOfUnits(deps.prisma, accusedUnits, today)
  return new Set([...excluded.map(({ person }) => person), ...inUnits])
}

/** What was found and agreed by that leader is told to the case first; then it is put down here. */
export function roundIsOnCase(
  { taken, parties }: ProceedingState,
  visited: string,
  cases: readonly FoundCase[],
): void {
  const held = taken.filter(({ step }) => step === 'hold').at(-1)?.on
  const found = cases.find(({ number }) => number === visited)
  if (found === undefined || held === undefined) return
  const { attention = [] } = found.state
  const [leader] = parties['leader'] ?? []
  const told = attention.some(
    (each) => each.how === 'leaders-round' && each.leader === leader && each.on >= held,
  )
  if (told) return
  const message = `Case ${visited} does not know of it yet. Tell it first (note-lead-attention, "leaders-round", leader "${leader}").`
  throw new Problem('not-allowed-now', message, { rule: 'plan H7' })
}
