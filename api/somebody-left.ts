import { roles, scopesOf } from '../domain/access'
import type { CaseState } from '../domain/case/state'
import type { BodyCode, PersonId, UnitCode } from '../domain/ids'
import type { Day } from '../domain/time/day'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import { superiorOf } from './queries/bodies'
import { holdersOfRoles, membersOfUnits } from './queries/posts'

type Asked = { deps: AppDeps; today: Day; found: { body: { code: BodyCode }; state: Knowing } }
/** What a case knows of whoever is shut out of it; of a filing that is not registered yet, nobody. */
type Knowing = Pick<CaseState, 'excluded' | 'accusedUnits'>
type ShutOut = { persons: readonly PersonId[]; units?: readonly (UnitCode | BodyCode)[] }

/** Whoever may sort a matter may at least pass it on. */
const sorting = roles.filter((role) => scopesOf([role], 'forward').includes('installation'))

/**
 * A case nobody here may open lies unseen for ever (decision 43): who would be the last to be shut
 * out is not named here, but with the body above, which deals with the matter then (Art. 30). To
 * whoever may not know who is shut out, that it would be the last tells of all the others.
 */
export async function somebodyIsLeft(
  { deps: { prisma }, today, found }: Asked,
  { persons, units = [] }: ShutOut,
  mayKnow = true,
): Promise<void> {
  const { excluded, accusedUnits } = found.state
  const holders = await holdersOfRoles(prisma, sorting, today)
  const members = await membersOfUnits(prisma, [...accusedUnits, ...units], today)
  const shutOut = [...excluded.map(({ person }) => person), ...persons, ...members]
  if (holders.length === 0 || holders.some((person) => !shutOut.includes(person))) return
  const above = await superiorOf(prisma, found.body.code)
  const where = above === null ? 'the body above this one' : `${above}, the body above this one`
  if (!mayKnow) {
    throw new Problem(
      'not-for-your-post',
      `This is not entered from your post. Tell the director or the head of the body, or ${where}.`,
      { rule: 'decision 43' },
    )
  }
  throw new Problem(
    'nobody-would-be-left',
    `Nobody here could sort this matter any more, or pass it on. What is about all of the office is for ${where}: register it there; registered here already, forward or assign it there first.`,
  )
}
