import type {
  Dossier,
  DossierAsked,
  DossierCover,
  DossierFile,
  DossierSettlement,
  DossierWhole,
} from '../../documents/dossier-facts'
import { attachmentWords } from '../../domain/attachments/kinds'
import { dayOf, type Day } from '../../domain/time/day'
import {
  channelWords,
  groundWords,
  kindWords,
  reviewWords,
  routeWords,
  terminationWords,
} from '../plain-words'
import type { ListedAttachment } from '../queries/attachments'
import type { Names } from '../queries/names'
import type { SeenCase, SeenTimeline } from '../seen-case'
import type { Slip } from '../slip-view'
import { calledIn, type Called } from './called'
import { papersOf, servicesOf } from './papers'
import { stepsOf } from './steps'

type Beside = {
  entries: SeenTimeline
  slips: readonly Slip[]
  subject: string | null
  names: Names
  /** Undefined for whoever may not read them. */
  files: readonly ListedAttachment[] | undefined
  printedOn: Day
}

/** Out of what the case and its journal show whoever asks, and of nothing else. */
export function dossierOf(seen: SeenCase, beside: Beside): Dossier {
  const { entries, slips, subject, names, files, printedOn } = beside
  const called = calledIn(seen, names)
  const { number, plan } = seen
  return {
    ...{ number, printedOn },
    cover: coverOf(seen, subject, names),
    whole: wholeOf(seen, called),
    asked: askedOf(seen, called),
    plan:
      plan === undefined
        ? null
        : {
            on: plan.on,
            milestones: plan.milestones.map(({ id, due, reachedOn = null }) => {
              return { due, reachedOn, withdrawn: isWithdrawn(seen, id) }
            }),
          },
    papers: papersOf(seen, entries, slips, called),
    services: servicesOf(seen, called),
    steps: stepsOf(seen, entries, called),
    duties: seen.duties.map(({ owedBy, doneOn = null, ...duty }) => {
      return { ...duty, owedBy: called.post(owedBy), doneOn }
    }),
    promises: seen.promises.map(({ by, performedOn = null, overtaken, ...promise }) => {
      return { ...promise, by: called.post(by), performedOn, overtaken: overtaken === true }
    }),
    settlement: settlementOf(seen, called),
    files: files === undefined ? null : files.map((file) => fileOf(number, file)),
  }
}

function coverOf(seen: SeenCase, subject: string | null, names: Names): DossierCover {
  const { kind, route, backlog, supervision, acceptedOn = null, mergedInto = null } = seen
  const { filing, title, inherited, receivedOn, campaigns = [] } = seen
  return {
    ...{ filing, title, inherited, receivedOn, acceptedOn, mergedInto, subject },
    kind: kind === undefined ? null : kindWords[kind].zh,
    route: route === undefined ? null : routeWords[route].zh,
    channel: channelWords[seen.channel].zh,
    village: seen.village?.name ?? null,
    body: seen.body.name,
    phase: seen.phaseWords.zh,
    takenUpOn: backlog?.takenUpOn ?? null,
    campaigns: campaigns.map(({ campaign, on, settleBy, leftOn = null }) => {
      return { title: names.campaign(campaign), on, settleBy, leftOn }
    }),
    supervisedOn: supervision?.removedOn === undefined ? (supervision?.listedOn ?? null) : null,
  }
}

function wholeOf(seen: SeenCase, called: Called): DossierWhole {
  const { entrustment, team, clears, recipients } = seen
  const since = (clear: (typeof clears)[number]['clear']) =>
    clears
      .filter((each) => each.clear === clear)
      .map(({ on }) => on)
      .sort()[0] ?? null
  return {
    people: recipients.map(({ id, withdrawnOn }) => {
      return withdrawnOn === undefined ? called.person(id) : `${called.person(id)}已撤回`
    }),
    unit: entrustment?.unit.name ?? null,
    lead: entrustment?.lead.name ?? null,
    entrustedOn: entrustment?.on ?? null,
    team:
      team === undefined
        ? null
        : { on: team.on, members: team.members.map((post) => called.post(post)) },
    ...{ history: since('history'), handling: since('handling') },
  }
}

function askedOf(seen: SeenCase, called: Called): DossierAsked {
  const { words, claims, declined, answer, agreement, ending, terminated, remedies } = seen
  const { concludedOn = null, endedOn = null } = seen
  const to = (sent: SeenCase['handedOver']) =>
    sent === undefined ? null : { to: called.body(sent.to), on: sent.on }
  return {
    ...{ words, concludedOn, endedOn },
    claims: claims.map(({ asks, outcome = null, carriedOut }) => {
      return { asks, outcome, carriedOut: carriedOut === true }
    }),
    declined: declined === undefined ? null : groundWords[declined.ground].zh,
    ...{ transfer: to(seen.transfer), handedOver: to(seen.handedOver) },
    ...{ answeredOn: answer?.issuedOn ?? null, agreedOn: agreement?.on ?? null },
    ending: ending?.zh ?? null,
    terminated:
      terminated === undefined
        ? null
        : { on: terminated.on, by: terminationWords[terminated.by].zh },
    reviews: remedies.map((remedy) => reviewOf(remedy, called)),
  }
}

type Remedy = SeenCase['remedies'][number]

function reviewOf(remedy: Remedy, called: Called): DossierAsked['reviews'][number] {
  const { level, requestedOn, recipient, decided } = remedy
  return {
    ...{ level, requestedOn, by: called.person(recipient), over: overOf(remedy) },
    decided:
      decided === undefined ? null : { on: decided.on, outcome: reviewWords[decided.outcome].zh },
  }
}

function overOf({ withdrawnOn, overtakenOn }: Remedy) {
  if (withdrawnOn !== undefined) return 'withdrawn'
  return overtakenOn === undefined ? null : 'overtaken'
}

function isWithdrawn({ duties }: SeenCase, milestone: string): boolean {
  const duty = duties.findLast(({ kind, about }) => kind === 'milestone' && about === milestone)
  return duty?.state === 'withdrawn'
}

function settlementOf(
  { settled, questions, recipients }: SeenCase,
  called: Called,
): DossierSettlement {
  const asked = new Set(questions.map(({ recipient }) => recipient))
  const standing = recipients.filter(({ withdrawnOn }) => withdrawnOn === undefined)
  return {
    settled: settled ?? null,
    unasked: standing.filter(({ id }) => !asked.has(id)).length,
    questions: questions.map(({ recipient, askedOn, answer, lapsedOn = null }) => ({
      ...{ to: called.person(recipient), askedOn, lapsedOn },
      answer: answer === undefined ? null : { on: answer.on, settled: answer.settled },
    })),
  }
}

function fileOf(number: SeenCase['number'], file: ListedAttachment): DossierFile {
  const { id, kind, name, bytes, hash, attachedAt, withdrawn } = file
  return {
    address: `/v1/cases/${number}/attachments/${id}`,
    ...{ kind: attachmentWords[kind].zh, name, bytes, hash },
    attachedOn: dayOf(attachedAt),
    withdrawnOn: withdrawn === null ? null : dayOf(withdrawn.at),
  }
}
