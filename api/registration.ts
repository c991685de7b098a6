import type { LateEntry } from '../domain/case/commands'
import { againstRegistrationDate } from '../domain/case/legal-date'
import type { Reason } from '../domain/case/refusal'
import type { CaseSettings } from '../domain/case/settings'
import type { Origin } from '../domain/case/between-bodies'
import { citation } from '../domain/rules/citation'
import { mostRepresentatives } from '../domain/rules/representatives'
import { againstOnBehalf } from '../domain/station/on-behalf'
import { isStation } from '../domain/station/station'
import type { PostCode } from '../domain/ids'
import { daysBetween, type Day } from '../domain/time/day'
import { LATE_ENTRY_DAYS } from './case-settings'
import type { AppDeps } from './deps'
import { scopesFor, type Principal } from './http/principal'
import { Problem, refusedBecause } from './http/problem'
import type { z } from './http/zod'
import { wayAroundTold } from './person-station'
import { owedDates } from './person-view'
import { findApproval } from './queries/late-entry'
import { membersOfUnits } from './queries/posts'
import { stationsAside } from './queries/stations'
import type { Intake } from './records/filing-rows'
import type { NumberedFiling } from './records/intake'
import { knownAccused, knownBodies, knownCase } from './references'
import type { filingAnswer, filingBody } from './schemas/filing'
import { settingsFor } from './settings-for'
import { somebodyIsLeft } from './somebody-left'

type FilingBody = z.output<typeof filingBody>
type Registrar = Pick<Intake, 'registeredForPost' | 'registeredAt'> & {
  principal: Principal
  today: Day
}

/** Everything a filing must be before it gets a number: a refused one takes none. */
export async function checkedIntake(
  deps: AppDeps,
  body: FilingBody,
  { principal, today, ...registrar }: Registrar,
): Promise<Intake> {
  const { receivedOn, origin, accusedUnits = [], repeatOf } = body
  const accused = [...new Set(body.accused)]
  const inherited = body.inherited === true
  if (inherited) againstTakingOver(principal)
  const station = stationOf(principal, registrar.registeredForPost)
  againstFilingSo(body, station, today)
  const approval = await namedApproval(deps, body, today)
  const reason = await againstDate({ deps, body, principal, today, approval })
  if (reason?.[0] === 'date-in-future') throw refusedBecause(reason)
  const settings = await settingsFor(deps, body, today)
  await againstUnknown(deps, body, principal)
  if (reason !== undefined) throw refusedBecause(reason)
  if (accused.length + accusedUnits.length > 0) {
    const nobody = { excluded: [], accusedUnits: [] }
    const found = { body: { code: settings.posts.body }, state: nobody }
    await somebodyIsLeft({ deps, today, found }, { persons: accused, units: accusedUnits })
  }
  againstCrowd(body, settings)
  const aside = await stationsAside(deps.prisma, { persons: accused, units: accusedUnits })
  return {
    ...{ channel: body.channel, receivedOn, village: body.village },
    ...{ title: body.title, words: body.words, petitioners: body.petitioners },
    claims: body.claims ?? [body.title],
    ...{ accused, accusedUnits, inherited, repeatOf },
    origin: origin && originOf(origin),
    ...{ registeredBy: principal.personId, ...registrar, settings },
    lateEntryApproval: approval?.approvalId,
    consentedOn: body.onBehalf?.consentedOn,
    filedAt: station === undefined || aside.includes(station) ? undefined : station,
  }
}

/** The post in which it is filed, where that is a station's. */
function stationOf({ posts }: Principal, registeredFor: PostCode | null): PostCode | undefined {
  const post = posts.find(({ code }) => code === registeredFor)
  return post !== undefined && isStation(post) ? post.code : undefined
}

/** V2: what a proxy files is the person's, who knows of it and wants it. */
function againstFilingSo(body: FilingBody, station: PostCode | undefined, today: Day): void {
  const { onBehalf, receivedOn } = body
  const against = againstOnBehalf({ atStation: station !== undefined, onBehalf, receivedOn }, today)
  if (against !== undefined) throw new Problem(against.code, against.message, { rule: 'plan V2' })
}

