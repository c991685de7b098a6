import type { CampaignState } from '../domain/campaign/campaign'
import type { ParticipantState } from '../domain/campaign/participant'
import type { Participant } from '../domain/campaign/taking-part'
import type { Filed, Return } from '../domain/campaign/returns'
import type { CaseNumber, DutyId, PostCode, TextRef } from '../domain/ids'
import { attentionIsOnCases, receptionIsOnCases, type HandedIn } from './attention-return'
import { viewerOf } from './case-access'
import { unknownReference } from './case-problems'
import { checkIsBorneOut } from './check-return'
import type { Giving, StepDraft } from './give-to-undertaking'
import { grantsOf } from './http/principal'
import { Problem } from './http/problem'
import { notTheirMatters, unsettledDisputes } from './queries/own-matters'
import { unknownVillages } from './queries/places'
import type { UndertakingTextKind } from './records/undertaking-texts'
import type { FiledBody } from './schemas/return'
import { unclearNow, waitingUnclear } from './unclear-matters'

type Prepared =
  | { filed: Filed }
  | { text: { kind: UndertakingTextKind; body: string }; filed: (text: TextRef) => Filed }

/** The duty it is for, whose part that is of, and what was handed in before. */
type Owing = HandedIn & {
  part: ParticipantState | undefined
  /** Where the campaign itself is owed it. */
  campaign: CampaignState | undefined
  returns: readonly Return[]
  /** Whose receptions it tells of, where it is one leader's. */
  receiver: PostCode | undefined
}

/** What was sent, as the part takes it: texts by reference, cases that are theirs (decision 69). */
export async function filedReturn(
  giving: Giving,
  { part, campaign, duty, returns, receiver, occurredOn }: Owing,
  body: FiledBody,
): Promise<Prepared> {
  const participant = part?.participant
  switch (body.form) {
    case 'matters':
      return { filed: await matters(giving, participant, body) }
    case 'clears':
      return { filed: await clears(giving, duty, returns) }
    case 'round':
      await theirs(giving, participant, body.cases)
      return { filed: body }
    case 'receiving':
      await theirs(giving, participant, body.cases, receiver)
      await receptionIsOnCases(giving, receiver, body.heldOn, body.cases)
      return { filed: body }
    case 'follow-up':
      await followedUp(giving, participant, body.disputes)
      return { filed: body }
    case 'check': {
      await checkIsBorneOut(giving, campaign, { duty, occurredOn })
      const { text } = body
      if (text === undefined) return { filed: { form: 'check', found: 'nothing' } }
      return withText('finding', text, (ref) => ({ form: 'check', found: 'something', text: ref }))
    }
    case 'reported-up':
      return withText('finding', body.text, (text) => ({ form: 'reported-up', text }))
    case 'statement':
      return withText('statement', body.text, (text) => ({ form: 'statement', text }))
    case 'inspection': {
      const { villages } = body
      const codes = villages.map(({ village }) => village)
      const wrong = await unknownVillages(giving.deps.prisma, codes)
      if (wrong.length > 0) {
        const message = `No such villages: ${wrong.join(', ')}. Take those of the organisation.`
        throw unknownReference('body.filed.villages', message)
      }
      return withText('inspection', body.text, (text) => ({ form: 'inspection', villages, text }))
    }
    case 'attention':
      return attendedTo(giving, part, { duty, occurredOn }, body)
    case 'publicity': {
      const { shownOn } = body
      return withText('publicity', body.text, (text) => ({ form: 'publicity', shownOn, text }))
    }
  }
}

function withText(
  kind: UndertakingTextKind,
  body: string,
  filed: (text: TextRef) => Filed,
): Prepared {
  return { text: { kind, body }, filed }
}

/** The step itself, whatever the return brings. */
export function filingDraft(
  duty: DutyId,
  prepared: Prepared,
  common: Pick<StepDraft, 'occurredOn' | 'forPost' | 'expectedVersion'>,
): StepDraft {
  if (!('text' in prepared)) {
    return { ...common, facts: { kind: 'file-return', duty, filed: prepared.filed } }
  }
  const { text, filed } = prepared
  return { ...common, text, facts: (ref) => ({ kind: 'file-return', duty, filed: filed(ref) }) }
}

async function matters(
  giving: Giving,
  participant: Participant | undefined,
  { cases, nil }: Extract<FiledBody, { form: 'matters' }>,
): Promise<Filed> {
  if ((cases === undefined) === (nil === undefined)) {
    throw new Problem(
      'return-does-not-fit',
      'Either name the cases that were registered, or say nil: true where there were none.',
      { rule: 'plan B1' },
    )
  }
  if (cases === undefined) return { form: 'matters', nil: true }
  await theirs(giving, participant, cases)
  const unclear = await unclearNow(giving.deps, giving.principal, cases)
  return { form: 'matters', cases, ...(unclear.length === 0 ? {} : { unclear }) }
}

/**
 * A part speaks of matters of its own; what the campaign itself is owed, of those whoever hands it in may read, or
 * received somebody on.
 */
async function theirs(
  { deps, principal }: Giving,
  participant: Participant | undefined,
  cases: readonly CaseNumber[],
  receiver?: PostCode,
): Promise<void> {
  const wrong = await notTheirMatters(
    deps.prisma,
    participant,
    cases,
    viewerOf(principal, grantsOf(principal, 'read-case')),
    receiver,
  )
  if (wrong.length === 0) return
  const none = participant === undefined ? 'No such cases' : 'No matters of theirs'
  throw unknownReference(
    'body.filed.cases',
    `${none}: ${wrong.join(', ')}. Register them first, or take them out.`,
  )
}

async function followedUp(
  giving: Giving,
  participant: Participant | undefined,
  disputes: Extract<FiledBody, { form: 'follow-up' }>['disputes'],
): Promise<void> {
  const { deps, principal } = giving
  const numbers = disputes.map((each) => each.case)
  await theirs(giving, participant, numbers)
  if (participant === undefined) return
  const open = await unsettledDisputes(
    deps.prisma,
    participant,
    viewerOf(principal, grantsOf(principal, 'read-case')),
  )
  const missing = open.filter((number) => !numbers.includes(number))
  if (missing.length === 0) return
  throw new Problem(
    'return-does-not-fit',
    `Say of each dispute that is not settled how it was followed up, or that it was reported up. Missing: ${missing.join(', ')}.`,
    { rule: 'plan B3' },
  )
}

async function clears(
  { deps, principal }: Giving,
  duty: DutyId,
  returns: readonly Return[],
): Promise<Filed> {
  const unclear = await waitingUnclear(deps, principal, duty, returns)
  return { form: 'clears', ...(unclear.length === 0 ? {} : { unclear }) }
}

async function attendedTo(
  giving: Giving,
  part: ParticipantState | undefined,
  handedIn: HandedIn,
  { cases, nil, text }: Extract<FiledBody, { form: 'attention' }>,
): Promise<Prepared> {
  if (cases !== undefined && nil === undefined && text === undefined) {
    await theirs(giving, part?.participant, cases)
    await attentionIsOnCases(giving, part, handedIn, cases)
    return { filed: { form: 'attention', cases } }
  }
  if (cases === undefined && nil !== undefined && text !== undefined) {
    return withText('statement', text, (ref) => ({ form: 'attention', nil: true, text: ref }))
  }
  throw new Problem(
    'return-does-not-fit',
    'Either name the cases that were attended to, or say nil: true and why in "text".',
    { rule: 'plan H7' },
  )
}
