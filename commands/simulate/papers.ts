import type { CircularState } from '../../domain/circular/circular'
import type { Day } from '../../domain/time/day'
import { Refused } from '../first-thread/office'
import type { Township } from '../lives/township'
import { chanceOf, habitOf } from './habits'
import { byUndertaking, type OpenDuty } from './open-duties'
import { inParallel, type People } from './people'
import type { Refusals } from './refusals'

const AT_ONCE = 4

/** Drafts, replies to, approves and publishes circulars and reviews (decision 68). */
export class Papers {
  constructor(
    private readonly seed: number,
    private readonly township: Township,
    private readonly people: People,
    private readonly refusals: Refusals,
  ) {}

  async day(duties: readonly OpenDuty[], today: Day): Promise<void> {
    const papers = byUndertaking(duties.filter(({ type }) => type === 'circular'))
    await inParallel(AT_ONCE, papers, ([id, owed]) => this.paper(id, owed, today))
  }

  /** Replies come before the approval, and what is approved is published the same day. */
  private async paper(id: string, owed: readonly OpenDuty[], today: Day): Promise<void> {
    for (const duty of owed.filter(({ kind }) => kind === 'answer')) await this.reply(duty, today)
    const open = (kind: string) => owed.find((duty) => duty.kind === kind)
    const draft = open('draft')
    if (draft !== undefined && this.getsToIt(draft, today)) {
      const text = '本期通报：数据见附表，请所列单位对照整改。'
      await this.give(draft.owedBy, `${id}/draft`, { text }, today)
      return
    }
    const approve = open('approve')
    if (approve !== undefined && (await this.mayBeApproved(id, today))) {
      const approved = await this.give(approve.owedBy, `${id}/approval`, {}, today)
      if (approved) await this.publish(id, today)
    } else if (open('publish') !== undefined) await this.publish(id, today)
  }

  private publish(id: string, today: Day): Promise<boolean> {
    return this.give('office-follow-up', `${id}/publication`, {}, today)
  }

  private async reply({ id, owedBy: post, undertaking }: OpenDuty, today: Day): Promise<void> {
    const chance = chanceOf(this.seed, `reply ${id}`)
    if (this.people.at(post) === undefined) return
    if (habitOf(this.seed, post) !== 'quick' && chance.between(1, 3) > 1) return
    const text = '已核对，将于本周内补办。'
    await this.give(post, `${undertaking}/replies`, { text, post }, today)
  }

  /** One draft in ten waits for a day. */
  private getsToIt({ id, openedOn }: OpenDuty, today: Day): boolean {
    return today > openedOn || chanceOf(this.seed, id).between(1, 10) > 1
  }

  /** The director waits for those it names, as long as they may still reply. */
  private async mayBeApproved(id: string, today: Day): Promise<boolean> {
    const row = await this.township.db.undertaking.findUniqueOrThrow({
      where: { id },
      select: { snapshot: true },
    })
    const { draft, figures, replies } = row.snapshot as unknown as CircularState
    if (draft === undefined) return false
    const said = new Set(replies.map(({ post }) => post))
    const silent = (figures?.named ?? []).some((post) => !said.has(post))
    return !silent || today > draft.repliesUntil
  }

  private async give(post: string, path: string, facts: object, today: Day): Promise<boolean> {
    const desk = this.people.at(post)
    if (desk === undefined) return false
    try {
      await desk.post(`/v1/circulars/${path}`, { ...facts, occurredOn: today })
      return true
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.refusals.add(`circular ${path.split('/').at(-1) ?? ''}`, error)
      return false
    }
  }
}
