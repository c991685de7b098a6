import type { Command, CommandFacts } from '../../../domain/case/commands'
import type {
  CaseKind,
  ClaimOutcome,
  NoticeSubject,
  ReplyResult,
  Route,
} from '../../../domain/case/kinds'
import { opinionParts } from '../../../domain/case/kinds'
import type { ClaimAnswered } from '../../../domain/case/outcomes'
import { waysOn } from '../../../domain/case/procedure'
import type { CaseSettings } from '../../../domain/case/settings'
import type { Duty, DutyKind } from '../../../domain/duty/duty'
import type {
  BodyCode,
  CaseNumber,
  ClaimId,
  PersonId,
  PetitionerId,
  PostCode,
  UnitCode,
} from '../../../domain/ids'
import type { RulePackId } from '../../../domain/rules/rule-pack'
import { asDay } from '../../../domain/time/day'
import { hashOf, loadRulePack } from '../../../rules'
import { settings } from '../../support/case-fixtures'
import { withOwnPosts } from './office-posts'
import { begin, give, type Life } from './life'

/** What people do in a case, in one line each, for tables that follow a whole life. */

export const body = (code: string) => code as BodyCode
export const post = (code: string) => code as PostCode
export const person = (code: string) => code as PersonId
export const numbered = (number: string) => number as CaseNumber
export const text = { id: 'text-9', hash: 'hash of what it says' }

export const [an, bo] = ['petitioner-an', 'petitioner-bo'] as [PetitionerId, PetitionerId]
export const [first, second] = ['claim-1', 'claim-2'] as [ClaimId, ClaimId]
export const author = person('person-author')
/** With somebody else's approval, which changes nothing of what is not long past (decision 2). */
export const directing = {
  ...{ actor: person('person-director'), onBehalfOf: post('director') },
  lateEntry: {
    ...{ approvalId: 'approval-1', approvedBy: person('person-head') },
    reason: { id: 'text-8', hash: 'hash of the reason' },
  },
}
export const heading = { actor: person('person-head'), onBehalfOf: post('head') }

export type Era = RulePackId | 'before-any-rules'
export const eras = ['national-2005', 'zhejiang-2016', 'national-2022'] as const

/**
 * A Monday in March under each of the rules: 2015, 2019 and 2026 on a wall calendar. Before 1 May
 * 2005 there were none, and what is left of such a matter is registered today.
 */
const mondayOf: Readonly<Record<Era, string>> = {
  'national-2005': '2015-03-02',
  'zhejiang-2016': '2019-03-04',
  'national-2022': '2026-03-02',
  'before-any-rules': '2026-03-02',
}

const packOf = (era: Era) => (era === 'before-any-rules' ? null : loadRulePack(era))

/** In a body where every duty is owed by a post of its own. */
export function under(era: Era, change: Partial<CaseSettings> = {}): CaseSettings {
  const year = Number(mondayOf[era].slice(0, 4))
  const pack = packOf(era)
  const { posts } = withOwnPosts
  return settings({ pack, packHash: hashOf(pack), posts, ...change }, year - 1, year + 1)
}

type Beginning = Parameters<typeof begin>[0]

/** Received and registered on that Monday at nine; two petitioners and one claim unless told otherwise. */
export function cameIn(era: Era, change: Beginning = {}): Life {
  const recipients = [an, bo].map((id) => ({ id, reachable: true }))
  return begin({ settings: under(era), at: `${mondayOf[era]} 09:00`, recipients, ...change })
}

/** The same of one petitioner alone. */
export function ofAn(era: Era, change: Beginning = {}): Life {
  return cameIn(era, { recipients: [{ id: an, reachable: true }], ...change })
}

type Given = Omit<Partial<Command>, 'facts' | 'occurredOn'> & { on?: string; at?: string }
export type Act = [facts: CommandFacts, given?: Given]

/** Carries acts out one after another; wherever the phase moves, the table of steps says so. */
export function live(life: Life, ...acts: readonly Act[]): Life {
  return acts.reduce((lived, [facts, given = {}]) => {
    const after = give(lived, facts, given)
    const [from, to] = [lived.state.phase, after.state.phase]
    const known = waysOn().some(
      (way) => way.kind === facts.kind && way.from === from && way.to === to,
    )
    if (from !== to && !known) throw new Error(`No way on from ${from} to ${to} by ${facts.kind}`)
    return after
  }, life)
}

