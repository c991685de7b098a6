import type { CommandFacts } from '../../../domain/case/commands'
import {
  opinionParts,
  replyResults,
  serviceWays,
  type ServiceWay,
} from '../../../domain/case/kinds'
import { addDays, asDay } from '../../../domain/time/day'
import { allOf, ask, duty, kindsOfDuties, refusalOf, type Life } from './life'
import {
  accept,
  an,
  answered,
  askReview,
  atWork,
  author,
  bo,
  cameIn,
  directing,
  dutiesOf,
  eras,
  explain,
  first,
  live,
  ofAn,
  opinion,
  opinionTo,
  owed,
  petition,
  promise,
  reply,
  replyTo,
  reviewed,
  second,
  text,
  windowsOf,
  type Era,
} from './acts'

const claims = [{ id: first }, { id: second }]
const two = (era: Era = 'national-2022') => atWork(cameIn(era, { claims }))
const outcomes = { [first]: 'supported', [second]: 'not-supported' } as const
const changed = (change: object): CommandFacts => ({ ...opinion({ outcomes }), ...change })

describe('an opinion answers every claim, once, with all its parts (Art. 32)', () => {
  it('each claim has its own outcome', () => {
    const { state } = live(two(), [opinion({ outcomes }), directing])
    expect(state.claims).toEqual([
      { id: first, outcome: 'supported', carriedOut: true },
      { id: second, outcome: 'not-supported' },
    ])
    expect(state.answer).toMatchObject({
      ...{ paper: 'opinion', issuedOn: '2026-03-02' },
      ...{ draftedBy: author, approvedBy: 'person-director' },
    })
  })

  it.each<[object]>([
    [{}],
    [{ [first]: 'supported' }],
    [{ [first]: 'supported', 'claim-9': 'supported' }],
    [{ ...outcomes, 'claim-9': 'supported' }],
  ])('not with %j', (given) => {
    const refusal = refusalOf(two(), opinion({ outcomes: given as typeof outcomes }))
    expect(refusal).toMatchObject({ code: 'claims-do-not-match', rule: '信访工作条例 Art. 32' })
    expect(refusal.message).toContain(`${first}, ${second}`)
  })

  it('nor one claim twice in place of another', () => {
    const twice = [first, first].map((claim) => ({ claim, outcome: 'supported' }))
    expect(refusalOf(two(), changed({ outcomes: twice })).code).toBe('claims-do-not-match')
  })

  describe('what is supported is carried out', () => {
    const answering = (carriedOut: boolean, ...promises: ReturnType<typeof promise>[]) => {
      const done = carriedOut ? { carriedOut } : {}
      const each = { outcome: 'supported', ...done } as const
      return changed({ outcomes: [first, second].map((claim) => ({ claim, ...each })), promises })
    }

    it.each([
      ['national-2005', '信访条例 Art. 32'],
      ['zhejiang-2016', '浙江省信访条例 Art. 22'],
      ['national-2022', '信访工作条例 Art. 32'],
    ] as const)('%s: promised, or done already', (era, rule) => {
      const refusal = refusalOf(two(era), answering(false))
      expect(refusal).toMatchObject({ code: 'opinion-incomplete', rule })
      expect(refusal.message).toContain(`promises), or that it is done already`)
      expect(refusal.message).toContain(`${first}, ${second}.`)
      expect(ask(two(era), answering(true)).ok).toBe(true)
      const due = addDays(two(era).state.receivedOn, 60)
      expect(ask(two(era), answering(false, promise(due))).ok).toBe(true)
    })

    it('of each that is neither', () => {
      const one = [
        { claim: first, outcome: 'supported', carriedOut: true },
        { claim: second, outcome: 'supported' },
      ]
      const { message } = refusalOf(two(), changed({ outcomes: one }))
      expect(message).toContain(`(carriedOut): ${second}.`)
    })

    it('only what is supported can be', () => {
      const refused = [first, second].map((claim) => {
        return { claim, outcome: 'not-supported', carriedOut: true }
      })
      expect(refusalOf(two(), changed({ outcomes: refused })).code).toBe('claims-do-not-match')
    })

    it('and is forgotten with the outcome in a new round', () => {
      const back = live(answered(two(), { outcomes }), [askReview(an)], [reviewed(an, 'sent-back')])
      expect(back.state.claims).toEqual([{ id: first }, { id: second }])
    })
  })

  it.each(opinionParts.map((part) => [part]))('not without its %s', (part) => {
    const rest = opinionParts.filter((each) => each !== part)
    const refusal = refusalOf(two(), changed({ parts: rest }))
    expect(refusal).toMatchObject({ code: 'opinion-incomplete', rule: '信访工作条例 Art. 32' })
    expect(refusal.message).toContain(`lacks: ${part}.`)
  })

  it('whoever drafted it does not approve it (decision 3)', () => {
    for (const [life, facts] of [
      [two(), opinion({ outcomes })],
      [atWork(ofAn('national-2022'), accept('suggestion')), reply('adopted')],
    ] as const) {
      const refusal = refusalOf(life, facts, { actor: author })
      expect(refusal).toMatchObject({ code: 'drafter-approves', rule: 'decision 3' })
      expect(ask(life, facts, directing).ok).toBe(true)
    }
  })

  it('a promise has its day still to come', () => {
    const made = (due: string) => opinion({ outcomes, promises: [promise(due)] })
    expect(refusalOf(two(), made('2026-03-01'))).toMatchObject({
      code: 'dates-out-of-order',
      rule: 'plan H8',
    })
    const life = live(two(), [made('2026-03-28')])
    // A day somebody named stands as named, on a Saturday too.
    expect(duty(life, 'perform')).toMatchObject({
      ...{ due: { due: '2026-03-28' }, owedBy: 'unit-head', nature: 'internal' },
      about: '2026-000001/promise/1',
    })
  })

  it('comes after the unit has signed, not before', () => {
    const signed = live(cameIn('national-2022', { claims }), [petition])
    expect(refusalOf(signed, opinion({ outcomes })).code).toBe('not-allowed-now')
    const late = atWork(cameIn('national-2022', { claims, at: '2026-03-05 09:00' }))
    const earlier = { ...directing, on: '2026-03-04' }
    expect(refusalOf(late, opinion({ outcomes }), earlier).code).toBe('date-too-early')
  })
})

