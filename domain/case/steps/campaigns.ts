import { isAboutOfficials } from '../about-officials'
import { standing } from '../facts'
import { atWork, isWorkedOn, type StepsOf } from '../step'
import { hasLeft, joining, runningIn } from '../taken-on'
import { receivedOn } from './moves'

type Campaigns = 'join-campaign' | 'leave-campaign'

const rule = 'plan H1, H4'

/** What nobody has sorted yet, or lies with another body, may turn out to be anything. */
const sorted = [...atWork, 'answer-issued', 'answer-served', 'closing', 'concluded'] as const

/**
 * 攻坚: a campaign takes the case on, and it is to be settled there by a day. No clock of the law is
 * moved by it, and none that is over runs again (H1).
 */
export const campaignSteps: StepsOf<Campaigns> = {
  /** Told of another day, as when the phase was extended, it is owed by that one. */
  'join-campaign': {
    from: sorted,
    to: [],
    rule,
    possible: (state) =>
      isWorkedOn(state) &&
      // Many read what a campaign has (Arts. 28, 30).
      !isAboutOfficials(state) &&
      state.settled === undefined &&
      state.mergedInto === undefined &&
      standing(state).length > 0,
    against: ({ state, facts: { campaign, settleBy }, command }) => {
      const same = runningIn(state).find((each) => each.campaign === campaign)
      if (same?.settleBy === settleBy) {
        return ['already-done', rule, 'That campaign has it, by that very day: leave it there.']
      }
      if (settleBy >= command.occurredOn) return undefined
      return [
        'not-for-this-matter',
        rule,
        `That campaign settles what it took on by ${settleBy}, and that day is over. Extend its phase first, or leave the case out.`,
      ]
    },
    follows: receivedOn,
    apply: (state, { facts: { campaign, settleBy }, on }) => {
      const { campaigns = [] } = state
      const known = campaigns.some((each) => each.campaign === campaign && !hasLeft(each))
      if (!known) return { ...state, campaigns: joining(campaigns, { campaign, on, settleBy }) }
      return {
        ...state,
        campaigns: campaigns.map((each) =>
          each.campaign === campaign && !hasLeft(each) ? { ...each, settleBy } : each,
        ),
      }
    },
  },

  'leave-campaign': {
    from: sorted,
    to: [],
    rule,
    possible: (state) => runningIn(state).length > 0,
    against: ({ state, facts: { campaign } }) => {
      const running = runningIn(state).map((each) => each.campaign)
      if (running.includes(campaign)) return undefined
      return ['unknown-object', rule, `It is in ${running.join(', ')}: name one of them.`]
    },
    follows: (state, { campaign }) =>
      runningIn(state).find((each) => each.campaign === campaign)?.on ?? state.receivedOn,
    apply: (state, { facts: { campaign }, on }) => ({
      ...state,
      campaigns: (state.campaigns ?? []).map((each) =>
        each.campaign === campaign && !hasLeft(each) ? { ...each, leftOn: on } : each,
      ),
    }),
  },
}
