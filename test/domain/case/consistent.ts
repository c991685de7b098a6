import { isDeepStrictEqual } from 'node:util'
import { dutyRules } from '../../../domain/case/duties'
import { isAsInBooks, pathOf, standing } from '../../../domain/case/facts'
import type { CaseSettings } from '../../../domain/case/settings'
import { casePhases, type CasePhase, type CaseState } from '../../../domain/case/state'
import { dueOf } from '../../../domain/duty/reckoning'

type Holds = (state: CaseState, settings: CaseSettings) => boolean

const open = { duty: 'open', window: 'open' } as const
const once = (all: readonly string[]) => new Set(all).size === all.length
const ordered = (...days: (string | undefined)[]) => {
  const known = days.filter((day) => day !== undefined)
  return known.every((day, index) => index === 0 || day >= known[index - 1]!)
}
const atWork = (phase: CasePhase) => ['accepted', 'entrusted', 'signed-for'].includes(phase)
const over = (phase: CasePhase) => phase === 'concluded' || phase === 'ended'
const objected = (competence: CaseState['competence']) =>
  competence?.raised === 'objection' || competence?.objected !== undefined
const servedTo = ({ answer }: CaseState, id: string) =>
  answer?.services.some(({ recipient }) => recipient === id) === true

/** What each phase says of a case, and nothing of another phase besides. */
const phases: Record<string, Holds> = {
  'the phase is one of the table': ({ phase }) => casePhases.includes(phase),
  'registered and contested: neither sorted nor ended': ({ phase, sortedOn, ending, acceptedOn }) =>
    (phase !== 'registered' && phase !== 'contested') || !(sortedOn ?? ending ?? acceptedOn),
  'contested: a quarrel without its decision, and in no other phase but after a withdrawal': ({
    phase,
    competence,
    ending,
  }) =>
    (phase === 'contested') ===
    (competence !== undefined && !competence.decided && ending !== 'withdrawn' && !over(phase)),
  'assigned: another body has it and has not reported': ({ phase, transfer }) =>
    phase !== 'assigned' || (transfer !== undefined && !transfer.reportedOn),
  'at work: accepted, of a kind that is worked on, and not ended': (state) =>
    !atWork(state.phase) ||
    (pathOf(state) !== undefined && state.acceptedOn !== undefined && !state.ending),
  'entrusted to nobody, somebody, and signed for': ({ phase, entrustment }) =>
    !atWork(phase) ||
    (phase === 'accepted') === (entrustment === undefined && phase === 'accepted') ||
    (phase === 'signed-for') === (entrustment?.signedOn !== undefined),
  'no unit the matter is about has the work': ({ entrustment, accusedUnits }) =>
    entrustment === undefined || !accusedUnits.includes(entrustment.unit),
  'nobody is shut out twice': ({ excluded, accusedUnits }) =>
    once(excluded.map(({ person }) => person)) && once(accusedUnits),
  'issued: an answer that somebody has still to get': (state) =>
    state.phase !== 'answer-issued' ||
    (state.answer !== undefined && standing(state).some(({ id }) => !servedTo(state, id))),
  'served: an answer that everybody has, and an ending by its paper': (state) =>
    state.phase !== 'answer-served' ||
    (state.ending === state.answer?.paper &&
      standing(state).every(({ id }) => servedTo(state, id))),
  'closing: an ending and its day': ({ phase, ending, closingOn, concludedOn }) =>
    phase !== 'closing' || (!!ending && !!closingOn && !concludedOn),
  'concluded and ended: an ending and the day': ({ phase, ending, concludedOn, ...state }) =>
    over(phase) === (concludedOn !== undefined) &&
    // How it came to its close the books do not say in these words.
    (!over(phase) || ending !== undefined || isAsInBooks(state)),
  'ended: the day, not before it was concluded; before that none': (state) =>
    (state.phase === 'ended') === (state.endedOn !== undefined) &&
    ordered(state.concludedOn, state.endedOn),
  'withdrawn by all, it is ended by that or was ended before': (state) =>
    standing(state).length > 0 || state.phase === 'closing' || over(state.phase),
}