export function accept(caseKind: CaseKind, route?: Route): CommandFacts {
  return { kind: 'accept', caseKind, ...(route === undefined ? {} : { route }) }
}
export const petition = accept('petition', 'hear-and-decide')

export function tell(recipient: PetitionerId, says: NoticeSubject = 'receipt'): CommandFacts {
  return { kind: 'serve-notice', recipient, says, way: 'signed' }
}

export function entrust(unit = 'unit', unitHead = 'unit-head', lead = 'lead'): CommandFacts {
  return { kind: 'entrust', unit: unit as UnitCode, unitHead: post(unitHead), lead: post(lead) }
}
export const endedBefore: CommandFacts = {
  ...{
    kind: 'decline',
    ground: 'ended-before',
    earlier: numbered('2025-000009'),
    terminated: true,
  },
}
export const signFor: CommandFacts = { kind: 'sign-for' }
export const conclude: CommandFacts = { kind: 'conclude' }
export const askSettled = (recipient: PetitionerId): CommandFacts => {
  return { kind: 'ask-settled', recipient }
}
export const explain: CommandFacts = { kind: 'explain', text }

export const promise = (due: string, by = 'unit-head') => ({ by: post(by), due: asDay(due) })

/** What is supported is carried out already, unless something is promised. */
export function opinion(change: {
  outcomes?: Readonly<Record<string, ClaimOutcome>>
  promises?: readonly ReturnType<typeof promise>[]
}): CommandFacts {
  const { outcomes = { [first]: 'supported' }, promises = [] } = change
  return {
    kind: 'issue-opinion',
    ...{ text, draftedBy: author, parts: opinionParts, promises },
    outcomes: Object.entries(outcomes).map(([claim, outcome]): ClaimAnswered => {
      const done = outcome === 'supported' && promises.length === 0
      return { claim: claim as ClaimId, outcome, ...(done ? { carriedOut: true } : {}) }
    }),
  }
}

export function reply(result: ReplyResult) {
  return { kind: 'issue-reply', text, draftedBy: author, result, promises: [] } as const
}

export const opinionTo = (recipient: PetitionerId): CommandFacts => {
  return { kind: 'serve-opinion', recipient, way: 'signed' }
}
export const replyTo = (recipient: PetitionerId): CommandFacts => {
  return { kind: 'serve-reply', recipient, way: 'signed' }
}
export const reviewTo = (recipient: PetitionerId): CommandFacts => {
  return { kind: 'serve-review', recipient, way: 'signed' }
}
export const askReview = (recipient: PetitionerId): CommandFacts => {
  return { kind: 'request-review', recipient }
}
export const askFinalReview = (recipient: PetitionerId): CommandFacts => {
  return { kind: 'request-final-review', recipient }
}
/** Changed, it supports the first claim, which is carried out already unless something is promised. */
export function reviewed(
  recipient: PetitionerId,
  outcome: 'upheld' | 'changed' | 'sent-back',
  promises: readonly ReturnType<typeof promise>[] = [],
): CommandFacts {
  const done = promises.length === 0 ? ({ carriedOut: true } as const) : {}
  const outcomes: ClaimAnswered[] = [{ claim: first, outcome: 'supported', ...done }]
  const changed = outcome === 'changed' ? { outcomes } : {}
  return { kind: 'record-review', recipient, outcome, text, promises, ...changed }
}

/** Accepted, entrusted and signed for, all on the day the case stands at. */
export const atWork = (life: Life, accepted: CommandFacts = petition): Life =>
  live(life, [accepted], [entrust()], [signFor])

/** The opinion issued and in the hands of everybody. */
export function answered(life: Life, change: Parameters<typeof opinion>[0] = {}): Life {
  const issued = live(life, [opinion(change)])
  return live(issued, ...issued.state.recipients.map(({ id }): Act => [opinionTo(id)]))
}

/** All of one kind, as `due state` in short: what a table of dates compares. */
export function dutiesOf(life: Life, kind: DutyKind): Duty[] {
  return life.state.duties.filter((each) => each.kind === kind)
}

/** Kind and date of everything that is still owed, by date and then by name. */
export function owed(life: Life): string[] {
  return life.state.duties
    .filter(({ state }) => state === 'open')
    .map(({ kind, due }) => `${due.due} ${kind}`)
    .sort()
}

export function windowsOf(life: Life): string[] {
  return life.state.windows.map(
    ({ recipient, clock, last, state }) => `${recipient} ${clock} ${last.due} ${state}`,
  )
}