describe('when it counts as handled', () => {
  const issuedThenServed = (era: Era, day: string) => {
    const issued = live(two(era), [opinion({ outcomes }), { at: `${day} 09:00` }])
    const [an5, bo9] = [day.replace(/..$/, '15'), day.replace(/..$/, '19')]
    return live(
      issued,
      [opinionTo(an), { at: `${an5} 09:00` }],
      [opinionTo(bo), { at: `${bo9} 09:00` }],
    )
  }
  // 2022 Art. 34 and docs: when issued. 2005 Art. 33 and Zhejiang Art. 23: when the last has it.
  it.each([
    ['national-2022', '2026-03-10', '2026-03-10'],
    ['national-2005', '2015-03-10', '2015-03-19'],
    ['zhejiang-2016', '2019-03-10', '2019-03-19'],
  ] as const)('%s, issued on %s: handled on %s', (era, issued, doneOn) => {
    const life = issuedThenServed(era, issued)
    expect(duty(life, 'handle')).toMatchObject({ state: 'done', doneOn, nature: 'statutory' })
  })
})

describe('what was not supported is explained in plain words (Art. 32, T6)', () => {
  it.each([
    ['supported', false],
    ['reasonable-without-basis', true],
    ['not-supported', true],
  ] as const)('%s: %s', (outcome, needed) => {
    const life = live(atWork(ofAn('national-2022')), [opinion({ outcomes: { [first]: outcome } })])
    expect(kindsOfDuties(life, 'open').includes('explain')).toBe(needed)
    if (!needed) return
    expect(owed(life)).toContain('2026-03-09 explain')
    expect(duty(live(life, [explain]), 'explain').state).toBe('done')
  })

  it('what was explained before the opinion explains something else', () => {
    const before = live(atWork(ofAn('national-2022')), [explain])
    const life = live(before, [
      opinion({ outcomes: { [first]: 'not-supported' } }),
      { at: '2026-03-03 09:00' },
    ])
    expect(owed(life)).toContain('2026-03-10 explain')
  })
})

describe('each petitioner is served, and has a window of their own (Art. 35)', () => {
  it.each(serviceWays.map((way) => [way]))('%s', (way: ServiceWay) => {
    const recipients = [
      { id: an, reachable: true },
      { id: bo, reachable: false },
    ]
    const life = live(atWork(cameIn('national-2022', { recipients })), [opinion({})])
    const reaches = way === 'electronic-with-consent' || way === 'public-notice'
    expect(ask(life, { kind: 'serve-opinion', recipient: an, way }).ok).toBe(true)
    expect(ask(life, { kind: 'serve-opinion', recipient: bo, way }).ok).toBe(reaches)
    if (reaches) return
    expect(refusalOf(life, { kind: 'serve-opinion', recipient: bo, way })).toMatchObject({
      ...{ code: 'recipient-not-reachable', rule: '信访工作条例 Art. 35' },
    })
  })

  it('thirty days from their own receipt: no proof, no window', () => {
    const issued = live(atWork(cameIn('national-2022')), [opinion({})])
    expect(windowsOf(issued)).toEqual([])
    const one = live(issued, [opinionTo(an)])
    // Thirty days from 2 March: Wednesday 1 April.
    expect(windowsOf(one)).toEqual([`${an} request-review 2026-04-01 open`])
    expect([one.state.phase, one.state.ending]).toEqual(['answer-issued', 'opinion'])
    // From 5 March: Saturday 4 April, Tomb-Sweeping Day up to Monday the 6th; so Tuesday the 7th.
    const both = live(one, [opinionTo(bo), { at: '2026-03-05 09:00' }])
    expect(windowsOf(both)[1]).toBe(`${bo} request-review 2026-04-07 open`)
    expect(both.state.phase).toBe('answer-served')
    expect(duty(both, 'serve-answer')).toMatchObject({ state: 'done', doneOn: '2026-03-05' })
    expect(refusalOf(one, opinionTo(an)).code).toBe('already-done')
  })

  it('not before it was issued', () => {
    const issued = live(atWork(ofAn('national-2022', { at: '2026-03-05 09:00' })), [opinion({})])
    expect(refusalOf(issued, opinionTo(an), { on: '2026-03-04' }).code).toBe('date-too-early')
  })
})

