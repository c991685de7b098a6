import type { Duty } from '../duty/duty'
import type { RungAddressee } from '../duty/ladder'
import type { PostCode } from '../ids'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

/**
 * Decision 10: the addressee first, then the posts above, so that a rung without a recipient passes
 * upward: owner, head of unit, lead, director, head of the body.
 */
export function upwardFrom(
  addressee: RungAddressee,
  duty: Pick<Duty, 'kind' | 'owedBy'>,
  state: CaseState,
  settings: CaseSettings,
): PostCode[] {
  const { posts } = settings
  const steps: [RungAddressee | 'head', PostCode | undefined][] = [
    ['owner', duty.owedBy],
    ['unit-head', headOver(duty, state, posts)],
    ['lead', state.entrustment?.lead],
    ['director', posts.director],
    ['head', posts.head],
  ]
  const from = steps.findIndex(([step]) => step === addressee)
  const upward = steps.slice(from).flatMap(([, post]) => (post === undefined ? [] : [post]))
  return [...new Set(upward)]
}

/** The unit's head for what the entrusted unit works on, the office's head for the office's own duties. */
function headOver(
  { kind }: Pick<Duty, 'kind'>,
  { entrustment }: CaseState,
  posts: CaseSettings['posts'],
): PostCode {
  const unitWorks = unitKinds.some((each) => each === kind)
  return (unitWorks ? entrustment?.unitHead : undefined) ?? posts.officeHead
}

const unitKinds = ['sign-for', 'handle', 'milestone', 'five-ones', 'perform', 'settle'] as const
