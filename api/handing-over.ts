import { againstAbolished } from '../domain/organisation/abolishing'
import { againstAppointing } from '../domain/organisation/appointing'
import { handOver, type HandingOver } from '../domain/organisation/handing-over'
import type { Holding } from '../domain/organisation/holding'
import type { PersonId } from '../domain/ids'
import { addDays, latest, type Day } from '../domain/time/day'
import { viewerOf } from './case-access'
import type { AppDeps } from './deps'
import { grantsOf, type Principal } from './http/principal'
import { keeperOf, unlessRefused } from './keep-organisation'
import { passingOver, type PassingOver, type Signer } from './queries/handover'
import type { KeptPost } from './queries/kept-organisation'
import { findColleague, type Colleague } from './queries/people'
import { postsHeldBy } from './queries/posts'
import type { Transaction } from './records/database'

type Asked = { deps: AppDeps; principal: Principal; today: Day }

export type Handover = {
  from: Holding | null
  lastDay: Day | null
  passing: PassingOver
  /** As it is shown and signed. */
  shown: {
    post: Pick<KeptPost, 'code' | 'title' | 'unit' | 'village'>
    from: Colleague | null
    predecessorLastDay: Day | null
    to: Colleague
    startsOn: Day
    duties: PassingOver['duties']['list']
    cases: PassingOver['cases']['list']
    listedWhole: boolean
  }
}

/** What both the preview and the handing over go by: the one shows what the other then does. */
export async function handingOver(
  { deps, principal, today }: Asked,
  tx: Transaction,
  post: KeptPost,
  { to, ...handing }: Omit<HandingOver, 'to'> & { to: Colleague },
): Promise<Handover> {
  const { startsOn } = handing
  unlessRefused(againstAppointing(keeperOf(principal), post, to.person))
  unlessRefused(againstAbolished(post, { startsOn, endsOn: null }))
  const outcome = handOver(post.holdings, { to: to.person, ...handing }, today)
  if (!outcome.ok) {
    unlessRefused(outcome.refusal)
    throw new RangeError('A refusal refuses')
  }
  const { from, lastDay } = outcome
  const signers = [await signer(tx, to.person, post, startsOn)]
  if (from !== null) {
    // Whoever leaves signs by what they have until then.
    const eve = latest(today, addDays(startsOn, -1))
    signers.push(await signer(tx, from.person, post, eve))
  }
  const viewer = viewerOf(principal, grantsOf(principal, 'list-cases'))
  const passing = await passingOver(tx, { post, viewer, signers })
  const leaving = from && (await findColleague(tx, deps.fieldCipher, from.person))
  const { code, title, unit, village } = post
  return {
    ...{ from, lastDay, passing },
    shown: {
      ...{ post: { code, title, unit, village }, from: leaving ?? null, to, startsOn },
      predecessorLastDay: lastDay,
      duties: passing.duties.list,
      cases: passing.cases.list,
      listedWhole: passing.duties.whole && passing.cases.whole,
    },
  }
}

async function signer(
  tx: Transaction,
  person: PersonId,
  post: KeptPost,
  day: Day,
): Promise<Signer> {
  return { person, posts: [...(await postsHeldBy(tx, [person], day)), post.code] }
}
