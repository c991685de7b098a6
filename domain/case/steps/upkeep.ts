import { LAST_DAY_WITHOUT_RULES } from '../../rules/choose-pack'
import { yearOf, type Day } from '../../time/day'
import type { DatedFact } from '../kinds'
import { cite, noticeNeedsDecision } from '../law'
import type { Reason } from '../refusal'
import type { CaseSettings } from '../settings'
import type { CaseState, Notice } from '../state'
import { beforeEnd, type Given, type StepsOf } from '../step'
import { datedFactsOf } from './dated-facts'
import { livingAgain, receivedOn } from './moves'

type Upkeep = 'correct-date' | 'update-rules'

/** What keeps a case true: corrections are facts of their own (decision 2), rules change by update. */
export const upkeepSteps: StepsOf<Upkeep> = {
  'correct-date': {
    from: [...beforeEnd, 'ended'],
    to: ['concluded'],
    leads: { ended: ['concluded'] },
    rule: 'decision 2',
    possible: (state) => state.phase !== 'ended' || hasProofOfReceipt(state),
    against: againstCorrection,
    follows: receivedOn,
    enters: (state, facts) => {
      const found = datedFactsOf[facts.fact](state, facts)
      return found === undefined ? [facts.to] : [facts.to, found.on]
    },
    apply: (before, { facts }) => {
      const state = livingAgain(before)
      return datedFactsOf[facts.fact](state, facts)?.moved(facts.to) ?? state
    },
  },

  'update-rules': {
    from: beforeEnd,
    to: [],
    rule: 'decision 2',
    against: ({ command: { rules }, facts }) => {
      const told =
        rules !== undefined &&
        Object.keys(rules).length > 0 &&
        rules.packHash === facts.packHash &&
        rules.calendarHash === facts.calendarHash
      if (told) return undefined
      return ['rules-not-given', 'decision 2', 'Give the rules by value, with the hash of each.']
    },
    follows: receivedOn,
    apply: (state) => state,
  },
}

/** When somebody received a paper: rights run from then, also where the case ended too early by it. */
const receipts: readonly DatedFact[] = [
  'notice',
  'service',
  'review-service',
  'final-review-service',
]

function hasProofOfReceipt({ notices, answer, remedies }: CaseState): boolean {
  const served = remedies.some(({ service }) => service !== undefined)
  return notices.length > 0 || (answer?.services.length ?? 0) > 0 || served
}

/** A corrected date keeps its place: after what the fact follows, and not after what followed it. */
function againstCorrection({
  state,
  settings,
  facts,
  today,
}: Given<'correct-date'>): Reason | undefined {
  const { fact, to } = facts
  if (state.phase === 'ended' && !receipts.includes(fact)) {
    return [
      'not-for-this-matter',
      'decision 2',
      `After the end the day of a receipt is corrected, and no other: ${receipts.join(', ')}. Reopen the case for anything else.`,
    ]
  }
  const found = datedFactsOf[fact](state, facts)
  if (found === undefined) {
    return ['unknown-object', 'decision 2', 'There is no such date in this case to correct.']
  }
  if (to > today) {
    return ['date-in-future', 'decision 2', `Today is ${today}. Give the day on which it happened.`]
  }
  const { after, before, moved } = found
  const late = before !== undefined && to > before
  if (!late && (after === undefined || to >= after)) {
    if (fact === 'receipt') return againstOtherRules(settings, to)
    return againstNoticeBeforeAcceptance(state, moved(to), settings)
  }
  const from = after === undefined ? '' : ` on ${after} or later`
  const until = before === undefined ? '' : ` on ${before} at the latest`
  return [
    'dates-out-of-order',
    'decision 2',
    `It happened${[from, until].filter((each) => each !== '').join(', and')}. Correct what stands around it first.`,
  ]
}

/** Before 2022 a notice of the receipt says whether it is accepted: corrected it says so no sooner than entered. */
function againstNoticeBeforeAcceptance(
  state: CaseState,
  moved: CaseState,
  settings: CaseSettings,
): Reason | undefined {
  const before = toldBeforeAcceptance(state)
  const after = toldBeforeAcceptance(moved)
  const notice = after.find((each) => !before.includes(each))
  const { acceptedOn } = moved
  if (!noticeNeedsDecision(settings) || notice === undefined || after.length <= before.length) {
    return undefined
  }
  return [
    'date-too-early',
    cite(settings, 'notice'),
    `The notice (receipt), on ${notice.on}, says that the matter is accepted, and would lie before its acceptance, on ${acceptedOn}. Correct the other of the two first.`,
  ]
}

function toldBeforeAcceptance({ notices, acceptedOn }: CaseState): Notice[] {
  return notices.filter(
    ({ says, on }) => says === 'receipt' && acceptedOn !== undefined && on < acceptedOn,
  )
}

/** The rules are chosen by the day of receipt and pinned from then on: others are another case's. */
function againstOtherRules({ pack, calendar }: CaseSettings, to: Day): Reason | undefined {
  const since = pack?.inForceFrom
  const until = pack === null ? LAST_DAY_WITHOUT_RULES : pack.inForceTo
  const sameRules = (since === undefined || to >= since) && (until === undefined || to <= until)
  const [firstYear = yearOf(to)] = calendar.years.map(({ year }) => year).sort()
  if (sameRules && yearOf(to) >= firstYear) return undefined
  return [
    'not-for-this-matter',
    'decision 2',
    `On ${to} other rules or another calendar were in force, and the case would have run by those. Register the matter anew with its right day, and let this case be merged into that one.`,
  ]
}
