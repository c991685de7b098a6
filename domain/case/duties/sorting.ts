import { dayOf, latest, type Day } from '../../time/day'
import {
  allToldOn,
  foundToBeOursOn,
  isDecidedElsewhere,
  quarrels,
  receivedHereOn,
  standing,
  tellingNotices,
  toSortSince,
} from '../facts'
import { isOwedNotice } from '../joined'
import { passesOnInTime, runs } from '../law'
import type { CaseState } from '../state'
import type { TakenIn } from '../work'
import { byClock, byNamedDay, internal, limited, none, type DutyRule } from './owed'

/** What is owed from the day a matter comes in until it is clear where it goes. */
export const sortingDuties: readonly DutyRule[] = [
  {
    kind: 'sort',
    says: 'A registered matter is accepted, declined, forwarded, assigned or objected to: nothing may rest unsorted, nor what another body gave back (Art. 23; decision 19).',
    owed: (state, { targets, posts }) => {
      const registeredOn = dayOf(state.registeredAt)
      return unsorted(state, registeredOn).flatMap(({ since, doneOn }, index) => {
        if (since === undefined) return []
        const from = latest(since, registeredOn)
        return [internal(targets.sort, { about: `${index + 1}`, owedBy: posts.sort, from, doneOn })]
      })
    },
  },
  {
    kind: 'register',
    says: 'A petition office forwards, assigns or accepts what it received (2022 Art. 22, 2005 Art. 21, Zhejiang Art. 20).',
    owed: (state, settings) => {
      if (!passesOnInTime(settings) || !runs(settings, 'register')) return none
      return passings(state).flatMap(({ from, ...each }) => {
        if (from === undefined) return []
        return [byClock('register', { ...each, owedBy: settings.posts.sort, from })]
      })
    },
  },
  {
    kind: 'notify',
    says: 'The person is told in writing; only a served notice stops it, and nobody owes it where name or address is unclear (2022 Art. 23).',
    owed: (state, settings) => {
      const tellable = standing(state).some((each) => isOwedNotice(state, each, 'receipt'))
      const sendersTurn = state.ending === 'returned'
      // What was told in its day the books do not say; it was answered since (decision 51).
      if (state.recorded !== undefined) return none
      if (!tellable || sendersTurn || !limited(state, settings, 'notify')) return none
      const doneOn = allToldOn(state, tellingNotices, state.notices)
      const from = receivedHereOn(state)
      return [byClock('notify', { owedBy: settings.posts.notify, from, doneOn })]
    },
  },
  {
    kind: 'report-urgent',
    says: 'A major or urgent matter is reported at once (2022 Art. 25).',
    owed: ({ urgent }, { targets, posts }) =>
      urgent === undefined
        ? none
        : [
            internal(targets.reportUrgent, {
              ...{ owedBy: posts.sort, from: urgent.on, doneOn: urgent.reportedOn },
            }),
          ],
  },
  {
    kind: 'follow-up-transfer',
    says: 'What was assigned to another body is looked after until its report is here (2022 Art. 22(3)).',
    owed: ({ transfer, phase, ending }, { targets, posts }) => {
      const awaited = phase === 'assigned' || ending === 'reported-back'
      if (transfer === undefined || !awaited) return none
      const { on: from, reportedOn: doneOn, reportBackOn } = transfer
      const about = { owedBy: posts.conclude, from, doneOn }
      return reportBackOn === undefined
        ? [internal(targets.followUp, about)]
        : [byNamedDay(reportBackOn, 'the day set for the other body to report back', about)]
    },
  },
  {
    kind: 'report-back',
    says: 'The conclusion report goes to the body that assigned the matter by the day it set (2022 Art. 22(3)).',
    owed: (state, settings) => {
      const { origin, reportedBackOn: doneOn, ending, recorded } = state
      const gone = ending === 'returned' || isDecidedElsewhere(state)
      // Whether it was reported on in its day the books do not say (decision 51).
      if (recorded !== undefined) return none
      if (origin?.reportBackOn === undefined || gone) return none
      const about = { owedBy: settings.posts.handle, from: origin.on, doneOn }
      return limited(state, settings, 'report-back')
        ? [byClock('report-back', about, { setBy: origin.reportBackOn })]
        : [byNamedDay(origin.reportBackOn, 'the day set by the body that assigned it', about)]
    },
  },
  {
    kind: 'follow-up-competence',
    says: 'A quarrel over competence is brought to its decision; the person’s clocks run on meanwhile (2022 Arts. 23, 24).',
    owed: (state, { targets, posts }) =>
      quarrels(state).flatMap(({ on: from, decided }, index) => {
        // Withdrawn by the person before it was decided, it is decided no more.
        if (decided === undefined && state.phase !== 'contested') return []
        const about = { about: `${index + 1}`, owedBy: posts.sort }
        return [internal(targets.followUp, { ...about, from, doneOn: decided?.on })]
      }),
  },
]

type Passing = { about: string; from: Day | undefined; doneOn: Day | undefined }

/**
 * Sent on it was passed on, and that it came back takes nothing away from that; who joined after a
 * sending is passed on by the next (Art. 22). On its very day they may have joined before it, or after
 * the matter had come back on that day as well.
 */
function passings(state: CaseState): Passing[] {
  const { cameBack, takenIn, sortedOn } = state
  const sendings = cameBack.map(({ on, sent }) => ({ on, takenIn: 0, ...sent }))
  const wentWith = (nth: number, { on }: TakenIn, index: number) => {
    const sending = sendings[nth]
    if (sending === undefined) return nth >= 0
    return on < sending.on || (on === sending.on && index < sending.takenIn)
  }
  return [...sendings.map(({ on }) => on), sortedOn].map((doneOn, nth) => {
    const joined = (each: TakenIn, index: number) =>
      wentWith(nth, each, index) && !wentWith(nth - 1, each, index)
    const theirs = { ...state, takenIn: takenIn.filter(joined) }
    const about = ['1', 'joined'][nth] ?? `joined/${nth}`
    const from = toSortSince(nth === 0 ? theirs : { ...theirs, inherited: true })
    return { about, from, doneOn }
  })
}

type Unsorted = { since: Day | undefined; doneOn: Day | undefined }

/** Each time it lay here to be sorted: from its registration, and from each return of another body. */
function unsorted(state: CaseState, registeredOn: Day): Unsorted[] {
  const raised = quarrels(state)
  const returns = state.cameBack.flatMap(({ on, sent }) =>
    sent === undefined ? [] : [{ on, sent }],
  )
  const began = [{ on: registeredOn, quarrels: 0 }].concat(
    returns.map(({ on, sent }) => ({ on, quarrels: sent.quarrels })),
  )
  return began.flatMap(({ on, quarrels: before }, index) => {
    const next = returns[index]
    const here = raised.slice(before, next?.sent.quarrels)
    const sortedOn = next === undefined ? state.sortedOn : next.sent.on
    const since = [on, ...here.map((quarrel) => foundToBeOursOn(state, quarrel))]
    // Whose matter it is stands in question: until that is decided nobody here can sort it.
    return since.map((each, nth) => ({ since: each, doneOn: here[nth]?.on ?? sortedOn }))
  })
}
