import { standardLadder } from '../../../domain/duty/ladder'
import type { CaseNumber, PersonId, PostCode, UndertakingId } from '../../../domain/ids'
import { procedureOf } from '../../../domain/proceeding/kinds'
import type {
  Answers,
  ProceedingStart,
  ProceedingState,
} from '../../../domain/proceeding/proceeding'
import { sliceCalendar } from '../../../domain/time/calendar'
import { asDay, instantAt } from '../../../domain/time/day'
import { begin } from '../../../domain/undertaking/begin'
import type { UndertakingSettings } from '../../../domain/undertaking/settings'
import { advance, decide, type UndertakingState } from '../../../domain/undertaking/undertaking'
import { hashOf, publishedCalendar } from '../../../rules'

const calendar = sliceCalendar(publishedCalendar(), 2026, 2026)
const post = (code: string) => code as PostCode
const settings: UndertakingSettings = {
  ...{ logicVersion: 1, calendar, calendarHash: hashOf(calendar), ladder: standardLadder },
  posts: {
    ...{ office: post('office'), officeHead: post('office-head') },
    ...{ director: post('director'), head: post('head') },
  },
}

type Told = { text?: false; answers?: Answers; on?: string; actor?: string }

/** One proceeding and whoever takes its steps; each post is held by the person of its name. */
export class Walk {
  private constructor(private state: ProceedingState) {}

  static of(
    kind: string,
    parties: Readonly<Record<string, readonly string[]>>,
    answers: Answers = {},
    more: Pick<ProceedingStart, 'criteria'> & Partial<Pick<ProceedingStart, 'cases'>> = {},
  ): Walk {
    const openedOn = asDay('2026-03-02')
    const { state } = begin(
      {
        ...{ type: 'proceeding', id: 'P2026-000001' as UndertakingId, kind },
        ...{ title: procedureOf(kind).title, cases: ['2026-000001' as CaseNumber], openedOn },
        parties: Object.fromEntries(
          Object.entries(parties).map(([name, codes]) => [name, codes.map(post)]),
        ),
        ...{ openedBy: 'opener' as PersonId, text: { id: 't', hash: 'h' }, answers },
        ...more,
      },
      settings,
    )
    return new Walk(proceeding(state))
  }

  get phase(): string {
    return this.state.phase
  }

  get ended(): boolean {
    return this.state.endedOn !== undefined
  }

  /** What is owed, by whom, until when. */
  get owed(): string[] {
    return this.state.duties
      .filter(({ state }) => state === 'open')
      .map(({ about, owedBy, due }) => `${about} ${owedBy} ${due.due}`)
  }

  get cases() {
    return this.state.cases
  }

  get duties() {
    return this.state.duties
  }

  /** Taken, or refused for the code and the sentence that is answered. */
  take(step: string, forPost: string, told: Told = {}): string {
    const { answers = {}, on = '2026-03-10', actor = forPost } = told
    const text = told.text === false ? {} : { text: { id: step, hash: 'h' } }
    const decided = decide(
      this.state,
      settings,
      {
        facts: { kind: 'take-step', step, answers, ...text },
        ...{ actor: actor as PersonId, forPost: post(forPost), occurredOn: asDay(on) },
      },
      instantAt(asDay(on), '09:00'),
    )
    if (!decided.ok) return `${decided.refusal.code}: ${decided.refusal.message}`
    this.state = proceeding(advance(this.state, decided.events))
    return 'taken'
  }
}

function proceeding(state: UndertakingState): ProceedingState {
  if (state.type !== 'proceeding') throw new Error('It is no proceeding')
  return state
}
