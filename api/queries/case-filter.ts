import type { CaseKind, Channel, Route } from '../../domain/case/kinds'
import type { CasePhase } from '../../domain/case/state'
import type { PersonId, PostCode, UnitCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { shownIn } from '../../prisma/campaign-cases'
import { countedInAnalysis } from '../../prisma/counted-matters'
import { Prisma } from '../../prisma/generated/client'
import { registered } from './case-scope'
import { isFoundByWords, type FoundByWords } from './found-by-words'

type Days = { from?: Day | undefined; to?: Day | undefined }

/** What is asked for of a list, of its counters and of a search; absent fields leave it open. */
export type CaseFilter = {
  phase?: CasePhase | 'starting' | undefined
  /** `unsorted`: nobody has said yet of what kind it is. */
  kind?: CaseKind | 'unsorted' | undefined
  route?: Route | undefined
  /** In the tree of subjects; what lies within it is meant too. */
  subject?: string | undefined
  withoutSubject?: boolean | undefined
  withoutVillage?: boolean | undefined
  /** As the analysis counts matters (decision 81). */
  counted?: boolean | undefined
  channel?: Channel | undefined
  overdue?: boolean | undefined
  /** A date of it reaches into a year whose calendar is not published. */
  provisional?: boolean | undefined
  settled?: boolean | undefined
  /** 挂牌督办 (H7). */
  listed?: boolean | undefined
  /** 积案 taken over from before (H1). */
  inherited?: boolean | undefined
  unit?: string | undefined
  lead?: string | undefined
  village?: string | undefined
  area?: string | undefined
  /** A campaign that has it still (H1). */
  campaign?: string | undefined
  received?: Days | undefined
  due?: Days | undefined
  concluded?: Days | undefined
  ended?: Days | undefined
  /** Of whoever asks: they or a post of theirs registered it, leads it or owes something on it. */
  mine?: { person: PersonId; posts: readonly PostCode[]; units: readonly UnitCode[] } | undefined
  /** Those whose title and words, or one claim, hold all that is searched for (decision 48). */
  words?: FoundByWords | undefined
  /** Keyed hashes of what a petitioner of the filing gave. */
  petitioner?: { nameHash?: Uint8Array | undefined; phoneHash?: Uint8Array | undefined } | undefined
}

/** Conditions over "Case" c. */
export function caseConditions(filter: CaseFilter): Prisma.Sql[] {
  const { overdue, area, campaign, mine, words, petitioner } = filter
  return [
    ...equal(Prisma.sql`c.phase`, filter.phase),
    ...equal(Prisma.sql`COALESCE(c.kind, 'unsorted')`, filter.kind),
    ...equal(Prisma.sql`c.route`, filter.route),
    ...(filter.subject === undefined ? [] : [isAbout(filter.subject)]),
    ...equal(Prisma.sql`(c."subjectPath" IS NULL)`, filter.withoutSubject),
    ...equal(Prisma.sql`(c."villageCode" IS NULL)`, filter.withoutVillage),
    ...equal(countedInAnalysis, filter.counted),
    ...equal(Prisma.sql`c.channel`, filter.channel),
    ...equal(Prisma.sql`c.provisional`, filter.provisional),
    ...equal(Prisma.sql`(c.settled IS NOT NULL)`, filter.settled),
    ...equal(Prisma.sql`COALESCE(c.listed, FALSE)`, filter.listed),
    ...equal(Prisma.sql`c.inherited`, filter.inherited),
    ...equal(Prisma.sql`c."unitCode"`, filter.unit),
    ...equal(Prisma.sql`c."leadPostCode"`, filter.lead),
    ...equal(Prisma.sql`c."villageCode"`, filter.village),
    ...within(Prisma.sql`c."receivedOn"`, filter.received),
    ...within(Prisma.sql`c."nextDue"`, filter.due),
    ...within(Prisma.sql`c."concludedOn"`, filter.concluded),
    ...within(Prisma.sql`c."endedOn"`, filter.ended),
    ...(overdue === undefined ? [] : [isOverdue(overdue)]),
    ...(area === undefined ? [] : [isOfArea(area)]),
    ...(campaign === undefined ? [] : [shownIn(campaign)]),
    ...(mine === undefined ? [] : [isMine(mine)]),
    ...(words === undefined ? [] : [isFoundByWords(words)]),
    ...(petitioner === undefined ? [] : [isOf(petitioner)]),
  ]
}

function equal(column: Prisma.Sql, value: string | boolean | undefined): Prisma.Sql[] {
  return value === undefined ? [] : [Prisma.sql`${column} = ${value}`]
}

/** Both ends belong to it. */
function within(column: Prisma.Sql, { from, to }: Days = {}): Prisma.Sql[] {
  return [
    ...(from === undefined ? [] : [Prisma.sql`${column} >= ${from}`]),
    ...(to === undefined ? [] : [Prisma.sql`${column} <= ${to}`]),
  ]
}

/** An overdue duty is open, so its case has a next due date: by that the few are found. */
function isOverdue(overdue: boolean): Prisma.Sql {
  return overdue ? Prisma.sql`c.overdue AND c."nextDue" IS NOT NULL` : Prisma.sql`NOT c.overdue`
}

/** The tree is small, and what it names is looked up before any case is. */
function isAbout(subject: string): Prisma.Sql {
  return Prisma.sql`
    c."subjectPath" = ANY(ARRAY(
      SELECT path FROM "Subject" WHERE path = ${subject} OR starts_with(path, ${`${subject}/`})))`
}

function isOfArea(area: string): Prisma.Sql {
  return Prisma.sql`
    c."villageCode" = ANY(ARRAY(SELECT code FROM "Village" WHERE "areaCode" = ${area}))`
}

/** Each part has an index; the cases of owed duties are looked up first, not case by case. */
function isMine({ person, posts, units }: NonNullable<CaseFilter['mine']>): Prisma.Sql {
  return Prisma.sql`(
    ${registered(person, posts)} OR c."leadPostCode" = ANY(${[...posts]})
    OR c."unitCode" = ANY(${[...units]})
    OR c.number = ANY(ARRAY(
      SELECT d.subject FROM "Duty" d
      WHERE d."subjectType" = 'case' AND d.state = 'open' AND d."owedBy" = ANY(${[...posts]}))))`
}

function isOf({ nameHash, phoneHash }: NonNullable<CaseFilter['petitioner']>): Prisma.Sql {
  const conditions = [
    ...(nameHash === undefined ? [] : [Prisma.sql`p."nameHash" = ${nameHash}`]),
    ...(phoneHash === undefined ? [] : [Prisma.sql`p."phoneHash" = ${phoneHash}`]),
  ]
  return Prisma.sql`
    c."filingNumber" IN (
      SELECT p."filingNumber" FROM "Petitioner" p WHERE ${Prisma.join(conditions, ' AND ')})`
}
