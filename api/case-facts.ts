import { missingFor } from '../domain/case/gate'
import { toldClears } from '../domain/case/joined'
import { limitInBooks } from '../domain/case/recorded'
import { accusedIn } from '../domain/case/shut-out'
import type { Reception } from '../domain/case/reception'
import type { Competence, Quarrel } from '../domain/case/between-bodies'
import type { Answer, CaseState, Promised, Remedy } from '../domain/case/state'
import type { AnswerLimit } from '../domain/case/work'
import type { CaseNumber, PersonId } from '../domain/ids'
import type { z } from './http/zod'
import { endingWords } from './plain-words'
import type { FoundCase } from './queries/find-case'
import type { caseAnswer } from './schemas/case'

type CaseAnswer = z.input<typeof caseAnswer>
type Part<Field extends keyof CaseAnswer> = Pick<CaseAnswer, Field>

/** Of a case's facts those that are there: a field says something, or it is left out. */
function present<Facts extends object>(
  facts: Facts,
): { [K in keyof Facts]?: NonNullable<Facts[K]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof Facts]?: NonNullable<Facts[K]>
  }
}

type Beside = {
  /** Other cases that are open to whoever asks. */
  told: ReadonlySet<CaseNumber>
  /** Whether they see how a merged case goes on (decision 38). */
  goesOn: boolean
}

/** Where the matter comes from, and where it went: other cases by number only where they are open. */
export function wayOf(
  state: CaseState,
  { told, goesOn }: Beside,
): Partial<CaseAnswer> & Part<'inherited' | 'takenIn' | 'cameBack'> {
  const { kind, route, sortedOn, acceptedOn, repeatOf, mergedInto, competence } = state
  const { origin, declined, transfer, urgent, takenIn, cameBack, aboutOfficial } = state
  const open = (number: CaseNumber | undefined) =>
    number !== undefined && told.has(number) ? number : undefined
  return {
    inherited: state.inherited,
    takenIn: takenIn.map(({ case: from, limit, on, oldSince, receivedOn }) => {
      return {
        on,
        ...present({ oldSince, receivedOn, case: open(from), limit: limit && limitOf(limit) }),
      }
    }),
    cameBack: cameBack.map(({ from, on, sent }) => ({
      from,
      on,
      ...present({ sentOn: sent?.on }),
    })),
    ...present({ kind, route, sortedOn, acceptedOn, repeatOf: open(repeatOf) }),
    ...present({ mergedInto: goesOn ? mergedInto : open(mergedInto) }),
    ...present({ origin, transfer, urgent, aboutOfficial }),
    ...(declined === undefined ? {} : { declined: declinedOf(declined, open(declined.earlier)) }),
    ...(competence === undefined ? {} : { competence: competenceOf(competence) }),
  }
}

function limitOf({ from, extended }: AnswerLimit) {
  return { from, ...present({ extended: extended && { days: extended.days, on: extended.on } }) }
}

function declinedOf(
  { text, earlier: _, ...declined }: NonNullable<CaseState['declined']>,
  earlier: CaseNumber | undefined,
) {
  return { ...declined, ...present({ earlier, text: text?.id }) }
}

function competenceOf({ objected, ...last }: Competence) {
  const told = <Q extends Quarrel>(quarrel: Q) => ({ ...quarrel, with: [...quarrel.with] })
  return { ...told(last), ...(objected === undefined ? {} : { objected: told(objected) }) }
}

type Work = 'attention' | 'advice' | 'clears' | 'mediations' | 'aid' | 'explanations'

function extendedOf({
  round: _,
  from: __,
  judgedFrom: ___,
  reason,
  ...extension
}: NonNullable<CaseState['extension']>) {
  return { ...extension, reason: reason.id }
}

function backlogOf({ takenUpOn, unsettledOn }: NonNullable<CaseState['backlog']>) {
  return { takenUpOn, ...present({ unsettledOn: unsettledOn && [...unsettledOn] }) }
}

function promiseOf({ paper: _, signedBy: __, claims, ...promise }: Promised) {
  return { ...promise, ...(claims === undefined ? {} : { claims: [...claims] }) }
}

function receptionOf({ moved = [], ended, ...reception }: Reception) {
  return {
    ...reception,
    moved: moved.map(({ text, ...each }) => ({ ...each, text: text.id })),
    ...(ended === undefined ? {} : { ended: receivedOf(ended) }),
  }
}

function receivedOf({ on, how, text }: NonNullable<Reception['ended']>) {
  return { on, how, ...present({ text: text?.id }) }
}

