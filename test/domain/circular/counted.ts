import type { CaseAtCutOff } from '../../../domain/circular/case-figures'
import type { DutyAtCutOff } from '../../../domain/circular/duty-figures'
import { figuresOf, type AtCutOff, type Figures } from '../../../domain/circular/figures'
import type { CaseFigure, DutyFigure } from '../../../domain/circular/tally'
import type { CaseNumber, DutyId, PostCode, UndertakingId, VillageCode } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'

export const stretch = {
  circular: 'C2026-0001.paper.fortnightly.1' as UndertakingId,
  campaign: 'C2026-0001' as UndertakingId,
  ...{ since: asDay('2026-03-20'), from: asDay('2026-04-13'), cutOff: asDay('2026-04-24') },
}

let count = 0

export function aCase(change: Partial<CaseAtCutOff> = {}): CaseAtCutOff {
  count += 1
  return {
    number: `2026-${String(count).padStart(6, '0')}` as CaseNumber,
    ...{ kind: 'petition', channel: 'counter', receivedOn: asDay('2026-02-02') },
    ...{ inherited: false, claims: [], promises: [], splitOff: false, duties: [] },
    lead: 'lead-1' as PostCode,
    village: 'laojie' as VillageCode,
    ...change,
  }
}

export function aDuty(change: Partial<DutyAtCutOff> = {}): DutyAtCutOff {
  count += 1
  const number = '2026-900000' as CaseNumber
  return {
    id: `${number}/handle/${count}` as DutyId,
    ...{ kind: 'handle', nature: 'statutory', due: asDay('2026-04-15'), state: 'open' },
    owedBy: 'post-1' as PostCode,
    subject: { type: 'case', number, kind: 'petition' },
    ...change,
  }
}

export function frozen(given: Partial<AtCutOff>): Figures {
  return figuresOf(stretch, { cases: [], duties: [], asTheyStood: [], ...given })
}

/** Of a list of figures those that are not nought, by code. */
export function told(figures: readonly { code: string; count: number }[]): Record<string, number> {
  const found = figures.filter(({ count: many }) => many > 0)
  return Object.fromEntries(found.map(({ code, count: many }) => [code, many]))
}

type AnyFigure = CaseFigure<string> | DutyFigure<string>

/** Every figure of a paper, of the township and of every row. */
export function everyFigure({ township, leads, villages, posts }: Figures): AnyFigure[] {
  return [
    ...[...township.figures, ...township.intake, ...township.duties],
    ...leads.flatMap(({ figures }) => figures),
    ...villages.flatMap(({ figures, returns }) => [...figures, ...returns]),
    ...posts.flatMap(({ duties }) => duties),
  ]
}

export function listOf(figure: AnyFigure): readonly string[] {
  return 'cases' in figure ? figure.cases : figure.duties
}
