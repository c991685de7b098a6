import { addWorkingDays, type Calendar } from '../../domain/time/calendar'
import { latest, earliest, type Day } from '../../domain/time/day'
import { Chance } from '../faults/chance'

/** How whoever holds a post goes about what is owed. */
export type Habit = 'quick' | 'slow' | 'never'

/** Those without whom nothing goes on at all; that they are late now and then shows their ladder too. */
const keepingGoing = ['office-head', 'office-registrar', 'office-follow-up', 'director', 'mayor']

/** Of twenty posts: thirteen on the first days, five late, two never. */
const drawn: readonly Habit[] = [
  ...Array.from({ length: 13 }, () => 'quick' as const),
  ...Array.from({ length: 5 }, () => 'slow' as const),
  ...(['never', 'never'] as const),
]

/** Chances of its own for whatever has a name: in what order they are asked for changes nothing. */
export function chanceOf(seed: number, name: string): Chance {
  // FNV-1a
  let hash = 0x811c9dc5 ^ seed
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const chance = new Chance(hash)
  // Names that differ in one letter begin close together.
  chance.between(0, 1)
  return chance
}

export function habitOf(seed: number, post: string): Habit {
  if (keepingGoing.includes(post)) return 'quick'
  const place = chanceOf(seed, `habit ${post}`).between(0, drawn.length - 1)
  return drawn[place] ?? 'quick'
}

export type Owed = { id: string; owedBy: string; openedOn: Day; due: Day }

/** The day on which they get to it; undefined: they never do. */
export function dayFor(
  { id, owedBy, openedOn, due }: Owed,
  seed: number,
  calendar: Calendar,
): Day | undefined {
  const chance = chanceOf(seed, id)
  const hundred = chance.between(1, 100)
  const after = (day: Day, least: number, most: number) =>
    addWorkingDays(calendar, day, chance.between(least, most))
  switch (habitOf(seed, owedBy)) {
    case 'never':
      return undefined
    case 'quick':
      if (hundred <= 8) return after(due, 1, 4)
      return latest(openedOn, earliest(due, after(openedOn, 0, 3)))
    case 'slow':
      return hundred <= 45 ? after(due, 1, 8) : due
  }
}
