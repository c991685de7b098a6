import { advance } from '../../../domain/case/apply'
import type { CaseEvent } from '../../../domain/case/events'
import { isOverdue } from '../../../domain/case/facts'
import { nextInstant, passTime } from '../../../domain/case/passage-of-time'
import type { CasePhase } from '../../../domain/case/state'
import type { DutyKind } from '../../../domain/duty/duty'
import { standardLadder } from '../../../domain/duty/ladder'
import type { PetitionerId } from '../../../domain/ids'
import { director, petitioner, settings } from '../../support/case-fixtures'
import {
  allAsked,
  allOf,
  begin,
  duty,
  give,
  liveTo,
  lookAtClock,
  moment,
  opinionTo,
  sleepUntil,
  type Life,
} from './life'
import { withOwnPosts } from './office-posts'

/** Registered on Monday 2026-03-02 at nine: to be sorted by Thursday 5 March, told by the 17th. */
const alone = (at = '2026-03-02 09:00') => begin({ at, settings: withOwnPosts })

function told(events: readonly CaseEvent[]): string[] {
  return events.map((event) => {
    if (event.type !== 'rung-reached') return event.type
    return `${event.duty.slice(12, -2)} ${event.rung} → ${event.to[0] ?? 'nobody'}`
  })
}

/** Wakes only when the case asks for it, and writes down when that was and what came of it. */
function diary(life: Life, until: string): [string, string[]][] {
  const found: [string, string[]][] = []
  let { state } = life
  for (;;) {
    const next = nextInstant(state, life.settings)
    if (next === undefined || next > moment(until)) return found
    const events = passTime(state, life.settings, next)
    state = advance(state, events)
    found.push([next, told(events)])
    if (found.length > 50) throw new Error('It wakes for ever')
  }
}

describe('a case left alone', () => {
  it('wakes once for each rung, at its instant, and then no more (decision 10)', () => {
    expect(diary(alone(), '2027-12-31 00:00')).toEqual([
      ['2026-03-05T00:30:00.000Z', ['sort due → sorter']],
      ['2026-03-05T16:00:00.000Z', ['sort overdue → nobody']],
      ['2026-03-06T00:30:00.000Z', ['sort unit-head → office-head']],
      ['2026-03-10T00:30:00.000Z', ['sort lead → director']],
      ['2026-03-12T00:30:00.000Z', ['sort director → director', 'notify warn → notifier']],
      ['2026-03-17T00:30:00.000Z', ['notify due → notifier']],
      ['2026-03-17T16:00:00.000Z', ['notify overdue → nobody']],
      ['2026-03-18T00:30:00.000Z', ['notify unit-head → office-head']],
      ['2026-03-20T00:30:00.000Z', ['notify lead → director']],
      ['2026-03-24T00:30:00.000Z', ['notify director → director']],
    ])
  })

  it('is overdue from 00:00 Asia/Shanghai on the day after, until the duty is done', () => {
    const onTheDay = sleepUntil(alone(), '2026-03-05T15:59:59.999Z')
    expect(isOverdue(onTheDay.state)).toBe(false)
    const after = sleepUntil(onTheDay, '2026-03-05T16:00:00.000Z')
    expect(isOverdue(after.state)).toBe(true)
    expect(isOverdue(give(after, 'accept').state)).toBe(false)
  })

  it('looked at late, everything is on record and each post hears the last of it', () => {
    const { state } = alone()
    expect(told(passTime(state, withOwnPosts, moment('2026-06-01 09:00')))).toEqual([
      'sort due → sorter',
      'sort overdue → nobody',
      'sort unit-head → office-head',
      'sort lead → nobody',
      'sort director → director',
      'notify warn → nobody',
      'notify due → notifier',
      'notify overdue → nobody',
      'notify unit-head → office-head',
      'notify lead → nobody',
      'notify director → director',
    ])
  })

  it('a rung carries its duty, its due date, its urgency and what it proposes', () => {
    const events = passTime(alone().state, withOwnPosts, moment('2026-06-01 09:00'))
    const sort = { type: 'rung-reached', duty: '2026-000001/sort/1', due: '2026-03-05' }
    expect(events.slice(0, 5)).toEqual([
      { ...sort, rung: 'due', urgent: false, to: ['sorter', 'office-head', 'director', 'head'] },
      { ...sort, rung: 'overdue', urgent: false, to: [] },
      { ...sort, rung: 'unit-head', urgent: true, to: ['office-head', 'director', 'head'] },
      { ...sort, rung: 'lead', urgent: true, to: [] },
      {
        ...{ ...sort, rung: 'director', urgent: true, to: ['director', 'head'] },
        proposes: 'listed-supervision',
      },
    ])
  })

  it('looked at twice at the same moment, nothing happens the second time', () => {
    for (const [at] of diary(alone(), '2026-12-31 00:00')) {
      const once = lookAtClock(alone(), at)
      expect(lookAtClock(once, at).state).toBe(once.state)
    }
  })

  it('between two instants nothing happens at all', () => {
    const life = sleepUntil(alone(), '2026-03-12T00:30:00.000Z')
    expect(nextInstant(life.state, life.settings)).toBe('2026-03-17T00:30:00.000Z')
    expect(lookAtClock(life, '2026-03-17T00:29:59.999Z').state).toBe(life.state)
  })
})

