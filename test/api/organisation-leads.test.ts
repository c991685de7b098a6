import { assignmentOrganisation } from '../../api/queries/assignment-organisation'
import { campaignGround } from '../../api/queries/campaign-organisation'
import { proposeAssignment, type CaseToAssign } from '../../domain/assignment/propose'
import { askedOf, participantId, type ParticipantState } from '../../domain/campaign/participant'
import type { PostCode, VillageCode } from '../../domain/ids'
import { campaignId, day, Running, small } from '../domain/campaign/running'
import { type ApiCaller, at, startApi, type Answered, type RunningApi } from './running-api'

let api: RunningApi
let director: ApiCaller
let mayor: ApiCaller

beforeAll(async () => {
  api = await startApi()
  director = await api.signedIn('director')
  mayor = await api.signedIn('mayor')
})
beforeEach(() => api.clock.set(at('2026-03-10', '09:00')))
afterAll(() => api.close())

type Organisation = {
  installation: { version: number }
  areas: { code: string; lead: string | null }[]
  units: { code: string; lead: string | null }[]
}
type Tree = { subjects: { path: string; unit: string | null }[] }

const put = (path: string, body: object, caller = director) => caller.send('PUT', path, body)
const told = ({ status, body }: Answered) => [status, body['code']]
const read = async () => (await director.get('/v1/organisation')).body as unknown as Organisation
const areaLead = async (area: string) =>
  (await read()).areas.find(({ code }) => code === area)?.lead
const unitLead = async (unit: string) =>
  (await read()).units.find(({ code }) => code === unit)?.lead
const subjectUnit = async (subject: string) =>
  ((await director.get('/v1/subjects')).body as unknown as Tree).subjects.find(
    ({ path }) => path === subject,
  )?.unit

const today = day('2026-03-10')
const given: CaseToAssign = {
  ...{ subject: null, village: 'laojie' as VillageCode, kind: 'petition', accusedUnits: [] },
}

async function proposed(of: Partial<CaseToAssign>) {
  const organisation = await assignmentOrganisation(api.db, today)
  const asked = { organisation, load: new Map(), excluded: new Set<PostCode>() }
  return proposeAssignment({ ...asked, case: { ...given, ...of } })
}

/** Whom each rung rings for the return a village owes, in a campaign that begins today. */
async function ladderOfReturn(village: string): Promise<Map<string, PostCode | undefined>> {
  const { participants } = await campaignGround(api.db, today)
  const participant = participants.find(({ role, code }) => role === 'village' && code === village)
  if (participant === undefined) throw new Error(`${village} has no part`)
  const run = new Running<ParticipantState>({
    ...{ type: 'participant', id: participantId(campaignId, participant), campaign: campaignId },
    ...{ participant, asked: askedOf(small, participant), moves: [], changes: 0 },
    openedOn: day('2019-03-20'),
  }).until(day('2019-05-11'))
  return new Map(
    run.events.flatMap((event) =>
      event.type === 'rung-reached' && event.duty === run.duty('return').id
        ? [[event.rung, event.to[0]] as const]
        : [],
    ),
  )
}

describe('the township of the demo', () => {
  test('has a lead for every area, one for each office but the director’s, and fields', async () => {
    const { areas, units } = await read()
    expect(areas.map(({ code, lead }) => [code, lead])).toEqual(
      ['ganxi', 'huangdian', 'zhiyan', 'zhujia'].map((code) => [code, `lead-${code}`]),
    )
    const offices = units.filter(({ code }) => !code.startsWith('village-'))
    expect(offices.filter(({ lead }) => lead === null).map(({ code }) => code)).toEqual([
      'command-office',
    ])
    expect(await subjectUnit('国土资源')).toBe('natural-resources')
  })

  test('proposes by field, by place where nobody could sign, and says why', async () => {
    expect(await proposed({ subject: '国土资源' })).toMatchObject({
      ...{ unit: 'natural-resources', unitHead: 'natural-resources-head', lead: 'lead-zhiyan' },
      because: { unit: 'subject', lead: 'unit-field' },
    })
    // The head of its unit is a vacant post.
    expect(await proposed({ subject: '环境保护' })).toMatchObject({
      ...{ unit: 'village-laojie', unitHead: 'laojie-head', lead: 'lead-huangdian' },
      because: { unit: 'village', lead: 'area' },
    })
  })

  test('rings the lead of the area where the return of a village is missing', async () => {
    expect((await ladderOfReturn('laojie')).get('lead')).toBe('lead-huangdian')
  })
})

