import { isWorkingDay } from '../../domain/time/calendar'
import { addDays, type Day } from '../../domain/time/day'
import { storedYears } from '../../prisma/published-years'
import { calendarWith } from '../../rules'
import type { Township } from '../lives/township'
import { allQuiet } from './all-quiet'
import type { Casework } from './casework'
import type { Checks } from './checks'
import { noticesPublished } from './notices'
import { openDuties } from './open-duties'
import type { Papers } from './papers'
import type { People } from './people'
import type { Refusals } from './refusals'
import type { Returns } from './returns'
import { SortingBoard } from './sorting-board'

type Office = {
  township: Township
  people: People
  casework: Casework
  checks: Checks
  returns: Returns
  papers: Papers
  refused: Refusals
  /** Those the director begins on the first day. */
  definitions: readonly Begun[]
}

/** The text of a definition, and whether it takes cases on. */
export type Begun = { text: string; takesOn: boolean }

/** What everybody does on a day, always in the same order. */
export class WorkingDays {
  private before: Day
  private board: SortingBoard | undefined

  constructor(
    private readonly office: Office,
    first: Day,
  ) {
    this.before = addDays(first, -1)
  }

  /** Campaigns that take cases on. */
  get takingOn(): readonly string[] {
    return this.board?.campaigns ?? []
  }

  async act(today: Day): Promise<void> {
    const { township, casework, checks, returns, papers } = this.office
    const calendar = calendarWith(await storedYears(township.db))
    if (!isWorkingDay(calendar, today)) return
    await allQuiet(township)
    this.board ??= await this.beginCampaigns()
    await this.board.day(casework, today, calendar)
    await casework.day(today, calendar)
    const duties = await openDuties(township)
    await checks.day(duties, today)
    await returns.day(duties, today, calendar)
    await papers.day(duties, today)
    // Last: what moves by it is there before anybody comes to work again.
    await this.importNotices(today)
    this.before = today
  }

  /** Nobody acts. */
  watch(): Promise<void> {
    return allQuiet(this.office.township)
  }

  private async beginCampaigns(): Promise<SortingBoard> {
    const { people, township, definitions, refused } = this.office
    const takingOn: string[] = []
    for (const { text: definition, takesOn } of definitions) {
      const begun = { definition }
      const { id } = await people.desk('director').post<{ id: string }>('/v1/campaigns', begun)
      if (takesOn) takingOn.push(id)
    }
    await allQuiet(township)
    return new SortingBoard(takingOn, people, refused)
  }

  private async importNotices(today: Day): Promise<void> {
    const years = noticesPublished(this.before, today)
    if (years.length === 0) return
    await this.office.people.desk('director').post('/v1/calendars', { years })
  }
}
