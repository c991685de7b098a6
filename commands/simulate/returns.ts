import type { Calendar } from '../../domain/time/calendar'
import { addDays, type Day } from '../../domain/time/day'
import type { VillageData } from '../../runtime/demo/places'
import { Refused } from '../first-thread/office'
import type { Township } from '../lives/township'
import { chanceOf, dayFor } from './habits'
import {
  byUndertaking,
  casesLed,
  isAccepting,
  mattersReceived,
  unsettledDisputes,
  type OpenDuty,
} from './open-duties'
import { inParallel, type People } from './people'
import type { Refusals } from './refusals'

const AT_ONCE = 4
/** A return speaks of a week or so; what came before was named in the one before it. */
const DAYS_BACK = 7

type Ground = {
  seed: number
  township: Township
  people: People
  refused: Refusals
  villages: readonly VillageData[]
}

/** Where a case is told what a lead did, by the duty that asks for it. */
function attending(code: string | null) {
  if (code === 'lead-meeting') return { door: 'advice', what: 'case-meeting' }
  return { door: 'lead-attention', how: code === 'lead-visit' ? 'visited' : 'heard-report' }
}

/** What a check says stands on record first: it waits for its sample's day, and for whoever accepts (plan H5, H8). */
function isLookedAtFirst(
  { code, campaign, openedOn, due }: OpenDuty,
  duties: readonly OpenDuty[],
  today: Day,
): boolean {
  if (code === 'refusal-sample') return today < due
  if (code !== 'acceptance-check') return false
  return isAccepting(duties, campaign) || today <= openedOn
}

/** Hands in what is owed in a campaign, by whoever holds the post and gets to it today. */
export class Returns {
  constructor(private readonly ground: Ground) {}

  async day(duties: readonly OpenDuty[], today: Day, calendar: Calendar): Promise<void> {
    const turn = duties.filter((duty) => {
      // Nobody plays what was before a matter came: what is missing of it stays owed.
      if (duty.kind === 'clears' || duty.type === 'circular' || duty.type === 'proceeding')
        return false
      if (isLookedAtFirst(duty, duties, today)) return false
      const day = dayFor(duty, this.ground.seed, calendar)
      return day !== undefined && day <= today
    })
    // What one post owes in one part is handed in one after the other; parts do not wait for each other.
    await inParallel(AT_ONCE, byUndertaking(turn), async ([, owed]) => {
      for (const duty of owed) await this.handIn(duty, today)
    })
  }

  private async handIn(duty: OpenDuty, today: Day): Promise<void> {
    const { id, undertaking, owedBy: post } = duty
    const desk = this.ground.people.at(post)
    if (desk === undefined) return
    const filed = await this.filed(duty, today)
    try {
      const body = { duty: id, post, filed, occurredOn: today }
      await desk.post(`/v1/undertakings/${undertaking}/returns`, body)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.ground.refused.add(`return of ${duty.code ?? duty.kind}`, error)
    }
  }

  private async filed(duty: OpenDuty, today: Day): Promise<object> {
    const { id, kind, place, type, number } = duty
    const form = kind
    const since = addDays(today, -DAYS_BACK)
    const village = this.ground.villages.some(({ code }) => code === place) ? place : null
    switch (kind) {
      case 'matters': {
        const cases = await this.matters(village, place, since)
        return cases.length === 0 ? { form, nil: true } : { form, cases }
      }
      case 'round':
        return { form, heldOn: today, cases: await this.matters(village, null, since) }
      case 'attention':
        return this.attention(duty, today)
      case 'receiving':
        return { form, heldOn: today, cases: [] }
      case 'follow-up': {
        const disputes =
          village === null ? [] : await unsettledDisputes(this.ground.township, village)
        const how = (each: string) =>
          chanceOf(this.ground.seed, `${id} ${each}`).oneOf(
            'followed-up',
            'followed-up',
            'reported-up',
          )
        return { form, disputes: disputes.map((each) => ({ case: each, how: how(each) })) }
      }
      case 'check':
        return chanceOf(this.ground.seed, `found ${id}`).between(1, 5) === 1
          ? { form, text: '核查发现个别单位办理迟缓，已提醒。' }
          : { form }
      case 'inspection':
        return { form, villages: this.inspected(number ?? 1, today), text: '逐村查看清单和台账。' }
      case 'reported-up':
        return { form, text: '已逐件研究，明确承办单位和包案领导。' }
      case 'publicity':
        return { form, shownOn: today, text: '村务公开栏张贴。' }
      case 'statement':
        return { form, text: '情况已汇总，见附表。' }
      default:
        throw new RangeError(`Nobody knows how to hand in "${kind}" of ${type}`)
    }
  }

  /** What a lead did is told to the cases first; who comes to it too late has nothing to hand in (plan H7). */
  private async attention({ kind: form, code, owedBy, due }: OpenDuty, today: Day) {
    const { township, people, refused } = this.ground
    const cases: string[] = []
    for (const number of today > due ? [] : await casesLed(township, owedBy)) {
      const { door, ...said } = attending(code)
      const body = { ...said, text: '听取承办单位汇报，提出要求。', occurredOn: today }
      try {
        await people.desk(owedBy).post(`/v1/cases/${number}/${door}`, body)
        cases.push(number)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        refused.add('lead attention', error)
      }
    }
    return cases.length === 0
      ? { form, nil: true, text: '本期没有可报告的包案。' }
      : { form, cases }
  }

  private matters(village: string | null, unit: string | null, since: Day): Promise<string[]> {
    if (village !== null)
      return mattersReceived(this.ground.township, { villageCode: village }, since)
    return unit === null
      ? Promise.resolve([])
      : mattersReceived(this.ground.township, { unitCode: unit }, since)
  }

  /** The villages in three batches (B5). */
  private inspected(number: number, on: Day): object[] {
    const codes = this.ground.villages.map(({ code }) => code)
    const batch = codes.filter((_, at) => at % 3 === (number - 1) % 3)
    return (batch.length === 0 ? codes : batch).map((village) => {
      return { village, on, result: 'in-order' }
    })
  }
}
