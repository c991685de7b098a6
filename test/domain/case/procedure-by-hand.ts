import type { CommandKind } from '../../../domain/case/commands'
import type { NoticeSubject } from '../../../domain/case/kinds'
import type { CasePhase, CaseState, Remedy } from '../../../domain/case/state'

/**
 * What may be done in each phase, written out by hand from the law and the plan: a change of the
 * product's table is a change of somebody's procedure and has to be made here too. `x` is possible,
 * `-` never; `?` where the case has what it is about, which is said below.
 */
const table = `
                        registered contested assigned accepted entrusted signed-for answer-issued answer-served closing concluded ended
accept                  x - - - - - - - - - -
decline                 x - - - - - - - - - -
split                   ? - - - - - - - - - -
link-repeat             x x x x x x x x x x -
merge                   x - - x x x - - - - -
take-in                 x x - x x x - - - - -
mark-urgent             ? ? ? ? ? ? ? ? ? - -
report-urgent           ? ? ? ? ? ? ? ? ? ? -
forward                 x - - - - - - - - - -
assign                  x - - - - - - - - - -
record-report           - - x - - - - - - - -
take-back               - - x - - - - - ? ? ?
report-back             - - - - - - ? ? ? ? -
object                  ? - - - - - - - - - -
answer-objection        - ? - - - - - - - - -
contest                 ? - - - - - - - - - -
decide-competence       - ? - - - - - - - - -
serve-notice            ? ? ? ? ? ? ? ? ? ? -
entrust                 - - - x x x - - - ? -
return-entrustment      - - - - x - - - - - -
sign-for                - - - - x - - - - ? -
form-team               - - - x x x - - - ? -
set-plan                - - - x x x - - - ? -
reach-milestone         - - - ? ? ? - - - ? -
note-progress           - - - x x x - - - ? -
note-lead-attention     x x x x x x x x x x -
complete-clear          - - - x x x - - - ? -
extend                  - - - ? ? ? - - - - -
record-advice           - - - x x x - - - ? -
explain                 x x x x x x x x x x -
hand-out-leaflet        ? ? ? ? ? ? ? ? ? ? -
appoint-reception       ? ? ? ? ? ? ? ? ? ? -
withdraw-reception      ? ? ? ? ? ? ? ? ? ? -
move-reception          ? ? ? ? ? ? ? ? ? ? -
record-reception        ? ? ? ? ? ? ? ? ? ? -
refer-aid               x x x x x x x x x x -
follow-up-aid           ? ? ? ? ? ? ? ? ? ? -
issue-opinion           - - - - - ? - - - - -
issue-reply             - - - - - ? - - - - -
serve-opinion           - - - - - - ? - - - -
serve-reply             - - - - - - ? - - - -
hand-over               - - - ? ? ? - - - - -
complete-errand         - - - ? ? ? - - - - -
mediate                 - - - ? ? ? - - - ? -
sign-agreement          - - - ? ? ? - - - ? -
record-breach           - - - ? ? ? - - ? ? -
withdraw                x x x x x x x - - - -
request-review          - - - - - - ? ? - ? ?
request-final-review    - - - - - - ? ? - ? ?
withdraw-review         - - - - - - ? ? - ? -
send-file               - - - - - - ? ? - ? -
record-hearing          - - - - - - ? ? - ? -
record-review           - - - - - - ? ? - ? -
serve-review            - - - - - - ? ? - ? -
assign-station          x x x x x x x x x - -
release-station         ? ? ? ? ? ? ? ? ? ? -
ask-recusal             x x x x x x x x ? ? -
decide-recusal          ? ? ? ? ? ? ? ? ? ? -
name-accused            x x x x x x x x x x x
clear-accused           ? ? ? ? ? ? ? ? ? ? ?
share-accused           x x x x x x x x x x x
conclude                - - - - - - - x x - -
perform                 - - - ? ? ? ? ? ? ? -
ask-settled             - - - - - - - - - ? -
answer-settled          - - - - - - - - - ? ?
put-on-file             - - - - - - - - ? ? ?
take-up                 ? ? ? ? ? ? ? ? ? ? ?
join-campaign           - - - ? ? ? ? ? ? ? -
leave-campaign          - - - ? ? ? ? ? ? ? -
reopen                  - - - - - - - - - ? ?
list-for-supervision    ? ? ? ? ? ? ? ? ? ? -
remove-from-supervision ? ? ? ? ? ? ? ? ? ? -
correct-date            x x x x x x x x x x ?
update-rules            x x x x x x x x x x -
`

