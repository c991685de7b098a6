import { isAboutOfficials } from '../case/about-officials'
import type { CaseState } from '../case/state'
import { isOpen } from '../duty/duty'
import { addDays, type Day } from '../time/day'
import type { CampaignDefinition, CaseSelection } from './definition'

/** A round in which a campaign takes on what it selects, and by what day that is to be settled (H1, H4). */
export type TakingOn = { on: Day; settleBy: Day }

/** Of the state of a campaign, what says when it looks for cases again. */
type Taking = {
  definition: CampaignDefinition
  /** Of a campaign begun before there was this, none is taken on. */
  takesOn?: true
  takenOn?: TakingOn
}

/** Days between two rounds within a phase. */
const EVERY_DAYS = 7

/**
 * On the first day of each phase and every week after that, until what it took on is to be settled: what
 * becomes an old case while it runs is no backlog left behind (H1).
 */
export function takingOnDays({ phases, selection }: CampaignDefinition): Day[] {
  if (selection === undefined) return []
  const last = phases.findIndex(({ code }) => code === selection.settleBy)
  return phases.slice(0, last + 1).flatMap(({ from, to }) => {
    const days: Day[] = []
    for (let day = from; day <= to; day = addDays(day, EVERY_DAYS)) days.push(day)
    return days
  })
}

/** The round that is due. */
export function takingOnIn(state: Taking, today: Day): ({ type: 'taking-on-begun' } & TakingOn)[] {
  const settleBy = settleByOf(state.definition)
  const [due] = nextTakingOn(state)
  if (settleBy === undefined || due === undefined || due > today) return []
  return [{ type: 'taking-on-begun', on: today, settleBy }]
}

/**
 * The first day after the last round on which there is another; told of another day by which all is
 * settled, whatever it has is told at once.
 */
export function nextTakingOn({ definition, takesOn, takenOn }: Taking): Day[] {
  if (takesOn === undefined) return []
  const settleBy = settleByOf(definition)
  if (takenOn !== undefined && takenOn.settleBy !== settleBy) return [takenOn.on]
  const days = takingOnDays(definition)
  return days.filter((day) => takenOn === undefined || day > takenOn.on).slice(0, 1)
}

export function isSameRound(one: TakingOn | undefined, other: TakingOn): boolean {
  return one?.on === other.on && one.settleBy === other.settleBy
}

export function settleByOf({ phases, selection }: CampaignDefinition): Day | undefined {
  return phases.find(({ code }) => code === selection?.settleBy)?.to
}

/** Of the state of a case, what says whether it is taken on. */
export type Selectable = Pick<
  CaseState,
  | 'phase'
  | 'kind'
  | 'village'
  | 'receivedOn'
  | 'inherited'
  | 'backlog'
  | 'settled'
  | 'mergedInto'
  | 'aboutOfficial'
  | 'accusedUnits'
  | 'excluded'
  | 'duties'
>

/**
 * 积案 (H1): open past a limit of the law, inherited, or taken up because the trouble goes on. A report on
 * officials, and what may be one, is in no campaign: its lists are read by many (Arts. 28, 30).
 */
export function isToTakeOn(selection: CaseSelection, given: Selectable, on: Day): boolean {
  const { which, kinds, villages, receivedBefore } = selection
  const { kind, village, receivedOn } = given
  if (kind === undefined || isAboutOfficials(given)) return false
  if (!isUnsettled(given)) return false
  if (kinds !== undefined && !kinds.includes(kind)) return false
  if (villages !== undefined && (village === undefined || !villages.includes(village))) return false
  if (receivedBefore !== undefined && receivedOn >= receivedBefore) return false
  return which === 'open' || isBacklog(given, on)
}

/** Concluded it is worked on where it was taken up, and only there. */
function isUnsettled({ phase, settled, mergedInto, backlog }: Selectable): boolean {
  if (settled !== undefined || mergedInto !== undefined || phase === 'ended') return false
  return phase !== 'concluded' || backlog !== undefined
}

function isBacklog({ inherited, backlog, duties }: Selectable, on: Day): boolean {
  const isLate = (duty: Selectable['duties'][number]) =>
    isOpen(duty) && duty.nature === 'statutory' && duty.due.due < on
  return inherited || backlog !== undefined || duties.some(isLate)
}
