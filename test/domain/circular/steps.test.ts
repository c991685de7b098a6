import { paperOf } from '../../../domain/campaign/papers'
import type { CampaignState } from '../../../domain/campaign/campaign'
import type { CircularStep, CircularState } from '../../../domain/circular/circular'
import { freezeAt } from '../../../domain/circular/passage-of-time'
import { frozen } from '../../../domain/circular/steps'
import type { TextRef } from '../../../domain/ids'
import { instantAt } from '../../../domain/time/day'
import { campaignId, day, person, post, Running, settings, small } from '../campaign/running'

const text: TextRef = { id: 't', hash: 'h' }
const clerk = { actor: person('clerk'), forPost: post('office') }
const director = { actor: person('director'), forPost: post('director') }
const village = { actor: person('village-head'), forPost: post('laojie-head') }

/** The first circular of the small campaign: its figures end on Friday 10 May, it is due on the 15th. */
function circular(): Running<CircularState> {
  const run = new Running<CampaignState>({
    ...{ type: 'campaign', id: campaignId, definition: small, participants: [] },
    openedOn: day('2019-03-20'),
  }).until(day('2019-05-10'))
  const [begun] = run.state.papersToStart
  if (begun === undefined) throw new Error('No circular begins')
  return new Running<CircularState>(paperOf(run.state, settings, begun))
}

function frozenCircular(): Running<CircularState> {
  const run = circular()
  const figures = {
    hash: 'f',
    named: [village.forPost],
    frozenAt: instantAt(day('2019-05-11'), '00:10'),
  }
  run.happened(frozen(run.state, settings, figures))
  return run
}

const give = (facts: CircularStep, who: typeof clerk) => ({ facts, ...who })
const draft = give({ kind: 'draft', text }, clerk)
const reply = give({ kind: 'reply', text }, village)
const approve = give({ kind: 'approve' }, director)
const publish = give({ kind: 'publish' }, clerk)

function drafted(): Running<CircularState> {
  const run = frozenCircular()
  run.give(day('2019-05-13'), draft)
  return run
}

function published(): Running<CircularState> {
  const run = drafted()
  run.give(day('2019-05-14'), reply)
  run.give(day('2019-05-14'), approve)
  run.give(day('2019-05-15'), publish)
  return run
}

test('its figures freeze ten minutes after the last day whose facts are in them', () => {
  expect(freezeAt(circular().state)).toBe(instantAt(day('2019-05-11'), '00:10'))
  expect(freezeAt(frozenCircular().state)).toBeUndefined()
})

test('frozen, the office owes a draft; drafted, whom it names may reply and the director owes approval', () => {
  const run = frozenCircular()
  expect(run.state.duties).toMatchObject([
    { kind: 'draft', owedBy: 'office', due: { due: '2019-05-13' } },
  ])
  run.give(day('2019-05-13'), draft)
  expect(run.state.draft?.repliesUntil).toBe('2019-05-15')
  expect(run.state.duties.filter(({ state }) => state === 'open')).toMatchObject([
    { kind: 'answer', owedBy: 'laojie-head', quiet: true },
    { kind: 'approve', owedBy: 'director', due: { due: '2019-05-15' } },
  ])
})

describe('a step out of its turn is refused', () => {
  test.each([
    ['a draft before the figures are frozen', circular, draft, 'not-allowed-now'],
    ['an approval of nothing', frozenCircular, approve, 'not-allowed-now'],
    [
      'an approval by whoever drafted it',
      drafted,
      give({ kind: 'approve' }, clerk),
      'drafter-approves',
    ],
    ['an approval while a reply can still come', drafted, approve, 'reply-time-runs'],
    [
      'a reply of a post it does not name',
      drafted,
      give({ kind: 'reply', text }, { ...village, forPost: post('xinqiao-head') }),
      'not-named',
    ],
    ['publishing what nobody approved', drafted, publish, 'not-allowed-now'],
    ['another draft of what is published', published, draft, 'published-stays'],
    ['another approval of what is published', published, approve, 'published-stays'],
  ] as const)('%s', (_, begin, command, code) => {
    const run = begin()
    expect(run.refusal(day('2019-05-13'), command, day('2019-05-15'))).toBe(code)
  })

  test('a reply after its day, and a second one of the same post', () => {
    const late = drafted()
    expect(late.refusal(day('2019-05-16'), reply)).toBe('reply-time-over')
    const twice = drafted()
    twice.give(day('2019-05-14'), reply)
    expect(twice.refusal(day('2019-05-14'), reply)).toBe('already-done')
  })
})

test('silence of whom it names is no fault: it is approved the day after, and nothing is missed', () => {
  const run = drafted().until(day('2019-05-16'))
  expect(run.refusal(day('2019-05-16'), approve)).toBeUndefined()
  expect(run.state.duties.find(({ kind }) => kind === 'answer')?.state).toBe('withdrawn')
})