/** What is being done about it. */
export function workOf({ state, unit, lead }: FoundCase): Partial<CaseAnswer> & Part<Work> {
  const { entrustment, team, plan, extension, supervision, backlog, station } = state
  return {
    attention: (state.attention ?? []).map(({ text, ...attended }) => ({
      ...attended,
      text: text.id,
    })),
    advice: state.advice.map(({ text, ...advice }) => ({ ...advice, text: text.id })),
    clears: [...toldClears(state)],
    mediations: [...state.mediations],
    aid: [...state.aid],
    explanations: [...state.explanations],
    ...present({ leaflets: state.leaflets && [...state.leaflets] }),
    ...present({ receptions: state.receptions?.map(receptionOf) }),
    ...present({ supervision, station, backlog: backlog && backlogOf(backlog) }),
    ...present({ campaigns: state.campaigns && [...state.campaigns] }),
    ...(entrustment === undefined
      ? {}
      : {
          entrustment: {
            ...entrustment,
            unit: unit ?? { code: entrustment.unit, name: entrustment.unit },
            lead: lead ?? { code: entrustment.lead, name: entrustment.lead },
          },
        }),
    ...(team === undefined ? {} : { team: { ...team, members: [...team.members] } }),
    ...(plan === undefined
      ? {}
      : { plan: { ...plan, text: plan.text.id, milestones: [...plan.milestones] } }),
    ...(extension === undefined ? {} : { extension: extendedOf(extension) }),
  }
}

type Outcome = 'round' | 'earlierAnswers' | 'promises' | 'remedies' | 'gate' | 'questions'

function questionOut({ answer, ...asked }: CaseState['questions'][number]) {
  if (answer === undefined) return asked
  const { own, ...said } = answer
  return { ...asked, answer: { ...said, ...(own === undefined ? {} : { own: true as const }) } }
}

/** What it came to, and what is still missing for its close. */
export function outcomeOf(state: CaseState): Partial<CaseAnswer> & Part<Outcome> {
  const { answer, agreement, ending, handedOver, reportedBackOn, closingOn, concludedOn } = state
  const { settled, terminated, filedWith, endedOn } = state
  return {
    round: state.round,
    earlierAnswers: state.earlierAnswers.map(answerOf),
    promises: state.promises.map(promiseOf),
    remedies: state.remedies.map(remedyOf),
    gate: { missing: concludedOn === undefined ? missingFor(state) : [] },
    questions: state.questions.map(questionOut),
    ...present({ handedOver, reportedBackOn, closingOn, concludedOn }),
    ...present({ settled, terminated, filedWith, endedOn }),
    ...recordedOf(state),
    ...(answer === undefined ? {} : { answer: answerOf(answer) }),
    ...(ending === undefined ? {} : { ending: { code: ending, ...endingWords[ending] } }),
    ...(agreement === undefined
      ? {}
      : {
          agreement: {
            ...{ on: agreement.on, text: agreement.text.id },
            signedBy: [...agreement.signedBy],
          },
        }),
  }
}

/** Who was asked to stand back: only for whoever may decide that, and never from whom it came for them. */
export function shutOutOf(
  { excluded, accusedUnits, recusals }: CaseState,
  reader: PersonId,
): CaseAnswer['shutOut'] {
  return {
    accused: accusedIn({ excluded }),
    accusedUnits: [...accusedUnits],
    recusals: recusals.map(({ askedBy, holds: _, ...recusal }) => ({
      ...{ ...recusal, posts: [...recusal.posts] },
      ...(recusal.person === reader ? {} : { askedBy }),
    })),
  }
}

/** What the old books say of it, and whether the limit of the law was kept by that (decision 51). */
function recordedOf(state: CaseState) {
  if (state.recorded === undefined) return {}
  const { answer, ...books } = state.recorded
  const recorded = { ...books, limit: limitInBooks(state), ...present({ answer: answer?.id }) }
  return { recorded }
}

function answerOf({ services: _, text, ...answer }: Answer) {
  return { ...answer, text: text.id }
}

function remedyOf({ decided, hearings, service, nth: _, ...remedy }: Remedy) {
  return {
    ...remedy,
    hearings: [...hearings],
    ...(decided === undefined ? {} : { decided: decisionOf(decided) }),
    ...(service === undefined ? {} : { service: { way: service.way, on: service.on } }),
  }
}

function decisionOf({ text, outcomes, ...decided }: NonNullable<Remedy['decided']>) {
  const told = outcomes === undefined ? {} : { outcomes: [...outcomes] }
  return { ...decided, text: text.id, ...told }
}
