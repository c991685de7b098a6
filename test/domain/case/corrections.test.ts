import type { CommandFacts } from '../../../domain/case/commands'
import type { DatedFact, NoticeSubject } from '../../../domain/case/kinds'
import type { PetitionerId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { allOf, ask, duty, refusalOf, type Life } from './life'
import {
  accept,
  an,
  answered,
  askFinalReview,
  askReview,
  atWork,
  bo,
  body,
  cameIn,
  conclude,
  directing,
  live,
  ofAn,
  opinion,
  opinionTo,
  petition,
  entrust,
  signFor,
  reviewed,
  reviewTo,
  tell,
  text,
  windowsOf,
} from './acts'

/** A correction is a fact of its own, and leads to where it would stand had it been so from the first. */
const correct = (
  fact: DatedFact,
  to: string,
  recipient?: PetitionerId,
  says?: NoticeSubject,
): CommandFacts => ({
  ...{ kind: 'correct-date', fact, to: asDay(to), text },
  ...(recipient === undefined ? {} : { recipient }),
  ...(says === undefined ? {} : { says }),
})
const codeOf = (life: Life, facts: CommandFacts) => {
  const decision = ask(life, facts, directing)
  return decision.ok ? undefined : decision.refusal.code
}

/** Each step on a day of its own: accepted Wed 4, entrusted Thu 5, signed Fri 6, issued Mon 9 … */
const stepwise = () =>
  live(
    cameIn('national-2022'),
    [tell(an), { at: '2026-03-03 09:00' }],
    [petition, { at: '2026-03-04 09:00' }],
    [entrust(), { at: '2026-03-05 09:00' }],
    [signFor, { at: '2026-03-06 09:00' }],
    [opinion({}), { ...directing, at: '2026-03-09 09:00' }],
    [opinionTo(an), { at: '2026-03-10 09:00' }],
    [opinionTo(bo), { at: '2026-03-11 09:00' }],
    [conclude, { at: '2026-03-12 09:00' }],
    [tell(bo), { at: '2026-03-13 09:00' }],
  )
const withReviews = () =>
  live(
    stepwise(),
    [askReview(an), { at: '2026-03-16 09:00' }],
    [reviewed(an, 'upheld'), { at: '2026-03-17 09:00' }],
    [reviewTo(an), { at: '2026-03-18 09:00' }],
    [askFinalReview(an), { at: '2026-03-20 09:00' }],
  )

describe('a corrected date keeps its place among the others', () => {
  it.each<[DatedFact, PetitionerId | undefined, first: string, last: string]>([
    ['acceptance', undefined, '2026-03-02', '2026-03-05'],
    ['notice', an, '2026-03-02', '2026-03-20'],
    ['issue', undefined, '2026-03-06', '2026-03-10'],
    ['service', an, '2026-03-09', '2026-03-16'],
    ['service', bo, '2026-03-09', '2026-03-20'],
    ['review-request', an, '2026-03-10', '2026-03-17'],
    ['review-decision', an, '2026-03-16', '2026-03-18'],
    ['review-service', an, '2026-03-17', '2026-03-20'],
    ['final-review-request', an, '2026-03-18', '2026-03-20'],
  ])('%s of %s: from %s to %s', (fact, recipient, first, last) => {
    const code = (to: string) => codeOf(withReviews(), correct(fact, to, recipient))
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10)
    const after = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10)
    expect([first, last].map(code)).toEqual([undefined, undefined])
    expect(code(before)).toBe('dates-out-of-order')
    // Today is 20 March.
    expect(code(after)).toBe(last === '2026-03-20' ? 'date-in-future' : 'dates-out-of-order')
    const refusal = refusalOf(withReviews(), correct(fact, before, recipient), directing)
    expect(refusal.rule).toBe('decision 2')
    expect(refusal.message).toContain(first)
    // A review is asked for within its window, whatever followed.
    if (last !== '2026-03-20') expect(refusal.message).toContain(`on ${last} at the latest`)
  })

  it.each<[DatedFact, PetitionerId | undefined]>([
    ['acceptance', undefined],
    ['notice', bo],
    ['issue', undefined],
    ['service', an],
    ['review-request', an],
    ['review-decision', an],
    ['review-service', an],
    ['final-review-request', an],
    ['final-review-decision', an],
    ['final-review-service', an],
    ['hearing-begin', an],
    ['hearing-end', an],
    ['receipt-here', undefined],
    ['transfer-report', undefined],
    ['conclusion-report', undefined],
    ['notice', undefined],
    ['review-request', undefined],
  ])('%s that is not there cannot be corrected', (fact, recipient) => {
    expect(
      codeOf(live(cameIn('national-2022'), [tell(an)]), correct(fact, '2026-03-02', recipient)),
    ).toBe('unknown-object')
  })

  it('a final review’s own receipt has nothing after it', () => {
    const read = live(withReviews(), [reviewed(an, 'upheld')], [reviewTo(an)])
    const later = live(read, [
      correct('final-review-service', '2026-03-23', an),
      { ...directing, at: '2026-03-25 09:00' },
    ])
    expect(later.state.terminated).toBeUndefined()
    expect(later.state.remedies.at(-1)?.service?.on).toBe('2026-03-23')
  })

  it('in a second round services are measured by the reviews of that round', () => {
    const back = live(
      answered(atWork(ofAn('national-2022'))),
      [askReview(an)],
      [reviewed(an, 'sent-back'), { at: '2026-03-09 09:00' }],
    )
    const again = live(answered(back), [conclude, { at: '2026-03-12 09:00' }])
    expect(codeOf(again, correct('service', '2026-03-11', an))).toBeUndefined()
    expect(codeOf(again, correct('issue', '2026-03-06'))).toBe('dates-out-of-order')
  })
})

