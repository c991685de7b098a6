import type { CommandFacts } from '../../../domain/case/commands'
import type { PersonId, PetitionerId } from '../../../domain/ids'
import { sleepUntil, allOf, ask, duty, kindsOfDuties, refusalOf } from './life'
import {
  an,
  answered,
  askReview,
  atWork,
  author,
  bo,
  body,
  cameIn,
  conclude,
  directing,
  dutiesOf,
  eras,
  explain,
  heading,
  live,
  ofAn,
  opinion,
  opinionTo,
  owed,
  person,
  petition,
  post,
  reviewed,
  tell,
  text,
  type Era,
} from './acts'

const withdraw = (recipient: PetitionerId): CommandFacts => ({ kind: 'withdraw', recipient, text })

describe('withdrawn by the person’s own word (H8)', () => {
  it('by one of several it goes on for the others', () => {
    const life = live(cameIn('national-2022'), [withdraw(an)])
    expect(life.state.recipients).toEqual([
      { id: an, reachable: true, withdrawnOn: '2026-03-02' },
      { id: bo, reachable: true },
    ])
    expect(life.state.phase).toBe('registered')
    // One less to tell: with Bo the duty is done.
    expect(duty(live(life, [tell(bo)]), 'notify').state).toBe('done')
    expect(refusalOf(life, withdraw(an))).toMatchObject({
      ...{ code: 'unknown-recipient', rule: 'plan H8' },
    })
  })

  it('by the last of them it is closed, sorted or not', () => {
    const both = live(cameIn('national-2022'), [withdraw(an)], [withdraw(bo)])
    expect(both.state).toMatchObject({ ending: 'withdrawn', sortedOn: '2026-03-02' })
    expect(owed(both)).toEqual(['2026-03-04 conclude'])
    const later = live(atWork(ofAn('national-2022')), [withdraw(an), { at: '2026-03-09 09:00' }])
    expect(later.state).toMatchObject({ sortedOn: '2026-03-02', closingOn: '2026-03-09' })
    expect(owed(later)).toEqual(['2026-03-11 conclude'])
    expect(duty(later, 'handle').state).toBe('withdrawn')
  })

  it('after the opinion was issued, nobody is served any more', () => {
    const life = live(atWork(ofAn('national-2022')), [opinion({})], [withdraw(an)])
    expect(life.state).toMatchObject({ phase: 'closing', ending: 'withdrawn' })
    expect(duty(life, 'serve-answer').state).toBe('withdrawn')
    expect(live(life, [conclude]).state.phase).toBe('concluded')
  })

  it('by the only one not yet served, it is served on all who are left', () => {
    const one = live(atWork(cameIn('national-2022')), [opinion({})], [opinionTo(an)])
    const left = live(one, [withdraw(bo), { at: '2026-03-06 09:00' }])
    expect(left.state.phase).toBe('answer-served')
    // With whoever withdrew unserved it was owed until then.
    expect(duty(left, 'serve-answer')).toMatchObject({ state: 'done', doneOn: '2026-03-06' })
    expect(live(left, [conclude]).state.phase).toBe('concluded')
  })

  it('with it goes a review they had asked for: nobody serves it, and the case ends', () => {
    const one = live(atWork(cameIn('national-2022')), [opinion({})], [opinionTo(an)])
    const asked = live(one, [askReview(an)], [withdraw(an)], [withdraw(bo)], [conclude])
    expect(kindsOfDuties(asked, 'open')).toEqual([])
    expect(refusalOf(asked, reviewed(an, 'upheld')).code).toBe('not-allowed-now')
    expect(sleepUntil(asked, '2026-03-03 09:00').state.phase).toBe('ended')
  })

  it('is possible until everybody is served, and no longer', () => {
    expect(refusalOf(answered(atWork(ofAn('national-2022'))), withdraw(an)).code).toBe(
      'not-allowed-now',
    )
  })
})

