import type { CampaignState } from '../../../domain/campaign/campaign'
import { paperOf } from '../../../domain/campaign/papers'
import { askedOf, participantId, type ParticipantState } from '../../../domain/campaign/participant'
import type { CircularState } from '../../../domain/circular/circular'
import type { DutyAtCutOff } from '../../../domain/circular/duty-figures'
import { figuresOf } from '../../../domain/circular/figures'
import { frozen } from '../../../domain/circular/steps'
import type { VillageCode } from '../../../domain/ids'
import { addDays, instantAt, type Day } from '../../../domain/time/day'
import { campaignId, day, person, post, Running, settings, small } from './running'

const village = { role: 'village', code: 'laojie', post: post('laojie-head') } as const
const openedOn = day('2019-03-20')
const text = { id: 't', hash: 'h' }

const part = () =>
  new Running<ParticipantState>({
    ...{ type: 'participant', id: participantId(campaignId, village), campaign: campaignId },
    ...{ participant: village, asked: askedOf(small, village), moves: [], changes: 0, openedOn },
  })

/** What the part owes by then, as figures count it. */
function owedAt(cutOff: Day): DutyAtCutOff[] {
  const { id, duties } = part().until(cutOff, '23:59').state
  const subject = { type: 'undertaking', id, village: village.code as VillageCode } as const
  return duties.map((duty) => ({
    ...{ id: duty.id, kind: duty.kind, nature: duty.nature, owedBy: duty.owedBy, subject },
    ...{ due: duty.due.due, state: duty.state },
  }))
}

/** The first circular of the push, as its campaign begins it: due on Wednesday 15 May. */
function circular() {
  const run = new Running<CampaignState>({
    ...{ type: 'campaign', id: campaignId, definition: small, participants: [village], openedOn },
  }).until(day('2019-05-10'))
  const [begun] = run.state.papersToStart
  if (begun === undefined) throw new Error('No circular begins')
  return new Running<CircularState>(paperOf(run.state, settings, begun))
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

  const paper = circular()
  const { id, from, cutOff } = paper.state
  expect([from, cutOff]).toEqual(['2019-05-01', '2019-05-10'])
  const stretch = { circular: id, campaign: campaignId, from, cutOff, since: openedOn }
  const figures = figuresOf(stretch, { cases: [], duties: owedAt(cutOff), asTheyStood: [] })
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