type Cell = 'x' | '?' | '-'

const [heading = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

export const phasesByHand = heading as CasePhase[]
export const commandsByHand = lines.map(([kind]) => kind as CommandKind)

/** One question for every command in every phase. */
export const cells = lines.flatMap(([kind, ...row]) =>
  row.map((cell, index) => {
    return { kind: kind as CommandKind, phase: phasesByHand[index]!, cell: cell as Cell }
  }),
)

type Condition = (state: CaseState) => boolean

const taken: Condition = ({ backlog }) => backlog !== undefined
/** Its matter goes on in the other case: here it is only brought to its close. */
const merged = ({ mergedInto }: Pick<CaseState, 'mergedInto'>) => mergedInto !== undefined
const open = ({ phase }: CaseState) => phase !== 'concluded'
const thisRound = ({ remedies, round }: CaseState) =>
  remedies.filter((each) => each.round === round && !each.withdrawnOn)
const standing = ({ recipients }: CaseState) =>
  recipients.filter(({ withdrawnOn }) => withdrawnOn === undefined)
const brings = (state: CaseState, id: string) => standing(state).some((each) => each.id === id)
const underWay = (state: CaseState) =>
  thisRound(state).filter(({ decided, recipient }) => !decided && brings(state, recipient))
const kept: Condition = ({ promises }) =>
  promises.every(({ performedOn, overtaken }) => performedOn ?? overtaken)
/** Of what was done after they were asked they were not asked. */
const lastDone = (state: CaseState): string => {
  const done = state.promises.map(({ performedOn }) => performedOn)
  const told = thisRound(state).map(({ service }) => service?.on)
  return (
    [...done, ...told, state.backlog?.takenUpOn]
      .map((day) => day ?? '')
      .sort()
      .at(-1) ?? ''
  )
}

/** Or sent back to its sender, who knows nothing of those who joined here or were told otherwise. */
const elsewhere = ({ ending, transfer, recipients, notices }: CaseState) =>
  ending === 'merged' ||
  transfer !== undefined ||
  (ending === 'returned' &&
    recipients.some(
      ({ id, joinedOn }) =>
        joinedOn ||
        notices.some((each) => each.recipient === id && each.says === 'transfer' && each.overtaken),
    ))

/** Arts. 23, 31, 34: of what the person can be told as things stand. */
function subjects(state: CaseState): NoticeSubject[] {
  const { ending, extension, cameBack } = state
  const found: NoticeSubject[] = ['receipt']
  if (ending === 'routed') found.push('route')
  if (ending === 'declined') found.push('decline')
  // Come back from elsewhere, they may have been told of that before.
  if (elsewhere(state) || cameBack.some(({ sent }) => sent)) found.push('transfer')
  if (extension !== undefined && !extension.tooLate) found.push('extension')
  return found
}

/** Of where it went they can be told for each time that it was elsewhere. */
const untold: Condition = (state) =>
  standing(state).some(({ id }) =>
    subjects(state).some((says) => {
      const returns = state.cameBack.flatMap(({ sent }, index) => (sent ? [index + 1] : []))
      const sent = [...returns, ...(elsewhere(state) ? [undefined] : [])]
      return (says === 'transfer' ? sent : [undefined]).some(
        (of) =>
          !state.notices.some(
            (each) => each.recipient === id && each.says === says && each.overtaken === of,
          ),
      )
    }),
  )

/** A right of somebody who still brings the matter, of this round, and not used yet. */
const mayAsk = (state: CaseState, clock: string) =>
  state.windows.some(
    (window) =>
      window.clock === clock &&
      window.round === state.round &&
      window.state !== 'used' &&
      brings(state, window.recipient),
  )

/** Somebody, or this one, has an appointment that nothing came of yet. */
const isAwaited = ({ receptions = [] }: CaseState, recipient?: string) =>
  receptions.some((each) => !each.ended && (recipient ?? each.recipient) === each.recipient)

/** What a case must have for a step marked `?`. */
const conditions: Partial<Record<CommandKind, Condition>> = {
  split: ({ claims }) => claims.length >= 2,
  'mark-urgent': ({ urgent }) => !urgent,
  'report-urgent': ({ urgent }) => urgent !== undefined && !urgent.reportedOn,
  'take-back': ({ ending, competence }) =>
    ending === 'transferred' &&
    !competence?.with.some((each) => each === competence.decided?.competent),
  'report-back': ({ origin, reportedBackOn }) => origin?.how === 'assigned' && !reportedBackOn,
  object: ({ origin, competence }) => origin !== undefined && !competence,
  contest: ({ competence }) => !competence || competence.decided?.by === 'sender',
  'answer-objection': ({ competence }) => competence?.raised === 'objection',
  'decide-competence': ({ competence }) => competence?.raised === 'contest',
  'release-station': ({ station }) => station !== undefined,
  'ask-recusal': (state) => !merged(state),
  'serve-notice': untold,
  entrust: taken,
  'sign-for': (state) => taken(state) && !!state.entrustment && !state.entrustment.signedOn,
  'form-team': taken,
  'set-plan': taken,
  'reach-milestone': ({ plan }) => !!plan?.milestones.some(({ reachedOn }) => !reachedOn),
  'note-progress': taken,
  'complete-clear': taken,
  extend: ({ duties }) =>
    duties.some(
      ({ kind, nature, state }) => kind === 'handle' && nature === 'statutory' && state === 'open',
    ),
  'record-advice': taken,
  'appoint-reception': (state) =>
    state.mergedInto === undefined &&
    state.recipients.some((each) => !each.withdrawnOn && !isAwaited(state, each.id)),
  'withdraw-reception': ({ receptions = [] }) =>
    receptions.some(({ ended, askedOn, day }) => !ended && askedOn < day),
  'move-reception': (state) => isAwaited(state),
  'record-reception': (state) => isAwaited(state),
  'follow-up-aid': ({ aid }) => aid.some(({ followedUpOn }) => !followedUpOn),
  'issue-opinion': ({ kind, route }) => kind === 'petition' && route === 'hear-and-decide',
  'issue-reply': ({ kind, route }) =>
    kind === 'suggestion' || (kind === 'petition' && route === 'protective-duty'),
  'serve-opinion': ({ answer }) => answer?.paper === 'opinion',
  'serve-reply': ({ answer }) => answer?.paper === 'reply',
  'hand-over': ({ kind }) => kind === 'report',
  'complete-errand': ({ kind }) => kind === 'errand',
  mediate: (state) => state.kind !== 'report' && (open(state) || taken(state)),
  'sign-agreement': (state) =>
    state.mediations.at(-1)?.outcome === 'agreed' && (open(state) || taken(state)),
  'record-breach': (state) =>
    state.promises.some(
      (each) => each.from === 'agreement' && !each.performedOn && !each.overtaken,
    ) && (state.phase === 'closing' ? state.ending === 'agreement' : open(state) || taken(state)),
  'request-review': (state) => mayAsk(state, 'request-review'),
  'request-final-review': (state) => mayAsk(state, 'request-final-review'),
  'withdraw-review': (state) => underWay(state).length > 0,
  'send-file': (state) => underWay(state).some(({ fileSentOn }) => !fileSentOn),
  'record-hearing': (state) => underWay(state).some(({ level }) => level === 'final-review'),
  'record-review': (state) =>
    underWay(state).length > 0 ||
    standing(state).some(({ id }) => {
      const theirs = ({ recipient, round }: Remedy) => recipient === id && round === state.round
      const last = state.remedies.findLast(theirs)
      return last?.withdrawnOn && last.requestedOn < last.withdrawnOn
    }),
  'serve-review': (state) =>
    thisRound(state).some(
      ({ decided, service, recipient }) => decided && !service && brings(state, recipient),
    ),
  'decide-recusal': ({ recusals }) =>
    recusals.some(({ decided, wentAlong }) => !decided && !wentAlong),
  'clear-accused': ({ excluded, accusedUnits }) =>
    accusedUnits.length > 0 || excluded.some(({ why }) => why === 'accused'),
  perform: (state) => !kept(state),
  'ask-settled': (state) =>
    !state.settled &&
    !merged(state) &&
    kept(state) &&
    standing(state).some(({ id }) =>
      state.questions.every(({ recipient, askedOn, answer, lapsedOn }) => {
        return recipient !== id || answer || lapsedOn || askedOn < lastDone(state)
      }),
    ),
  'answer-settled': ({ questions }) => questions.some(({ answer }) => !answer),
  'put-on-file': ({ kind, route, filedWith }) =>
    (kind === 'litigation' || route === 'judicial') && !filedWith,
  'hand-out-leaflet': (state) => standing(state).length > 0,
  'join-campaign': ({ phase, backlog, ...state }) =>
    state.kind !== 'report' &&
    !state.aboutOfficial &&
    state.accusedUnits.length === 0 &&
    state.excluded.every(({ why }) => why !== 'accused') &&
    (phase !== 'concluded' || backlog !== undefined) &&
    state.settled === undefined &&
    !merged(state) &&
    state.recipients.some(({ withdrawnOn }) => withdrawnOn === undefined),
  'leave-campaign': ({ campaigns = [] }) => campaigns.some(({ leftOn }) => leftOn === undefined),
  'take-up': ({ concludedOn, inherited, duties, ...state }) =>
    (concludedOn !== undefined ||
      inherited ||
      state.takenIn.some(({ oldSince }) => oldSince) ||
      duties.some(({ state: stands, rung }) => stands === 'open' && rung.includes('overdue'))) &&
    !state.backlog &&
    !merged(state) &&
    state.settled?.how !== 'confirmed' &&
    state.recipients.some(({ withdrawnOn }) => withdrawnOn === undefined),
  reopen: ({ kind, route, ...state }) =>
    !merged(state) &&
    state.recipients.some(({ withdrawnOn }) => withdrawnOn === undefined) &&
    kind !== undefined &&
    kind !== 'litigation' &&
    (kind !== 'petition' || route === 'hear-and-decide' || route === 'protective-duty') &&
    !state.remedies.some(
      ({ round, decided, service, withdrawnOn }) =>
        round === state.round &&
        !withdrawnOn &&
        (decided === undefined || (decided.outcome !== 'sent-back' && service === undefined)),
    ),
  // Ended, only of a receipt: rights run from it.
  'correct-date': ({ notices, answer, remedies }) =>
    notices.length + (answer?.services.length ?? 0) > 0 || remedies.some(({ service }) => service),
  'list-for-supervision': ({ supervision }) => !supervision || !!supervision.removedOn,
  'remove-from-supervision': ({ supervision }) => !!supervision && !supervision.removedOn,
}

/** What may be done with a case as it stands. */
export function allowedByHand(state: CaseState): CommandKind[] {
  return cells
    .filter(({ phase }) => phase === state.phase)
    .filter(
      ({ kind, cell }) => cell === 'x' || (cell === '?' && conditions[kind]?.(state) === true),
    )
    .map(({ kind }) => kind)
}
