import type { FreezeOrder } from '../../contract/undertaking-workflow'
import type { CaseAtCutOff } from '../../domain/circular/case-figures'
import { isAnswerOrOfLaw, type DutyAtCutOff } from '../../domain/circular/duty-figures'
import { figuresOf, type Figures } from '../../domain/circular/figures'
import type { CaseNumber, UndertakingId } from '../../domain/ids'
import { asDay, earliest, yearOf, type Day } from '../../domain/time/day'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'
import { campaignDuties } from './campaign-duties'
import { ofCampaign } from './of-campaign'
import { dutiesOf, standingDuties } from './case-duties'
import { clustersAt } from './clusters-at'
import { momentOf, type Basis } from './moment'
import { movedCases, rebuiltCases } from './moved-cases'
import { standingCases } from './standing-cases'
import { typicalCasesAt } from './typical-cases-at'

type Order = Omit<FreezeOrder, 'now'>

/** The figures as of the cut-off, out of one picture of the database. */
export async function readFigures(
  connection: Connection,
  { circular, campaign, from, cutOff, report }: Order,
  basis: Basis,
): Promise<Figures> {
  const moment = momentOf(cutOff, basis)
  const since = earliest(await begunOn(connection, campaign), from)
  const year = asDay(`${yearOf(cutOff)}-01-01`)
  const moved = await movedCases(connection, moment)
  const standing = await standingCases(connection, earliest(since, year), moved)
  const kinds = new Map(standing.map(({ number, kind }) => [number, kind]))
  const duties = await standingDuties(connection, { from, cutOff, year }, moved, kinds)
  const ofCases = byCase(duties)
  const cases: CaseAtCutOff[] = standing.map((each) =>
    Object.assign(each, { duties: ofCases.get(each.number) ?? [] }),
  )
  const asTheyStood: CaseNumber[] = []
  for await (const { state, splitOff, asItStood } of rebuiltCases(connection, moment, moved)) {
    const owed = dutiesOf(state)
    const lead = state.entrustment?.lead
    duties.push(...owed)
    cases.push({
      ...state,
      ...(lead === undefined ? {} : { lead }),
      ...{ splitOff, duties: owed.filter(isAnswerOrOfLaw) },
    })
    if (asItStood) asTheyStood.push(state.number)
  }
  const asked = await campaignDuties(connection, campaign, moment)
  duties.push(...asked)
  const which = report === undefined ? {} : { report }
  const found = await ofCampaign(connection, { campaign, since, cutOff, ...which }, asked)
  const clusters = await clustersAt(connection, moment)
  const typicalCases = await typicalCasesAt(connection, from, moment)
  const stretch = { circular, campaign, from, cutOff, since }
  return figuresOf(stretch, {
    ...{ cases, duties, asTheyStood, clusters, typicalCases },
    ...(found === undefined ? {} : { ofCampaign: found }),
  })
}

async function begunOn(connection: Connection, campaign: UndertakingId): Promise<Day> {
  const [row] = await select<{ openedOn: Day }>(
    connection,
    Prisma.sql`SELECT "openedOn" FROM "Undertaking" WHERE id = ${campaign}`,
  )
  if (row === undefined) throw new Error(`Campaign ${campaign} has a circular and no row`)
  return row.openedOn
}

function byCase(duties: readonly DutyAtCutOff[]): Map<CaseNumber, DutyAtCutOff[]> {
  const found = new Map<CaseNumber, DutyAtCutOff[]>()
  for (const duty of duties) {
    if (duty.subject.type !== 'case' || !isAnswerOrOfLaw(duty)) continue
    const before = found.get(duty.subject.number)
    if (before === undefined) found.set(duty.subject.number, [duty])
    else before.push(duty)
  }
  return found
}