describe('a suggestion and a request for protection get their reply (Arts. 29, 31(5))', () => {
  const suggestion = (era: Era) => atWork(cameIn(era), accept('suggestion'))
  const protection = () => atWork(cameIn('national-2022'), accept('petition', 'protective-duty'))
  it.each(replyResults.map((result) => [result]))('%s', (result) => {
    const carriedOut = result === 'carried-out' || result === 'answered'
    const code = (life: Life) => {
      const decision = ask(life, reply(result), directing)
      return decision.ok ? undefined : decision.refusal.code
    }
    for (const era of eras) {
      expect(code(suggestion(era))).toBe(carriedOut ? 'not-for-this-matter' : undefined)
    }
    expect(code(protection())).toBe(carriedOut ? undefined : 'not-for-this-matter')
  })

  it('where there is nothing to enforce, that is the answer, and it is explained (T6)', () => {
    const life = live(protection(), [reply('answered')])
    expect(owed(life)).toContain('2026-03-09 explain')
    expect(owed(live(protection(), [reply('carried-out')])).join()).not.toContain('explain')
  })

  it('cites the article of each', () => {
    const wrong = refusalOf(suggestion('national-2022'), reply('carried-out'))
    expect(wrong).toMatchObject({ rule: '信访工作条例 Art. 29' })
    expect(refusalOf(protection(), reply('adopted')).rule).toBe('信访工作条例 Art. 31')
  })

  it('a reply gives no window: only an opinion can be reviewed (Art. 35)', () => {
    const life = live(suggestion('national-2022'), [reply('adopted')], [replyTo(an)], [replyTo(bo)])
    expect(life.state).toMatchObject({
      ...{ phase: 'answer-served', ending: 'reply', answer: { result: 'adopted' } },
    })
    expect(windowsOf(life)).toEqual([])
    expect(owed(life)).toEqual(['2026-03-04 conclude', '2026-03-17 notify'])
    expect(duty(life, 'handle')).toMatchObject({ state: 'done', nature: 'internal' })
  })

  it('and no opinion, nor an opinion a reply', () => {
    expect(refusalOf(suggestion('national-2022'), opinion({})).code).toBe('not-allowed-now')
    expect(refusalOf(two(), reply('adopted')).code).toBe('not-allowed-now')
    const replied = live(protection(), [reply('carried-out')])
    expect(refusalOf(replied, opinionTo(an)).code).toBe('not-allowed-now')
    expect(refusalOf(live(two(), [opinion({ outcomes })]), replyTo(an)).code).toBe(
      'not-allowed-now',
    )
  })

  it('what was promised in a reply is owed as well', () => {
    const promising: CommandFacts = { ...reply('adopted'), promises: [promise('2026-06-30')] }
    const life = live(suggestion('national-2022'), [promising])
    expect(owed(life)).toContain('2026-06-30 perform')
    const past: CommandFacts = { ...reply('adopted'), promises: [promise('2026-03-01')] }
    expect(refusalOf(suggestion('national-2022'), past).code).toBe('dates-out-of-order')
  })
})

describe('the ledger of promises (H8)', () => {
  const promised = () =>
    answered(atWork(ofAn('national-2022')), {
      promises: [promise('2026-03-20'), promise('2026-04-10', 'lead')],
    })
  const perform = (number: number): CommandFacts => ({
    ...{ kind: 'perform', promise: `2026-000001/promise/${number}` as never, text },
  })

  it('each is owed by whoever made it, and done on its own', () => {
    const life = live(promised(), [perform(2), { at: '2026-03-25 09:00', on: '2026-03-24' }])
    expect(dutiesOf(life, 'perform').map((each) => [each.owedBy, each.state])).toEqual([
      ['unit-head', 'open'],
      ['lead', 'done'],
    ])
    const late = live(life, [perform(1)])
    expect(allOf(late, 'duty-done').at(-1)).toMatchObject({ on: '2026-03-25', late: true })
    expect(late.state.promises.map(({ performedOn }) => performedOn)).toEqual([
      asDay('2026-03-25'),
      asDay('2026-03-24'),
    ])
  })

  it('an unknown one, or one that is done, is refused by name of the others', () => {
    const life = live(promised(), [perform(1)])
    for (const number of [1, 3]) {
      const refusal = refusalOf(life, perform(number))
      expect(refusal).toMatchObject({ code: 'unknown-object', rule: 'plan H8' })
      expect(refusal.message).toContain('2026-000001/promise/2')
    }
    expect(refusalOf(life, perform(2), { on: '2026-03-01' }).code).toBe('date-too-early')
    expect(refusalOf(live(life, [perform(2)]), perform(2)).code).toBe('not-allowed-now')
  })
})
