import type { CaseNumber } from '../../domain/ids'
import { addWorkingDays, type Calendar } from '../../domain/time/calendar'
import type { Day } from '../../domain/time/day'
import { inventedPerson } from '../first-thread/invented-people'
import { Refused } from '../first-thread/office'
import { chanceOf, habitOf } from './habits'
import type { Matter } from './matters'
import { inParallel, type People } from './people'
import type { Refusals } from './refusals'
import { scriptOf, segmentOf, type Step } from './scripts'

/** Cases are worked on side by side; the steps of one come one after the other. */
const AT_ONCE = 4
/** What a refusal puts off is tried again so often, so many working days later. */
const TRIES = 6
const AGAIN_AFTER = 8

type Registered = { filing: string; case: CaseNumber }

/** A case under way, and the step that comes next. */
type UnderWay = {
  matter: Matter
  registered: Registered
  steps: readonly Step[]
  at: number
  on: Day | undefined
  tries: number
}

/** All that happens to cases in the year, whoever does it. */
export class Casework {
  private readonly underWay: UnderWay[] = []
  private waiting: readonly Matter[]

  constructor(
    private readonly seed: number,
    matters: readonly Matter[],
    private readonly people: People,
    private readonly refusals: Refusals,
    /** Whether a campaign takes inherited matters on: then its board says whom they go to. */
    private readonly byBoard: boolean,
  ) {
    this.waiting = matters
  }

  get registered(): number {
    return this.underWay.length
  }

  /** Numbers of those that go to a unit and a lead next. */
  get toBeEntrusted(): string[] {
    return this.underWay.flatMap(({ steps, at, registered }) =>
      steps[at]?.does === 'entrust' ? [registered.case] : [],
    )
  }

  /** By the sorting board: whoever has it now goes on with it. */
  entrusted(
    number: string,
    { unit, unitHead, lead }: Pick<Matter, 'unit' | 'unitHead' | 'lead'>,
    today: Day,
    calendar: Calendar,
  ): void {
    const each = this.underWay.find(({ registered }) => registered.case === number)
    if (each === undefined) throw new RangeError(`Nobody registered ${number}`)
    each.matter = { ...each.matter, unit, unitHead, lead }
    each.steps = scriptOf(each.matter)
    this.next(each, today, calendar)
  }

  async day(today: Day, calendar: Calendar): Promise<void> {
    const turn = this.underWay.filter(({ on }) => on !== undefined && on <= today)
    await inParallel(AT_ONCE, turn, (each) => this.goOn(each, today, calendar))
    const come = this.waiting.filter(({ on }) => on <= today)
    this.waiting = this.waiting.slice(come.length)
    // One after the other: their numbers are in the order in which they came.
    for (const matter of come) await this.register(matter, today, calendar)
  }

  private async register(matter: Matter, today: Day, calendar: Calendar): Promise<void> {
    const { by, channel, village, inheritedFrom, kind, place, station } = matter
    const body = {
      ...{ channel, village, receivedOn: inheritedFrom ?? today },
      ...{ title: `事项${place + 1}`, words: `所述事项${place + 1}的经过和请求。` },
      petitioners: [inventedPerson(place)],
      ...(inheritedFrom === undefined ? {} : { inherited: true }),
      ...(kind === 'report' ? { accusedUnits: ['natural-resources'] } : {}),
      // A station files in the person's own words, by consent (plan V2).
      ...(station ? { onBehalf: { ownWords: true, readBack: true, consentedOn: today } } : {}),
    }
    const registered = await this.people.desk(by).post<Registered>('/v1/filings', body)
    const steps = scriptOf(matter)
    const each: UnderWay = { matter, registered, steps, at: 0, on: undefined, tries: 0 }
    this.underWay.push({ ...each, on: this.nextDay(each, today, calendar) })
  }

  /** Everything whose turn it is today, in the order of the script. */
  private async goOn(each: UnderWay, today: Day, calendar: Calendar): Promise<void> {
    while (each.on !== undefined && each.on <= today) {
      const done = await this.take(each, today)
      if (done || each.tries === TRIES) {
        this.next(each, today, calendar)
      } else {
        each.tries += 1
        each.on = addWorkingDays(calendar, today, AGAIN_AFTER)
      }
    }
  }

  private next(each: UnderWay, today: Day, calendar: Calendar): void {
    each.at += 1
    each.tries = 0
    each.on = this.nextDay(each, today, calendar)
  }

  private async take({ steps, at, registered, matter }: UnderWay, today: Day): Promise<boolean> {
    const step = steps[at]
    if (step === undefined) return true
    const { filing, case: number } = registered
    try {
      const draft = await this.drafted(step, number)
      const facts = step.body?.({ number, filing, on: today, draft }) ?? {}
      const path = `/v1/cases/${number}/${segmentOf(step)}`
      await this.people.desk(step.who).post(path, { ...facts, occurredOn: today })
      return true
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.refusals.add(`${matter.kind} ${step.does}`, error)
      return false
    }
  }

  private async drafted({ drafts }: Step, number: CaseNumber): Promise<string> {
    if (drafts === undefined) return ''
    const { who, kind } = drafts
    const text = '经调查，事实、理由、处理意见如下。'
    const body = { kind, text }
    const stored = await this.people
      .desk(who)
      .post<{ id: string }>(`/v1/cases/${number}/texts`, body)
    return stored.id
  }

  /** Undefined where the script is over, the post is vacant, or whoever holds it never comes to it. */
  private nextDay(each: UnderWay, today: Day, calendar: Calendar): Day | undefined {
    const { steps, at, registered, matter } = each
    const step = steps[at]
    if (step === undefined || this.people.at(step.who) === undefined) return undefined
    if (this.byBoard && step.does === 'entrust' && matter.inheritedFrom !== undefined)
      return undefined
    const habit = habitOf(this.seed, step.who)
    const chance = chanceOf(this.seed, `${registered.case} ${at}`)
    // Whoever never hands anything in signs for half of what comes, late.
    if (habit === 'never' && chance.between(1, 2) === 1) return undefined
    const [least, most] = step.after
    const later = habit === 'quick' ? 0 : chance.between(3, 9)
    const days = chance.between(least, most) + later
    return days === 0 ? today : addWorkingDays(calendar, today, days)
  }
}
