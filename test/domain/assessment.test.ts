import { assess, type AssessedDuty } from '../../domain/assessment/assessment'
import { register } from '../../domain/case/register'
import type { CaseState } from '../../domain/case/state'
import type { ClaimOutcome } from '../../domain/case/kinds'
import type { CaseNumber, ClaimId, DutyId, PostCode, PromiseId } from '../../domain/ids'
import { asDay, instantAt } from '../../domain/time/day'
import { registration, settings } from '../support/case-fixtures'

const [from, to, today] = [asDay('2026-03-01'), asDay('2026-03-31'), asDay('2026-03-20')]
const { state: blank } = register(registration(), settings(), instantAt(from, '09:00'))
const own = 'land' as PostCode
const duty = (id: string, due: string, doneOn: string | null, change = {}): AssessedDuty => ({
  ...{ id: id as DutyId, due: asDay(due), doneOn: doneOn === null ? null : asDay(doneOn) },
  ...{ state: doneOn === null ? 'open' : 'done', ...change },
})
const of = (duties: AssessedDuty[], matters: CaseState[] = []) =>
  assess(
    { duties, matters, posts: [own], villages: [], inspected: [], accepting: [] },
    { from, to },
    today,
  )

test('what is not due yet counts neither way; late and undone are not kept', () => {
  const duties = [
    duty('kept', '2026-03-10', '2026-03-10'),
    duty('late', '2026-03-10', '2026-03-11'),
    duty('undone', '2026-03-19', null),
    duty('to-come', '2026-03-20', null),
    duty('early', '2026-03-25', '2026-03-12'),
    duty('before', '2026-02-28', null),
    duty('dropped', '2026-03-10', null, { state: 'withdrawn' }),
    duty('missed', '2026-03-10', null, { state: 'missed' }),
  ]
  expect(of(duties).onTime).toEqual({
    kept: ['early', 'kept'],
    failed: ['late', 'missed', 'undone'],
  })
})

test('a promise counts for the post that made it, unless nobody owes it any more', () => {
  const promise = (id: string, change: object = {}) => ({
    ...{ id: id as PromiseId, from: 'agreement' as const, paper: 'a', madeOn: from },
    ...{ by: own, due: asDay('2026-03-10'), ...change },
  })
  const promises = [
    promise('kept', { performedOn: asDay('2026-03-09') }),
    promise('broken'),
    promise('overtaken', { overtaken: true }),
    promise('of-others', { by: 'roads' }),
  ]
  const found = of([], [{ ...blank, promises }])
  expect(found.promises).toEqual({ kept: ['kept'], failed: ['broken'] })
})

test('what H8 finds reasonable is to be settled; refused with reasons and explained is no failure', () => {
  const settled = { on: today, how: 'confirmed' } as const
  const closed = (number: string, outcomes: ClaimOutcome[], change: Partial<CaseState> = {}) => ({
    ...{ ...blank, number: number as CaseNumber, concludedOn: asDay('2026-03-15') },
    claims: outcomes.map((outcome, at) => ({ id: `${at}` as ClaimId, outcome })),
    ...change,
  })
  const found = of(
    [],
    [
      closed('2026-000001', ['supported'], { settled }),
      closed('2026-000002', ['not-supported'], { explanations: [{ on: today }] as never }),
      closed('2026-000003', ['not-supported', 'supported']),
      closed('2026-000004', ['reasonable-without-basis']),
      closed('2026-000005', []),
    ],
  )
  expect(found.settled).toEqual({ kept: ['2026-000001'], failed: ['2026-000003', '2026-000004'] })
})
