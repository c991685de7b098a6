import type { CommandFacts } from '../../../domain/case/commands'
import type { PetitionerId } from '../../../domain/ids'
import { an, answered, atWork, conclude, live, ofAn, promise, tell, text } from './acts'
import type { Life } from './life'

/** Asking whether a matter is settled, and how it stands with that. */

export { askSettled as ask } from './acts'
export const answer = (recipient: PetitionerId, settled: boolean): CommandFacts => {
  return { kind: 'answer-settled', recipient, settled }
}
export const perform: CommandFacts = {
  ...{ kind: 'perform', promise: '2026-000001/promise/1' as never, text },
}
export const june = '2026-06-01 09:00'
export const settled = (life: Life) => {
  const how = life.state.settled
  return how === undefined ? 'not' : `${how.how} ${how.on}`
}

export const promised = (start: Life) =>
  live(answered(atWork(start), { promises: [promise('2026-03-20')] }), [conclude])
export const kept = (start = live(ofAn('national-2022'), [tell(an)])) =>
  live(promised(start), [perform, { at: '2026-03-18 09:00' }])
