import type { CommandFacts } from '../../../domain/case/commands'
import type { NoticeSubject } from '../../../domain/case/kinds'
import { noticesNeeded } from '../../../domain/case/notices'
import { asDay } from '../../../domain/time/day'
import {
  an,
  bo,
  body,
  cameIn,
  directing,
  dutiesOf,
  first,
  live,
  ofAn,
  petition,
  second,
  tell,
  text,
} from './acts'
import { allOf, refusalOf, type Life } from './life'

/** What was told, and proved late, of a matter that came back, once and again (decision 46; Art. 23). */

const forward = (to = 'city'): CommandFacts => ({ kind: 'forward', to: body(to) })
const takeBack: CommandFacts = { kind: 'take-back', text }
const at = (day: string) => ({ at: `${day} 09:00` })
const lateFor = (on: string) => ({ ...directing, ...at('2026-03-20'), on })
const corrected = (says: NoticeSubject, to: string): CommandFacts => {
  return { kind: 'correct-date', fact: 'notice', recipient: an, says, to: asDay(to), text }
}
const back = (life: Life) =>
  dutiesOf(life, 'tell-ending')
    .filter(({ about }) => about.startsWith('back'))
    .map(({ about, due, state, doneOn }) => [about, due.due, doneOn ?? state].join(' '))

/** Sent to the city on Monday 2 March 2026, and back on Monday the 9th. */
const told = (start = ofAn('national-2022')) =>
  live(start, [forward()], [tell(an, 'transfer')], [takeBack, at('2026-03-09')])
/** Sent on to the county on the 11th, and back from there on the 16th. */
const twice = (life: Life) =>
  live(life, [forward('county'), at('2026-03-11')], [takeBack, at('2026-03-16')])

describe('how it goes on', () => {
  it('is told after the return, and corrected to no day before it', () => {
    const informed = live(told(), [tell(an), at('2026-03-11')])
    expect(back(informed)).toEqual(['back/1 2026-03-12 2026-03-11'])
    const refusal = refusalOf(informed, corrected('receipt', '2026-03-05'), directing)
    expect(refusal).toMatchObject({ code: 'dates-out-of-order' })
    expect(refusal.message).toContain('2026-03-09')
    const moved = live(informed, [corrected('receipt', '2026-03-10'), directing])
    expect(back(moved)).toEqual(['back/1 2026-03-12 2026-03-10'])
  })

  it('was told, also where the return is entered only afterwards', () => {
    const life = live(
      ofAn('national-2022'),
      [forward()],
      [tell(an, 'transfer')],
      [tell(an), at('2026-03-11')],
      [takeBack, { ...at('2026-03-12'), on: '2026-03-09' }],
    )
    expect(noticesNeeded(life.state, an)).toEqual([])
    expect(back(life).filter((each) => each.endsWith('open'))).toEqual([])
  })

  it.each([
    ['national-2005', '2015-03-09', '2015-03-23', '2015-03-26'],
    ['zhejiang-2016', '2019-03-11', '2019-03-25', '2019-03-28'],
  ] as const)('%s: from its sorting, for nothing may be told before', (era, monday, later, due) => {
    const sent = live(ofAn(era), [forward()], [tell(an, 'transfer')])
    const returned = live(sent, [takeBack, at(monday)])
    expect(refusalOf(returned, tell(an)).message).toContain('sort it first')
    expect(back(returned)).toEqual([])
    const sorted = live(returned, [petition, at(later)])
    expect(back(sorted)).toEqual([`back/1 ${due} open`])
    expect(back(live(sorted, [tell(an)]))).toEqual([`back/1 ${due} ${later}`])
    const elsewhere = live(returned, [forward('county'), at(later)])
    expect(back(elsewhere)).toEqual([`back/1 ${due} open`])
    const again = live(elsewhere, [takeBack])
    expect(back(again)).toEqual([`back/1 ${due} open`])
  })

  it('in what is split off later, from then', () => {
    const life = told(ofAn('national-2022', { claims: [first, second].map((id) => ({ id })) }))
    const apart = live(life, [{ kind: 'split', claims: [second] }, at('2026-03-23')])
    const [begun] = allOf(apart, 'split-begun')
    const other = ofAn('national-2022', { ...begun!.begins, at: '2026-03-23 10:00' })
    expect(back(other)).toEqual(['back/1 2026-03-26 open'])
  })
})

describe('of two returns', () => {
  it('what was told before the first is of then, and the next notice counts', () => {
    const late = live(twice(told()), [tell(an), lateFor('2026-03-05')], [petition])
    expect(late.state.notices.map(({ overtaken }) => overtaken)).toEqual([1, 1])
    expect(noticesNeeded(late.state, an)).toEqual(['receipt'])
    expect(back(live(late, [tell(an)]))).toEqual(['back/1 2026-03-12 2026-03-20'])
  })

  it('a late proof is of the sending that lasted on its day', () => {
    const silent = live(ofAn('national-2022'), [forward()], [takeBack, at('2026-03-09')])
    const gone = live(silent, [forward('county'), at('2026-03-11')])
    for (const life of [gone, twice(silent)]) {
      const proved = live(life, [tell(an, 'transfer'), lateFor('2026-03-05')])
      expect(proved.state.notices).toMatchObject([{ on: '2026-03-05', overtaken: 1 }])
      expect(refusalOf(proved, tell(an, 'transfer'), lateFor('2026-03-06')).code).toBe(
        'already-done',
      )
      const between = refusalOf(proved, tell(an, 'transfer'), lateFor('2026-03-10'))
      expect(between).toMatchObject({ code: 'not-for-this-matter' })
      expect(between.message).toContain('2026-03-09')
      expect(() => live(proved, [tell(an, 'transfer'), lateFor('2026-03-12')])).not.toThrow()
    }
  })

  it('on one day each misled whom it misled, and each proof stands', () => {
    const life = live(
      told(cameIn('national-2022')),
      [forward('county')],
      [tell(bo, 'transfer')],
      [takeBack],
    )
    expect(life.state.notices.map(({ overtaken }) => overtaken)).toEqual([1, 2])
    const informed = live(life, [tell(an), at('2026-03-11')])
    expect(back(informed)).toEqual(['back/1 2026-03-12 2026-03-11', 'back/2 2026-03-12 open'])
    const proved = live(informed, [tell(an, 'transfer'), lateFor('2026-03-09')])
    expect(proved.state.notices.at(-1)).toMatchObject({ recipient: an, overtaken: 2 })
  })
})

it('a day before it was sent is refused by its sending', () => {
  const life = live(
    ofAn('national-2022'),
    [forward(), at('2026-03-04')],
    [takeBack, at('2026-03-09')],
  )
  expect(refusalOf(life, tell(an, 'transfer'), { on: '2026-03-03' }).message).toContain(
    'before its sending to the other body, on 2026-03-04',
  )
})