const duties: Record<string, Holds> = {
  'open duties are those the rules say, each by the date they give': (state, settings) => {
    const owed = dutyRules.flatMap(({ kind, owed: of }) =>
      of(state, settings)
        .filter(({ doneOn }) => doneOn === undefined)
        .map(({ about, nature, reckoning }) => {
          const { due } = dueOf(reckoning, settings.pack, settings.calendar)
          return `${kind} ${about} ${nature} ${due}`
        }),
    )
    const has = state.duties
      .filter((duty) => duty.state === open.duty)
      .map(({ kind, about, nature, due }) => `${kind} ${about} ${nature} ${due.due}`)
    return isDeepStrictEqual(owed.sort(), has.sort())
  },
  'a duty is done on a day, or open without one': ({ duties: all }) =>
    all.every(({ state, doneOn }) => state === 'withdrawn' || (state === 'done') === !!doneOn),
  'the number of a duty is its own, and none is left out': ({ number, duties: all }) => {
    const counted = new Map<string, number>()
    return all.every(({ id, kind }) => {
      counted.set(kind, (counted.get(kind) ?? 0) + 1)
      return id === `${number}/${kind}/${counted.get(kind)}`
    })
  },
  'no rung twice for one date': ({ duties: all }) => all.every(({ rung }) => once(rung)),
  'no date before its start': ({ duties: all }) =>
    all.every(({ reckoning, due }) => reckoning.from <= due.due),
  'no limit in law for what was inherited, but of what joined it': (state) => {
    const joined = state.takenIn.some(({ limit, receivedOn }) => limit ?? receivedOn)
    const theirs = ['tell-extension', ...(joined ? ['handle', 'register'] : [])]
    return (
      !state.inherited ||
      state.duties.every(({ kind, nature }) => nature === 'internal' || theirs.includes(kind))
    )
  },
  'nothing rests: until it is concluded somebody owes a step': ({ phase, duties: all }) =>
    over(phase) || all.some(({ state }) => state === 'open'),
}

const rights: Record<string, Holds> = {
  'every window of a person has its proof of receipt': ({ windows, answer, ...state }) =>
    windows.every(({ recipient, clock, openedOn, round }) => {
      if (clock === 'object') return openedOn === state.origin?.on
      const papers = [...state.earlierAnswers, ...(answer === undefined ? [] : [answer])]
      const proofs =
        clock === 'request-review'
          ? papers.flatMap(({ services }) => services)
          : state.remedies.flatMap(({ service, ...of }) =>
              of.level === 'review' && of.round === round && service ? [service] : [],
            )
      return proofs.some((each) => each.recipient === recipient && each.on === openedOn)
    }),
  'one window for each person, right and round': ({ windows }) =>
    once(windows.map(({ recipient, clock, round }) => `${recipient} ${clock} ${round}`)),
  'a window is used by a request and by nothing else': ({ windows, remedies, competence }) =>
    windows.every(({ recipient, clock, round, state }) => {
      if (clock === 'object') return (state === 'used') === objected(competence)
      const level = clock === 'request-review' ? 'review' : 'final-review'
      const asked = remedies.some(
        (each) =>
          each.level === level &&
          each.recipient === recipient &&
          each.round === round &&
          !each.withdrawnOn,
      )
      return (state === 'used') === asked
    }),
  'a final review follows a review that the person has': ({ remedies }) =>
    remedies.every(
      ({ level, recipient, round, requestedOn }) =>
        level === 'review' ||
        remedies.some(
          (each) =>
            each.level === 'review' &&
            each.recipient === recipient &&
            each.round === round &&
            each.service !== undefined &&
            each.service.on <= requestedOn,
        ),
    ),
  'a review once for each person, level and round': ({ remedies }) =>
    once(
      remedies
        .filter(({ withdrawnOn }) => !withdrawnOn)
        .map(({ level, recipient, round }) => `${level} ${recipient} ${round}`),
    ),
  'other bodies owe one date for each matter': ({ outside }) =>
    once(outside.map(({ about }) => about)),
}

