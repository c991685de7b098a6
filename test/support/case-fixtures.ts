import type { CaseStart, CommandMessage } from '../../contract/case-workflow'
import { standardLadder } from '../../domain/duty/ladder'
import { standardTargets, type CaseSettings } from '../../domain/case/settings'
import type { Command, CommandFacts } from '../../domain/case/commands'
import { opinionParts } from '../../domain/case/kinds'
import type { Registration } from '../../domain/case/registration'
import type {
  BodyCode,
  CaseNumber,
  ClaimId,
  FilingNumber,
  PersonId,
  PetitionerId,
  PostCode,
  UnitCode,
} from '../../domain/ids'
import { asDay, type Day, type Instant } from '../../domain/time/day'
import { sliceCalendar, type Calendar } from '../../domain/time/calendar'
import { hashOf, loadRulePack, publishedCalendar } from '../../rules'

export const clerk = 'person-clerk' as PersonId
export const director = 'person-director' as PersonId
export const unitHolder = 'person-unit' as PersonId
export const petitioner = 'petitioner-1' as PetitionerId
const claim = 'claim-1' as ClaimId

const post = (code: string) => code as PostCode

/** Settings as the API builds them, over a calendar given or the published one. */
export function settings(change: Partial<CaseSettings> = {}, from = 2024, to = 2029): CaseSettings {
  const pack = loadRulePack('national-2022')
  const calendar: Calendar = sliceCalendar(publishedCalendar(), from, to)
  return {
    logicVersion: 1,
    pack,
    packHash: hashOf(pack),
    calendar,
    calendarHash: hashOf(calendar),
    ladder: standardLadder,
    targets: standardTargets,
    lateEntryDays: 30,
    posts: {
      body: 'body' as BodyCode,
      sort: post('office-clerk'),
      notify: post('office-clerk'),
      entrust: post('office-clerk'),
      handle: post('office-clerk'),
      serveOpinion: post('office-clerk'),
      conclude: post('office-clerk'),
      officeHead: post('office-head'),
      director: post('director'),
      head: post('head'),
    },
    remedyBodies: { review: 'city' as BodyCode, finalReview: 'prefecture' as BodyCode },
    petitionOffice: 'none',
    ...change,
  }
}

export function registration(change: Partial<Registration> = {}): Registration {
  return {
    number: '2026-000001' as CaseNumber,
    filing: 'F2026-000001' as FilingNumber,
    channel: 'online',
    receivedOn: asDay('2026-03-02'),
    recipients: [{ id: petitioner, reachable: true }],
    excluded: [],
    accusedUnits: [],
    inherited: false,
    claims: [{ id: claim }],
    registeredAt: '2026-03-02T01:00:00.000Z' as Instant,
    registeredBy: clerk,
    ...change,
  }
}

export function caseStart(change: Partial<CaseStart> = {}): CaseStart {
  return { settings: settings(), registration: registration(), ...change }
}

/** The facts of each step of an ordinary life, in order. */
export const ordinaryLife: readonly { facts: CommandFacts; actor: PersonId }[] = [
  {
    facts: { kind: 'serve-notice', says: 'receipt', recipient: petitioner, way: 'signed' },
    actor: clerk,
  },
  { facts: { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' }, actor: clerk },
  {
    facts: {
      kind: 'entrust',
      unit: 'unit' as UnitCode,
      unitHead: post('unit-head'),
      lead: post('lead'),
    },
    actor: clerk,
  },
  { facts: { kind: 'sign-for' }, actor: unitHolder },
  {
    facts: {
      kind: 'issue-opinion',
      text: { id: 'text-1', hash: 'hash' },
      draftedBy: unitHolder,
      outcomes: [{ claim, outcome: 'supported', carriedOut: true }],
      parts: opinionParts,
      promises: [],
    },
    actor: director,
  },
  { facts: { kind: 'serve-opinion', recipient: petitioner, way: 'signed' }, actor: clerk },
  { facts: { kind: 'conclude' }, actor: clerk },
  // The claim was supported, so somebody asks whether that settled it (H8).
  { facts: { kind: 'ask-settled', recipient: petitioner }, actor: clerk },
]

export function command(
  facts: CommandFacts,
  occurredOn: Day,
  change: Partial<Command> = {},
): Command {
  return { facts, actor: clerk, occurredOn, ...change }
}

export function message(given: Command, bodyHash = 'body'): CommandMessage {
  return { command: given, bodyHash }
}
