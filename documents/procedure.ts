import { dutyRules } from '../domain/case/duties'
import { dutyLimits, type Limit } from '../domain/case/duties/limits'
import { gate } from '../domain/case/gate'
import { endings } from '../domain/case/kinds'
import { cite } from '../domain/case/law'
import { waysOn } from '../domain/case/procedure'
import { standardTargets } from '../domain/case/settings'
import { casePhases, type CasePhase } from '../domain/case/state'
import { beforeClose, beforeEnd } from '../domain/case/step'
import { commandKinds, stepOf } from '../domain/case/steps'
import { endingNames, phaseNames, stepWords } from '../domain/case/words'
import { standardLadder, type Rung } from '../domain/duty/ladder'
import { dutyLabels, rungLabels } from '../domain/messages/labels'
import type { ClockLength, ClockName, RulePack } from '../domain/rules/rule-pack'
import { clockOf } from '../domain/rules/rule-pack'
import { beside, code, table } from './markdown'

/**
 * The whole procedure on one page, out of the tables the program itself runs by: whoever knows the
 * law can read it beside the texts and say where it is wrong.
 */
export function procedurePage(packs: readonly RulePack[]): string {
  return `${[
    INTRODUCTION,
    '## Where a case stands',
    diagram(),
    '## Steps',
    STEPS,
    stepTable(packs),
    '## What is owed, and by when',
    DUTIES,
    dutyTable(packs),
    '## The gate',
    GATE,
    gateTable(),
    '## The ladder',
    LADDER,
    ladderTable(),
  ].join('\n\n')}\n`
}

const INTRODUCTION = `# The procedure

Written by \`npm run procedure\` out of the tables in \`domain/case/steps\`, \`domain/case/duties\`,
\`domain/case/gate.ts\` and \`domain/duty/ladder.ts\`; a test compares this page with them. Correct the
tables, not the page. Words: ${beside('glossary')}; clocks and how a date is counted:
${beside('rules')}.`

const STEPS = `A step is possible in the phases of the second column, where the case has what it is about; it leads
to those of the third, or the phase stays. The rule is the one a refusal cites under each set of
rules; an internal rule is the office's own where the text says nothing.`

const DUTIES = `Duties follow from the facts of a case and never from the order in which those were entered. A
statutory limit runs only where the rules of the case have it, and never for a matter that was
inherited (H1), but for what joined that one (decision 38); where there is none the next in the last
column applies. Targets are the office's own, unverified, in working days.`

const GATE = `Concluded (办结), settled (化解) and terminated (终结) are three facts. Settled is a matter whose
petitioners all say so or, where something was promised and done, leave the question unanswered; by
silence no refusal is settled (plan H8). What was taken over as settled is counted apart: so the old
books say, and nobody was asked here (decision 51). Concluded has a gate: how the case came to its close says
what must be there.`

const LADDER = `A duty that is not done speaks to more and more people and relieves nobody (decision 10). No text
prescribes it: a setting, unverified.`

/** Mermaid takes no hyphen in the name of a state. */
const stateName = (phase: CasePhase) => phase.replaceAll('-', '_')

function diagram(): string {
  const states = casePhases.map(
    (phase) => `  state "${phaseNames[phase]} ${phase}" as ${stateName(phase)}`,
  )
  const pairs = casePhases.flatMap((from) => casePhases.map((to) => ({ from, to })))
  const ways = pairs.flatMap(({ from, to }) => {
    const steps = waysOn().filter((way) => way.from === from && way.to === to)
    const names = steps.map(({ kind }) => stepWords[kind].zh)
    return names.length === 0
      ? []
      : [`  ${stateName(from)} --> ${stateName(to)} : ${names.join('、')}`]
  })
  return [
    ...['```mermaid', 'stateDiagram-v2', ...states, '  [*] --> registered : 登记', ...ways],
    // What the old books say is closed and settled never had a workflow: decision 51.
    '  [*] --> ended : 录自原台账',
    // Nobody gives it: decision 7.
    ...['  concluded --> ended : 期限均已届满', '  ended --> [*]', '```'],
  ].join('\n')
}

