import type { CaseSettings } from '../settings'
import type { CaseState, Remedy } from '../state'
import { recusalOwedBy } from '../facts'
import { reachedAboveOn, remediesUnderWay, remedyId } from '../remedies'
import { runs } from '../law'
import { byClock, internal, type DutyRule, type Owed } from './owed'

/** What the office owes while something lies with others: a body above, an aid office, a decider. */
export const followingUpDuties: readonly DutyRule[] = [
  {
    kind: 'send-file',
    says: 'The reviewing body gets the file (2022 Arts. 35, 36).',
    owed: (state, { targets, posts }) =>
      perRemedy(state, (remedy) =>
        internal(targets.sendFile, {
          about: remedyId(remedy),
          owedBy: posts.conclude,
          from: remedy.requestedOn,
          // What has been decided needed no more sending.
          doneOn: remedy.fileSentOn ?? remedy.decided?.on,
        }),
      ),
  },
  {
    kind: 'follow-up-review',
    says: 'The office looks after the date a reviewing body owes; it has no ladder for what that body owes (decision 13).',
    owed: (state, settings) => perRemedy(state, (remedy) => followUp(remedy, settings)),
  },
  {
    kind: 'serve-review',
    says: 'The person has the review opinion in writing (2022 Art. 35), and proof of it is here: their next window runs from then.',
    owed: (state, { targets, posts }) =>
      perRemedy(state, (remedy) => {
        const { decided, service } = remedy
        if (decided === undefined || decided.outcome === 'sent-back') return undefined
        const about = { about: remedyId(remedy), owedBy: posts.serveOpinion }
        return internal(targets.serveAnswer, { ...about, from: decided.on, doneOn: service?.on })
      }),
  },
  {
    kind: 'follow-up-aid',
    says: 'An aid referral is looked after until there is an answer (2022 Art. 37).',
    owed: ({ aid }, { targets, posts }) =>
      aid.map(({ on: from, followedUpOn: doneOn }, index) => {
        const about = `${index + 1}`
        return internal(targets.followUp, { about, owedBy: posts.conclude, from, doneOn })
      }),
  },
  {
    kind: 'decide-recusal',
    says: 'Whether somebody stands back is decided by whoever is above them (2022 Art. 28, Zhejiang Art. 27).',
    owed: ({ recusals }, { targets, posts }) =>
      recusals.flatMap((recusal, index) => {
        const { askedOn: from, decided, wentAlong } = recusal
        if (wentAlong) return []
        const owedBy = recusalOwedBy(recusal, posts)
        const about = { about: `${index + 1}`, owedBy, from, doneOn: decided?.on }
        return [internal(targets.decideRecusal, about)]
      }),
  },
]

/** Done, or still to be done: what a new round or a withdrawal has overtaken is owed no more. */
function perRemedy(state: CaseState, owedFor: (remedy: Remedy) => Owed | undefined): Owed[] {
  const underWay = remediesUnderWay(state)
  return state.remedies.flatMap((remedy) => {
    const owed = owedFor(remedy)
    const lasts = owed?.doneOn !== undefined || underWay.includes(remedy)
    return owed !== undefined && lasts ? [owed] : []
  })
}

export function decidingClock({ level }: Remedy): 'decide-review' | 'decide-final-review' {
  return level === 'review' ? 'decide-review' : 'decide-final-review'
}

function followUp(remedy: Remedy, settings: CaseSettings): Owed | undefined {
  const { targets, posts } = settings
  const from = reachedAboveOn(remedy)
  // What was asked here and is not sent yet, nobody looks after: sending it is owed.
  if (from === undefined) return undefined
  const about = {
    about: remedyId(remedy),
    owedBy: posts.conclude,
    from,
    doneOn: remedy.decided?.on,
  }
  const clock = decidingClock(remedy)
  if (!runs(settings, clock)) return internal(targets.followUp, about)
  // The law binds the other body; what this one owes is to look.
  return { ...byClock(clock, about, excludedTime(remedy)), nature: 'internal' }
}

/** Art. 36: the time a hearing takes is not part of the limit, of the final review alone. */
export function excludedTime({ level, hearings }: Remedy): { excluded?: Remedy['hearings'] } {
  return level === 'final-review' && hearings.length > 0 ? { excluded: hearings } : {}
}
