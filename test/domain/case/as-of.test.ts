import { caseAfter } from '../../../domain/case/as-of'
import { recordClosed } from '../../../domain/case/recorded'
import { asDay, type Instant } from '../../../domain/time/day'
import { ordinaryLife, registration, settings } from '../../support/case-fixtures'
import { PureLife } from '../../support/pure-life'

const start = '2026-03-02T02:00:00.000Z' as Instant
const filed = registration()

function lived(steps: number): PureLife {
  const life = new PureLife(start)
  for (const { facts, actor } of ordinaryLife.slice(0, steps)) life.carryOut(facts, actor)
  life.passTo('2026-04-20T02:00:00.000Z' as Instant)
  return life
}

const journal = (life: PureLife) =>
  life.batch().entries.map(({ events }) => JSON.parse(JSON.stringify(events)) as typeof events)

test.each([0, 2, 5, ordinaryLife.length])('after %i steps it is as it was then', (steps) => {
  const life = lived(steps)
  const whole = lived(ordinaryLife.length)
  expect(caseAfter(filed, journal(life))).toEqual(life.state)
  const byThen = journal(whole).slice(0, 1 + steps)
  expect(caseAfter(filed, byThen).version).toBe(1 + steps)
})

test('before its first entry it is what it was registered with', () => {
  expect(caseAfter(filed, [])).toMatchObject({ phase: 'registered', version: 0, duties: [] })
})

test('a record of the books is nobody’s old case, as when it was put on record', () => {
  const inherited = registration({ inherited: true })
  const record = {
    kind: 'petition',
    route: 'hear-and-decide',
    endedOn: asDay('2026-03-02'),
  } as const
  const { state, events } = recordClosed(inherited, record, settings(), start)
  expect(caseAfter(inherited, [events])).toEqual(state)
})
