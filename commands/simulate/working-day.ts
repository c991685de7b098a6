import { isWorkingDay } from '../../domain/time/calendar'
import { addDays, type Day } from '../../domain/time/day'
import { storedYears } from '../../prisma/published-years'
import { calendarWith } from '../../rules'
import type { Township } from '../lives/township'
import { allQuiet } from './all-quiet'
import type { Casework } from './casework'
import { noticesPublished } from './notices'
import { openDuties } from './open-duties'
import type { Papers } from './papers'
import type { People } from './people'
import type { Returns } from './returns'

type Office = {
  township: Township
  people: People
  casework: Casework
  returns: Returns
  papers: Papers
  /** Texts of the definitions the director begins on the first day. */
  definitions: readonly string[]
}

/** What everybody does on a day, always in the same order. */
export class WorkingDays {
  private before: Day
  private begun = false

  constructor(
    private readonly office: Office,
    first: Day,
  ) {
    this.before = addDays(first, -1)
  }

  async act(today: Day): Promise<void> {
    const { township, casework, returns, papers } = this.office
    const calendar = calendarWith(await storedYears(township.db))
    if (!isWorkingDay(calendar, today)) return
    await allQuiet(township)
    if (!this.begun) await this.beginCampaigns()
    await casework.day(today, calendar)
    const duties = await openDuties(township)
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

  private async beginCampaigns(): Promise<void> {
    this.begun = true
    const { people, township, definitions } = this.office
    for (const definition of definitions) {
      await people.desk('director').post('/v1/campaigns', { definition })
    }
    await allQuiet(township)
  }

  private async importNotices(today: Day): Promise<void> {
    const years = noticesPublished(this.before, today)
    if (years.length === 0) return
    await this.office.people.desk('director').post('/v1/calendars', { years })
  }
}
