import { addDays, type Day } from '../time/day'
import type { Calendar } from '../time/calendar'
import type { Refused } from '../undertaking/refusal'
import type { UndertakingSettings } from '../undertaking/settings'
import { againstAdding, passedWhenAdded, type AddDuty } from './adding'
import type { CampaignDefinition, Phase } from './definition'
import type { Occurrence } from './occurrence'
import { planOf, type Move, type Part } from './part'
import type { Participant } from './taking-part'

/**
 * What may be changed of a campaign that runs (decisions 65, 84): dates of its own, and what it asks beside
 * the duties it began with. No clock of a case is among them.
 */
export type Change =
  | { kind: 'extend-phase'; phase: string; to: Day }
  | { kind: 'move-occurrence'; duty: string; number: number; to: Day }
  | AddDuty

/** The definition as it reads after a change; the phase that follows begins the day after. */
export function definitionAfter(
  definition: CampaignDefinition,
  change: Change,
): CampaignDefinition {
  switch (change.kind) {
    case 'move-occurrence':
      return definition
    case 'add-duty':
      return { ...definition, duties: [...definition.duties, change.duty] }
    case 'extend-phase': {
      const place = definition.phases.findIndex(({ code }) => code === change.phase)
      return {
        ...definition,
        phases: definition.phases.map((phase, at) => shifted(phase, at - place)),
      }
    }
  }

  function shifted(phase: Phase, after: number): Phase {
    if (change.kind !== 'extend-phase') return phase
    if (after === 0) return { ...phase, to: change.to }
    return after === 1 ? { ...phase, from: addDays(change.to, 1) } : phase
  }
}

export function movesAfter(moves: readonly Move[], change: Change): readonly Move[] {
  if (change.kind !== 'move-occurrence') return moves
  const { duty, number, to } = change
  const others = moves.filter((each) => each.duty !== duty || each.number !== number)
  return [...others, { duty, number, to }]
}

type Changed = Pick<Part, 'begun' | 'moves'> & {
  definition: CampaignDefinition
  participants: readonly Participant[]
}

export function againstEnded({ endedOn }: { endedOn?: Day }): Refused | undefined {
  if (endedOn === undefined) return undefined
  return ['not-allowed-now', 'decision 65', `The campaign ended on ${endedOn}.`]
}

export function againstChange(
  state: Changed,
  { calendar }: UndertakingSettings,
  change: Change,
  today: Day,
): Refused | undefined {
  switch (change.kind) {
    case 'extend-phase':
      return againstPhase(state, change, today)
    case 'move-occurrence':
      return againstMove(state, calendar, change, today)
    case 'add-duty':
      return againstAdding(state, calendar, change, today)
  }
}

function againstPhase(
  { definition: { phases } }: Changed,
  { phase: code, to }: Extract<Change, { kind: 'extend-phase' }>,
  today: Day,
): Refused | undefined {
  const place = phases.findIndex((each) => each.code === code)
  const phase = phases[place]
  if (phase === undefined) {
    const known = phases.map((each) => each.code).join(', ')
    return ['definition-faulty', 'decision 65', `No phase "${code}". Choose one of: ${known}.`]
  }
  if (phase.to < today) {
    return ['phase-over', 'decision 65', `That phase ended on ${phase.to}. Extend one that runs.`]
  }
  if (to < phase.from || to < today) {
    const first = to < phase.from ? `It begins on ${phase.from}` : `Today is ${today}`
    return ['phase-too-short', 'decision 65', `${first}: give a last day that is not before that.`]
  }
  const next = phases[place + 1]
  if (next !== undefined && to >= next.to) {
    return [
      'phase-too-short',
      'decision 65',
      `The phase after it ends on ${next.to} and needs a day of its own. Extend that one first.`,
    ]
  }
  if (next !== undefined && next.from <= today) {
    return ['phase-over', 'decision 65', 'The phase after it has begun. Extend that one.']
  }
  if (to >= phase.to) return undefined
  return [
    'phase-too-short',
    'decision 65',
    `It ends on ${phase.to}. A phase that runs is only made longer: what is owed in it stays owed.`,
  ]
}

function againstMove(
  { definition, moves, begun }: Changed,
  calendar: Calendar,
  { duty, number, to }: Extract<Change, { kind: 'move-occurrence' }>,
  today: Day,
): Refused | undefined {
  const defined = definition.duties.find(({ code }) => code === duty)
  const phase = definition.phases.find(({ code }) => code === defined?.phase)
  const found = planOf({ asked: definition, moves }, calendar).find(
    (each) => each.duty === duty && each.number === number,
  )
  if (defined === undefined || phase === undefined || found === undefined) {
    return ['unknown-duty', 'decision 65', 'The campaign has no such date: read its dates again.']
  }
  if (defined.paper !== undefined && number <= (begun[duty] ?? 0)) {
    return [
      'published-stays',
      'decision 68',
      'Its figures have been frozen, or are about to be. Move the one after it.',
    ]
  }
  if (found.closesOn < today) {
    return ['period-closed', 'decision 69', `Its period was closed on ${found.closesOn}.`]
  }
  if (to >= today && to >= phase.from && to <= phase.to) return undefined
  return [
    'day-outside-phase',
    'decision 65',
    `Give a day from ${to < today ? today : phase.from} to ${phase.to}, the last of its phase.`,
  ]
}

/** What a change moves, before anybody makes it. */
export type Preview = {
  phases: readonly {
    code: string
    was: Pick<Phase, 'from' | 'to'>
    becomes: Pick<Phase, 'from' | 'to'>
  }[]
  moved: readonly { was: Occurrence; becomes: Occurrence }[]
  added: readonly Occurrence[]
  dropped: readonly Occurrence[]
}

export function previewOf(state: Changed, change: Change, calendar: Calendar, today: Day): Preview {
  const { definition, moves } = state
  const after = definitionAfter(definition, change)
  const were = planOf({ asked: definition, moves }, calendar)
  const become = planOf({ asked: after, moves: movesAfter(moves, change) }, calendar)
  const passed = passedWhenAdded(definition, after, calendar, () => today)
  const isPassed = ({ duty, number }: Occurrence) =>
    passed.some(
      (each) => each.type === 'occurrence-passed' && each.code === duty && each.number === number,
    )
  const same = (one: Occurrence) => (other: Occurrence) =>
    one.duty === other.duty && one.number === other.number
  return {
    phases: after.phases.flatMap(({ code, from, to }) => {
      const was = definition.phases.find((each) => each.code === code)
      if (was === undefined || (was.from === from && was.to === to)) return []
      return [{ code, was: { from: was.from, to: was.to }, becomes: { from, to } }]
    }),
    moved: were.flatMap((was) => {
      const becomes = become.find(same(was))
      return becomes === undefined || becomes.due === was.due ? [] : [{ was, becomes }]
    }),
    added: become.filter((each) => !were.some(same(each)) && !isPassed(each)),
    dropped: were.filter((each) => !become.some(same(each))),
  }
}
