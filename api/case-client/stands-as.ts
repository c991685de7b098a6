import type { Unavailable } from './case-client'
import { classify } from './failures'

/** What became of a workflow that takes no command. */
type Stands =
  { kind: 'ended' } | { kind: 'stopped'; status: string } | { kind: 'not-started' } | Unavailable

export async function standsAs(look: () => Promise<string>): Promise<Stands> {
  try {
    const status = await look()
    if (status === 'COMPLETED') return { kind: 'ended' }
    // Running again means that one run gave way to the next just now: repeat.
    const goesOn = status === 'RUNNING' || status === 'CONTINUED_AS_NEW'
    return goesOn
      ? { kind: 'unavailable', reason: 'between two runs' }
      : { kind: 'stopped', status }
  } catch (error) {
    const seen = classify(error)
    if (seen.kind === 'unavailable') return seen
    if (seen.kind === 'not-running') return { kind: 'not-started' }
    throw error
  }
}
