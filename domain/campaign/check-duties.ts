import type { Calendar } from '../time/calendar'
import { faultsOfAttention } from './check-attention'
import { hasDays } from './check-phases'
import { faultsOfRecorded } from './check-recorded'
import {
  CLOSING_REPORT,
  type CampaignDefinition,
  type DefinedDuty,
  type DutyForm,
  type Phase,
  type Schedule,
} from './definition'
import { doubledCodes, type CampaignFault, type DocumentPath } from './fault'
import { occurrencesOfDuty } from './occurrences'
import type { Occurrence } from './occurrence'

type Planned = Pick<CampaignDefinition, 'duties' | 'phases'>

export function faultsOfDuties(
  definition: Planned & Pick<CampaignDefinition, 'acceptance'>,
  calendar: Calendar,
): CampaignFault[] {
  const { duties, phases } = definition
  return [
    ...doubledCodes('duties', duties),
    ...duties.flatMap(({ code }, index) => faultsOfCode(code, ['duties', index, 'code'])),
    ...duties.flatMap((duty, index) => {
      const path = ['duties', index]
      const phase = phases.find(({ code }) => code === duty.phase)
      const ofForm = [
        ...[...faultsOfPaper(duty, path), ...faultsOfAttention(duty, path)],
        ...faultsOfRecorded(duty, definition, path),
      ]
      if (phase === undefined) return [...ofForm, unknownPhase(duty, phases, path)]
      const continuing = faultsOfContinuing(definition, duty, path)
      if (continuing.length > 0 || !phases.every(hasDays)) return [...ofForm, ...continuing]
      return [...ofForm, ...faultsOfDays({ definition, phase, calendar }, duty, path)]
    }),
  ]
}

function faultsOfCode(code: string, path: DocumentPath): CampaignFault[] {
  if (code !== CLOSING_REPORT) return []
  return [
    {
      ...{ code: 'reserved-code', path },
      found: `"${CLOSING_REPORT}" is the code of the report every campaign with targets ends with.`,
      expected: 'Give this duty another code.',
    },
  ]
}

/** Forms whose figures freeze (decision 68), and which therefore say when. */
const papers: readonly DutyForm[] = ['circular', 'review']

function faultsOfPaper({ code, form, paper }: DefinedDuty, path: DocumentPath): CampaignFault[] {
  const isPaper = papers.includes(form)
  if (isPaper && paper === undefined) {
    return [
      {
        ...{ code: 'paper-terms-missing', path: [...path, 'form'] },
        found: `"${code}" is a ${form} and has no paper.`,
        expected: `The figures of a ${form} freeze: say when, who may reply and who reads it, under paper.`,
      },
    ]
  }
  if (!isPaper && paper !== undefined) {
    return [
      {
        ...{ code: 'paper-terms-not-wanted', path: [...path, 'paper'] },
        found: `"${code}" has a paper, and its form is ${form}.`,
        expected: `Only ${papers.join(' and ')} have figures that freeze: leave paper out, or choose one of these forms.`,
      },
    ]
  }
  return paper === undefined ? [] : faultsOfReplies(paper, path)
}

/** Figures end with their day, the draft is of the next, and replies come before it is due. */
function faultsOfReplies(
  { cutOffWorkingDays, replyWorkingDays }: NonNullable<DefinedDuty['paper']>,
  path: DocumentPath,
): CampaignFault[] {
  // Drafted on the working day after the cut-off, replied to, and approved on the day after that at the earliest.
  if (replyWorkingDays + 2 <= cutOffWorkingDays) return []
  return [
    {
      ...{ code: 'replies-outlast-paper', path: [...path, 'paper', 'replyWorkingDays'] },
      found: `Replies take ${replyWorkingDays} working days, and the figures end ${cutOffWorkingDays} working days before it is due.`,
      expected: `It is drafted on the working day after its figures end, and approved on the one after the last reply: let them end at least ${replyWorkingDays + 2} working days before, or give fewer days for replies.`,
    },
  ]
}

