import { openUndertakings } from '../../activities/adapters/open-undertakings'
import { at, openOffice, type Office } from '../support/office'

/** Whatever has not ended hears of a new calendar: it is held against the one it goes by. */
let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

type Change = { campaignId?: string; phase?: string; startArgs?: object }

const add = (id: string, type: string, openedOn: string, change: Change = {}) =>
  office.db.undertaking.create({
    data: {
      ...{ id, type, title: id, kind: type, workflowId: id, phase: 'runs', openedOn },
      ...change,
    },
  })

const begunWith = (calendarHash: string, from?: string) => ({
  start: from === undefined ? {} : { definition: { phases: [{ from }] } },
  settings: { calendarHash },
})

async function found() {
  const all = []
  for await (const each of openUndertakings(office.db, null)) all.push(each)
  return all
}

async function tell(undertakingId: string, calendarHash: string): Promise<void> {
  await office.db.undertakingRun.create({
    data: { runId: `run-${undertakingId}`, undertakingId, epoch: 1 },
  })
  await office.db.undertakingEntry.create({
    data: {
      ...{ undertakingId, epoch: 1, sequence: 1, cause: 'update-calendar' },
      ...{ occurredOn: '2026-03-10', recordedAt: at('2026-03-10', '09:00') },
      events: [{ type: 'calendar-updated', calendarHash }],
    },
  })
}

test('a proceeding in no campaign is among them, with the calendar it began with or was told', async () => {
  await add('P2026-000001', 'proceeding', '2026-03-02', { startArgs: begunWith('began') })
  await add('P2026-000002', 'proceeding', '2026-03-02', {
    ...{ phase: 'ended', startArgs: begunWith('began') },
  })
  const expected = { id: 'P2026-000001', openedOn: '2026-03-02', firstDay: '2026-03-02' }
  expect(await found()).toEqual([{ ...expected, calendarHash: 'began' }])
  await tell('P2026-000001', 'told')
  expect(await found()).toEqual([{ ...expected, calendarHash: 'told' }])
})

test('one in a campaign has its own as well; a part has the calendar of its campaign', async () => {
  const campaignId = 'C2025-0001'
  const startArgs = begunWith('campaign', '2024-12-01')
  await add(campaignId, 'campaign', '2025-03-02', { campaignId, startArgs })
  await add('C2025-0001.village.v', 'participant', '2025-04-01', { campaignId })
  await add('P2026-000003', 'proceeding', '2026-03-02', {
    ...{ campaignId, startArgs: begunWith('own') },
  })
  const said = (await found()).map(({ id, firstDay, calendarHash }) => [id, firstDay, calendarHash])
  expect(said).toEqual([
    [campaignId, '2024-12-01', 'campaign'],
    ['C2025-0001.village.v', '2024-12-01', 'campaign'],
    ['P2026-000001', '2026-03-02', 'told'],
    ['P2026-000003', '2026-03-02', 'own'],
  ])
})
