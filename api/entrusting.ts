import type { Role } from '../domain/access'
import type { FactsOf } from '../domain/case/commands'
import type { PostCode, UnitCode } from '../domain/ids'
import type { Day } from '../domain/time/day'
import type { AppDeps } from './deps'
import { withTextIfAny, type Prepared } from './give-command'
import type { FoundCase } from './queries/find-case'
import { staffedPost, unitHeadOf } from './references'

/** Heads of party and government take part in the hardest matters, so they may lead one (O5). */
const mayLead: readonly Role[] = ['lead', 'head']

export type Entrusting = { unit: UnitCode; lead: PostCode; slipText?: string | undefined }

/** To whom it is given, looked up as it stands today (H3, H6). `path`: where in the request they are named. */
export async function entrusting(
  asked: { deps: AppDeps; found: FoundCase; today: Day },
  path: string,
  { unit, lead, slipText }: Entrusting,
): Promise<Prepared<FactsOf<'entrust'>>> {
  const unitHead = await unitHeadOf(asked, `${path}.unit`, unit)
  await staffedPost(asked, `${path}.lead`, lead, mayLead)
  return withTextIfAny('slip', slipText, (brought) => {
    return { kind: 'entrust', unit, unitHead, lead, ...brought }
  })
}