function unknownPhase(
  { code, phase }: DefinedDuty,
  phases: readonly Phase[],
  path: DocumentPath,
): CampaignFault {
  return {
    ...{ code: 'unknown-phase', path: [...path, 'phase'] },
    found: `"${code}" belongs to the phase "${phase}", which is not there.`,
    expected: `Name one of ${phases.map((each) => each.code).join(', ')}.`,
  }
}

/** From an earlier phase and by the same form: what else would its stretch be the rest of? */
function faultsOfContinuing(
  { phases, duties }: Planned,
  { code, phase, form, continues }: DefinedDuty,
  path: DocumentPath,
): CampaignFault[] {
  if (continues === undefined) return []
  const index = phases.findIndex((each) => each.code === phase)
  const earlier = phases.slice(0, index).map((each) => each.code)
  const possible = duties.filter((each) => each.form === form && earlier.includes(each.phase))
  if (possible.some((each) => each.code === continues)) return []
  const names = possible.map((each) => each.code)
  return [
    {
      ...{ code: 'continues-nothing', path: [...path, 'continues'] },
      found: `"${code}" continues "${continues}", which is no ${form} of a phase before "${phase}".`,
      expected:
        names.length === 0
          ? 'There is none to continue: leave it out.'
          : `Name one of ${names.join(', ')}, or leave it out.`,
    },
  ]
}

type Within = { definition: Planned; phase: Phase; calendar: Calendar }

function faultsOfDays(within: Within, duty: DefinedDuty, path: DocumentPath): CampaignFault[] {
  const { definition, phase, calendar } = within
  const named = faultsOfNamedDays(duty.when, phase, [...path, 'when'])
  if (named.length > 0) return named
  const occurrences = occurrencesOfDuty(definition, duty, calendar)
  if (occurrences.length > 0) return faultsOfCutOff(duty, path, occurrences)
  return [
    {
      ...{ code: 'never-due', path: [...path, 'when'] },
      found: `"${duty.code}" is never due between ${phase.from} and ${phase.to}, the days of "${phase.code}": ${whyNever(duty.when)}.`,
      expected: 'A duty is due at least once: choose another schedule or phase, or leave it out.',
    },
  ]
}

function whyNever(when: Schedule): string {
  switch (when.by) {
    case 'every-days':
      return `the first day does not count, and it has not ${when.days} more`
    case 'weekly':
      return 'it is shorter than a week and does not have that weekday'
    case 'month-end':
      return 'no month ends in it'
    case 'working-day':
      return 'all of them are rest days'
    default:
      return 'no day is named'
  }
}

function faultsOfNamedDays(when: Schedule, phase: Phase, path: DocumentPath): CampaignFault[] {
  if (when.by === 'day') return outside(when.day, phase, [...path, 'day'])
  if (when.by !== 'days') return []
  return when.days.flatMap((day, index) => {
    const place = [...path, 'days', index]
    if (when.days.indexOf(day) === index) return outside(day, phase, place)
    const found = `${day} stands in the list already.`
    return [
      { code: 'doubled-day', path: place, found, expected: 'Each day stands once: leave one out.' },
    ]
  })
}

function outside(day: string, { code, from, to }: Phase, path: DocumentPath): CampaignFault[] {
  if (day >= from && day <= to) return []
  return [
    {
      ...{ code: 'day-outside-phase', path },
      found: `${day} is no day of the phase "${code}".`,
      expected: `Name a day from ${from} to ${to}, or let the duty belong to another phase.`,
    },
  ]
}

/** A paper about no day at all: due too soon after its phase began, or after the one before it. */
function faultsOfCutOff(
  { code, paper }: DefinedDuty,
  path: DocumentPath,
  occurrences: readonly Occurrence[],
): CampaignFault[] {
  const empty = occurrences.find(({ from, to }) => to < from)
  if (paper === undefined || empty === undefined) return []
  return [
    {
      ...{ code: 'cut-off-before-stretch', path: [...path, 'paper', 'cutOffWorkingDays'] },
      found: `"${code}" is due on ${empty.due}, and its figures end on ${empty.to}, before the days begin that it speaks of, on ${empty.from}.`,
      expected: 'Let its figures end later, with fewer working days, or let it be due later.',
    },
  ]
}
