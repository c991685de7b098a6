import { standardLadder } from '../../../domain/duty/ladder'
import type { PersonId, PostCode, UndertakingId } from '../../../domain/ids'
import type { CampaignDefinition } from '../../../domain/campaign/definition'
import { calendarKnownOn, sliceCalendar } from '../../../domain/time/calendar'
import { asDay, instantAt, type Day, type Instant } from '../../../domain/time/day'
import { begin } from '../../../domain/undertaking/begin'
import type { UndertakingSettings } from '../../../domain/undertaking/settings'
import {
  advance,
  decide,
  nextInstant,
  passTime,
  type UndertakingCommand,
  type UndertakingEvent,
  type UndertakingStart,
  type UndertakingState,
} from '../../../domain/undertaking/undertaking'
import { publishedCalendar } from '../../../rules'

/** An undertaking as its workflow holds it, with the clock in the test's hand. */

export const day = (text: string): Day => asDay(text)
export const post = (code: string) => code as PostCode
export const person = (id: string) => id as PersonId
export const campaignId = 'C2019-0001' as UndertakingId

export const calendar2019 = sliceCalendar(publishedCalendar(), 2019, 2020)
export const calendarOfMarch2019 = sliceCalendar(
  calendarKnownOn(publishedCalendar(), asDay('2019-03-20')),
  2019,
  2020,
)

export const settings: UndertakingSettings = {
  logicVersion: 1,
  calendar: calendar2019,
  calendarHash: 'c',
  ladder: standardLadder,
  posts: {
    office: post('office'),
    officeHead: post('office-head'),
    director: post('director'),
    head: post('head'),
  },
}

export class Running<State extends UndertakingState> {
  readonly events: UndertakingEvent[] = []
  private current: UndertakingState
  private rules: UndertakingSettings

  constructor(start: UndertakingStart, given: UndertakingSettings = settings) {
    const { state, events } = begin(start, given)
    this.rules = given
    this.current = state
    this.events.push(...events)
  }

  get state(): State {
    return this.current as State
  }

  get next(): Instant | undefined {
    return nextInstant(this.current, this.rules)
  }

  /** Everything that happens by itself until then, each at its own moment, as the one timer brings it. */
  until(to: Day, time = '09:00'): this {
    const end = instantAt(to, time)
    for (let turns = 0; turns < 5000; turns += 1) {
      const next = this.next
      if (next === undefined || next > end) return this
      const came = passTime(this.current, this.rules, next)
      if (came.length === 0) throw new Error(`Nothing happens at ${next}, which was announced`)
      this.events.push(...came)
      this.current = advance(this.current, came)
    }
    throw new Error('It never comes to rest')
  }

  /** What the workflow did by itself, such as starting a paper. */
  happened(events: readonly UndertakingEvent[]): void {
    this.events.push(...events)
    this.current = advance(this.current, events)
  }

  give(
    on: Day,
    command: Omit<UndertakingCommand, 'occurredOn'>,
    at = on,
  ): UndertakingEvent['type'][] {
    const decision = decide(
      this.current,
      this.rules,
      { ...command, occurredOn: on },
      instantAt(at, '10:00'),
    )
    if (!decision.ok) throw new Error(`${decision.refusal.code}: ${decision.refusal.message}`)
    const { facts } = command
    if (facts.kind === 'update-calendar') this.rules = { ...this.rules, ...facts }
    this.events.push(...decision.events)
    this.current = advance(this.current, decision.events)
    return decision.events.map(({ type }) => type)
  }

  refusal(on: Day, command: Omit<UndertakingCommand, 'occurredOn'>, at = on): string | undefined {
    const decision = decide(
      this.current,
      this.rules,
      { ...command, occurredOn: on },
      instantAt(at, '10:00'),
    )
    return decision.ok ? undefined : decision.refusal.code
  }

  duty(code: string, number = 1) {
    const found = this.current.duties.find(
      ({ occurrence }) => occurrence?.code === code && occurrence.number === number,
    )
    if (found === undefined) throw new Error(`Nothing of ${code} ${number} is owed`)
    return found
  }
}

/** Two phases, a return of each village, a round, a circular, a check of the office. */
export const small: CampaignDefinition = {
  code: 'small',
  title: '摸底',
  basis: 'plan B',
  phases: [
    {
      code: 'survey',
      title: '摸底',
      from: day('2019-04-08'),
      to: day('2019-04-30'),
      basis: 'plan B1',
    },
    {
      code: 'push',
      title: '攻坚',
      from: day('2019-05-01'),
      to: day('2019-07-23'),
      basis: 'plan H4',
    },
  ],
  duties: [
    {
      ...{ code: 'return', title: '摸排报表', owers: 'each-village', phase: 'survey' },
      ...{ form: 'matters', when: { by: 'phase-end', restDay: 'before' }, acceptedForDays: 10 },
      ...{ ladder: 'standard', basis: 'plan B1' },
    },
    {
      ...{ code: 'round', title: '每周排查', owers: 'each-village', phase: 'push' },
      ...{ form: 'round', when: { by: 'weekly', weekday: 5, restDay: 'before' } },
      ...{ acceptedForDays: 6, ladder: 'quiet', basis: 'plan B3' },
    },
    {
      ...{ code: 'circular', title: '半月通报', owers: 'office', phase: 'push', form: 'circular' },
      ...{ when: { by: 'every-days', days: 14, restDay: 'after' }, acceptedForDays: 10 },
      ...{ ladder: 'standard', basis: 'plan H4' },
      paper: { cutOffWorkingDays: 3, replyWorkingDays: 2, readers: 'township' },
    },
    {
      ...{ code: 'report', title: '向书记报告', owers: 'office', phase: 'push', form: 'statement' },
      ...{ when: { by: 'month-end', restDay: 'before' }, acceptedForDays: 10 },
      ...{ ladder: 'standard', basis: 'plan H9' },
    },
  ],
  targets: [],
  acceptance: [],
}
