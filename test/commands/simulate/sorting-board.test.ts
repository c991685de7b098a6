import { Casework } from '../../../commands/simulate/casework'
import { mattersOf } from '../../../commands/simulate/matters'
import { Refusals } from '../../../commands/simulate/refusals'
import { SortingBoard } from '../../../commands/simulate/sorting-board'
import type { People } from '../../../commands/simulate/people'
import { addDays, asDay, type Day } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'
import { villages } from '../../../runtime/demo/places'

const calendar = publishedCalendar()
const campaign = 'C2019-0001'
const proposed = { unit: 'village-laojie', lead: { lead: 'lead-zhujia' } }
type Sent = { post: string; path: string; body: unknown }

/** A township in which everybody is answered at once; `refuses` is what the board says of each case. */
function township(refuses: { code: string; detail: string } | null) {
  const sent: Sent[] = []
  let registered = 0
  const answerTo = (path: string, body: unknown): object => {
    if (path === '/v1/filings') {
      const number = `2019-${String((registered += 1)).padStart(6, '0')}`
      return { filing: `F${number}`, case: number }
    }
    if (!path.endsWith('/assignments')) return { id: 'text' }
    const { assignments } = body as { assignments: { case: string }[] }
    return { results: assignments.map((each) => ({ case: each.case, problem: refuses })) }
  }
  const deskOf = (post: string) => ({
    get: () =>
      Promise.resolve({
        cases: [
          { number: '2019-000001', version: 3, proposal: proposed },
          { number: '2019-000099', version: 3, proposal: proposed },
        ],
      }),
    post: (path: string, body: unknown) => {
      sent.push({ post, path, body })
      return Promise.resolve(answerTo(path, body))
    },
  })
  const people = { desk: deskOf, at: deskOf } as unknown as People
  return { people, sent }
}

/** One inherited matter, from its registration on. */
async function played(refuses: { code: string; detail: string } | null, days: number) {
  const { people, sent } = township(refuses)
  const refused = new Refusals()
  const [matter] = mattersOf(1, 4, villages).filter(({ inheritedFrom }) => inheritedFrom)
  const casework = new Casework(1, [matter!], people, refused, true)
  const board = new SortingBoard([campaign], people, refused)
  let today: Day = asDay('2019-03-20')
  for (let day = 0; day < days; day += 1) {
    await board.day(casework, today, calendar)
    await casework.day(today, calendar)
    today = addDays(today, 1)
  }
  return { sent, refused: refused.all }
}

test('an inherited matter goes to whom the board proposes, and they go on with it', async () => {
  const { sent } = await played(null, 60)
  const assigned = sent.filter(({ path }) => path.endsWith('/assignments'))
  expect(assigned).toHaveLength(1)
  expect(assigned[0]).toMatchObject({
    ...{ post: 'office-registrar', path: `/v1/campaigns/${campaign}/assignments` },
    body: {
      assignments: [
        { case: '2019-000001', unit: 'village-laojie', lead: 'lead-zhujia', expectedVersion: 3 },
      ],
    },
  })
  expect(sent.find(({ path }) => path.endsWith('/signature'))?.post).toBe('laojie-head')
  expect(sent.find(({ path }) => path.endsWith('/lead-attention'))?.post).toBe('lead-zhujia')
  expect(sent.some(({ path }) => path.endsWith('/entrustment'))).toBe(false)
})

test('what the case refuses is counted, and nobody goes on as if it had not', async () => {
  const refusal = { code: 'stale-version', detail: 'Look again.' }
  const { sent, refused } = await played(refusal, 30)
  expect(refused['assignment: stale-version']).toBeGreaterThan(1)
  expect(sent.some(({ path }) => path.endsWith('/signature'))).toBe(false)
})
