import { noticesNeeded } from '../../../domain/case/notices'
import { register } from '../../../domain/case/register'
import type { NoticeSubject } from '../../../domain/case/kinds'
import type { CaseState } from '../../../domain/case/state'
import type { BodyCode, PersonId } from '../../../domain/ids'
import { asDay, instantAt } from '../../../domain/time/day'
import { petitioner, registration, settings } from '../../support/case-fixtures'

const day = asDay('2026-03-02')
const fresh = register(registration(), settings(), instantAt(day, '09:00')).state
const told = (...says: NoticeSubject[]): Pick<CaseState, 'notices'> => ({
  notices: says.map((each) => ({ recipient: petitioner, way: 'signed', on: day, says: each })),
})
const extended: Partial<CaseState> = {
  extension: {
    ...{ days: 20, on: day, approvedBy: 'person-head' as PersonId },
    ...{ reason: { id: 'text', hash: 'hash' }, round: 0, from: day },
  },
}
const elsewhere: Partial<CaseState> = { transfer: { to: 'city' as BodyCode, on: day } }

test.each<[string, Partial<CaseState>, NoticeSubject[]]>([
  ['registered', {}, ['receipt']],
  ['told of the receipt', told('receipt'), []],
  ['declined at once', { ending: 'declined' }, ['decline']],
  ['declined after the receipt was told', { ending: 'declined', ...told('receipt') }, ['decline']],
  ['declined and told so', { ending: 'declined', ...told('decline') }, []],
  ['led elsewhere', { ending: 'routed' }, ['route']],
  ['sent on', { ending: 'transferred', ...elsewhere }, ['transfer']],
  ['assigned, its report awaited', elsewhere, ['transfer']],
  ['dealt with in another case', { ending: 'merged' }, ['transfer']],
  ['extended', { ...extended, ...told('receipt') }, ['extension']],
  ['extended before anything was told', extended, ['receipt', 'extension']],
  ['extended and told so', { ...extended, ...told('receipt', 'extension') }, []],
  ['answered by an opinion', { ending: 'opinion', ...told('receipt') }, []],
])('of a matter that is %s', (_what, change, needed) => {
  expect(noticesNeeded({ ...fresh, ...change }, petitioner)).toEqual(needed)
})

test('each petitioner is told for themselves', () => {
  const other = `${petitioner}-b` as typeof petitioner
  const state = { ...fresh, ...told('receipt') }
  expect(noticesNeeded(state, other)).toEqual(['receipt'])
})
