import { z } from 'zod'
import { parseDay, type Day } from '../domain/time/day'

export const daySchema = z.string().transform((text, context): Day => {
  const day = parseDay(text)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: 'not a real day: write YYYY-MM-DD' })
  return z.NEVER
})

export const nameSchema = z.string().min(1)

export function ascending(days: readonly Day[]): boolean {
  return days.every((day, index) => index === 0 || day > (days[index - 1] ?? day))
}
