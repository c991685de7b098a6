import { procedureOf } from '../../../domain/proceeding/kinds'
import { Walk } from './walk'

const parties = { convenor: ['law-and-order'], members: ['discipline', 'police', 'justice'] }
const [first, second] = ['2026-000001-C1', '2026-000001-C2']
const nobody = {
  court: [],
  procuratorate: [],
  'public-security': [],
  'judicial-administration': [],
}
const nothing = { ...nobody, mediation: [], aid: [], explanation: [] }
const sorted = { answers: { ...nothing, court: [first], mediation: [second] } }
const views = { viewsBy: '2026-03-16', concludeBy: '2026-03-20' }
const opened = (panel: string[] = []) =>
  Walk.of('review-group', parties, { claims: [first, second], panel })

/** Called by a notice in time and held on its day. */
function held(walk = opened()): Walk {
  expect(walk.owed).toEqual(['give-notice office 2026-03-05'])
  const notice = (heldOn: string) =>
    walk.take('give-notice', 'office', { answers: { heldOn }, on: '2026-03-02' })
  expect(notice('2026-03-06')).toMatch(/^answers-do-not-fit: .*not before 2026-03-09/)
  expect(notice('2026-03-10')).toBe('taken')
  const hold = (on: string) => walk.take('hold', 'law-and-order', { answers: views, on })
  expect(hold('2026-03-09')).toMatch(/^date-too-early/)
  expect(hold('2026-03-10')).toBe('taken')
  return walk
}

test('called in time, each says a view, it is sorted, assigned by the director and reported', () => {
  const walk = held()
  const on = '2026-03-11'
  expect(walk.owed).toEqual([
    ...parties.members.map((post) => `view ${post} 2026-03-16`),
    'sort law-and-order 2026-03-20',
  ])
  for (const post of parties.members) expect(walk.take('view', post, { on })).toBe('taken')
  expect(walk.take('view', 'police', { on })).toMatch(/^already-done/)
  expect(walk.owed).toEqual(['sort law-and-order 2026-03-20'])
  expect(walk.take('sort', 'law-and-order', { ...sorted, on })).toBe('taken')
  const again = { answers: { decision: 'sort-again' }, on }
  expect(walk.take('assign', 'director', again)).toBe('taken')
  expect(walk.owed).toEqual(['sort law-and-order 2026-03-18'])
  walk.take('sort', 'law-and-order', { ...sorted, on })
  const assigned = { answers: { decision: 'assigned' }, on }
  expect(walk.take('assign', 'director', { ...assigned, actor: 'police' })).toMatch(
    /^drafter-approves/,
  )
  expect(walk.take('assign', 'director', assigned)).toBe('taken')
  expect(walk.owed).toEqual(['report office 2026-04-01'])
  expect(walk.take('report', 'office', { on })).toBe('taken')
  expect(walk.ended).toBe(true)
})

test('it waits for the views until their day, those of lawyers from the register among them', () => {
  const walk = held(opened(['lawyer']))
  walk.take('view', 'police', { on: '2026-03-11' })
  expect(walk.take('sort', 'law-and-order', { ...sorted, on: '2026-03-12' })).toMatch(
    /^not-allowed-now: .*discipline, justice, lawyer/,
  )
  const entered = (member: string) =>
    walk.take('enter-view', 'office', { answers: { member }, on: '2026-03-12' })
  expect(entered('somebody')).toMatch(/^answers-do-not-fit/)
  expect(entered('lawyer')).toBe('taken')
  expect(walk.take('sort', 'law-and-order', { ...sorted, on: '2026-03-17' })).toBe('taken')
})

test('of each claim it says where it belongs; what goes into no procedure needs something of the office', () => {
  const walk = held()
  const sort = (answers: object) =>
    walk.take('sort', 'law-and-order', { answers: { ...nothing, ...answers }, on: '2026-03-17' })
  expect(sort({ court: [first] })).toMatch(new RegExp(`^answers-do-not-fit: .*${second}`))
  expect(sort({ court: [first], aid: ['2026-000009-C1'] })).toMatch(/^answers-do-not-fit/)
  expect(sort({ court: [first, second], explanation: [second] })).toBe('taken')
})

test('at any time the director ends what has become impossible, with why; never whoever sorted it', () => {
  const end = (walk: Walk, actor?: string) => {
    const answers = { because: 'case-over' }
    const told = { answers, on: '2026-03-20', ...(actor === undefined ? {} : { actor }) }
    return walk.take('end-otherwise', 'director', told)
  }
  const walk = held()
  walk.take('sort', 'law-and-order', { ...sorted, on: '2026-03-17' })
  walk.take('assign', 'director', { answers: { decision: 'assigned' }, on: '2026-03-18' })
  expect(walk.owed).toEqual(['report office 2026-04-09'])
  expect(end(walk, 'law-and-order')).toMatch(/^drafter-approves/)
  expect(walk.take('end-otherwise', 'office', { on: '2026-03-20' })).toMatch(/^not-for-your-post/)
  expect(end(walk)).toBe('taken')
  expect([walk.phase, walk.ended, walk.owed]).toEqual(['ended-otherwise', true, []])
  expect([end(opened()), end(held())]).toEqual(['taken', 'taken'])
})

test('nothing it can say finds for or against anybody: that is for the court', () => {
  const said = Object.values(procedureOf('review-group').steps).flatMap(({ asks = {} }) =>
    Object.entries(asks).flatMap(([name, each]) => (each.a === 'choice' ? each.of : [name])),
  )
  expect(said).toEqual([
    ...['heldOn', 'viewsBy', 'concludeBy', 'member'],
    ...['court', 'procuratorate', 'public-security', 'judicial-administration'],
    ...['mediation', 'aid', 'explanation', 'assigned', 'sort-again'],
    ...['case-over', 'merged', 'led-otherwise'],
  ])
})