test('sent back, it is drafted anew, and whom it names may reply anew', () => {
  const run = drafted()
  run.give(day('2019-05-14'), reply)
  run.give(day('2019-05-14'), give({ kind: 'send-back', text }, director))
  expect(run.state).toMatchObject({ phase: 'frozen', replies: [], sentBack: [{ by: 'director' }] })
  run.give(day('2019-05-15'), draft)
  expect(run.refusal(day('2019-05-15'), approve)).toBe('reply-time-runs')
  expect(run.state.draft?.repliesUntil).toBe('2019-05-17')
})

test('what is published stays; a correction is published beside it by another than proposed it', () => {
  const run = published()
  const before = { draft: run.state.draft, figures: run.state.figures }
  run.give(day('2019-05-20'), give({ kind: 'propose-correction', text }, clerk))
  const out = (who: typeof clerk, correction = 1) =>
    give({ kind: 'publish-correction', correction }, who)
  expect(run.refusal(day('2019-05-20'), out(clerk))).toBe('drafter-approves')
  expect(run.refusal(day('2019-05-20'), out(director, 2))).toBe('unknown-duty')
  run.give(day('2019-05-21'), out(director))
  expect(run.state.corrections).toMatchObject([{ publishedOn: '2019-05-21' }])
  expect({ draft: run.state.draft, figures: run.state.figures }).toEqual(before)
  expect(run.refusal(day('2019-05-21'), out(director))).toBe('already-done')
})

describe('it can be corrected for thirty days at least, and then it ends', () => {
  test('after its campaign is over', () => {
    const run = published().until(day('2019-08-22'))
    expect(run.state).toMatchObject({ openUntil: '2019-08-22', publishedOn: '2019-05-15' })
    expect(run.state.endedOn).toBeUndefined()
    run.give(day('2019-08-22'), give({ kind: 'propose-correction', text }, clerk))
    expect(run.until(day('2019-08-23')).state.endedOn).toBeUndefined()
    run.give(day('2019-08-23'), give({ kind: 'publish-correction', correction: 1 }, director))
    expect(run.until(day('2019-08-24')).state.endedOn).toBe('2019-08-23')
  })

  test('after it came out, where that is later; also where it is entered later still', () => {
    const run = drafted().until(day('2019-09-02'))
    run.give(day('2019-09-02'), approve)
    run.give(day('2019-09-02'), publish)
    expect(run.until(day('2019-10-02')).state).toMatchObject({ openUntil: '2019-10-02' })
    expect(run.state.endedOn).toBeUndefined()
    expect(run.until(day('2019-10-03')).state.endedOn).toBe('2019-10-03')
    const entered = drafted()
    entered.give(day('2019-05-16'), approve)
    entered.give(day('2019-05-16'), publish, day('2019-09-02'))
    expect(entered.state.openUntil).toBe('2019-10-02')
  })
})

test('an unwritten draft climbs the ladder and never closes', () => {
  const run = frozenCircular().until(day('2019-06-30'))
  expect(run.state.duties).toMatchObject([{ kind: 'draft', state: 'open' }])
  expect(run.state.duties[0]?.rung).toContain('director')
})

describe('stopped with its campaign', () => {
  const stopped = { facts: { kind: 'campaign-stopped', on: day('2019-05-14') } } as const
  const open = (run: Running<CircularState>) =>
    run.state.duties.filter(({ state }) => state === 'open')

  test('before its figures froze, it freezes none and ends', () => {
    const run = circular()
    run.give(day('2019-05-14'), stopped)
    expect(run.state).toMatchObject({ endedOn: '2019-05-14', stopped: true, duties: [] })
    expect([freezeAt(run.state), run.next]).toEqual([undefined, undefined])
  })

  test('under way, nobody owes it any more or is rung, and what was drafted stays', () => {
    const run = drafted()
    run.give(day('2019-05-14'), reply)
    const { draft: text, replies } = run.state
    run.give(day('2019-05-14'), stopped)
    expect(open(run)).toEqual([])
    expect(run.state.duties.map(({ kind, state }) => [kind, state])).toEqual([
      ['draft', 'done'],
      ['answer', 'done'],
      ['approve', 'withdrawn'],
    ])
    expect(run.state).toMatchObject({ phase: 'drafted', draft: text, replies, stopped: true })
    expect(run.next).toBeUndefined()
    expect(run.refusal(day('2019-05-14'), approve)).toBe('not-allowed-now')
    expect(run.give(day('2019-05-15'), stopped)).toEqual([])
  })

  test('published, it is left alone, and so is a correction of it', () => {
    const run = published()
    run.give(day('2019-05-20'), give({ kind: 'propose-correction', text }, clerk))
    expect(run.give(day('2019-05-21'), stopped)).toEqual([])
    run.give(day('2019-05-22'), give({ kind: 'publish-correction', correction: 1 }, director))
    expect(run.state).toMatchObject({ corrections: [{ publishedOn: '2019-05-22' }] })
    expect(run.state.endedOn).toBeUndefined()
  })
})
