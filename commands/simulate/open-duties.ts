import type { Day } from '../../domain/time/day'
import type { Township } from '../lives/township'

/** Something owed on a campaign, a part in one, a paper or a record that must be answered. */
export type OpenDuty = {
  id: string
  kind: string
  code: string | null
  number: number | null
  owedBy: string
  openedOn: Day
  due: Day
  undertaking: string
  type: 'campaign' | 'participant' | 'circular' | 'proceeding'
  /** Of a record that must be answered null, where it belongs to none. */
  campaign: string | null
  /** Village or unit of the part it is owed in. */
  place: string | null
}

/** What is open today, in the order of its ids; people read the same of their own at /v1/me/duties. */
export function openDuties({ db }: Pick<Township, 'db'>): Promise<OpenDuty[]> {
  return db.$queryRaw<OpenDuty[]>`
    SELECT d.id, d.kind, d.code, d.number, d."owedBy", d."openedOn", d.due,
      u.id AS undertaking, u.type, u."campaignId" AS campaign, u.code AS place
    FROM "Duty" d JOIN "Undertaking" u ON u.id = d.subject
    WHERE d."subjectType" = 'undertaking' AND d.state = 'open'
    ORDER BY d.id COLLATE "C"`
}

/** Matters of a village, or of a unit, received between two days, of those that may be named. */
export async function mattersReceived(
  { db }: Pick<Township, 'db'>,
  where: { villageCode: string } | { unitCode: string },
  after: Day,
): Promise<string[]> {
  const found = await db.case.findMany({
    where: { ...where, kind: { not: 'report' }, filing: { receivedOn: { gte: after } } },
    select: { number: true },
    orderBy: { number: 'asc' },
    take: 50,
  })
  return found.map(({ number }) => number)
}

/** Cases a lead has in hand, the first few of them: nobody visits all in one stretch. */
export async function casesLed({ db }: Pick<Township, 'db'>, lead: string): Promise<string[]> {
  const found = await db.case.findMany({
    where: { leadPostCode: lead, kind: { not: 'report' }, endedOn: null, concludedOn: null },
    select: { number: true },
    orderBy: { number: 'asc' },
    take: 3,
  })
  return found.map(({ number }) => number)
}

export async function unsettledDisputes(
  { db }: Pick<Township, 'db'>,
  villageCode: string,
): Promise<string[]> {
  const found = await db.case.findMany({
    where: { villageCode, kind: 'dispute', settled: null, endedOn: null },
    select: { number: true },
    orderBy: { number: 'asc' },
  })
  return found.map(({ number }) => number)
}

/** By what it is owed on, in the order in which they come. */
export function byUndertaking(duties: readonly OpenDuty[]): [string, OpenDuty[]][] {
  const found = new Map<string, OpenDuty[]>()
  for (const duty of duties) {
    const before = found.get(duty.undertaking)
    if (before === undefined) found.set(duty.undertaking, [duty])
    else before.push(duty)
  }
  return [...found]
}

/** Which step of a record is owed: `<record>/<step>/<n>`. */
export function stepOwed({ id, type }: Pick<OpenDuty, 'id' | 'type'>): string | undefined {
  return type === 'proceeding' ? id.split('/')[1] : undefined
}

/** Whether somebody is still to look at a matter of that campaign. */
export function isAccepting(duties: readonly OpenDuty[], campaign: string | null): boolean {
  return duties.some((each) => each.campaign === campaign && stepOwed(each) === 'accept')
}

/** A settled matter of a campaign of which no acceptance was opened, with whose work it is. */
export type Unaccepted = { number: string; unit: string | null; lead: string | null }

export function settledUnaccepted(
  { db }: Pick<Township, 'db'>,
  campaign: string,
  most: number,
): Promise<Unaccepted[]> {
  const taken = JSON.stringify([{ campaign }])
  return db.$queryRaw<Unaccepted[]>`
    SELECT c.number, c."unitCode" AS unit, c."leadPostCode" AS lead FROM "Case" c
    WHERE c.campaigns @> ${taken}::jsonb AND c.settled IN ('confirmed', 'unanswered')
      AND NOT EXISTS (SELECT FROM "Undertaking" u
        WHERE u.kind = 'acceptance' AND u."campaignId" = ${campaign}
          AND c.number = ANY(u."caseNumbers"))
    ORDER BY c.number LIMIT ${most}::int`
}