describe('the keepers of the organisation say', () => {
  test('who leads an area: a village there is led so from then on', async () => {
    const { version } = (await read()).installation
    const lead = 'lead-congress'
    const set = await put('/v1/areas/huangdian/lead', { lead, expectedVersion: version })
    expect([set.status, set.body]).toEqual([200, { code: 'huangdian', version: version + 1 }])
    expect(await areaLead('huangdian')).toBe(lead)
    expect((await ladderOfReturn('laojie')).get('lead')).toBe(lead)
    expect(await proposed({})).toMatchObject({ lead, because: { lead: 'area' } })

    expect((await put('/v1/areas/huangdian/lead', { lead: null }, mayor)).status).toBe(200)
    expect(await areaLead('huangdian')).toBeNull()
    expect((await ladderOfReturn('laojie')).get('lead')).toBe('director')
    expect(await proposed({})).toMatchObject({ because: { lead: 'least-load' } })
    const again = await put('/v1/areas/huangdian/lead', { lead: 'lead-huangdian' })
    expect(again.status).toBe(200)
    const entries = (await mayor.get('/v1/audit?subject=area:huangdian')).body['entries']
    expect(entries).toMatchObject([
      { action: 'area-led', detail: { lead: 'lead-huangdian', leadBefore: null } },
      { action: 'area-led', detail: { lead: null, leadBefore: lead } },
      { action: 'area-led', detail: { lead, leadBefore: 'lead-huangdian' } },
    ])
  })

  test('in whose charge a unit is, the same twice as once', async () => {
    for (const _ of [1, 2]) {
      const set = await put('/v1/units/justice/lead', { lead: 'lead-ganxi' })
      expect(set.status).toBe(200)
      expect(await unitLead('justice')).toBe('lead-ganxi')
    }
    expect(await proposed({ subject: '政法' })).toMatchObject({ lead: 'lead-ganxi' })
    expect((await put('/v1/units/justice/lead', { lead: null })).status).toBe(200)
    expect(await proposed({ subject: '政法' })).toMatchObject({
      ...{ unit: 'justice', lead: 'lead-huangdian', because: { unit: 'subject', lead: 'area' } },
    })
    expect((await put('/v1/units/justice/lead', { lead: 'lead-zhujia' })).status).toBe(200)
    const entries = (await mayor.get('/v1/audit?subject=unit:justice')).body['entries']
    expect(entries).toMatchObject([{ action: 'unit-led' }, {}, {}, {}])
  })

  test('whose field a subject is; of what says nothing, that of the one above', async () => {
    const subject = '劳动和社会保障/劳动关系'
    const set = await put('/v1/subject-units', { subject, unit: 'village-laojie' })
    expect(set.body).toMatchObject({ subject, unit: 'village-laojie' })
    expect(await subjectUnit(subject)).toBe('village-laojie')
    expect(await proposed({ subject })).toMatchObject({ unit: 'village-laojie' })
    expect((await put('/v1/subject-units', { subject, unit: null })).status).toBe(200)
    expect(await proposed({ subject })).toMatchObject({ unit: 'service-centre' })
    const entry = await api.owner.auditEntry.findFirst({
      where: { action: 'subject-unit-set' },
      orderBy: { id: 'desc' },
    })
    expect(entry).toMatchObject({
      subject: 'subjects',
      detail: { subject, unit: null, unitBefore: 'village-laojie' },
    })
  })

  test('and nobody else', async () => {
    for (const login of ['office', 'lead', 'unit', 'operator']) {
      const caller = await api.signedIn(login)
      const sent = [
        await put('/v1/areas/ganxi/lead', { lead: null }, caller),
        await put('/v1/units/justice/lead', { lead: null }, caller),
        await put('/v1/subject-units', { subject: '政法', unit: null }, caller),
      ]
      expect(sent.map(({ status }) => status)).toEqual([403, 403, 403])
    }
  })
})

