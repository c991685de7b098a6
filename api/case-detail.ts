import { caseActions, type CaseAction } from '../domain/access'
import { partOf } from '../domain/case/part-of-case'
import { isPossible } from '../domain/case/procedure'
import type { CaseState, Recipient } from '../domain/case/state'
import { wasLate, type Duty } from '../domain/duty/duty'
import type { CaseNumber, PersonId } from '../domain/ids'
import type { OldLimit } from '../domain/ledger/old-limit'
import type { DueDate } from '../domain/rules/due-date'
import type { Day } from '../domain/time/day'
import { outcomeOf, shutOutOf, wayOf, workOf } from './case-facts'
import type { z } from './http/zod'
import { owedDates } from './person-view'
import { phaseWords, type Words } from './plain-words'
import type { CasePapers } from './queries/case-papers'
import type { FoundCase } from './queries/find-case'
import { textKinds } from './records/texts'
import type { caseAnswer, textOut } from './schemas/case'
import type { dutyOut } from './schemas/case-parts'

type CaseAnswer = z.input<typeof caseAnswer>
type Seen = {
  person: PersonId
  today: Day
  pending: boolean
  may: ReadonlySet<CaseAction>
  /** Of a merged case: the one in which it goes on, where that is open to whoever asks. */
  goesOn: CaseState | undefined
  /** Other cases that are open to whoever asks. */
  told: ReadonlySet<CaseNumber>
}

/** A case as whoever asks sees it: facts from its state, texts from the record beside it. */
export function caseDetail(found: FoundCase, papers: CasePapers, seen: Seen): CaseAnswer {
  const { state } = found
  const { number, filing, version, phase, body, village, registeredAt } = found
  const duties = state.duties.map((duty, index) => dutyAnswer(duty, index + 1, seen.today))
  return {
    ...{ number, filing, version, pending: seen.pending, phase },
    phaseWords: phase === 'starting' ? startingWords : phaseWords[phase],
    ...{ channel: state.channel, body, village, receivedOn: state.receivedOn, registeredAt },
    ...splitOf(found, seen.told),
    ...wayOf(state, { told: seen.told, goesOn: seen.goesOn !== undefined }),
    ...goesOnIn(seen.goesOn, state),
    ...workOf(found),
    ...outcomeOf(state),
    ...onBehalfOf(papers),
    ...(papers.oldLimit === null ? {} : { oldLimit: oldLimitAnswer(papers.oldLimit) }),
    overdue: duties.some((duty) => duty.overdue && duty.state === 'open'),
    ...{ title: papers.title, words: papers.words },
    recipients: state.recipients.map((recipient) => recipientAnswer(state, recipient, papers)),
    claims: state.claims.map((claim) => {
      return { ...claim, asks: papers.texts.find(({ id }) => id === claim.id)?.body ?? '' }
    }),
    duties,
    windows: state.windows.map(({ last, recipient, ...window }) => {
      return { ...window, recipient: recipient === 'body' ? null : recipient, ...dueAnswer(last) }
    }),
    outside: state.outside.map(({ due, ...date }) => ({ ...date, ...dueAnswer(due) })),
    ...(seen.may.has('decide-recusal') ? { shutOut: shutOutOf(state, seen.person) } : {}),
    texts: papers.texts.flatMap((text) => textAnswer(text, seen)),
    allowed: allowedTo(found, seen),
  }
}

const startingWords: Words = { zh: '已登记', en: 'Registered' }

function splitOf(
  { splitFrom, splitInto }: FoundCase,
  told: ReadonlySet<CaseNumber>,
): Pick<CaseAnswer, 'splitFrom' | 'splitInto'> {
  return {
    splitFrom: splitFrom !== null && told.has(splitFrom) ? splitFrom : null,
    splitInto: splitInto.filter((number) => told.has(number)),
  }
}

/** Nobody sees the other case through this one: only how it stands for those who brought it here. */
function goesOnIn(
  other: CaseState | undefined,
  { recipients }: CaseState,
): Pick<CaseAnswer, 'goesOn'> {
  if (other === undefined) return {}
  const { number, phase } = other
  const people = recipients.map(({ id }) => id)
  const dates = owedDates(partOf(other, people))
  return { goesOn: { number, phase, phaseWords: phaseWords[phase], dates } }
}

/** Until the case lives nothing can be done with it. */
function allowedTo({ phase, state }: FoundCase, { may }: Seen): CaseAction[] {
  if (phase === 'starting') return []
  return caseActions.filter((command) => may.has(command) && isPossible(state, command))
}

function oldLimitAnswer({ due, ...limit }: OldLimit): NonNullable<CaseAnswer['oldLimit']> {
  return { ...limit, ...dueAnswer(due) }
}

function dueAnswer({ due, provisional, basis, steps }: DueDate) {
  return { due, provisional, basis, steps: steps.map((step) => ({ ...step })) }
}

function dutyAnswer(duty: Duty, position: number, today: Day): z.input<typeof dutyOut> {
  const { id, kind, about, nature, owedBy, openedOn, state, doneOn } = duty
  return {
    ...{ id, position, kind, about, nature, owedBy, openedOn, state },
    ...dueAnswer(duty.due),
    ...(doneOn === undefined ? {} : { doneOn }),
    overdue: state === 'open' ? duty.due.due < today : wasLate(duty),
    rungs: [...duty.rung],
  }
}

function recipientAnswer(state: CaseState, recipient: Recipient, papers: CasePapers) {
  const { id } = recipient
  const answer = state.answer?.services.find((service) => service.recipient === id)
  return {
    ...recipient,
    maskedName: papers.maskedNames.get(id) ?? null,
    notices: state.notices
      .filter((notice) => notice.recipient === id)
      .map(({ says, way, on, overtaken }) => {
        const overtakenOn = overtaken === undefined ? undefined : state.cameBack[overtaken - 1]?.on
        return { says, way, on, ...(overtakenOn === undefined ? {} : { overtakenOn }) }
      }),
    ...(answer === undefined ? {} : { answer: { way: answer.way, on: answer.on } }),
  }
}

/** Why the matter is not about somebody after all says who that was. */
function textAnswer(text: CasePapers['texts'][number], { may }: Seen): z.input<typeof textOut>[] {
  const kind = textKinds.find((each) => each === text.kind)
  const hidden = kind === 'clearing-reason' && !may.has('decide-recusal')
  return kind === undefined || kind === 'claim' || hidden ? [] : [{ ...text, kind }]
}

/** A proxy declared all of it, or it would not have been registered (V2). */
function onBehalfOf({ consentedOn }: CasePapers): Pick<CaseAnswer, 'onBehalf'> {
  if (consentedOn === null) return {}
  return { onBehalf: { ownWords: true, readBack: true, consentedOn } }
}