describe('who is to stand back, and who decides it (2022 Art. 28, Zhejiang Art. 27)', () => {
  const [clerk, officeHead] = [person('person-clerk'), person('person-office-head')]
  const askFor = (who: PersonId, ...posts: string[]): CommandFacts => {
    const held = posts.map(post)
    return { kind: 'ask-recusal', person: who, posts: held, askedBy: 'person-concerned' }
  }
  const decision = (who: PersonId, granted: boolean): CommandFacts => {
    return { kind: 'decide-recusal', person: who, granted }
  }
  const asked = (era: Era = 'national-2022') => live(ofAn(era), [askFor(clerk)])
  const asOfficeHead = { actor: officeHead, onBehalfOf: post('office-head') }

  it('is decided within two working days, by the head of the office', () => {
    expect(owed(asked())).toContain('2026-03-04 decide-recusal')
    expect(duty(asked(), 'decide-recusal').owedBy).toBe('office-head')
  })

  it.each([
    ['the head of the office', asOfficeHead, true],
    ['the director', directing, true],
    ['the head of the body', heading, true],
    ['a clerk', { actor: person('person-other'), onBehalfOf: post('sorter') }, false],
    ['somebody without a post', { actor: person('person-other') }, false],
  ])('%s: %s', (_, given, may) => {
    expect(ask(asked(), decision(clerk, true), given).ok).toBe(may)
    if (!may)
      expect(refusalOf(asked(), decision(clerk, true), given).code).toBe('not-for-your-post')
  })

  it.each([
    ['office-head', ['handler', 'office-head']],
    ['director', ['director']],
  ])('of whoever holds the post %s only the head of the body', (_, posts) => {
    const life = live(ofAn('national-2022'), [askFor(clerk, ...posts)])
    expect(duty(life, 'decide-recusal')).toMatchObject({
      ...{ owedBy: 'head', due: { due: '2026-03-04' } },
    })
    for (const given of [asOfficeHead, directing]) {
      const refusal = refusalOf(life, decision(clerk, false), given)
      expect(refusal).toMatchObject({ code: 'not-for-your-post', rule: '信访工作条例 Art. 28' })
      expect(refusal.message).toContain('the head of the body decides')
    }
    const decided = live(life, [decision(clerk, true), heading])
    expect(duty(decided, 'decide-recusal')).toMatchObject({ state: 'done', owedBy: 'head' })
    expect(decided.state.excluded).toEqual([{ person: clerk, why: 'recused' }])
  })

  describe('of the head of the body the body above decides, and its decision is entered', () => {
    const above = (who: PersonId): CommandFacts => {
      return { kind: 'decide-recusal', person: who, granted: true, decidedBy: 'body-above' }
    }
    const mayor = person('person-head')
    const ofHead = (...posts: string[]) => {
      return live(ofAn('national-2022'), [askFor(mayor, 'head', ...posts)])
    }

    it.each([
      ['director', []],
      ['office-head', ['director']],
      ['director', ['director', 'office-head']],
    ])('which the %s brings about, of one who holds %j as well', (owedBy, more) => {
      expect(duty(ofHead(...more), 'decide-recusal').owedBy).toBe(owedBy)
    })

    it.each([
      ['the director', directing],
      ['the head of the office', asOfficeHead],
    ])('by %s, who does not decide it', (_, given) => {
      const refusal = refusalOf(ofHead(), decision(mayor, true), given)
      expect(refusal.code).toBe('not-for-your-post')
      expect(refusal.message).toContain('the body above decides')
      const life = live(ofHead(), [above(mayor), given])
      expect(life.state.excluded).toEqual([{ person: mayor, why: 'recused' }])
      expect(life.state.recusals[0]?.decided).toMatchObject({ decidedBy: 'body-above' })
      expect(duty(life, 'decide-recusal').state).toBe('done')
    })

    it('and never by themselves, nor by a clerk, nor of anybody else', () => {
      const own = refusalOf(ofHead(), above(mayor), { ...heading, actor: mayor })
      expect(own.code).toBe('not-for-your-post')
      const clerks = { actor: person('person-other'), onBehalfOf: post('sorter') }
      expect(refusalOf(ofHead(), above(mayor), clerks).code).toBe('not-for-your-post')
      expect(refusalOf(asked(), above(clerk), directing).code).toBe('not-for-this-matter')
    })

    it.each<[string, string[], string]>([
      ['who deputises for the head: the head owes it', [], 'head'],
      ['the head: the director brings the body above to it', ['head'], 'director'],
    ])('%s', (_, held, owes) => {
      const posts = [post('head')]
      const holds = held.map(post)
      const asked: CommandFacts = {
        ...{ kind: 'ask-recusal', person: person('person-deputy'), posts, holds, askedBy: 'staff' },
      }
      expect(duty(live(ofAn('national-2022'), [asked]), 'decide-recusal').owedBy).toBe(owes)
    })

    it('of whoever deputises for the head the head decides', () => {
      const given = { ...heading, actor: person('person-other') }
      expect(ask(ofHead(), decision(mayor, true), given).ok).toBe(true)
    })

    it('but nobody who acts for the head on whoever holds that post, nor enters it', () => {
      const deputising = { ...heading, actor: person('person-deputy') }
      const holds = [post('head')]
      // As well where they came into the post only after it was asked, or deputised for it until then.
      const deputy: CommandFacts = {
        ...{ kind: 'ask-recusal', person: mayor, posts: holds, holds: [], askedBy: 'staff' },
      }
      const since = [deputy, askFor(mayor, 'handler')]
      for (const life of [
        ofHead(),
        ...since.map((facts) => live(ofAn('national-2022'), [facts])),
      ]) {
        for (const facts of [decision(mayor, false), above(mayor)]) {
          const refusal = refusalOf(life, { ...facts, holds } as CommandFacts, deputising)
          expect(refusal).toMatchObject({ code: 'not-for-your-post' })
          expect(refusal.message).toContain('does not decide on the head')
          expect(refusal.message).toContain('enter here what it decided')
        }
        const own = { ...decision(mayor, false), holds } as CommandFacts
        expect(refusalOf(life, own, directing).message).toContain('the body above decides')
        const entered = { ...above(mayor), holds } as CommandFacts
        expect(ask(life, entered, directing).ok).toBe(true)
      }
    })

    it('nor for the director on whoever has become the director', () => {
      const life = live(ofAn('national-2022'), [askFor(clerk, 'handler')])
      const facts = { ...decision(clerk, false), holds: [post('director')] } as CommandFacts
      const deputising = { ...directing, actor: person('person-deputy') }
      expect(refusalOf(life, facts, deputising).message).toContain('Ask the head')
      expect(ask(life, facts, heading).ok).toBe(true)
    })
  })

  it('of whoever holds another post the head of the office, and each by their own posts', () => {
    const both = live(
      ofAn('national-2022'),
      [askFor(clerk, 'handler')],
      [askFor(author, 'director')],
    )
    expect(dutiesOf(both, 'decide-recusal').map(({ owedBy }) => owedBy)).toEqual([
      ...['office-head', 'head'],
    ])
    expect(ask(both, decision(clerk, true), asOfficeHead).ok).toBe(true)
    expect(ask(both, decision(author, true), asOfficeHead).ok).toBe(false)
  })

  it('never by themselves, whatever post they hold', () => {
    const own = live(ofAn('national-2022'), [askFor(officeHead, 'office-head')])
    expect(refusalOf(own, decision(officeHead, false), asOfficeHead)).toMatchObject({
      ...{ code: 'not-for-your-post', rule: '信访工作条例 Art. 28' },
    })
  })

  it.each([
    ['national-2005', '信访条例 Art. 30'],
    ['zhejiang-2016', '浙江省信访条例 Art. 27, 9(3)'],
    ['national-2022', '信访工作条例 Art. 28'],
  ] as const)('%s: %s', (era, rule) => {
    const life = live(asked(era), [decision(clerk, true), asOfficeHead])
    expect(refusalOf(life, petition, { actor: clerk })).toMatchObject({
      ...{ code: 'excluded-from-case', rule },
    })
    expect(
      refusalOf(asked(era), decision(person('person-nobody'), true), asOfficeHead),
    ).toMatchObject({ code: 'unknown-object', rule })
  })

  it('granted, they have no part in it, as actor, drafter or approver', () => {
    const life = live(asked(), [decision(clerk, true), { ...asOfficeHead, at: '2026-03-03 09:00' }])
    expect(life.state.excluded).toEqual([{ person: clerk, why: 'recused' }])
    expect(life.state.recusals).toMatchObject([{ decided: { by: officeHead, granted: true } }])
    expect(duty(life, 'decide-recusal')).toMatchObject({ state: 'done', doneOn: '2026-03-03' })
    const drafted: CommandFacts = { ...opinion({}), draftedBy: clerk } as CommandFacts
    const refusal = refusalOf(life, drafted, directing)
    expect(refusal.code).toBe('excluded-from-case')
    expect(refusal.message).toContain('drafted or approved')
    const lateEntry = { approvalId: 'approval-1', approvedBy: clerk, reason: text }
    expect(refusalOf(life, petition, { ...directing, lateEntry }).code).toBe('excluded-from-case')
    expect(ask(life, petition, directing).ok).toBe(true)
  })

  it('asked twice at once, one decision answers all that was asked by then', () => {
    const both = live(asked(), [askFor(clerk), { at: '2026-03-05 09:00' }])
    expect(dutiesOf(both, 'decide-recusal').map(({ state }) => state)).toEqual(['open', 'open'])
    const one = live(both, [decision(clerk, false), { ...asOfficeHead, on: '2026-03-04' }])
    expect(one.state.recusals.map(({ decided }) => decided?.on)).toEqual(['2026-03-04', undefined])
    const all = live(both, [decision(clerk, true), asOfficeHead])
    expect(all.state.recusals.map(({ decided }) => decided?.granted)).toEqual([true, true])
    expect(dutiesOf(all, 'decide-recusal').map(({ state }) => state)).toEqual(['done', 'done'])
  })

  it('of whoever is shut out, by whatever reason, it is taken as of anybody else', () => {
    const excluded = [
      { person: officeHead, why: 'accused' as const },
      { person: author, why: 'recused' as const },
    ]
    const life = ofAn('national-2022', { excluded })
    const stranger = person('person-stranger')
    const [unknown, ...known] = [stranger, officeHead, author].map((who) =>
      live(life, [askFor(who)]),
    )
    for (const each of known) {
      expect(each.events.map(({ type }) => type)).toEqual(unknown?.events.map(({ type }) => type))
      expect(owed(each)).toEqual(unknown === undefined ? [] : owed(unknown))
    }
  })

  it('refused, they go on; and may be asked for again', () => {
    const life = live(asked(), [decision(clerk, false), asOfficeHead])
    expect(life.state.excluded).toEqual([])
    expect(ask(life, petition, { actor: clerk }).ok).toBe(true)
    const again = live(life, [askFor(clerk), { at: '2026-03-05 09:00' }])
    expect(dutiesOf(again, 'decide-recusal').map(({ state }) => state)).toEqual(['done', 'open'])
    const granted = live(again, [decision(clerk, true), asOfficeHead])
    expect(granted.state.recusals.map(({ decided }) => decided?.granted)).toEqual([false, true])
    expect(
      refusalOf(again, decision(clerk, true), { ...asOfficeHead, on: '2026-03-04' }).code,
    ).toBe('date-too-early')
  })
})

