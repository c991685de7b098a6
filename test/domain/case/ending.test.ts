import { nextInstant, passTime } from '../../../domain/case/passage-of-time'
import type { PetitionerId } from '../../../domain/ids'
import { petitioner } from '../../support/case-fixtures'
import {
  allAsked,
  allOf,
  begin,
  give,
  liveTo,
  lookAtClock,
  moment,
  notice,
  opinionTo,
  sleepUntil,
} from './life'

const other = 'petitioner-2' as PetitionerId
const two = [
  { id: petitioner, reachable: true },
  { id: other, reachable: true },
]

/** Told and served on Monday 2026-03-02: the window runs to Wednesday 1 April. */
const served = () => liveTo(begin(), 'answer-served', { notices: true })

describe('a case ends when nothing is left to wait for (decision 7)', () => {
  it('not with its conclusion, but at 00:00 Asia/Shanghai after the last day of the window', () => {
    const concluded = sleepUntil(allAsked(give(served(), 'conclude')), '2026-03-18 09:00')
    expect(concluded.state).toMatchObject({ phase: 'concluded', concludedOn: '2026-03-02' })
    const lastMoment = lookAtClock(concluded, '2026-04-01T15:59:59.999Z')
    expect(lastMoment.state.phase).toBe('concluded')
    expect(lastMoment.events).toEqual(concluded.events)
    const over = lookAtClock(lastMoment, '2026-04-01T16:00:00.000Z')
    expect(over.events.slice(-2)).toEqual([
      {
        ...{ type: 'window-lapsed', clock: 'request-review', round: 0 },
        ...{ recipient: petitioner, on: '2026-04-02' },
      },
      { type: 'ended', on: '2026-04-02' },
    ])
    expect(over.state).toMatchObject({ phase: 'ended', endedOn: '2026-04-02' })
  })

  it('only after the last of several windows', () => {
    let life = liveTo(begin({ recipients: two }), 'answer-issued', { notices: true })
    life = give(life, opinionTo(petitioner))
    life = give(life, opinionTo(other), { at: '2026-03-09 10:00' })
    life = allAsked(give(life, 'conclude'))
    life = lookAtClock(life, '2026-04-02 00:00')
    expect(allOf(life, 'window-lapsed').map(({ recipient }) => recipient)).toEqual([petitioner])
    expect(life.state.phase).toBe('concluded')
    life = lookAtClock(life, '2026-04-09 00:00')
    expect(life.state).toMatchObject({ phase: 'ended', endedOn: '2026-04-09' })
  })

  it('of windows that are over together it names the day after the later one', () => {
    let life = liveTo(begin({ recipients: two }), 'answer-issued', { notices: true })
    life = give(life, opinionTo(other), { at: '2026-03-09 10:00' })
    life = give(give(life, opinionTo(petitioner), { on: '2026-03-03' }), 'conclude')
    life = allAsked(life)
    life = lookAtClock(life, '2026-06-01 00:00')
    expect(allOf(life, 'window-lapsed').map(({ recipient, on }) => [recipient, on])).toEqual([
      [other, '2026-04-09'],
      [petitioner, '2026-04-03'],
    ])
    expect(life.state.endedOn).toBe('2026-04-09')
  })

  it('concluded when its windows are over, it still wakes, and ends that day', () => {
    const concluded = give(sleepUntil(served(), '2026-05-20 10:00'), 'conclude')
    const asked = allAsked(concluded)
    const late = give(asked, { kind: 'answer-settled', recipient: petitioner, settled: false })
    expect(late.state.windows.map(({ state }) => state)).toEqual(['lapsed'])
    expect(nextInstant(late.state, late.settings)).toBe('2026-05-19T16:00:00.000Z')
    const ended = sleepUntil(late, '2026-05-20 10:00')
    expect(ended.state).toMatchObject({ phase: 'ended', endedOn: '2026-05-20' })
  })

  it('never while it has not been concluded', () => {
    const life = sleepUntil(served(), '2027-03-01 00:00')
    expect(life.state.phase).toBe('answer-served')
    expect(allOf(life, 'ended')).toEqual([])
    expect(nextInstant(life.state, life.settings)).toBeUndefined()
  })
})

describe('a case does not end while somebody is to be told (Art. 23)', () => {
  const untold = () => sleepUntil(allAsked(liveTo(begin(), 'concluded')), '2026-06-01 09:00')

  it('its windows over, it stays open and overdue', () => {
    const life = untold()
    expect(life.state.phase).toBe('concluded')
    expect(life.state.windows.map(({ state }) => state)).toEqual(['lapsed'])
    expect(nextInstant(life.state, life.settings)).toBeUndefined()
  })

  it('ends on the day the last notice was served', () => {
    const told = give(untold(), notice(petitioner), { on: '2026-05-29' })
    expect(nextInstant(told.state, told.settings)).toBe('2026-05-28T16:00:00.000Z')
    expect(sleepUntil(told, '2026-06-01 09:00').state).toMatchObject({
      phase: 'ended',
      endedOn: '2026-05-29',
    })
  })

  it('ends with its windows where nobody can be told', () => {
    const recipients = [{ id: petitioner, reachable: false }]
    const life = liveTo(begin({ recipients }), 'concluded')
    expect(sleepUntil(life, '2026-06-01 09:00').state.endedOn).toBe('2026-04-02')
  })
})

describe('an ended case', () => {
  const ended = () => liveTo(begin(), 'ended')

  it('has no open duty, no open window and nothing more to wake for', () => {
    const { state, settings } = ended()
    expect(state.duties.filter((duty) => duty.state === 'open')).toEqual([])
    expect(state.windows.filter((window) => window.state === 'open')).toEqual([])
    expect(nextInstant(state, settings)).toBeUndefined()
    expect(passTime(state, settings, moment('2030-01-01 00:00'))).toEqual([])
  })
})