function stepTable(packs: readonly RulePack[]): string {
  const rows = commandKinds.map((kind) => {
    const { from, to, rule } = stepOf(kind)
    const { zh, asks } = stepWords[kind]
    const cited = packs.map((pack) => cite({ pack }, rule))
    return [`\`${kind}\``, zh, phasesIn(from), to.map(code).join(', ') || '–', ...cited, asks]
  })
  const laws = packs.map(({ id }) => id)
  return table(['Step', '中文', 'From', 'To', ...laws, 'Asks for'], rows)
}

function phasesIn(from: readonly CasePhase[]): string {
  const covers = (all: readonly CasePhase[]) => all.every((phase) => from.includes(phase))
  if (covers(casePhases)) return 'any'
  const rest = (all: readonly CasePhase[]) =>
    from.filter((phase) => !all.includes(phase)).map((phase) => ` or \`${phase}\``)
  if (covers(beforeEnd)) return `until it ends${rest(beforeEnd).join('')}`
  if (covers(beforeClose)) return `until it is concluded${rest(beforeClose).join('')}`
  return from.map(code).join(', ')
}

function dutyTable(packs: readonly RulePack[]): string {
  const rows = dutyRules.map(({ kind, says }) => [
    ...[`\`${kind}\``, dutyLabels[kind], says],
    dutyLimits[kind].map((limit) => limitIn(limit, packs)).join('; else '),
  ])
  return table(['Duty', '中文', 'What is owed', 'By when'], rows)
}

function limitIn(limit: Limit, packs: readonly RulePack[]): string {
  switch (limit.by) {
    case 'clock': {
      const lengths = packs.flatMap((pack) => lengthIn(limit.clock, pack))
      return `${limit.nature}, \`${limit.clock}\`: ${lengths.join(', ')}`
    }
    case 'target':
      return `internal, ${targetIn(limit.target)}`
    case 'named-day':
      return `internal, the day ${limit.whose}`
  }
}

function lengthIn(clock: ClockName, pack: RulePack): string[] {
  const rule = clockOf(pack, clock)
  return rule === undefined ? [] : [`${pack.id} ${lengthInWords(rule.length)} (${rule.article})`]
}

function lengthInWords(length: ClockLength): string {
  return length.unit === 'set-by-assigner'
    ? 'the day that was set'
    : `${length.count} ${length.unit.replace('-', ' ')}`
}

function targetIn(target: keyof typeof standardTargets): string {
  const days = standardTargets[target]
  if (typeof days === 'number') return inWorkingDays(days)
  return Object.entries(days)
    .map(([kind, count]) => `${kind} ${inWorkingDays(count)}`)
    .join(', ')
}

function inWorkingDays(days: number): string {
  return days === 0 ? 'the same day' : `${days} working days`
}

function gateTable(): string {
  const rows = endings.map((ending) => [
    ...[code(ending), endingNames[ending]],
    gate[ending].map(({ what }) => what).join('; ') || 'nothing more',
  ])
  return table(['Ending', '中文', 'Asks for'], rows)
}

function ladderTable(): string {
  const rows = standardLadder.rungs.map((rung) => [
    ...[code(rung.rung), rungLabels[rung.rung], rungTime(rung)],
    rung.to === 'nobody' ? 'nobody; it is shown' : `\`${rung.to}\`, or the post above`,
  ])
  return table(['Rung', '中文', 'When', 'Speaks to'], rows)
}

function rungTime({ workingDays }: Rung): string {
  if (workingDays === null) return '00:00 of the day after'
  const at = `at ${standardLadder.ringAt}`
  if (workingDays === 0) return `${at} on the day`
  const days = Math.abs(workingDays)
  const counted = `${days} working ${days === 1 ? 'day' : 'days'}`
  return workingDays < 0 ? `${at}, ${counted} before` : `${at}, ${counted} after`
}
