import type { PersonId } from '../domain/ids'
import type { Day } from '../domain/time/day'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import { postsThatOwe } from './queries/body-posts'
import type { FoundCase } from './queries/find-case'
import { findPost, membersOfUnits } from './queries/posts'

type Asked = { deps: AppDeps; today: Day }

/**
 * Whoever works on one of two cases and is shut out of the other would learn by their merging that
 * there is that other, or why the work was taken from them (Arts. 28, 30): they stay apart. Everybody
 * else who is shut out of one is shut out of what comes of both (decision 38).
 */
export async function nobodyShutOutOfOne(
  asked: Asked,
  one: FoundCase,
  other: FoundCase,
): Promise<void> {
  for (const [worked, closed] of [
    [one, other],
    [other, one],
  ] as const) {
    if (!(await isWorkedOnBySomebodyShutOut(asked, worked, closed))) continue
    throw new Problem(
      'shut-out-of-one',
      `Whoever sorts, leads or carries out the work on ${worked.number} is shut out of ${closed.number}. Give that work to others first, or let the two go on apart.`,
    )
  }
}

async function isWorkedOnBySomebodyShutOut(
  asked: Asked,
  worked: FoundCase,
  closed: FoundCase,
): Promise<boolean> {
  const unit = worked.state.entrustment?.unit
  if (unit !== undefined && closed.state.accusedUnits.includes(unit)) return true
  const [working, before, after] = await Promise.all([
    atWorkOn(asked, worked),
    shutOutOf(asked, worked),
    shutOutOf(asked, closed),
  ])
  // Shut out of both, they are at work on neither.
  return working.some((person) => after.includes(person) && !before.includes(person))
}

/** Who holds or deputises today for the posts that sort it, lead it and head its unit. */
async function atWorkOn({ deps, today }: Asked, { body, state }: FoundCase): Promise<PersonId[]> {
  const { entrustment } = state
  const work = entrustment === undefined ? [] : [entrustment.lead, entrustment.unitHead]
  const codes = new Set([...(await postsThatOwe(deps.pool, body.code, ['sort'])), ...work])
  const posts = await Promise.all([...codes].map((code) => findPost(deps.prisma, code, today)))
  return posts.flatMap((post) => post?.holders ?? [])
}

async function shutOutOf({ deps, today }: Asked, { state }: FoundCase): Promise<PersonId[]> {
  const members = await membersOfUnits(deps.prisma, state.accusedUnits, today)
  return [...state.excluded.map(({ person }) => person), ...members]
}
