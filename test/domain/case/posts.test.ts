import type { CommandFacts } from '../../../domain/case/commands'
import type { DutyKind } from '../../../domain/duty/duty'
import { allOf, duty, sleepUntil, type Life } from './life'
import {
  accept,
  an,
  answered,
  askReview,
  atWork,
  cameIn,
  entrust,
  first,
  live,
  ofAn,
  opinion,
  person,
  petition,
  post,
  promise,
  reviewed,
  text,
  under,
} from './acts'

/**
 * Who owes what, and who looks when it is late: a duty belongs to a post (O4), escalation adds
 * somebody (decision 10). Whoever holds a post, stands in for it or has left it vacant is found
 * when the message is sent.
 */
const office = ['office-head', 'director', 'head']
const officeAndLead = ['office-head', 'lead', 'director', 'head']
const unit = ['unit-head', 'lead', 'director', 'head']

const worked = () =>
  live(
    atWork(ofAn('national-2022')),
    [{ kind: 'set-plan', text, milestones: ['2026-03-31' as never] }],
    [{ kind: 'extend', days: 30, text }, { onBehalfOf: post('head') }],
  )
const refused = () =>
  live(atWork(ofAn('national-2022')), [
    opinion({ outcomes: { [first]: 'not-supported' }, promises: [promise('2026-03-31', 'third')] }),
  ])
/** So late that whatever is owed is long past its day. */
const late = (life: Life) => sleepUntil(life, '2026-06-15 09:00')
const reviewUnderWay = () => live(answered(atWork(ofAn('national-2022'))), [askReview(an)])
const urgent: CommandFacts = { kind: 'mark-urgent' }

describe('each duty goes to the post that owes it, and from there upward', () => {
  it.each<[DutyKind, Life, owner: string, upward: string[]]>([
    ['sort', cameIn('national-2022'), 'sorter', office],
    ['notify', cameIn('national-2022'), 'notifier', office],
    ['report-urgent', live(cameIn('national-2022'), [urgent]), 'sorter', office],
    ['entrust', live(cameIn('national-2022'), [petition]), 'entruster', office],
    // The lead is told where there is one; the unit's head for what the unit works on.
    [
      'sign-for',
      live(cameIn('national-2022'), [petition], [entrust()]),
      'unit-head',
      unit.slice(1),
    ],
    ['handle', live(cameIn('national-2022'), [petition]), 'handler', office],
    ['handle', worked(), 'handler', unit],
    ['milestone', worked(), 'unit-head', unit.slice(1)],
    ['tell-extension', worked(), 'notifier', officeAndLead],
    ['serve-answer', refused(), 'server', officeAndLead],
    ['explain', refused(), 'server', officeAndLead],
    ['perform', refused(), 'third', unit],
    ['conclude', answered(atWork(ofAn('national-2022'))), 'concluder', officeAndLead],
    ['send-file', reviewUnderWay(), 'concluder', officeAndLead],
    ['follow-up-review', reviewUnderWay(), 'concluder', officeAndLead],
    ['serve-review', live(reviewUnderWay(), [reviewed(an, 'upheld')]), 'server', officeAndLead],
    ['five-ones', ofAn('national-2022', { inherited: true }), 'entruster', office],
    ['five-clears', ofAn('national-2022', { inherited: true }), 'sorter', office],
    ['settle', live(late(worked()), [{ kind: 'take-up' }]), 'handler', unit],
  ])('%s', (kind, life, owner, upward) => {
    expect(duty(life, kind).owedBy).toBe(owner)
    const opened = allOf(life, 'duty-opened').filter((each) => each.duty.kind === kind)
    expect(opened.at(-1)?.to.slice(0, 1)).toEqual([owner])
    const late = sleepUntil(life, '2027-03-01 09:00')
    const rungs = allOf(late, 'rung-reached').filter(({ duty: id }) => id === duty(life, kind).id)
    const [head, , director] = rungs.slice(-3).map(({ to }) => to)
    expect([owner, ...(head ?? [])].filter((each) => each !== owner)).toEqual(upward)
    expect(director).toEqual(['director', 'head'])
  })
})

describe('one person, several posts; one post, several duties', () => {
  it('a post that stands for several is written to once', () => {
    const { posts } = under('national-2022')
    const [clerk, head] = [post('clerk'), post('mayor')]
    const few = {
      ...posts,
      ...{ sort: clerk, notify: clerk, entrust: clerk, handle: clerk, conclude: clerk },
      ...{ officeHead: head, director: head, head },
    }
    const settings = under('national-2022', { posts: few })
    const life = ofAn('national-2022', { settings })
    expect(allOf(life, 'duty-opened').map(({ to }) => to)).toEqual([
      ['clerk', 'mayor'],
      ['clerk', 'mayor'],
    ])
  })

  it('whoever is to stand back is named by person: their other posts do not let them in', () => {
    const clerk = person('person-clerk')
    const life = ofAn('national-2022', { excluded: [{ person: clerk, why: 'recused' }] })
    for (const onBehalfOf of [post('sorter'), post('director')]) {
      expect(() => live(life, [petition, { actor: clerk, onBehalfOf }])).toThrow(
        'excluded-from-case',
      )
    }
  })

  it('the last rung of every ladder proposes listing, and only that one (H7)', () => {
    const late = sleepUntil(ofAn('national-2022'), '2026-04-30 09:00')
    const proposing = allOf(late, 'rung-reached').filter(({ proposes }) => proposes !== undefined)
    expect(proposing.map(({ duty: id, rung }) => [id.split('/')[1], rung])).toEqual([
      ['sort', 'director'],
      ['notify', 'director'],
    ])
  })
})

it('a body without a lead yet passes over that rung, upward', () => {
  const late = sleepUntil(live(ofAn('national-2022'), [accept('errand')]), '2026-04-30 09:00')
  const handle = allOf(late, 'rung-reached').filter(({ duty: id }) => id.includes('handle'))
  expect(handle.map(({ rung, to }) => [rung, to[0]])).toEqual([
    ['warn', 'handler'],
    ['due', 'handler'],
    ['overdue', undefined],
    ['unit-head', 'office-head'],
    ['lead', 'director'],
    ['director', 'director'],
  ])
})
