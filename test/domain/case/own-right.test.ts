import type { CommandFacts } from '../../../domain/case/commands'
import type { PetitionerId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import {
  an,
  answered,
  askFinalReview,
  askReview,
  askSettled,
  atWork,
  bo,
  cameIn,
  conclude,
  directing,
  dutiesOf,
  entrust,
  explain,
  live,
  ofAn,
  opinion,
  opinionTo,
  owed,
  reviewed,
  reviewTo,
  signFor,
  tell,
  text,
} from './acts'
import { ask, sleepUntil, type Life } from './life'

const themselves = (actor: PetitionerId) => ({ actor })
const served = () => answered(atWork(live(ofAn('national-2022'), [tell(an)])))
const sendFile: CommandFacts = { kind: 'send-file', recipient: an }
const takeUp: CommandFacts = { kind: 'take-up' }
const reopen: CommandFacts = { kind: 'reopen', text }
const settled: CommandFacts = { kind: 'answer-settled', recipient: an, settled: true }

const outsideOf = ({ state }: Life) => state.outside.map(({ clock, from }) => `${clock} ${from}`)

describe('a petitioner gives a command in their own right (decision 58)', () => {
  const both = () =>
    live(atWork(cameIn('national-2022')), [opinion({})], [opinionTo(an)], [opinionTo(bo)])

  it.each([
    ['their own review', askReview(an), an, undefined],
    ['that of another', askReview(bo), an, 'not-for-your-post'],
    ['what is the office’s', explain, an, 'not-for-your-post'],
    ['its own service', opinionTo(an), an, 'not-for-your-post'],
  ])('%s', (_what, facts, actor, code) => {
    const decision = ask(both(), facts, themselves(actor))
    expect(decision.ok ? undefined : decision.refusal.code).toBe(code)
  })

  it('says for themselves whether it is settled', () => {
    const asked = live(served(), [conclude], [askSettled(an)])
    const said = live(asked, [settled, themselves(an)])
    expect(said.state.settled).toEqual({ on: '2026-03-02', how: 'confirmed' })
    expect(said.events.findLast(({ type }) => type === 'settlement-answered')).toMatchObject({
      by: an,
    })
  })
})

describe('whoever says at their own door that it is not settled is heard (plan H8)', () => {
  const unsettled: CommandFacts = { kind: 'answer-settled', recipient: an, settled: false }
  const asked = () => live(served(), [conclude], [askSettled(an)])
  const said = () => live(asked(), [unsettled, { ...themselves(an), at: '2026-03-05 09:00' }])
  const heard = (life: Life) =>
    dutiesOf(life, 'explain').find(({ about }) => about === `unsettled/${an}/2026-03-05`)

  it('by an explanation within its time, and until then the case does not end', () => {
    expect(owed(said())).toContain('2026-03-12 explain')
    expect(sleepUntil(said(), '2026-06-01 09:00').state.phase).toBe('concluded')
    const explained = live(said(), [explain, { at: '2026-03-06 09:00' }])
    expect(heard(explained)).toMatchObject({ state: 'done', doneOn: '2026-03-06' })
  })

  it('by the work being taken up again, or their own word that it is settled after all', () => {
    const up = live(sleepUntil(said(), '2026-03-09 09:00'), [takeUp, directing])
    expect(heard(up)).toMatchObject({ state: 'done', doneOn: '2026-03-09' })
    const again = live(said(), [askSettled(an)], [settled, themselves(an)])
    expect(heard(again)).toMatchObject({ state: 'done', doneOn: '2026-03-05' })
  })

  it('a round that was begun that day, before it was said, is no answer to it; a later one is', () => {
    const begun = live(asked(), [reopen, directing], [entrust()], [signFor])
    const again = live(answered(begun), [conclude], [askSettled(an)], [unsettled, themselves(an)])
    const ofThatDay = (life: Life) =>
      dutiesOf(life, 'explain').find(({ about }) => about === `unsettled/${an}/2026-03-02`)
    expect(ofThatDay(again)?.state).toBe('open')
    expect(ofThatDay(live(again, [reopen, directing]))?.state).toBe('withdrawn')
  })

  it('not by what was explained on the same day before they spoke', () => {
    const before = live(asked(), [explain, { at: '2026-03-05 08:00' }])
    const life = live(before, [unsettled, { ...themselves(an), at: '2026-03-05 09:00' }])
    expect(heard(life)).toMatchObject({ state: 'open' })
    const after = live(life, [explain, { at: '2026-03-05 10:00' }])
    expect(heard(after)).toMatchObject({ state: 'done', doneOn: '2026-03-05' })
  })

  it('what a member of staff records was heard by whoever records it', () => {
    const life = live(asked(), [unsettled, { at: '2026-03-05 09:00' }])
    expect(heard(life)).toBeUndefined()
  })
})

describe('asked at this body’s door, it reaches the body above with the file (Arts. 35, 36)', () => {
  const asked = () => live(served(), [askReview(an), { ...themselves(an), at: '2026-04-01 09:00' }])

  it('it is in time by the day it was asked here, and nothing runs above yet', () => {
    expect(asked().state.remedies).toEqual([
      expect.objectContaining({ askedHere: true, requestedOn: '2026-04-01' }),
    ])
    expect(outsideOf(asked())).toEqual([])
    expect(owed(asked())).toContain('2026-04-07 send-file')
    expect(owed(asked()).filter((each) => each.endsWith('follow-up-review'))).toEqual([])
  })

  it('the body above has its time from the day the file was sent', () => {
    const sent = live(asked(), [sendFile, { at: '2026-04-03 09:00' }])
    expect(outsideOf(sent)).toEqual(['decide-review 2026-04-03'])
    // Thirty days from 3 April are over with Sunday 3 May, a holiday until the 5th.
    expect(owed(sent)).toContain('2026-05-06 follow-up-review')
  })

  it('decided without a word that it was sent, it had been asked when it was', () => {
    const decided = live(asked(), [reviewed(an, 'upheld'), { at: '2026-04-10 09:00' }])
    expect(outsideOf(decided)).toEqual(['decide-review 2026-04-01'])
  })

  it('recorded by staff it runs from the day the body above got it', () => {
    const recorded = live(served(), [askReview(an), { at: '2026-04-01 09:00' }])
    expect(recorded.state.remedies[0]).not.toHaveProperty('askedHere')
    expect(outsideOf(recorded)).toEqual(['decide-review 2026-04-01'])
  })

  it('so is the final review', () => {
    const life = live(
      asked(),
      [sendFile, { at: '2026-04-02 09:00' }],
      [reviewed(an, 'upheld'), { at: '2026-04-10 09:00' }],
      [reviewTo(an), { at: '2026-04-10 10:00' }],
      [askFinalReview(an), { ...themselves(an), at: '2026-04-20 09:00' }],
    )
    const final = life.state.remedies.find(({ level }) => level === 'final-review')
    expect(final).toMatchObject({ askedHere: true, requestedOn: asDay('2026-04-20') })
    expect(outsideOf(life)).toEqual(['decide-review 2026-04-02'])
  })

  it('with their words as a text of the case', () => {
    const facts: CommandFacts = { kind: 'request-review', recipient: an, text }
    const life = live(served(), [facts, themselves(an)])
    expect(life.events.findLast(({ type }) => type === 'review-requested')).toMatchObject({
      facts: { text },
    })
  })
})
