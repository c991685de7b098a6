import type { PersonId, PostCode } from '../../../domain/ids'
import { internalTarget } from '../../../domain/duty/internal-target'
import { againstJudgingOneself } from '../../../domain/proceeding/allowed'
import { againstAnswers } from '../../../domain/proceeding/answers'
import { procedureOf } from '../../../domain/proceeding/kinds'
import { againstJudges } from '../../../domain/proceeding/opening'
import { addDays, asDay, instantAt } from '../../../domain/time/day'
import { advance, nextInstant, passTime } from '../../../domain/undertaking/undertaking'
import { opened, refusal, settings, walked } from './run'

const slip = opened('supervision-slip', { answers: { answerWithin: 5 } })
const answered = walked(slip, [{ step: 'answer' }])
const accountability = opened('proposal-of-accountability', {
  answers: { failing: 'delayed', answerWithin: 15 },
})

describe('nobody judges themselves (Art. 28)', () => {
  const head = 'head' as PostCode
  const parties = (named: Record<string, string>) =>
    ({
      parties: Object.fromEntries(Object.entries(named).map(([name, code]) => [name, [code]])),
    }) as { parties: Record<string, PostCode[]> }

  it('for a post it is about no such step is taken, whoever acts', () => {
    const own = opened('supervision-slip', {
      answers: { answerWithin: 5 },
      ...parties({ addressee: 'director' }),
    })
    const state = walked(own, [{ step: 'answer' }])
    const judging = { step: 'judge', answers: { finding: 'answered' }, forPost: 'director' }
    expect(refusal(state, { ...judging, actor: 'deputy-holder' as PersonId })[0]).toBe(
      'not-for-your-post',
    )
  })

  it('nor by whoever has such a post beside', () => {
    const found = (held: string[]) =>
      againstJudgingOneself(answered, settings, 'judge', held as PostCode[])?.[0]
    expect(found(['director', 'addressee'])).toBe('not-for-your-post')
    expect(found(['director'])).toBeUndefined()
    expect(againstJudgingOneself(slip, settings, 'answer', ['addressee' as PostCode])).toBe(
      undefined,
    )
  })

  it('tells whom to name instead where whoever judges would sort or say a view as well', () => {
    const found = (convenor: string, ...members: string[]) =>
      againstJudges(
        procedureOf('review-group'),
        { parties: { convenor: [convenor as PostCode], members: members as PostCode[] } },
        settings,
        [],
      )?.[2]
    const would = '"审定并交办" would be for director, who may not judge it: name another as'
    expect(found('director', 'police')).toBe(`${would} convenor.`)
    expect(found('justice', 'police', 'director')).toBe(`${would} members.`)
    expect(found('justice', 'police', 'head')).toBeUndefined()
  })

  it.each(['hearing', 'appraisal'])(
    'opens a %s whose members all come from the register',
    (kind) => {
      expect(againstJudges(procedureOf(kind), parties({ chair: 'justice' }), settings, [])).toBe(
        undefined,
      )
    },
  )

  it.each([
    ['proposal-of-accountability', { concerned: 'unit', decider: 'unit' }, [], true],
    ['proposal-of-accountability', { concerned: 'unit', decider: 'head' }, [], false],
    ['proposal-of-accountability', { concerned: 'unit', decider: 'head' }, [head], true],
    ['proposal-of-accountability', { concerned: 'head', decider: 'discipline' }, [head], false],
    ['failing-leadership', { leadership: 'head' }, [], true],
    ['failing-leadership', { leadership: 'unit' }, [], false],
    ['heads-review', { lead: 'head' }, [], true],
    ['supervision-slip', { addressee: 'director' }, [], false],
    ['refusal-sample', { sampler: 'director' }, [], true],
    ['refusal-sample', { sampler: 'head' }, [], false],
  ] as const)('%s among %j, opened by %j: refused %s', (kind, named, openers, isRefused) => {
    const found = againstJudges(procedureOf(kind), parties(named), settings, openers)
    expect(found !== undefined).toBe(isRefused)
  })
})

describe('what is said when it opens', () => {
  const against = (kind: string, answers: Record<string, string | number>) =>
    againstAnswers(procedureOf(kind).asks, answers, { today: asDay('2026-03-02'), said: {} })?.[2]

  it('leaves time for their side before anything is decided', () => {
    const said = (answerWithin: number) =>
      against('proposal-of-accountability', { failing: 'delayed', answerWithin })
    expect(said(5)).toBe('Say "answerWithin": working days, from 6 to 15.')
    expect(said(6)).toBeUndefined()
    expect(said(15)).toBeUndefined()
    expect(said(16)).toBeDefined()
  })

  it('is about duties: there is no failing of whoever petitioned', () => {
    const answers = { failing: 'petitioned-again', answerWithin: 10 }
    expect(against('proposal-of-accountability', answers)).toContain('shifted-off, perfunctory')
  })

  it('never lets a proposal be answered after the 30 days of Art. 36 of 2005', () => {
    for (let day = asDay('2010-01-01'); day < '2026-11-01'; day = addDays(day, 1)) {
      const { due } = internalTarget(15, day, settings.calendar)
      if (due > addDays(day, 30)) throw new Error(`15 working days from ${day} end on ${due}`)
    }
  })
})

/** What rings until a day, each in its time, and for whom. */
function rung(begun: typeof slip, until: string): string[] {
  const end = instantAt(asDay(until), '23:00')
  const found: string[] = []
  let state = begun
  for (let now = nextInstant(state, settings); now !== undefined && now <= end;) {
    const events = passTime(state, settings, now)
    state = advance(state, events) as typeof slip
    for (const event of events) {
      if (event.type === 'rung-reached') found.push([event.rung, ...event.to].join(' '))
    }
    now = nextInstant(state, settings)
  }
  return found
}

describe('time', () => {
  it('rings for a slip nobody answers, up to the head', () => {
    const rungs = rung(slip, '2026-05-01')
    expect(rungs).toEqual([
      'warn addressee office-head director head',
      'due addressee office-head director head',
      'overdue',
      'unit-head office-head director head',
      'lead director head',
      'director director head',
    ])
  })

  it('never rings for a right, and is not late by it', () => {
    expect(rung(accountability, '2026-03-17')).toEqual([])
    expect(rung(accountability, '2026-03-23').map((each) => each.split(' ')[1])).toEqual([
      ...['decider', 'decider'],
    ])
  })

  it('tells whoever is named by when they may state their side', () => {
    const theirs = accountability.duties.find(({ about }) => about === 'state-side')
    expect([theirs?.owedBy, theirs?.due.due]).toEqual(['concerned', '2026-03-09'])
    const ended = walked(accountability, [
      { step: 'decide', answers: { decision: 'adopted' }, on: asDay('2026-03-10') },
    ])
    expect(ended.duties.map(({ about, state }) => [about, state])).toEqual([
      ['state-side', 'withdrawn'],
      ['decide', 'done'],
    ])
  })
})