const ends: Record<string, Holds> = {
  'nothing is open once it has ended': (state) =>
    state.phase !== 'ended' ||
    (state.duties.every((duty) => duty.state !== open.duty) &&
      state.windows.every((window) => window.state !== open.window)),
  'ended by law on a ground the rules know': ({ terminated, round, ...state }, { pack }) => {
    switch (terminated?.by) {
      case 'final-opinion': {
        const finals = state.remedies.filter((each) => each.level === 'final-review')
        return pack !== null && finals.some((each) => each.round === round && !!each.service)
      }
      case 'window-lapsed':
        return (
          pack?.id === 'zhejiang-2016' &&
          state.windows.every(
            (each) => each.round !== round || each.clock === 'object' || each.state !== 'open',
          )
        )
      case 'agreement-performed':
        return pack?.id === 'zhejiang-2016' && state.agreement !== undefined && !state.answer
          ? state.promises.every(({ performedOn, overtaken }) => performedOn ?? overtaken)
          : pack?.id === 'zhejiang-2016'
      case 'litigation-put-on-file':
        return state.filedWith !== undefined
      case undefined:
        return true
    }
  },
  'settled: concluded, every promise kept, everybody within reach asked': (state) =>
    state.settled === undefined ||
    state.settled.how === 'recorded' ||
    (over(state.phase) &&
      state.promises.every(({ performedOn, overtaken }) => performedOn ?? overtaken) &&
      standing(state).every(
        ({ id, reachable }) =>
          !reachable || state.questions.some(({ recipient }) => recipient === id),
      )),
  'settled: everybody has the answer that was owed, and no review is under way': (state) =>
    state.settled === undefined ||
    // How it was answered the books say, and nobody here served it.
    ((isAsInBooks(state) ||
      state.ending !== state.answer?.paper ||
      standing(state).every(({ id }) => servedTo(state, id))) &&
      state.remedies.every(
        ({ round, recipient, service, withdrawnOn }) =>
          round !== state.round ||
          withdrawnOn ||
          service ||
          // Whoever takes the matter back waits for no decision on it any more.
          standing(state).every(({ id }) => id !== recipient),
      )),
  'settled as the books say only what is as they have it, and not worked on as an old case': (
    state,
  ) =>
    (state.settled?.how === 'recorded') ===
    (isAsInBooks(state) && over(state.phase) && state.backlog === undefined),
  'settled by silence only where a promise was made and kept': ({ settled, promises }) =>
    settled?.how !== 'unanswered' || promises.length > 0,
  'merged: closed by that, never settled here, nor worked on as an old case': (state) =>
    (state.mergedInto === undefined) === (state.ending !== 'merged') &&
    (state.mergedInto === undefined || (!state.settled && !state.backlog)),
  'confirmed only where everybody within reach said so': (state) =>
    state.settled?.how !== 'confirmed' ||
    standing(state).every(
      ({ id, reachable }) =>
        !reachable ||
        state.questions.some((each) => each.recipient === id && each.answer?.settled === true),
    ),
}

const stations: Record<string, Holds> = {
  'news is owed by the station it was given to, and by that until it had some': (state) =>
    state.duties
      .filter((duty) => duty.kind === 'accompany' && duty.state === 'open')
      .every(({ owedBy }) => owedBy === state.station?.post && state.station.newsOn === undefined),
}

const records: Record<string, Holds> = {
  'what happened stands in its order': ({
    receivedOn,
    acceptedOn,
    entrustment,
    answer,
    ...state
  }) =>
    ordered(receivedOn, acceptedOn) &&
    // Work on an old case goes on after its answer (H1).
    (state.backlog !== undefined || ordered(entrustment?.signedOn, answer?.issuedOn)) &&
    ordered(entrustment?.on, entrustment?.signedOn) &&
    (answer?.services ?? []).every(({ on }) => ordered(answer?.issuedOn, on, state.concludedOn)) &&
    state.remedies.every(({ requestedOn, decided, service }) =>
      ordered(requestedOn, decided?.on, service?.on),
    ),
  'promises and milestones have ids of their own': ({ promises, plan }) =>
    once(promises.map(({ id }) => id)) && once((plan?.milestones ?? []).map(({ id }) => id)),
  'whoever brings it or asks for something does so once, and who joined came with a case': ({
    recipients,
    claims,
    takenIn,
  }) =>
    once(recipients.map(({ id }) => id)) &&
    once(claims.map(({ id }) => id)) &&
    once(takenIn.map((each) => each.case)) &&
    recipients.every(({ joinedOn }) => !joinedOn || takenIn.some(({ on }) => on === joinedOn)),
  'a case has a claim, and an opinion an outcome for each': ({ claims, answer }) =>
    claims.length > 0 && (answer?.paper !== 'opinion' || claims.every(({ outcome }) => outcome)),
  'one notice of each subject, one service of each paper, for each person': ({ notices, answer }) =>
    once(notices.map((each) => [each.recipient, each.says, each.overtaken].join(' '))) &&
    once((answer?.services ?? []).map(({ recipient }) => recipient)),
  'it travels as JSON and comes back the same': (state) =>
    isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state),
}

const invariants = Object.entries({
  ...{ ...phases, ...duties, ...stations, ...rights, ...ends, ...records },
})

/** What is wrong with a case: the sentences above that do not hold of it. */
export function faultsOf(state: CaseState, settings: CaseSettings): string[] {
  return invariants.filter(([, holds]) => !holds(state, settings)).map(([sentence]) => sentence)
}
