import type { Chance } from '../chance'
import { sentenceOf } from '../../../runtime/failure'
import { lives, type Hands } from './lives'
import { think, type Office } from './office'

const THOUGHT_MS = { least: 1_500, most: 5_000 }
/** They do not all come through the door at once. */
const ARRIVAL_MS = 8_000

/** Thrown into a life that is under way when the doors close. */
class Closing extends Error {
  override readonly name = 'Closing'
}

/** So many clients, each with a case in hand; when one case has had its life they take the next. */
export class Lanes {
  private closing = false
  private readonly running: Promise<unknown>
  private filings = 0

  constructor(
    private readonly office: Office,
    count: number,
    chance: Chance,
  ) {
    const lanes = Array.from({ length: count }, (_, lane) => this.lane(chance.of(lane)))
    this.running = Promise.all(lanes)
  }

  /** Every request under way is answered first; what has begun of a life stays as it is. */
  async close(): Promise<void> {
    this.closing = true
    await this.running
  }

  private async lane(chance: Chance): Promise<void> {
    await think(chance.between(0, ARRIVAL_MS))
    while (!this.closing) {
      const life = chance.oneOf(...lives)
      try {
        await life(this.handsWith(chance))
      } catch (error) {
        if (error instanceof Closing) return
        this.office.witness.troubles.push(`A client saw what none should: ${sentenceOf(error)}`)
        await think(THOUGHT_MS.most)
      }
    }
  }

  private handsWith(chance: Chance): Hands {
    const { office } = this
    const thinking = async () => {
      await think(chance.between(THOUGHT_MS.least, THOUGHT_MS.most))
      if (this.closing) throw new Closing()
    }
    return {
      file: async (filing) => {
        await thinking()
        return office.file((this.filings += 1), filing)
      },
      give: async (...step) => {
        await thinking()
        return office.give(...step)
      },
      tryInVain: async (...step) => {
        await thinking()
        return office.tryInVain(...step)
      },
      draft: (...paper) => office.draft(...paper),
      claimsOf: (number) => office.claimsOf(number),
    }
  }
}
