import type { PostCode } from '../ids'
import type { Refused } from '../undertaking/refusal'
import type { UndertakingSettings } from '../undertaking/settings'
import type { ProceedingState } from './proceeding'
import type { Procedure, ProceedingStep } from './procedure'
import { postsOf } from './remaining'

type Named = Pick<ProceedingState, 'parties'>
type Posts = Pick<UndertakingSettings, 'posts'>

/**
 * What stands against opening it among these: a step that only they could take whom it judges, or only
 * whoever opens it or takes what it judges and is not to take it, would be owed for ever.
 */
export function againstJudges(
  { steps }: Procedure,
  of: Named,
  settings: Posts,
  openers: readonly PostCode[],
): Refused | undefined {
  for (const { title, by, apartFrom = [], notBy = [] } of Object.values(steps)) {
    const takers = by.flatMap((party) => postsOf(of, settings, party))
    const judged = apartFrom.flatMap((party) => postsOf(of, settings, party))
    const barred = [...judged, ...(notBy.includes('open') ? openers : [])]
    const before = notBy.flatMap((name) => takersOf(steps[name], of, settings))
    // Nobody is owed what no post is named for: of a panel from the register alone no post writes a view.
    if (takers.length === 0) continue
    if (takers.every((post) => [...barred, ...before].includes(post))) {
      const named = Object.keys(of.parties).filter((party) =>
        of.parties[party]?.some((post) => takers.includes(post)),
      )
      const instead = named.length === 0 ? 'others' : `another as ${named.join(' or ')}`
      const message = `"${title}" would be for ${takers.join(', ')}, who may not judge it: name ${instead}.`
      return ['answers-do-not-fit', 'Art. 28', message]
    }
  }
  return undefined
}

/** Named posts that take a step if it is taken at all: each of them does, or there is one. A right may be left. */
function takersOf(
  step: ProceedingStep | undefined,
  of: Named,
  settings: Posts,
): readonly PostCode[] {
  if (step === undefined || step.right === true) return []
  const takers = step.by.flatMap((party) => postsOf(of, settings, party))
  if (step.each !== true && takers.length > 1) return []
  return step.by.flatMap((party) => of.parties[party] ?? [])
}
