import type { Refused } from '../undertaking/refusal'
import { parseDay, type Day } from '../time/day'
import type { Answers } from './proceeding'
import type { Asked } from './procedure'

const RULE = 'decision 70'

type Known = { today: Day; said: Answers }

/** What stands against what was said with a step: all that it asks for, and nothing else. */
export function againstAnswers(
  asked: Readonly<Record<string, Asked>> | undefined,
  answers: Answers,
  known: Known,
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
    const message = wrong(name, each, answers[name], known)
    if (message !== undefined) return ['answers-do-not-fit', RULE, message]
  }
  return undefined
}

/** What was said at the opening under a name, where that is a list. */
export function saidList(said: Answers, name: string): readonly string[] {
  const list = said[name]
  return typeof list === 'object' ? list : []
}

function isSaid({ said, of }: NonNullable<Asked['when']>, answers: Answers): boolean {
  const given = answers[said]
  return typeof given === 'string' && of.includes(given)
}

function wrong(
  name: string,
  asked: Asked,
  given: Answers[string] | undefined,
  { today, said }: Known,
): string | undefined {
  switch (asked.a) {
    case 'choice':
      return oneOf(asked.of, given) ? undefined : `Say "${name}": one of ${asked.of.join(', ')}.`
    case 'day':
      return wrongDay(name, asked, given, today)
    case 'working-days': {
      const { least = 1, most } = asked
      return isCount(given, most) && given >= least
        ? undefined
        : `Say "${name}": working days, from ${least} to ${most}.`
    }
    case 'count':
      return isCount(given, asked.most) ? undefined : `Say "${name}": from 1 to ${asked.most}.`
    case 'case':
      return typeof given === 'string' ? undefined : `Say "${name}": the number of the case.`
    case 'cases': {
      const { least = 1 } = asked
      const many = least === 1 ? '' : `, at least ${least}`
      return isList(given, least)
        ? undefined
        : `Say "${name}": the numbers of the cases, each once${many}.`
    }
    case 'claims':
      return isList(given, asked.least)
        ? undefined
        : `Say "${name}": at least ${asked.least} of the claims, each once.`
    case 'panel-members':
      return isList(given, asked.least)
        ? undefined
        : `Say "${name}": at least ${asked.least} of GET /v1/panel-members who serve as ${asked.of.join(', ')}, each once.`
    case 'one-of': {
      const list = saidList(said, asked.list)
      return oneOf(list, given) ? undefined : `Say "${name}": one of ${list.join(', ')}.`
    }
    case 'some-of': {
      const list = saidList(said, asked.list)
      return isList(given, 0) && given.every((each) => list.includes(each))
        ? undefined
        : `Say "${name}": those of ${list.join(', ')} it holds for, or an empty list.`
    }
  }
}

function wrongDay(
  name: string,
  { notBefore, notAfter }: Extract<Asked, { a: 'day' }>,
  given: Answers[string] | undefined,
  today: Day,
): string | undefined {
  const day = typeof given === 'string' ? parseDay(given) : undefined
  if (day === undefined) return `Say "${name}": a day as YYYY-MM-DD.`
  const is = `"${name}" is ${day}, and today is ${today}`
  if (notBefore === 'today' && day < today) return `${is}: give a day that is still to come.`
  return notAfter === 'today' && day > today ? `${is}: give the day it was.` : undefined
}

function oneOf(list: readonly string[], given: Answers[string] | undefined): boolean {
  return typeof given === 'string' && list.includes(given)
}

function isCount(given: Answers[string] | undefined, most: number): given is number {
  return typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= most
}

function isList(given: Answers[string] | undefined, least: number): given is readonly string[] {
  return typeof given === 'object' && given.length >= least && new Set(given).size === given.length
}
