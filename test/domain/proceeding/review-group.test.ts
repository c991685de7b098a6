import { procedureOf } from '../../../domain/proceeding/kinds'
import { Walk } from './walk'

const parties = { convenor: ['law-and-order'], members: ['discipline', 'police', 'justice'] }
const sorted = { answers: { proceeds: 'court', remains: 'mediation' } }

test('each says a view, it is sorted, assigned by the director and reported', () => {
  const walk = Walk.of('review-group', parties)
  expect(walk.owed).toHaveLength(4)
  for (const post of parties.members) expect(walk.take('view', post)).toBe('taken')
  expect(walk.take('view', 'police')).toMatch(/^already-done/)
  expect(walk.owed).toEqual(['sort law-and-order 2026-03-16'])
  expect(walk.take('sort', 'law-and-order', sorted)).toBe('taken')
  const again = { answers: { decision: 'sort-again' } }
  expect(walk.take('assign', 'director', again)).toBe('taken')
  expect(walk.owed).toEqual(['sort law-and-order 2026-03-17'])
  walk.take('sort', 'law-and-order', sorted)
  const assigned = { answers: { decision: 'assigned' } }
  expect(walk.take('assign', 'director', { ...assigned, actor: 'police' })).toMatch(
    /^drafter-approves/,
  )
  expect(walk.take('assign', 'director', assigned)).toBe('taken')
  expect(walk.owed).toEqual(['report office 2026-03-31'])
  expect(walk.take('report', 'office')).toBe('taken')
  expect(walk.ended).toBe(true)
})

test('it waits for the views until their day; what goes into no procedure needs something of the office', () => {
  const walk = Walk.of('review-group', parties)
  walk.take('view', 'police', { on: '2026-03-03' })
  expect(walk.take('sort', 'law-and-order', { ...sorted, on: '2026-03-09' })).toMatch(
    /^not-allowed-now: .*discipline, justice/,
  )
  const nothing = { answers: { proceeds: 'nowhere', remains: 'nothing' } }
  expect(walk.take('sort', 'law-and-order', nothing)).toMatch(/^answers-do-not-fit/)
  expect(walk.take('sort', 'law-and-order', sorted)).toBe('taken')
  expect(walk.owed).toEqual(['assign director 2026-03-13'])
})

test('nothing it can say finds for or against anybody: that is for the court', () => {
  const choices = Object.values(procedureOf('review-group').steps).flatMap(({ asks = {} }) =>
    Object.values(asks).flatMap((each) => (each.a === 'choice' ? each.of : [each.a])),
  )
  expect(choices).toEqual([
    ...['court', 'procuratorate', 'public-security', 'judicial-administration', 'nowhere'],
    ...['mediation', 'aid', 'explanation', 'nothing', 'assigned', 'sort-again'],
  ])
})