describe('what its owner hears when a duty opens is not said again (decision 10)', () => {
  it.each([
    ['2026-03-02 08:29', [], '2026-03-02T00:30:00.000Z'],
    ['2026-03-02 08:30', ['warn'], '2026-03-05T00:30:00.000Z'],
    ['2026-03-02 18:00', ['warn'], '2026-03-05T00:30:00.000Z'],
  ])('registered at %s: %j is past', (at, rung, next) => {
    const life = alone(at)
    expect(duty(life, 'sort').rung).toEqual(rung)
    expect(nextInstant(life.state, life.settings)).toBe(next)
  })

  it('a filing entered late rings at once for those above, not for its owner', () => {
    // Received on 15 January, so that the notice was owed by 30 January.
    const life = begin({ receivedOn: '2026-01-15', settings: withOwnPosts })
    expect(duty(life, 'notify').rung).toEqual(['warn', 'due'])
    expect(nextInstant(life.state, life.settings)).toBe('2026-01-30T16:00:00.000Z')
    expect(told(passTime(life.state, life.settings, life.now))).toEqual([
      'notify overdue → nobody',
      'notify unit-head → office-head',
      'notify lead → nobody',
      'notify director → director',
    ])
  })

  it('where its date is today and the hour past, the owner heard of both rungs', () => {
    // Received on Monday 16 February, in Spring Festival: owed by Tuesday 3 March.
    const life = begin({ receivedOn: '2026-02-16', at: '2026-03-03 09:00' })
    expect(duty(life, 'notify')).toMatchObject({
      due: { due: '2026-03-03' },
      rung: ['warn', 'due'],
    })
    expect(isOverdue(life.state)).toBe(false)
  })

  it('an owner above others is told by opening too, and only of what speaks to the owner', () => {
    const { ladder } = settings()
    const rungs = ladder.rungs.map((rung) => ({ ...rung, workingDays: -3 }))
    const life = begin({ settings: settings({ ladder: { ...standardLadder, rungs } }) })
    expect(duty(life, 'sort').rung).toEqual(['warn', 'due'])
  })
})

describe('a ladder passes upward (decision 10)', () => {
  const opened = (life: Life, at: string) =>
    passTime(life.state, life.settings, moment(at)).flatMap((event) =>
      event.type === 'rung-reached' && event.duty.includes('handle') ? [event.to] : [],
    )

  /** Accepted on 2 March, to be handled by 6 May. */
  it('before it is entrusted: from the office’s head to the director, no lead being named', () => {
    const life = liveTo(alone(), 'accepted')
    expect(opened(life, '2026-06-01 09:00')).toEqual([
      [],
      ['handler', 'office-head', 'director', 'head'],
      [],
      ['office-head', 'director', 'head'],
      [],
      ['director', 'head'],
    ])
  })

  it('once it is entrusted: from the unit’s head to the lead, and on', () => {
    const life = liveTo(alone(), 'entrusted')
    expect(opened(life, '2026-06-01 09:00')).toEqual([
      [],
      ['handler', 'unit-head', 'lead', 'director', 'head'],
      [],
      ['unit-head', 'lead', 'director', 'head'],
      ['lead', 'director', 'head'],
      ['director', 'head'],
    ])
  })

  it.each<[DutyKind, CasePhase, string]>([
    ['notify', 'registered', 'office-head'],
    ['notify', 'signed-for', 'office-head'],
    ['sort', 'registered', 'office-head'],
    ['entrust', 'accepted', 'office-head'],
    ['handle', 'accepted', 'office-head'],
    ['handle', 'entrusted', 'unit-head'],
    ['sign-for', 'entrusted', 'unit-head'],
    ['serve-answer', 'answer-issued', 'office-head'],
    ['conclude', 'answer-served', 'office-head'],
  ])('first to look at a late %s, %s, is the head of who works on it: %s', (kind, phase, head) => {
    const { state, settings: pinned } = liveTo(alone(), phase)
    const rung = passTime(state, pinned, moment('2026-06-01 09:00')).find(
      (event) =>
        event.type === 'rung-reached' &&
        event.duty === `2026-000001/${kind}/1` &&
        event.rung === 'unit-head',
    )
    expect(rung?.type === 'rung-reached' && rung.to[0]).toBe(head)
  })

  it('a post that comes twice is named once', () => {
    const posts = { ...withOwnPosts.posts, handle: withOwnPosts.posts.director }
    const life = liveTo(begin({ settings: { ...withOwnPosts, posts } }), 'accepted')
    const toOwner = allOf(life, 'duty-opened').find(({ duty: { kind } }) => kind === 'handle')?.to
    expect(toOwner).toEqual(['director', 'office-head', 'head'])
  })
})

