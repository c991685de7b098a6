import { latest, type Day } from '../../time/day'
import { isAboutOfficials } from '../about-officials'
import { lastOf, standing } from '../facts'
import { isDefined } from '../../present'
import { allDoneOn } from '../settlement'
import { runningIn } from '../taken-on'
import type { CaseState } from '../state'
import { byNamedDay, internal, none, type DutyRule } from './owed'

/** What is owed until the matter is not only answered but settled: 案结事了. */
export const settlingDuties: readonly DutyRule[] = [
  {
    kind: 'perform',
    says: 'What was promised, by opinion, review or agreement, is carried out by its day; not what rested on an answer or an outcome that stands no longer (2022 Art. 32; plan H8).',
    owed: ({ promises }) =>
      promises.flatMap(({ id, by, due, madeOn, performedOn, from, overtaken }) => {
        if (overtaken) return []
        return byNamedDay(due, `promised by ${from} on ${madeOn}`, {
          ...{ about: id, owedBy: by, from: madeOn, doneOn: performedOn },
        })
      }),
  },
  {
    kind: 'ask-settled',
    says: 'Where a claim was reasonable in whole or in part, something agreed or promised, or an errand done: once all of it is done, or the plan of an old case is carried out, everybody who can be reached is asked whether the matter is settled (plan H1, H8).',
    owed: (state, { targets, posts }) => {
      const from = owedFrom(state)
      const asked = standing(state).filter(({ reachable }) => reachable)
      if (from === undefined || asked.length === 0) return none
      // Each of them, and since then: asked before it was performed, they were asked of less.
      const since = state.questions.filter(({ askedOn }) => askedOn >= from)
      const all = asked.map(({ id }) => since.find(({ recipient }) => recipient === id)?.askedOn)
      // What is settled is asked no more, whatever step of the plan is reached afterwards.
      const doneOn = lastOf(all) ?? state.settled?.on
      const round = `${state.round + 1}`
      const { backlog } = state
      const about = backlog === undefined ? round : `${round}/${backlog.takenUpOn}`
      return [internal(targets.askSettled, { about, owedBy: posts.conclude, from, doneOn })]
    },
  },
  {
    kind: 'settle',
    says: 'An old case that was taken up is settled: promise performed, and the person’s word (plan H1, H8; 2022 Art. 37).',
    owed: (state, { targets, posts }) => {
      const { backlog, settled } = state
      // Once everybody has taken it back there is nobody whose word could settle it.
      if (backlog === undefined || standing(state).length === 0) return none
      // Not settled after all, it is owed anew, and no day of before that is revived (decision 45).
      const { takenUpOn, unsettledOn = [] } = backlog
      const from = unsettledOn.at(-1) ?? takenUpOn
      const doneOn = settled && latest(from, settled.on)
      const about = `${unsettledOn.length + 1}`
      return [internal(targets.settle, { about, owedBy: posts.handle, from, doneOn })]
    },
  },
  {
    kind: 'settle-in-campaign',
    says: 'What a campaign took on is settled by the last day of its push: its lead answers for it until the end (plan H1, H4, H6).',
    owed: (state, { posts }) => {
      if (state.mergedInto !== undefined || standing(state).length === 0) return none
      if (isAboutOfficials(state)) return none
      const owedBy = state.entrustment?.lead ?? posts.entrust
      const over = overOn(state)
      const anew = begunAnewOn(state)
      return runningIn(state).flatMap(({ campaign, on, settleBy, nth }) => {
        // What begins anew after that day is owed by days of its own, and no date of before is revived.
        if (anew !== undefined && anew > settleBy) return none
        const doneOn = over && latest(on, over)
        const about = nth === undefined ? campaign : `${campaign}/${nth}`
        const basis = `campaign ${campaign} (plan H4)`
        return [byNamedDay(settleBy, basis, { about, owedBy, from: on, doneOn })]
      })
    },
  },
]

/** Settled; or, where nothing was found to be reasonable, answered and explained to the end (T6, H8). */
function overOn(state: CaseState): Day | undefined {
  const { settled, concludedOn, backlog } = state
  if (settled !== undefined) return settled.on
  return backlog === undefined && !isToSettle(state) ? concludedOn : undefined
}

function begunAnewOn({ roundBegunOn, backlog }: CaseState): Day | undefined {
  return lastOf([
    ...[roundBegunOn, backlog?.takenUpOn].filter(isDefined),
    ...(backlog?.unsettledOn ?? []),
  ])
}

/** From when there is something to ask about, and nothing of it is still to be done. */
function owedFrom(state: CaseState): Day | undefined {
  const { backlog } = state
  const done = allDoneOn(state)
  if (done === undefined) return undefined
  if (backlog === undefined) return isToSettle(state) ? done : undefined
  // It was taken up because it is not settled: of what was done before, nothing is asked once more.
  const last = latest(done, carriedOutOn(state) ?? done)
  return last >= backlog.takenUpOn ? last : undefined
}

/** Reasonable in whole or in part, agreed upon, promised or done for somebody: no refusal alone (H8). */
function isToSettle({ claims, agreement, promises, ending }: CaseState): boolean {
  const reasonable = claims.some(
    ({ outcome }) => outcome === 'supported' || outcome === 'reasonable-without-basis',
  )
  const promised = promises.some(({ overtaken }) => !overtaken)
  return reasonable || agreement !== undefined || promised || ending === 'errand-done'
}

/** The day of the plan's last step; undefined while one is still to be reached. */
function carriedOutOn({ plan }: CaseState): Day | undefined {
  return lastOf((plan?.milestones ?? []).map(({ reachedOn }) => reachedOn))
}