test('what is refused says what to do, and leaves nothing behind', async () => {
  await api.owner.post.create({
    data: { code: 'lead-gone', title: '前', role: 'lead', abolishedOn: '2026-03-01' },
  })
  await api.owner.unit.create({
    data: { code: 'court-office', name: '法院立案庭', bodyCode: 'lanxi-court' },
  })
  const seen = async () => [await read(), (await director.get('/v1/subjects')).body]
  const before = await seen()
  const { version } = (await read()).installation
  const lead = 'lead-ganxi'
  const refused = [
    await put('/v1/areas/nowhere/lead', { lead }),
    await put('/v1/areas/ganxi/lead', { lead: 'nobody' }),
    await put('/v1/areas/ganxi/lead', { lead: 'justice-head' }),
    await put('/v1/areas/ganxi/lead', { lead: 'lead-gone' }),
    await put('/v1/areas/ganxi/lead', {}),
    await put('/v1/areas/ganxi/lead', { lead: null, expectedVersion: version - 1 }),
    await put('/v1/units/nowhere/lead', { lead }),
    await put('/v1/units/justice/lead', { lead: 'mayor' }),
    await put('/v1/units/court-office/lead', { lead }),
    await put('/v1/units/village-laojie/lead', { lead }),
    await put('/v1/subject-units', { subject: '无', unit: 'justice' }),
    await put('/v1/subject-units', { subject: '政法', unit: 'nowhere' }),
    await put('/v1/subject-units', { subject: '政法', unit: 'court-office' }),
  ]
  expect(refused.map(told)).toEqual([
    ...[
      [404, 'not-found'],
      [422, 'unknown-reference'],
      [422, 'not-a-lead'],
      [422, 'days-not-possible'],
      [400, 'invalid-request'],
      [409, 'organisation-changed'],
    ],
    ...[
      [404, 'not-found'],
      [422, 'not-a-lead'],
      [422, 'unit-not-possible'],
      [422, 'unit-not-possible'],
    ],
    ...[
      [422, 'unknown-reference'],
      [422, 'unknown-reference'],
      [422, 'unit-not-possible'],
    ],
  ])
  for (const { body } of refused) expect(body['detail']).toMatch(/\.$/)
  expect(await seen()).toEqual(before)
})

describe('a post is not abolished', () => {
  const abolish = () => put('/v1/posts/lead-new/abolition', { abolishedOn: '2026-04-01' })

  beforeAll(async () => {
    await api.owner.post.create({ data: { code: 'lead-new', title: '新', role: 'lead' } })
  })

  test('while it leads an area or a unit', async () => {
    expect((await put('/v1/areas/zhujia/lead', { lead: 'lead-new' })).status).toBe(200)
    expect((await put('/v1/units/justice/lead', { lead: 'lead-new' })).status).toBe(200)
    expect((await abolish()).body).toMatchObject({
      code: 'post-in-use',
      detail:
        'It leads the work area zhujia, the unit justice. Give these another lead first, or none, with PUT /v1/areas/zhujia/lead.',
    })
    expect((await put('/v1/areas/zhujia/lead', { lead: 'lead-zhujia' })).status).toBe(200)
    expect(told(await abolish())).toEqual([422, 'post-in-use'])
    expect((await put('/v1/units/justice/lead', { lead: 'lead-zhujia' })).status).toBe(200)
  })

  test('while it has a part in a campaign or a proceeding that runs', async () => {
    const row = { title: 't', openedOn: '2026-03-01', phase: 'runs', caseNumbers: [] }
    await api.owner.undertaking.create({
      data: {
        ...{ ...row, id: 'C2026-0001.lead.lead-new', type: 'participant', kind: 'lead' },
        ...{ workflowId: 'w1', postCode: 'lead-new', partyPosts: [] },
      },
    })
    expect((await abolish()).body['detail']).toMatch(/^It has its part in 1 campaigns .*\.$/)
    await api.owner.undertaking.updateMany({ data: { endedOn: '2026-03-09' } })
    await api.owner.undertaking.create({
      data: {
        ...{ ...row, id: 'P2026-000001', type: 'proceeding', kind: 'supervision-slip' },
        ...{ workflowId: 'w2', partyPosts: ['lead-ganxi', 'lead-new'] },
      },
    })
    expect((await abolish()).body['detail']).toMatch(/^It has its part in 1 proceedings .*\.$/)
    await api.owner.undertaking.updateMany({ data: { endedOn: '2026-03-09' } })
    expect((await abolish()).status).toBe(200)
  })
})
