import { allowedCommands } from '../domain/case/procedure'
import type { CommandKind } from '../domain/case/commands'
import type { CaseState, Recipient, Service } from '../domain/case/state'
import { wasLate, type Duty } from '../domain/duty/duty'
import type { DueDate } from '../domain/rules/due-date'
import type { Day } from '../domain/time/day'
import type { z } from './http/zod'
import type { CasePapers } from './queries/case-papers'
import type { FoundCase } from './queries/find-case'
import { textKinds } from './records/texts'
import type { caseAnswer, dutyOut, textOut } from './schemas/case'

type CaseAnswer = z.input<typeof caseAnswer>

/** A case as whoever asks sees it: facts from its state, texts from the record beside it. */
export function caseDetail(
  found: FoundCase,
  papers: CasePapers,
  seen: { today: Day; pending: boolean; may: ReadonlySet<CommandKind> },
): CaseAnswer {
  const { state } = found
  const duties = state.duties.map((duty) => dutyAnswer(duty, seen.today))
  return {
    number: found.number,
    filing: found.filing,
    version: found.version,
    pending: seen.pending,
    phase: found.phase,
    channel: state.channel,
    body: found.body,
    village: found.village,
    receivedOn: state.receivedOn,
    registeredAt: found.registeredAt,
    ...knownFacts(state),
    ...entrustment(found),
    overdue: duties.some((duty) => duty.overdue && duty.state === 'open'),
    title: papers.title,
    words: papers.words,
    recipients: state.recipients.map((recipient) => recipientAnswer(state, recipient, papers)),
    claims: state.claims.map((claim) => {
      return { ...claim, asks: papers.texts.find(({ id }) => id === claim.id)?.body ?? '' }
    }),
    duties,
    windows: state.windows.map(({ last, ...window }) => ({ ...window, ...dueAnswer(last) })),
    texts: papers.texts.flatMap(textAnswer),
    // Until the case lives nothing can be done with it.
    allowed:
      found.phase === 'starting'
        ? []
        : allowedCommands(state).filter((command) => seen.may.has(command)),
  }
}

function knownFacts(state: CaseState): Partial<CaseAnswer> {
  const { kind, route, acceptedOn, concludedOn, endedOn, opinion } = state
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(route === undefined ? {} : { route }),
    ...(acceptedOn === undefined ? {} : { acceptedOn }),
    ...(opinion === undefined ? {} : { opinion: { ...opinion, text: opinion.text.id } }),
    ...(concludedOn === undefined ? {} : { concludedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
  }
}

function entrustment({ state, unit, lead }: FoundCase): Partial<CaseAnswer> {
  if (state.entrustment === undefined) return {}
  const { unit: unitCode, lead: leadCode, ...rest } = state.entrustment
  return {
    entrustment: {
      ...rest,
      unit: unit ?? { code: unitCode, name: unitCode },
      lead: lead ?? { code: leadCode, name: leadCode },
    },
  }
}

function dueAnswer({ due, provisional, basis, steps }: DueDate) {
  return { due, provisional, basis, steps: steps.map((step) => ({ ...step })) }
}

function dutyAnswer(duty: Duty, today: Day): z.input<typeof dutyOut> {
  const { id, kind, nature, owedBy, openedOn, state, doneOn } = duty
  return {
    ...{ id, kind, nature, owedBy, openedOn, state },
    ...dueAnswer(duty.due),
    ...(doneOn === undefined ? {} : { doneOn }),
    overdue: state === 'open' ? duty.due.due < today : wasLate(duty),
    rungs: [...duty.rung],
  }
}

function recipientAnswer(state: CaseState, { id, reachable }: Recipient, papers: CasePapers) {
  const notice = serviceTo(id, state.notices)
  const opinion = serviceTo(id, state.opinionServices)
  return {
    id,
    reachable,
    maskedName: papers.maskedNames.get(id) ?? null,
    ...(notice === undefined ? {} : { notice }),
    ...(opinion === undefined ? {} : { opinion }),
  }
}

function serviceTo(id: Recipient['id'], services: readonly Service[]) {
  const found = services.find((service) => service.recipient === id)
  return found === undefined ? undefined : { way: found.way, on: found.on }
}

function textAnswer(text: CasePapers['texts'][number]): z.input<typeof textOut>[] {
  const kind = textKinds.find((each) => each === text.kind)
  return kind === undefined || kind === 'claim' ? [] : [{ ...text, kind }]
}
