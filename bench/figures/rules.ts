import { advance } from '../../domain/case/apply'
import type { CommandFacts } from '../../domain/case/commands'
import { decide } from '../../domain/case/decide'
import { register } from '../../domain/case/register'
import type { CaseState } from '../../domain/case/state'
import type { PostCode, UnitCode } from '../../domain/ids'
import { computeDue } from '../../domain/rules/due-date'
import { addDays, asDay, instantAt } from '../../domain/time/day'
import { caseStart, clerk, petitioner } from '../case-start'
import type { Figure } from '../figure'

const DECISIONS = 20_000
const DATES = 200_000

const day = asDay('2026-03-02')
const now = instantAt(day, '09:00')

const steps: readonly CommandFacts[] = [
  { kind: 'serve-notice', says: 'receipt', recipient: petitioner, way: 'signed' },
  { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' },
  {
    ...{ kind: 'entrust', unit: 'natural-resources' as UnitCode },
    ...{ unitHead: 'natural-resources-head' as PostCode, lead: 'lead-zhujia' as PostCode },
  },
  { kind: 'sign-for' },
]

/** How fast the rules are by themselves: no server, no database, no workflow. */
export const rules: Figure = {
  name: 'rules',
  measure({ runs, samples }) {
    const [decisions, dates] = [samples(DECISIONS), samples(DATES)]
    const { settings, registration } = caseStart(day, now)
    const begun = register(registration, settings, now).state
    const deciding = Array.from({ length: runs }, () =>
      perSecond(decisions, () => decideOften(begun, settings, decisions)),
    )
    const dating = Array.from({ length: runs }, () =>
      perSecond(dates, () => dateOften(settings, dates)),
    )
    return Promise.resolve([
      { name: 'commands decided, with all that follows', unit: '1/s', runs: deciding },
      { name: 'due dates worked out, with their steps', unit: '1/s', runs: dating },
    ])
  },
}

type Settings = ReturnType<typeof caseStart>['settings']

function decideOften(begun: CaseState, settings: Settings, count: number): void {
  let state = begun
  for (let given = 0; given < count; given += 1) {
    const step = steps[given % steps.length]
    if (step === undefined) return
    if (given % steps.length === 0) state = begun
    const decision = decide(state, settings, { facts: step, actor: clerk, occurredOn: day }, now)
    if (!decision.ok) throw new Error(decision.refusal.message)
    state = advance(state, decision.events)
  }
}

/** From every day of two years in turn: holidays, make-up days and year ends included. */
function dateOften({ pack, calendar }: Settings, count: number): void {
  if (pack === null) throw new Error('No rules to work dates out by')
  for (let worked = 0; worked < count; worked += 1) {
    const answer = computeDue(pack, 'handle', addDays(asDay('2026-01-01'), worked % 700), calendar)
    if (!answer.ok) throw new Error(answer.error.message)
  }
}

function perSecond(count: number, work: () => void): number {
  const began = performance.now()
  work()
  return count / ((performance.now() - began) / 1_000)
}
