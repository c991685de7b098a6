import { instantOf, type Act, type Life, type Login, type Step } from '../../../commands/lives/life'
import { advance } from '../../../domain/case/apply'
import type { Command, CommandFacts } from '../../../domain/case/commands'
import { decide } from '../../../domain/case/decide'
import type { CaseEvent } from '../../../domain/case/events'
import { nextInstant, passTime } from '../../../domain/case/passage-of-time'
import { register } from '../../../domain/case/register'
import type { BodyPosts, CaseSettings } from '../../../domain/case/settings'
import type { CaseState } from '../../../domain/case/state'
import type { PersonId, PostCode } from '../../../domain/ids'
import { asDay, dayOf, latest, type Instant } from '../../../domain/time/day'
import { posts, responsibilities, township, units } from '../../../runtime/demo/township'
import { registration, settings } from '../../support/case-fixtures'

/** What the rules alone say of a life: no server, no database, no message. */
export type Foretold = { state: CaseState; events: readonly Dated[] }
export type Dated = { at: Instant; event: CaseEvent }

const rules: CaseSettings = settings({
  posts: { body: township, ...responsibilities } as BodyPosts,
})

/** The case of a life, or the one that was split from it. */
export function foretell(life: Life, part: 'first' | 'split' = 'first'): Foretold {
  const told = new Telling(life, part)
  for (const act of life.acts.filter(({ ofSplit }) => (ofSplit === true) === (part === 'split'))) {
    told.give(act)
  }
  told.letTimePass()
  return { state: told.state, events: told.events }
}

class Telling {
  readonly events: Dated[] = []
  state: CaseState
  private now: Instant

  constructor(life: Life, part: 'first' | 'split') {
    const { filing } = life
    const splitAt = life.acts.find(({ does }) => does.kind === 'split')?.at
    const at = instantOf(part === 'split' ? (splitAt ?? filing.at) : filing.at)
    this.now = at
    const begun = register(registrationOf(life, part, at), rules, at)
    this.state = begun.state
    this.note(at, begun.events)
  }

  give({ at, who, on, does, refused }: Act): void {
    const now = instantOf(at)
    this.letTimePass(now)
    this.now = now
    const command: Command = {
      facts: factsOf(does, this.state),
      actor: personOf(postOf(who)),
      onBehalfOf: postOf(who),
      occurredOn: on === undefined ? dayOf(now) : asDay(on),
    }
    const decision = decide(this.state, rules, command, now)
    if (!decision.ok) {
      if (decision.refusal.code === refused) return
      throw new Error(`${at} ${does.kind}: ${decision.refusal.code} ${decision.refusal.message}`)
    }
    if (refused !== undefined) throw new Error(`${at} ${does.kind} is not refused`)
    this.state = advance(this.state, decision.events)
    this.note(now, decision.events)
  }

  /** Every instant at which something happens, one after the other. */
  letTimePass(until?: Instant): void {
    for (;;) {
      const next = this.state.phase === 'ended' ? undefined : nextInstant(this.state, rules)
      if (next === undefined || (until !== undefined && next > until)) return
      // What an act brought up that is past by then comes about at once.
      this.now = latest(this.now, next)
      const events = passTime(this.state, rules, this.now)
      if (events.length === 0) throw new Error(`Nothing happens at ${this.now}`)
      this.state = advance(this.state, events)
      this.note(this.now, events)
    }
  }

  private note(at: Instant, events: readonly CaseEvent[]): void {
    this.events.push(...events.map((event) => ({ at, event })))
  }
}

const filingNumber = 'F2026-000001'
const caseNumber = '2026-000001'

function registrationOf({ filing, acts }: Life, part: 'first' | 'split', at: Instant) {
  const { channel, receivedOn, claims = 1, origin, accused } = filing
  const split = acts.flatMap(({ does }) => (does.kind === 'split' ? does.claims : []))
  const all = Array.from({ length: claims }, (_, index) => `C${index + 1}`)
  const notices = acts.filter(({ does }) => does.kind === 'serve-notice').slice(0, 1)
  return registration({
    channel,
    receivedOn: asDay(receivedOn ?? filing.at.slice(0, 10)),
    registeredAt: at,
    recipients: [{ id: recipient('P1'), reachable: true }],
    claims: (part === 'split' ? split : all).map((id) => ({ id: claim(id) })),
    ...(origin === undefined ? {} : { origin: origin as never }),
    ...(part === 'first'
      ? {}
      : {
          notices: notices.flatMap(({ at: served, does }) =>
            does.kind === 'serve-notice'
              ? [
                  {
                    ...{ recipient: recipient('P1'), says: does.says, way: does.way },
                    on: asDay(served.slice(0, 10)),
                  },
                ]
              : [],
          ),
        }),
    ...(accused === undefined
      ? {}
      : {
          excluded: [{ person: personOf(accused.post as PostCode), why: 'accused' as const }],
          accusedUnits: [accused.unit as never],
        }),
  })
}

const recipient = (short: string) => `${filingNumber}-${short}` as never
const claim = (short: string) => `${caseNumber}-${short}` as never

/** The facts as the API makes them of what was said, with the ids of this case. */
function factsOf(step: Step, state: CaseState): CommandFacts {
  const facts: Record<string, unknown> = { ...step }
  const text = { id: 'text', hash: 'hash' }
  if ('text' in step) facts['text'] = text
  if ('recipient' in step && step.recipient !== undefined) {
    facts['recipient'] = recipient(step.recipient)
  }
  switch (step.kind) {
    case 'issue-opinion':
      facts['outcomes'] = step.outcomes.map((each) => ({ ...each, claim: claim(each.claim) }))
      facts['draftedBy'] = personOf(postOf(step.draftedBy))
      break
    case 'issue-reply':
      facts['draftedBy'] = personOf(postOf(step.draftedBy))
      break
    case 'split':
      facts['claims'] = step.claims.map(claim)
      break
    case 'sign-agreement':
      facts['signedBy'] = step.signedBy.map(recipient)
      break
    case 'perform':
      facts['promise'] = `${state.number}/promise/${step.promise}`
      break
    case 'reach-milestone':
      facts['milestone'] = `${state.number}/milestone/${step.milestone}`
      break
    case 'entrust':
      facts['unitHead'] = units.find(({ code }) => code === step.unit)?.head
      break
    default:
  }
  return facts as CommandFacts
}

function postOf(login: Login): PostCode {
  const found = posts.find((post) => post.login === login)
  if (found === undefined) throw new Error(`Nobody signs in as ${login}`)
  return found.code as PostCode
}

const personOf = (post: PostCode) => `holder of ${post}` as PersonId