describe('what follows from it follows it', () => {
  it('acceptance: the limit runs from the other day', () => {
    const start = ofAn('national-2022', { at: '2026-03-16 09:00', receivedOn: '2026-03-02' })
    const life = live(start, [petition])
    // Sixty days from Monday 16 March: Friday 15 May; from Monday 9 March: Friday 8 May.
    expect(duty(life, 'handle').due.due).toBe('2026-05-15')
    const moved = live(life, [correct('acceptance', '2026-03-09'), directing])
    expect(duty(moved, 'handle').due.due).toBe('2026-05-08')
    expect(moved.state).toMatchObject({ acceptedOn: '2026-03-09', sortedOn: '2026-03-09' })
    expect(allOf(moved, 'duty-done').filter(({ duty: id }) => id.includes('sort'))).toMatchObject([
      { on: '2026-03-16' },
      { on: '2026-03-09' },
    ])
  })

  it('of a routed matter its close moves with it, and lies before its notice', () => {
    const start = ofAn('national-2022', { at: '2026-03-09 09:00', receivedOn: '2026-03-02' })
    const life = live(
      start,
      [accept('litigation')],
      [tell(an, 'route'), { at: '2026-03-11 09:00' }],
    )
    const moved = live(life, [correct('acceptance', '2026-03-04'), directing])
    expect(moved.state).toMatchObject({ acceptedOn: '2026-03-04', closingOn: '2026-03-04' })
    // Three working days from Wednesday 4 March, and not from Monday the 9th.
    expect(duty(moved, 'tell-ending').due.due).toBe('2026-03-09')
    expect(codeOf(life, correct('acceptance', '2026-03-12'))).toBe('date-in-future')
    const later = live(life, [conclude, { at: '2026-03-13 09:00' }])
    expect(codeOf(later, correct('acceptance', '2026-03-11'))).toBeUndefined()
    expect(codeOf(later, correct('acceptance', '2026-03-12'))).toBe('dates-out-of-order')
  })

  it('notice: in time after all, or late', () => {
    const start = ofAn('national-2022', { at: '2026-03-20 09:00', receivedOn: '2026-03-02' })
    const late = live(start, [tell(an)])
    expect(allOf(late, 'duty-done')).toMatchObject([{ on: '2026-03-20', late: true }])
    const intime = live(late, [correct('notice', '2026-03-17', an), directing])
    expect(allOf(intime, 'duty-done').at(-1)).toMatchObject({ on: '2026-03-17', late: false })
    expect(intime.state.notices).toMatchObject([{ on: '2026-03-17' }])
  })

  it('issue: handled on that day', () => {
    const life = live(stepwise(), [correct('issue', '2026-03-06'), directing])
    expect(duty(life, 'handle').doneOn).toBe('2026-03-06')
    expect(life.state.answer?.issuedOn).toBe('2026-03-06')
  })

  it('service: that person’s window, and nobody else’s', () => {
    const life = live(stepwise(), [correct('service', '2026-03-12', bo), directing])
    // Thirty days from 10, 11 and 12 March: Thursday 9, Friday 10 and Saturday 11, so Monday 13 April.
    expect(windowsOf(stepwise())).toEqual([
      `${an} request-review 2026-04-09 open`,
      `${bo} request-review 2026-04-10 open`,
    ])
    expect(windowsOf(life)[1]).toBe(`${bo} request-review 2026-04-13 open`)
    expect(windowsOf(life)[0]).toBe(windowsOf(stepwise())[0])
    expect(allOf(life, 'window-moved')).toMatchObject([{ recipient: bo, from: '2026-03-12' }])
    expect(duty(life, 'serve-answer').doneOn).toBe('2026-03-12')
  })

  it('concluded before it was served, it is concluded by that service, and back again', () => {
    const later = live(stepwise(), [
      correct('service', '2026-03-16', bo),
      { ...directing, at: '2026-03-20 09:00' },
    ])
    expect(later.state).toMatchObject({ phase: 'concluded', concludedOn: '2026-03-16' })
    expect(duty(later, 'conclude').doneOn).toBe('2026-03-16')
    expect(windowsOf(later)[1]).toBe(`${bo} request-review 2026-04-15 open`)
    const other = live(later, [correct('service', '2026-03-17', an), directing])
    expect(other.state.concludedOn).toBe('2026-03-17')
    const back = live(other, [correct('service', '2026-03-10', an), directing])
    expect(back.state.concludedOn).toBe('2026-03-16')
    const whole = live(back, [correct('service', '2026-03-11', bo), directing])
    expect(whole.state.concludedOn).toBe('2026-03-12')
    expect(whole.state).not.toHaveProperty('concludedAsOf')
  })

  it('a round that follows knows nothing of when the one before was concluded', () => {
    const corrected = live(stepwise(), [
      correct('service', '2026-03-16', bo),
      { ...directing, at: '2026-03-20 09:00' },
    ])
    const again = live(corrected, [{ kind: 'reopen', text }, directing], [entrust()], [signFor])
    expect(again.state).not.toHaveProperty('concludedAsOf')
    const notice = live(again, [correct('notice', '2026-03-14', bo), directing])
    expect(notice.state).not.toHaveProperty('concludedOn')
    const served = live(again, [opinion({}), directing], [opinionTo(an)], [opinionTo(bo)])
    const moved = live(served, [
      correct('service', '2026-03-21', bo),
      { ...directing, at: '2026-03-23 09:00' },
    ])
    expect(moved.state.phase).toBe('answer-served')
    expect(moved.state).not.toHaveProperty('concludedOn')
  })

  it('nor is it concluded before everybody was told where the matter goes', () => {
    const told = live(
      ofAn('national-2022'),
      [{ kind: 'decline', ground: 'not-ours', body: body('city') }],
      [tell(an, 'decline'), { at: '2026-03-10 09:00' }],
    )
    expect(refusalOf(told, conclude, { on: '2026-03-09' }).code).toBe('date-too-early')
    const later = live(
      told,
      [conclude, { at: '2026-03-12 09:00' }],
      [correct('notice', '2026-03-16', an), { ...directing, at: '2026-03-20 09:00' }],
    )
    expect(later.state).toMatchObject({ phase: 'concluded', concludedOn: '2026-03-16' })
    expect(duty(later, 'conclude').doneOn).toBe('2026-03-16')
    const back = live(later, [correct('notice', '2026-03-11', an), directing])
    expect(back.state.concludedOn).toBe('2026-03-12')
  })

  it('another round is concluded on a day of its own', () => {
    const later = live(
      stepwise(),
      [correct('service', '2026-03-16', bo), { ...directing, at: '2026-03-20 09:00' }],
      [{ kind: 'reopen', text }, directing],
      [entrust()],
      [signFor],
      [opinion({}), directing],
      [opinionTo(an)],
      [opinionTo(bo)],
      [conclude, { at: '2026-03-23 09:00' }],
      [correct('service', '2026-03-23', bo), directing],
    )
    expect(later.state.concludedOn).toBe('2026-03-23')
    expect(later.state).not.toHaveProperty('concludedAsOf')
  })

  it('review service: the window for the final review', () => {
    const read = live(
      stepwise(),
      [askReview(an), { at: '2026-03-16 09:00' }],
      [reviewed(an, 'upheld')],
      [reviewTo(an), { at: '2026-03-18 09:00' }],
    )
    const life = live(read, [correct('review-service', '2026-03-17', an), directing])
    // Thirty days from 18 March: Friday 17 April; from the 17th: Thursday 16 April.
    expect(windowsOf(read)[2]).toBe(`${an} request-final-review 2026-04-17 open`)
    expect(windowsOf(life)[2]).toBe(`${an} request-final-review 2026-04-16 open`)
  })

  it('a window that was used moves with it, and stays used', () => {
    const life = live(withReviews(), [correct('service', '2026-03-12', an), directing])
    expect(windowsOf(life)[0]).toBe(`${an} request-review 2026-04-13 used`)
  })
})
