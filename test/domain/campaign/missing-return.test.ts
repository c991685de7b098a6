import type { CampaignDefinition } from '../../../domain/campaign/definition'
import type { CampaignState } from '../../../domain/campaign/campaign'
import { paperOf } from '../../../domain/campaign/papers'
import { askedOf, participantId, type ParticipantState } from '../../../domain/campaign/participant'
import type { CircularState } from '../../../domain/circular/circular'
import type { DutyAtCutOff } from '../../../domain/circular/duty-figures'
import { figuresOf } from '../../../domain/circular/figures'
import { frozen } from '../../../domain/circular/steps'
import type { VillageCode } from '../../../domain/ids'
import { addDays, instantAt, type Day } from '../../../domain/time/day'
import { shipped } from '../../campaigns/shipped'
import { campaignId, day, person, post, Running, settings, small } from './running'

const village = { role: 'village', code: 'laojie', post: post('laojie-head') } as const
const openedOn = day('2019-03-20')
const text = { id: 't', hash: 'h' }

const part = (definition = small) =>
  new Running<ParticipantState>({
    ...{ type: 'participant', id: participantId(campaignId, village), campaign: campaignId },
    ...{ participant: village, asked: askedOf(definition, village), moves: [], changes: 0 },
    openedOn,
  })

/** What the part owes by then, as figures count it. */
function owedAt(cutOff: Day, definition = small): DutyAtCutOff[] {
  const run = part(definition).until(cutOff, '23:59')
  const { id, duties } = run.state
  const missed = run.events.filter((event) => event.type === 'duty-missed')
  const subject = { type: 'undertaking', id, village: village.code as VillageCode } as const
  return duties.map((duty) => ({
    ...{ id: duty.id, kind: duty.kind, nature: duty.nature, owedBy: duty.owedBy, subject },
    ...{ due: duty.due.due, state: duty.state },
    ...missed.filter((event) => event.duty === duty.id).map(({ on }) => ({ missedOn: on }))[0],
  }))
}

/** The papers of one duty that its campaign has begun by then. */
function papers(definition: CampaignDefinition, code: string, on: Day) {
  const run = new Running<CampaignState>({
    ...{ type: 'campaign', id: campaignId, definition, participants: [village], openedOn },
  }).until(on)
  return run.state.papersToStart
    .filter((begun) => begun.code === code)
    .map((begun) => new Running<CircularState>(paperOf(run.state, settings, begun)))
}

function figuresIn({ id, from, cutOff }: CircularState, definition = small) {
  const stretch = { circular: id, campaign: campaignId, from, cutOff, since: openedOn }
  const duties = owedAt(cutOff, definition)
  return figuresOf(stretch, { cases: [], duties, asTheyStood: [] })
}

/** Due on Tuesday 30 April; 1 to 4 May were holidays, Sunday the 5th was worked in exchange. */
test('a return that never comes climbs its ladder day by day, names its village, and may be explained', () => {
  const missing = part()
  const rungs: [string, Day, string | undefined][] = []
  for (let on = day('2019-04-08'); on <= day('2019-05-10'); on = addDays(on, 1)) {
    const before = missing.events.length
    missing.until(on)
    for (const event of missing.events.slice(before)) {
      if (event.type !== 'rung-reached' || event.duty !== missing.duty('return').id) continue
      rungs.push([event.rung, on, event.to[0]])
    }
  }
  expect(rungs).toEqual([
    ['warn', '2019-04-26', 'laojie-head'],
    ['due', '2019-04-30', 'laojie-head'],
    ['overdue', '2019-05-01', undefined],
    ['unit-head', '2019-05-05', 'office-head'],
    ['lead', '2019-05-07', 'director'],
    ['director', '2019-05-09', 'director'],
  ])

  // The first circular of the push, due on Wednesday 15 May.
  const [paper] = papers(small, 'circular', day('2019-05-10'))
  if (paper === undefined) throw new Error('No circular begins')
  expect([paper.state.from, paper.state.cutOff]).toEqual([small.phases[0]?.from, '2019-05-10'])
  const figures = figuresIn(paper.state)
  expect(figures.named).toEqual([village.post])
  expect(figures.posts.find((row) => row.post === village.post)?.overdue).toContainEqual(
    expect.objectContaining({ duty: missing.duty('return').id, due: '2019-04-30', days: 10 }),
  )

  const frozenAt = instantAt(day('2019-05-11'), '00:10')
  const { named } = figures
  paper.happened(frozen(paper.state, settings, { hash: 'f', named, frozenAt }))
  const [office, director] = [post('office'), post('director')]
  const on = day('2019-05-13')
  paper.give(on, { facts: { kind: 'draft', text }, actor: person('clerk'), forPost: office })
  const explained = { facts: { kind: 'reply', text }, actor: person('head') } as const
  paper.give(on, { ...explained, forPost: village.post })
  paper.give(on, { facts: { kind: 'approve' }, actor: person('director'), forPost: director })
  paper.give(on, { facts: { kind: 'publish' }, actor: person('clerk'), forPost: office })
  expect(paper.state).toMatchObject({ phase: 'published', figures: { named: [village.post] } })
  expect(paper.state.replies).toMatchObject([{ post: village.post }])

  // From the day after its period is over it is missed for good.
  missing.until(day('2019-05-11'))
  expect(missing.duty('return').state).toBe('missed')
  const late = { kind: 'file-return', duty: missing.duty('return').id, filed: nil } as const
  const handed = { facts: late, actor: person('head'), forPost: village.post }
  expect(missing.refusal(day('2019-05-11'), handed)).toBe('period-closed')
})

const nil = { form: 'matters', nil: true } as const

describe('as the definitions of 2019 ship', () => {
  const rows = [
    // Due 29 March in a phase without papers, closed since 5 April.
    ['push.yaml', 'village-backlog-return/1', 'fortnightly-circular', 1, 'missed'],
    // Due 19 and 30 April, closed since 26 April and 7 May.
    ['survey.yaml', 'village-return/1', 'survey-circular', 1, 'missed'],
    ['survey.yaml', 'village-return/2', 'survey-circular', 1, 'missed'],
    // Due on Friday 10 May, still open on the 14th: told as overdue, and as missed in the next paper.
    ['survey.yaml', 'weekly-round-analysis/2', 'survey-circular', 1, 'overdue'],
    ['survey.yaml', 'weekly-round-analysis/2', 'monthly-summary', 1, 'missed-before'],
  ] as const
  test.each(rows)('%s: %s is told in %s %i as %s', (file, which, code, number, as) => {
    const definition = shipped(file)
    const paper = papers(definition, code, day('2019-07-01'))[number - 1]
    if (paper === undefined) throw new Error(`No ${code} begins`)
    const { named, posts } = figuresIn(paper.state, definition)
    expect(named).toEqual([village.post])
    const told = posts
      .flatMap(({ duties }) => duties)
      .filter((each) => each.duties.some((id) => id.endsWith(`/${which}`)))
    expect(told.map((each) => each.code).filter((each) => each !== 'due')).toEqual([as])
    expect(paper.state.terms.readers).toBe('township')
  })
})
