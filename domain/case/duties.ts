import { internalTarget } from '../duty/internal-target'
import type { Duty, DutyKind, DutyNature, RungName } from '../duty/duty'
import { rungInstant } from '../duty/ladder'
import type { DutyId, PostCode } from '../ids'
import { computeDue, type DueDate } from '../rules/due-date'
import type { ClockName } from '../rules/rule-pack'
import { latest, type Day, type Instant } from '../time/day'
import { upwardFrom } from './addressees'
import { apply } from './apply'
import type { CaseEvent } from './events'
import { recipientsWithoutNotice, recipientsWithoutOpinion } from './procedure'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

/**
 * The facts of a command together with the duties and windows they open and fulfil, in the order
 * in which they happened.
 */
export function dutiesFollowing(
  before: CaseState,
  facts: readonly CaseEvent[],
  settings: CaseSettings,
  now: Instant,
): CaseEvent[] {
  const events: CaseEvent[] = []
  let state = before
  for (const fact of facts) {
    state = apply(state, fact)
    const following = consequencesOf(fact, new DutyBook(state, settings, now))
    state = following.reduce(apply, state)
    events.push(fact, ...following)
  }
  return events
}

/** One line per fact: which duties it fulfils and which it opens. The state is the one after the fact. */
function consequencesOf(fact: CaseEvent, duties: DutyBook): CaseEvent[] {
  switch (fact.type) {
    case 'registered':
      return [duties.openInternal('sort', fact.on), ...duties.openNotify()]
    case 'notice-served':
      return duties.afterNotice()
    case 'accepted':
      return [
        ...duties.done('sort', fact.on),
        duties.openStatutory('handle', 'handle', fact.on),
        duties.openInternal('entrust', fact.on),
      ]
    case 'entrusted':
      return [...duties.done('entrust', fact.on), duties.openSignFor(fact.unitHead, fact.on)]
    case 'signed-for':
      return duties.done('sign-for', fact.on)
    case 'opinion-issued':
      return [...duties.done('handle', fact.on), duties.openInternal('serve-opinion', fact.on)]
    case 'opinion-served':
      return [duties.openReviewWindow(fact.recipient, fact.on), ...duties.afterService(fact.on)]
    case 'concluded':
      return duties.done('conclude', fact.on)
    default:
      return []
  }
}

/** Opens and closes duties of one case under its pinned settings. */
class DutyBook {
  constructor(
    private readonly state: CaseState,
    private readonly settings: CaseSettings,
    private readonly now: Instant,
  ) {}

  /** Decision 19: nothing may rest unsorted, nor between any two steps. */
  openInternal(kind: 'sort' | 'entrust' | 'serve-opinion' | 'conclude', from: Day): CaseEvent {
    const { targets, posts, calendar } = this.settings
    const [days, post] = {
      sort: [targets.sort, posts.sort] as const,
      entrust: [targets.entrust, posts.entrust] as const,
      'serve-opinion': [targets.serveOpinion, posts.serveOpinion] as const,
      conclude: [targets.conclude, posts.conclude] as const,
    }[kind]
    return this.open(kind, 'internal', post, from, internalTarget(days, from, calendar))
  }

  /** Art. 23: owed from receipt, unless name or address of everybody is unclear. */
  openNotify(): CaseEvent[] {
    if (recipientsWithoutNotice(this.state).length === 0) return []
    return [this.openStatutory('notify', 'notify', this.state.receivedOn)]
  }

  openStatutory(kind: 'notify' | 'handle', clock: ClockName, from: Day): CaseEvent {
    return this.open(kind, 'statutory', this.settings.posts[kind], from, this.clock(clock, from))
  }

  /** Entrusting adds the unit's own duty and never moves the statutory one (decision 10). */
  openSignFor(unitHead: PostCode, from: Day): CaseEvent {
    const { targets, calendar } = this.settings
    const due = internalTarget(targets.signFor, from, calendar)
    return this.open('sign-for', 'internal', unitHead, from, due)
  }

  /** Art. 35: thirty days from receipt, each recipient their own; without service none runs. */
  openReviewWindow(recipient: CaseState['recipients'][number]['id'], on: Day): CaseEvent {
    const last = this.clock('request-review', on)
    return {
      type: 'window-opened',
      window: { recipient, clock: 'request-review', openedOn: on, last, state: 'open' },
    }
  }

  /**
   * Whoever can be told has been told; the last of these notices fulfils the duty, in whatever
   * order they were entered. One that was not owed, because name or address is unclear, has no say.
   */
  afterNotice(): CaseEvent[] {
    const { recipients, notices, receivedOn } = this.state
    if (recipientsWithoutNotice(this.state).length > 0) return []
    const owed = recipients.filter(({ reachable }) => reachable).map(({ id }) => id)
    const services = notices.filter(({ recipient }) => owed.includes(recipient))
    return this.done('notify', latest(receivedOn, ...services.map(({ on }) => on)))
  }

  /** When the last recipient is served the duty to serve is fulfilled and the one to conclude opens. */
  afterService(on: Day): CaseEvent[] {
    if (recipientsWithoutOpinion(this.state).length > 0) return []
    const lastOn = latest(on, ...this.state.opinionServices.map((service) => service.on))
    return [...this.done('serve-opinion', lastOn), this.openInternal('conclude', lastOn)]
  }

  done(kind: DutyKind, on: Day): CaseEvent[] {
    const duty = this.state.duties.find((each) => each.kind === kind && each.state === 'open')
    if (duty === undefined) return []
    return [{ type: 'duty-done', duty: duty.id, on, late: on > duty.due.due }]
  }

  private open(
    kind: DutyKind,
    nature: DutyNature,
    owedBy: PostCode,
    openedOn: Day,
    due: DueDate,
  ): CaseEvent {
    const nth = this.state.duties.filter((each) => each.kind === kind).length + 1
    const duty: Duty = {
      id: `${this.state.number}/${kind}/${nth}` as DutyId,
      kind,
      subject: { type: 'case', number: this.state.number },
      nature,
      owedBy,
      openedOn,
      due,
      rung: this.toldByOpening(due),
      state: 'open',
    }
    return { type: 'duty-opened', duty, to: upwardFrom('owner', duty, this.state, this.settings) }
  }

  /**
   * Whoever owes a duty hears of it, and of its date, when it opens: reminders whose time is past
   * by then would say the same again. Those who must look when it is late are still told.
   */
  private toldByOpening(due: DueDate): RungName[] {
    const { ladder, calendar } = this.settings
    return ladder.rungs
      .filter(({ to }) => to === 'owner')
      .filter((rung) => rungInstant(rung, due.due, ladder, calendar) <= this.now)
      .map(({ rung }) => rung)
  }

  /** The pack is pinned and was checked at the start, so a clock it lacks is a fault of the program. */
  private clock(clock: ClockName, from: Day): DueDate {
    const answer = computeDue(this.settings.pack, clock, from, this.settings.calendar)
    if (!answer.ok) throw new RangeError(answer.error.message)
    return answer.value
  }
}