describe('windows run out by themselves, each its own (Art. 35)', () => {
  const other = 'petitioner-2' as PetitionerId
  const recipients = [
    { id: petitioner, reachable: true },
    { id: other, reachable: true },
  ]
  /** One served on 2 March (to 1 April), the other on 9 March (to 8 April). */
  const served = () => {
    const life = liveTo(begin({ recipients }), 'answer-issued', { notices: true })
    const first = give(life, opinionTo(petitioner))
    const both = give(first, opinionTo(other), { at: '2026-03-09 09:00' })
    return allAsked(give(both, 'conclude'))
  }

  it('are the next thing to wake for, and what they bring', () => {
    expect(diary(served(), '2027-01-01 00:00')).toEqual([
      ['2026-03-24T16:00:00.000Z', ['question-lapsed', 'question-lapsed']],
      ['2026-04-01T16:00:00.000Z', ['window-lapsed']],
      ['2026-04-08T16:00:00.000Z', ['window-lapsed', 'ended']],
    ])
  })

  it('one that is over leaves the other open', () => {
    const life = lookAtClock(served(), '2026-04-02 00:00')
    expect(life.state.windows.map(({ recipient, state }) => [recipient, state])).toEqual([
      [petitioner, 'lapsed'],
      [other, 'open'],
    ])
  })

  it('may be over before the other is served', () => {
    const life = liveTo(begin({ recipients }), 'answer-issued', { notices: true })
    const first = sleepUntil(give(life, opinionTo(petitioner)), '2026-05-11 09:00')
    expect(first.state).toMatchObject({ phase: 'answer-issued', windows: [{ state: 'lapsed' }] })
    const then = give(first, opinionTo(other))
    expect(then.state.windows.map(({ state }) => state)).toEqual(['lapsed', 'open'])
  })

  it('one that was over when it was entered lapses at once, on its own day', () => {
    const issued = liveTo(begin({ at: '2026-03-02 09:00' }), 'answer-issued', { notices: true })
    const lateEntry = {
      approvalId: 'approval-1',
      approvedBy: director,
      reason: { id: 'text-reason', hash: 'hash' },
    }
    const late = give(sleepUntil(issued, '2026-05-11 09:00'), 'serve-opinion', {
      on: '2026-03-02',
      lateEntry,
    })
    expect(nextInstant(late.state, late.settings)).toBe('2026-03-04T16:00:00.000Z')
    expect(allOf(lookAtClock(late, '2026-05-11 09:00'), 'window-lapsed')).toEqual([
      {
        ...{ type: 'window-lapsed', clock: 'request-review', round: 0 },
        ...{ recipient: petitioner, on: '2026-04-02' },
      },
    ])
  })
})

it('the next instant is the earliest of rungs, questions and windows', () => {
  const life = liveTo(alone(), 'answer-served')
  // To be concluded by Wednesday 4 March; its warning was due on Friday 27 February.
  expect(duty(life, 'conclude').due.due).toBe('2026-03-04')
  expect(nextInstant(life.state, life.settings)).toBe('2026-03-04T00:30:00.000Z')
  const told = give(give(life, 'conclude'), 'serve-notice')
  const asked = allAsked(told)
  expect(nextInstant(asked.state, asked.settings)).toBe('2026-03-17T16:00:00.000Z')
  const silent = sleepUntil(asked, '2026-03-18 09:00')
  expect(nextInstant(silent.state, silent.settings)).toBe('2026-04-01T16:00:00.000Z')
})