function originOf({ from, how, on, reportBackOn }: NonNullable<FilingBody['origin']>): Origin {
  return { from, how, on, ...(reportBackOn === undefined ? {} : { reportBackOn }) }
}

/** The day from which it counts as long past: that on which it came here. */
const cameHereOn = ({ receivedOn, origin }: FilingBody): Day => origin?.on ?? receivedOn

type Dated = {
  deps: AppDeps
  body: FilingBody
  principal: Principal
  today: Day
  approval: LateEntry | undefined
}

/** What is taken over from before is old by its nature; its date is only not to be in the future. */
async function againstDate(dated: Dated): Promise<Reason | undefined> {
  const { deps, body, principal, today, approval } = dated
  const members = await membersOfUnits(deps.prisma, body.accusedUnits ?? [], today)
  const date = {
    receivedOn: cameHereOn(body),
    registeredBy: principal.personId,
    accused: [...(body.accused ?? []), ...members],
    approvedBy: approval?.approvedBy,
  }
  const reason = againstRegistrationDate(date, LATE_ENTRY_DAYS, today)
  return body.inherited === true && reason?.[0] !== 'date-in-future' ? undefined : reason
}

/** H1: what counts as backlog is decided by the director, for it runs none of the law's clocks. */
function againstTakingOver(principal: Principal): void {
  if (scopesFor(principal, 'register-inherited').length > 0) return
  throw new Problem(
    'not-permitted',
    'Only the director takes over a matter from before. Register it as received, or ask them.',
    { rule: 'plan H1' },
  )
}

/** Art. 20: people who come together choose who speaks for them; everybody's matter is heard all the same. */
export function againstCrowd(
  { channel, petitioners, jointVisit }: Pick<FilingBody, 'channel' | 'petitioners' | 'jointVisit'>,
  settings: CaseSettings,
): void {
  const { pack } = settings
  if (pack === null || (channel !== 'counter' && jointVisit === undefined)) return
  const people = Math.max(jointVisit?.people ?? 0, petitioners.length)
  const most = mostRepresentatives(pack, people)
  if (petitioners.length <= most) return
  throw new Problem(
    'too-many-representatives',
    `Whoever comes together is heard through up to ${most} people they choose themselves. Ask them kindly who is to speak for all, and register these; the matter is that of all of them.`,
    { rule: citation(pack, 'joint-visit') },
  )
}

export function filingAnswerOf(
  filed: NumberedFiling & Pick<Intake, 'consentedOn'>,
): z.input<typeof filingAnswer> {
  const { filing, number, queryCode, opened, consentedOn } = filed
  const around = consentedOn === undefined ? {} : { wayAround: wayAroundTold }
  return { filing, case: number, queryCode, dates: owedDates(opened), ...around }
}

async function againstUnknown(deps: AppDeps, body: FilingBody, principal: Principal) {
  const { accused = [], accusedUnits = [], origin, repeatOf } = body
  await knownAccused({ deps }, { accused, accusedUnits })
  await knownBodies({ deps }, 'body.origin.from', origin?.from)
  await knownCase({ deps, principal }, 'body.repeatOf', repeatOf)
}

/** The approval a day long past rests on; of any other day none is looked for (decision 2). */
async function namedApproval(
  { prisma }: AppDeps,
  body: FilingBody,
  today: Day,
): Promise<LateEntry | undefined> {
  const { lateEntryApproval, inherited } = body
  const receivedOn = cameHereOn(body)
  if (lateEntryApproval === undefined || inherited === true) return undefined
  if (daysBetween(receivedOn, today) <= LATE_ENTRY_DAYS) return undefined
  const entry = { case: null, command: 'register' as const, occurredOn: receivedOn }
  const approval = await findApproval(prisma, lateEntryApproval, entry)
  if (approval === undefined) throw approvalNotUsable(receivedOn)
  return approval
}

export function approvalNotUsable(receivedOn: Day): Problem {
  return new Problem(
    'approval-not-usable',
    `That approval is not one for registering a filing received on ${receivedOn}, or it has been used. Have this filing approved.`,
    { rule: 'decision 2' },
  )
}