describe('hardship gets an aid referral that is looked after (Art. 37, T6)', () => {
  const refer: CommandFacts = { kind: 'refer-aid', to: body('civil-affairs') }
  const follow: CommandFacts = { kind: 'follow-up-aid', text }

  it('each on its own, the first first', () => {
    // Ten working days from Monday 2 March: Monday the 16th; from the 5th: Thursday the 19th.
    const life = live(ofAn('national-2022'), [refer], [refer, { at: '2026-03-05 09:00' }])
    expect(owed(life)).toContain('2026-03-16 follow-up-aid')
    expect(owed(life)).toContain('2026-03-19 follow-up-aid')
    const one = live(life, [follow, { at: '2026-03-10 09:00' }])
    expect(dutiesOf(one, 'follow-up-aid').map(({ doneOn }) => doneOn)).toEqual([
      ...['2026-03-10', undefined],
    ])
    expect(refusalOf(one, follow, { on: '2026-03-04' }).code).toBe('date-too-early')
    const both = live(one, [follow])
    expect(refusalOf(both, follow).code).toBe('not-allowed-now')
  })

  it('also for a matter that has been answered for good', () => {
    const life = live(answered(atWork(ofAn('national-2022'))), [conclude], [refer])
    expect(kindsOfDuties(life, 'open')).toContain('follow-up-aid')
  })
})

it('an explanation is recorded, and on wish repeated by somebody else (T6)', () => {
  for (const era of eras) {
    const life = live(ofAn(era), [explain], [explain, directing])
    expect(life.state.explanations.map(({ by }) => by)).toEqual(['person-clerk', 'person-director'])
  }
})

it('a late date rests on an approval, which is journalled with what rests on it', () => {
  const start = ofAn('national-2022', { at: '2026-05-06 09:00', receivedOn: '2026-03-02' })
  const lateEntry = {
    approvalId: 'approval-1',
    approvedBy: person('person-director'),
    reason: text,
  }
  const old = { on: '2026-03-10' }
  expect(refusalOf(start, tell(an), old).code).toBe('date-needs-approval')
  expect(allOf(live(start, [tell(an), { ...old, lateEntry }]), 'late-entry-approved')).toEqual([
    { type: 'late-entry-approved', lateEntry },
  ])
  expect(allOf(live(start, [tell(an), { lateEntry }]), 'late-entry-approved')).toEqual([])
})
