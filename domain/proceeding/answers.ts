import type { Refused } from '../undertaking/refusal'
import { parseDay, type Day } from '../time/day'
import type { Answers } from './proceeding'
import type { Asked } from './procedure'

const RULE = 'decision 70'

/** What stands against what was said with a step: all that it asks for, and nothing else. */
export function againstAnswers(
  asked: Readonly<Record<string, Asked>> | undefined,
  answers: Answers,
  today: Day,
): Refused | undefined {
  const wanted = Object.fromEntries(
    Object.entries(asked ?? {}).filter(
      ([, { when }]) => when === undefined || isSaid(when, answers),
    ),
  )
  const unknown = Object.keys(answers).find((name) => !Object.hasOwn(wanted, name))
  if (unknown !== undefined)
    return ['answers-do-not-fit', RULE, `It does not ask for "${unknown}".`]
  for (const [name, each] of Object.entries(wanted)) {
    const message = wrong(name, each, answers[name], today)
    if (message !== undefined) return ['answers-do-not-fit', RULE, message]
  }
  return undefined
}

function isSaid({ said, of }: NonNullable<Asked['when']>, answers: Answers): boolean {
  const given = answers[said]
  return typeof given === 'string' && of.includes(given)
}

function wrong(
  name: string,
  asked: Asked,
  given: Answers[string] | undefined,
  today: Day,
): string | undefined {
  switch (asked.a) {
    case 'choice':
      return typeof given === 'string' && asked.of.includes(given)
        ? undefined
        : `Say "${name}": one of ${asked.of.join(', ')}.`
    case 'day': {
      const day = typeof given === 'string' ? parseDay(given) : undefined
      if (day === undefined) return `Say "${name}": a day as YYYY-MM-DD.`
      return asked.notBefore === 'today' && day < today
        ? `"${name}" is ${day}, and today is ${today}: give a day that is still to come.`
        : undefined
    }
    case 'working-days': {
      const { least = 1, most } = asked
      return typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most
        ? undefined
        : `Say "${name}": working days, from ${least} to ${most}.`
    }
    case 'cases':
      return typeof given === 'object' && given.length > 0
        ? undefined
        : `Say "${name}": the numbers of the cases.`
  }
}
