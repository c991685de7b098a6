import { procedures } from '../domain/proceeding/kinds'
import type {
  Asked,
  Outcome,
  OwedStep,
  Procedure,
  ProceedingStep,
} from '../domain/proceeding/procedure'
import { beside, code, table } from './markdown'

/** Every kind of proceeding, out of the tables it runs by (decision 70). */
export function proceedingsPage(): string {
  return `${[INTRODUCTION, ...procedures.map(kindOf), ON_THE_CASE].join('\n\n')}\n`
}

const INTRODUCTION = `# What must be answered

Written by \`npm run procedure\` out of the tables in \`domain/proceeding\`; a test compares this page with them.
Correct the tables, not the page. Words: ${beside('glossary')}; why a table: decision 70 in
${beside('decisions')}; who may do what: ${beside('access')}.

A proceeding is opened by \`POST /v1/proceedings\` and carried on by \`POST /v1/proceedings/{id}/steps\`. It opens with
a text, its parties (posts) and what is asked below. A step is possible in the phases it is taken from; whoever
takes it acts for one of the posts named, and whatever is asked is said with it, and nothing else. What is owed has a
ladder; "office", "director" and "head" are those who answer for it here. All days are the office's own targets,
unverified: no article of 2022 sets one. About a case, it is closed to whoever is shut out of
that case, and it alters no clock, phase or right of that case. It is about duties and how they are performed: no
text of it is for watching anybody who petitions.`

const ON_THE_CASE = `## What is written on the case instead

Listed supervision of a case (挂牌督办) is the steps \`list-for-supervision\` and \`remove-from-supervision\` of that case,
proposed by the ladder and decided by the director (plan H7). What a lead does on a case is kept there too: a case
meeting and what an expert answered by \`record-advice\` (\`case-meeting\`, \`expert-answer\`), reports heard and visits
by \`note-lead-attention\`, receiving people by an appointment and \`record-reception\`; that a lead received on a day is the
return \`receiving\` of a campaign. ${beside('procedure')} has these steps.`

function kindOf(procedure: Procedure): string {
  const { kind, title, basis, openedBy, parties, aboutCase, caseLead, asks = {}, opens } = procedure
  const named = Object.entries(parties).map(([name, many]) => {
    const which = name === caseLead ? 'the lead of the case' : WHICH[many]
    return `${code(name)} (${which})`
  })
  const facts = [
    ['Basis', basis],
    ['Opened by', openedBy.map(code).join(', ')],
    ['Parties', named.join(', ') || 'none beside the office'],
    ['A case', CASES[aboutCase]],
    ['Asks for', askedIn(asks)],
    ['Opens in', code(opens.phase)],
    ['Owed then', owedIn(opens.owes)],
  ]
  const steps = Object.entries(procedure.steps).map(([name, step]) => [
    ...[code(name), step.title, step.from.map(code).join(', '), takersIn(step)],
    ...[saidIn(step), leadsIn(step)],
  ])
  return [
    `## ${title} ${code(kind)}`,
    facts.map(([what, said]) => `- ${what}: ${said}`).join('\n'),
    table(['Step', '中文', 'From', 'Taken by', 'Asks for', 'Leads to'], steps),
  ].join('\n\n')
}

const WHICH = { one: 'one post', some: 'one post or several', any: 'as many as there are' } as const
const CASES = {
  always: 'always about one',
  possible: 'may be about one',
  never: 'is about none',
} as const

function takersIn({
  by,
  each,
  eachSaid,
  right,
  notBy = [],
  apartFrom = [],
}: ProceedingStep): string {
  const before = notBy.map((step) => (step === 'open' ? 'opened it' : `took ${code(step)}`))
  const once = eachSaid === undefined ? '' : `, once for each of ${code(eachSaid.of)}`
  return [
    by.map(code).join(' or ') + once + (each === true && right !== true ? ', each post once' : ''),
    ...(right === true ? ['a right: nobody is rung for it'] : []),
    ...(before.length === 0 ? [] : [`never by whoever ${before.join(' or ')}`]),
    ...(apartFrom.length === 0
      ? []
      : [`nor by whoever has the post of ${apartFrom.map(code).join(' or ')}`]),
  ].join('; ')
}

const TEXTS = { required: 'a text', possible: 'a text, where there is something to say', none: '' }

function saidIn({ text, asks = {}, byCriteria }: ProceedingStep): string {
  const only = byCriteria === true ? ' (in a campaign: what that accepts by, and no more)' : ''
  const asked = Object.keys(asks).length === 0 ? [] : [`${askedIn(asks)}${only}`]
  return [TEXTS[text], ...asked].filter((each) => each !== '').join('; ') || 'nothing'
}

function askedIn(asks: Readonly<Record<string, Asked>>): string {
  const said = Object.entries(asks).map(([name, asked]) => {
    const when =
      asked.when === undefined
        ? ''
        : `, where ${code(asked.when.said)} is ${asked.when.of.map(code).join(' or ')}`
    return `${code(name)}: ${valueIn(asked)}${when}`
  })
  return said.join('; ') || 'nothing more'
}

function valueIn(asked: Asked): string {
  switch (asked.a) {
    case 'choice':
      return asked.of.map(code).join(' or ')
    case 'day':
      if (asked.notAfter === 'today') return 'a day that was'
      return asked.notBefore === 'today' ? 'a day still to come' : 'a day'
    case 'working-days':
      return `${asked.least ?? 1} to ${asked.most} working days`
    case 'case':
      return 'the number of a case, which it is about as well from then on'
    case 'cases':
      return `numbers of cases${asked.least === undefined ? '' : `, at least ${asked.least}`}`
    case 'claims':
      return 'claims of the case'
    case 'panel-members':
      return `members of panels, at least ${asked.least}, each ${asked.of.map(code).join(' or ')}`
    case 'count':
      return `1 to ${asked.most}`
    case 'one-of':
      return `one of ${code(asked.list)}`
    case 'some-of':
      return `those of ${code(asked.list)} it holds for`
  }
}

function leadsIn({ leads, from }: ProceedingStep): string {
  if (!('by' in leads)) return outcomeIn(leads, from)
  return Object.entries(leads.to)
    .map(([choice, outcome]) => `${code(choice)}: ${outcomeIn(outcome, from)}`)
    .join('; ')
}

function outcomeIn({ to, owes = [], ends }: Outcome, from: readonly string[]): string {
  const phase = code(to ?? from.join(', '))
  if (ends === true) return `${phase}, the end`
  return owes.length === 0 ? `stays in ${phase}` : `${phase}, owed: ${owedIn(owes)}`
}

function owedIn(owes: readonly OwedStep[]): string {
  return owes
    .map(({ step, by, within }) => `${code(step)} by ${code(by)}, ${dueIn(within)}`)
    .join('; ')
}

function dueIn(within: OwedStep['within']): string {
  if ('workingDays' in within) return `within ${within.workingDays} working days`
  return 'daySaid' in within
    ? `on the day said as ${code(within.daySaid)}`
    : `within the working days said as ${code(within.workingDaysSaid)}`
}
