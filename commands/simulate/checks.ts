import { addDays, earliest, type Day } from '../../domain/time/day'
import { Refused } from '../first-thread/office'
import type { Township } from '../lives/township'
import { allQuiet } from './all-quiet'
import { habitOf } from './habits'
import {
  isAccepting,
  settledUnaccepted,
  stepOwed,
  type OpenDuty,
  type Unaccepted,
} from './open-duties'
import type { People } from './people'
import type { Refusals } from './refusals'

/** Nobody looks at more in one stretch. */
const MATTERS_AT_ONCE = 6
/** The most that may be drawn: which of more they would be, no seed says. */
const CLAIMS_DRAWN = 30
/** Heads of units, who look at what another unit did. */
const acceptors = ['justice-head', 'service-centre-head', 'party-building-head']
const SAMPLER = 'mayor'

type Ground = { seed: number; township: Township; people: People; refused: Refusals }
type Facts = Record<'gate' | 'served' | 'promises' | 'asked', string> & { ratings: object | null }

/** Acceptances and samples of refusals, which bear out what is handed in as a check (plan H5, H8). */
export class Checks {
  /** The last day of the last sample. */
  private sampledTo: Day | undefined

  constructor(
    private readonly ground: Ground,
    private readonly first: Day,
  ) {}

  /** One after the other: their numbers are in the order in which they were opened. */
  async day(duties: readonly OpenDuty[], today: Day): Promise<void> {
    const steps = duties.filter(({ type, openedOn }) => type === 'proceeding' && openedOn < today)
    const accepting = duties.filter(({ code }) => code === 'acceptance-check')
    const sampling = duties.filter(({ code, due }) => code === 'refusal-sample' && today >= due)
    if (steps.length + accepting.length + sampling.length === 0) return
    // What was done today is looked at whole, or on no two runs alike.
    await allQuiet(this.ground.township)
    for (const duty of steps) await this.takeStep(duty, today)
    for (const duty of accepting) await this.openAcceptances(duty, duties)
    for (const duty of sampling) await this.draw(duty, today)
    await allQuiet(this.ground.township)
  }

  private async takeStep(duty: OpenDuty, today: Day): Promise<void> {
    const { undertaking, owedBy: post } = duty
    const owed = stepOwed(duty)
    const said = owed === 'accept' ? await this.looked(undertaking, post, today) : saidFor(owed)
    if (said === undefined) return
    const path = `/v1/proceedings/${undertaking}/steps`
    await this.tried(`proceeding ${said.step}`, post, path, { ...said, post, occurredOn: today })
  }

  /** What the record does not bear out goes back, and is mended within a fortnight. */
  private async looked(id: string, post: string, today: Day) {
    const facts = `/v1/proceedings/${id}/acceptance-facts`
    const desk = this.ground.people.desk(post)
    const { cases } = await desk.get<{ cases: Facts[] }>(facts)
    const [found] = cases
    if (found === undefined) return undefined
    const { gate, served, promises, asked, ratings } = found
    const told = ratings === null ? 'too-few-to-tell' : 'looked-at'
    const lacks = [gate, served, promises, asked].some((each) => lacking.includes(each))
    if (!lacks) {
      return { step: 'accept', answers: { gate, served, promises, asked, ratings: told } }
    }
    const answers = { mendBy: addDays(today, 14) }
    return { step: 'send-back', text: '尚有缺项，退回整改。', answers }
  }

  /** As the duty opens, so that what is looked at is looked at in its days. */
  private async openAcceptances({ campaign }: OpenDuty, duties: readonly OpenDuty[]) {
    if (campaign === null || isAccepting(duties, campaign)) return
    const { township } = this.ground
    for (const matter of await settledUnaccepted(township, campaign, MATTERS_AT_ONCE)) {
      await this.openAcceptance(campaign, matter)
    }
  }

  private async openAcceptance(campaign: string, { number, unit, lead }: Unaccepted) {
    const { seed, people } = this.ground
    const acceptor = acceptors.find((post) => {
      const others = post !== `${unit}-head` && people.at(post) !== undefined
      return others && habitOf(seed, post) !== 'never'
    })
    if (acceptor === undefined || lead === null) return
    await this.tried('acceptance', 'office-head', '/v1/proceedings', {
      ...{ kind: 'acceptance', campaign, cases: [number], text: '按验收标准逐项检查。' },
      parties: { acceptor: [acceptor], lead: [lead] },
    })
  }

  /** From where the last one ended; where nothing was refused there is nothing to draw. */
  private async draw({ due }: OpenDuty, today: Day): Promise<void> {
    const from = this.sampledTo === undefined ? this.first : addDays(this.sampledTo, 1)
    const to = earliest(today, due)
    if (from > to) return
    const drawn = await this.tried('refusal sample', 'director', '/v1/proceedings', {
      ...{ kind: 'refusal-sample', parties: { sampler: [SAMPLER] }, text: '按月抽查。' },
      answers: { from, to, size: CLAIMS_DRAWN },
    })
    if (drawn) this.sampledTo = to
  }

  private async tried(what: string, post: string, path: string, body: object): Promise<boolean> {
    try {
      await this.ground.people.desk(post).post(path, body)
      return true
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (!error.answer.includes('Choose a longer stretch')) this.ground.refused.add(what, error)
      return false
    }
  }
}

const lacking = ['lacking', 'no', 'open', 'not-settled', 'not-asked']

function saidFor(step: string | undefined) {
  switch (step) {
    case 'judge': {
      const answers = { finding: 'all-upheld', again: [] }
      return { step, text: '逐件复核，均予维持。', answers }
    }
    case 'mend':
      return { step, text: '已逐项整改。', answers: {} }
    default:
      return undefined
  }
}
