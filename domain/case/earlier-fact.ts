import type { Day } from '../time/day'
import type { CommandFacts, CommandKind } from './commands'
import { broughtOn } from './joined'
import type { CaseState } from './state'

type Days = (state: CaseState, facts: CommandFacts) => readonly (Day | undefined)[]
const fact = (name: string, days: Days) => ({ name, days })

/** Dated facts that a step can follow, as a refusal names them. */
const facts = {
  receipt: fact('the receipt of the matter', (state) => [state.receivedOn, broughtOn(state)]),
  here: fact('its receipt here from another body', ({ origin }) => [origin?.on]),
  raised: fact('the question whose matter it is', ({ competence }) => [competence?.on]),
  decided: fact('the decision whose matter it is', ({ competence }) => [competence?.decided?.on]),
  urgent: fact('the day it was marked as urgent', ({ urgent }) => [urgent?.on]),
  transfer: fact('its sending to the other body', ({ transfer, cameBack }) => [
    transfer?.on,
    ...cameBack.map(({ sent }) => sent?.on),
  ]),
  return: fact('its return from the other body', ({ cameBack }) => cameBack.map(({ on }) => on)),
  acceptance: fact('its acceptance', ({ acceptedOn }) => [acceptedOn]),
  round: fact('what sent it back to work', ({ roundBegunOn }) => [roundBegunOn]),
  entrustment: fact('the entrustment of the unit', ({ entrustment }) => [entrustment?.on]),
  'given-up': fact('the day the work was given up', ({ fallenAway }) =>
    fallenAway.map(({ on }) => on),
  ),
  signature: fact('the signature of the unit', ({ entrustment }) => [entrustment?.signedOn]),
  plan: fact('the plan', ({ plan }) => [plan?.on]),
  extension: fact('the extension of its limit', ({ extension }) => [extension?.on]),
  mediation: fact('the mediation', ({ mediations }) => mediations.map(({ on }) => on)),
  performance: fact('the performance of the promise', ({ promises }) =>
    promises.map(({ performedOn }) => performedOn),
  ),
  explanation: fact('the explanation', ({ explanations }) => explanations.map(({ on }) => on)),
  promise: fact('the promise', ({ promises }) => promises.map(({ madeOn }) => madeOn)),
  answer: fact('the issue of the answer', ({ answer }) => [answer?.issuedOn]),
  service: fact(
    'the service of the answer',
    ({ answer }) => answer?.services.map(({ on }) => on) ?? [],
  ),
  withdrawal: fact('a withdrawal', ({ recipients }) =>
    recipients.map(({ withdrawnOn }) => withdrawnOn),
  ),
  notice: fact('the notice', ({ notices }) => notices.map(({ on }) => on)),
  close: fact('what brought it to its close', ({ closingOn }) => [closingOn]),
  conclusion: fact('its conclusion', ({ concludedOn }) => [concludedOn]),
  question: fact('the question whether it is settled', ({ questions }) =>
    questions.map(({ askedOn }) => askedOn),
  ),
  request: fact('the request for the review', ({ remedies }) =>
    remedies.map(({ requestedOn }) => requestedOn),
  ),
  'taken-back': fact('the day that request was taken back', ({ remedies }) =>
    remedies.map(({ withdrawnOn }) => withdrawnOn),
  ),
  hearing: fact('the end of the hearing', (_, said) =>
    said.kind === 'record-hearing' ? [said.to] : [],
  ),
  review: fact('the review opinion', ({ remedies }) => remedies.map(({ decided }) => decided?.on)),
  'review-service': fact('the service of the review opinion', ({ remedies }) =>
    remedies.map(({ service }) => service?.on),
  ),
  recusal: fact('the request to stand back', ({ recusals }) =>
    recusals.map(({ askedOn }) => askedOn),
  ),
  aid: fact('the referral for aid', ({ aid }) => aid.map(({ on }) => on)),
  station: fact('the day it was given to the station', ({ station }) => [station?.on]),
  reception: fact('the day the appointment was asked for', ({ receptions = [] }) =>
    receptions.map(({ askedOn }) => askedOn),
  ),
  campaign: fact('the day the campaign took it on', ({ campaigns = [] }) =>
    campaigns.map(({ on }) => on),
  ),
  supervision: fact('its listing for supervision', ({ supervision }) => [supervision?.listedOn]),
}

type Fact = keyof typeof facts

const here: readonly Fact[] = ['here', 'receipt']
const sorting: readonly Fact[] = ['return', 'decided', ...here]
const work: readonly Fact[] = ['round', 'acceptance', ...here]
const entrusted: readonly Fact[] = ['entrustment', ...work]
const signed: readonly Fact[] = ['signature', ...entrusted]
const ended: readonly Fact[] = ['close', 'receipt']

/** What each step can follow, the nearest first; every other follows the receipt alone. */
const followedBy: Partial<Readonly<Record<CommandKind, readonly Fact[]>>> = {
  ...{ accept: sorting, decline: sorting, forward: sorting, assign: sorting, contest: sorting },
  ...{ object: here, 'answer-objection': ['raised'], 'decide-competence': ['raised'] },
  ...{ 'report-urgent': ['urgent'], 'record-report': ['transfer'] },
  'take-back': ['transfer'],
  'report-back': ['answer', ...ended],
  // Of whatever it tells, the receipt comes before.
  'serve-notice': [...here, 'extension', 'transfer', 'close'],
  ...{
    entrust: ['round', 'given-up', ...entrusted],
    'return-entrustment': entrusted,
    'sign-for': entrusted,
  },
  ...{ 'form-team': work, 'set-plan': work, 'reach-milestone': ['plan', ...work] },
  ...{ 'note-progress': work, 'complete-clear': work, 'record-advice': work },
  ...{ extend: signed, 'issue-opinion': signed, 'issue-reply': signed },
  ...{ 'serve-opinion': ['answer'], 'serve-reply': ['answer'] },
  ...{ 'hand-over': work, 'complete-errand': work, mediate: work },
  ...{ 'sign-agreement': ['mediation', ...work], 'record-breach': ['promise', ...work] },
  ...{
    perform: ['promise'],
    'request-review': ['taken-back', 'service'],
    'send-file': ['request'],
  },
  'withdraw-review': ['request'],
  ...{
    'request-final-review': ['taken-back', 'review-service'],
    'record-hearing': ['hearing', 'request'],
  },
  ...{ 'record-review': ['request'], 'serve-review': ['review'] },
  ...{ 'decide-recusal': ['recusal'], 'follow-up-aid': ['aid'] },
  'release-station': ['station'],
  ...{ 'withdraw-reception': ['reception'], 'move-reception': ['reception'] },
  'record-reception': ['reception'],
  conclude: ['service', 'withdrawal', 'notice', 'explanation', 'performance', ...ended],
  ...{ 'ask-settled': ['conclusion'], 'answer-settled': ['question', 'conclusion'] },
  ...{ 'put-on-file': ['notice', ...ended], 'take-up': ['conclusion', 'receipt'] },
  ...{ reopen: ['conclusion'], 'remove-from-supervision': ['supervision'] },
  'leave-campaign': ['campaign'],
}

/** Which fact of the case it is that a step follows on that day, in words for a refusal. */
export function earlierFact(state: CaseState, said: CommandFacts, on: Day): string {
  const possible = [...(followedBy[said.kind] ?? []), 'receipt'] as const
  const found = possible.find((each) => facts[each].days(state, said).includes(on))
  return found === undefined ? 'what it follows' : facts[found].name
}
