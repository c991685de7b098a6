import { askedOf, participantId, type ParticipantState } from '../../../domain/campaign/participant'
import { nextDates } from '../../../domain/campaign/next-dates'
import type { DefinedDuty } from '../../../domain/campaign/definition'
import type { DutyId } from '../../../domain/ids'
import { calendar2019, campaignId, day, person, post, Running, small } from './running'

const village = {
  ...({ role: 'village', code: 'laojie', post: post('laojie-head') } as const),
  unitHead: post('area-head'),
}
const followUp: DefinedDuty = {
  ...{ code: 'disputes', title: '未化解纠纷跟进', owers: 'each-village', phase: 'survey' },
  ...{ form: 'follow-up', when: { by: 'month-end', restDay: 'before' }, acceptedForDays: 10 },
  ...{ ladder: 'standard', basis: 'plan B3' },
}
const asked = askedOf({ ...small, duties: [followUp] }, village)
const part = () =>
  new Running<ParticipantState>({
    ...{ type: 'participant', id: participantId(campaignId, village), campaign: campaignId },
    ...{ participant: village, asked, moves: [], changes: 0, openedOn: day('2019-03-20') },
  }).until(day('2019-04-28'))
const handIn = (duty: string, filed: object, forPost = village.post) => ({
  facts: { kind: 'file-return' as const, duty: duty as DutyId, filed: filed as never },
  ...{ actor: person('somebody'), forPost },
})
const disputes = (...how: string[]) => ({
  form: 'follow-up',
  disputes: how.map((each, at) => ({ case: `2019-00000${at + 1}`, how: each })),
})
const text = { id: 'text-1', hash: 'hash' }

test('what is reported up is owed by the office, in three working days, and told to it', () => {
  const run = part()
  const { id } = run.duty('disputes')
  run.give(day('2019-04-28'), handIn(id, disputes('followed-up', 'reported-up')))
  const look = `${id}/reported-up`
  const opened = run.events.find((event) => event.type === 'duty-opened' && event.duty.id === look)
  expect(opened).toMatchObject({
    to: ['office'],
    // Labour Day is four days off in 2019; Sunday 28 April is worked.
    duty: { kind: 'reported-up', owedBy: 'office', state: 'open', due: { due: '2019-05-05' } },
  })
  const said = { form: 'reported-up', text }
  expect(run.refusal(day('2019-04-29'), handIn(look, said))).toBe('not-for-your-post')
  expect(run.refusal(day('2019-04-29'), handIn(look, disputes(), post('office')))).toBe(
    'return-does-not-fit',
  )
  run.give(day('2019-04-29'), handIn(look, said, post('office')))
  expect(run.state.duties.find((duty) => duty.id === look)).toMatchObject({ state: 'done' })
})

test('the office’s own superiors are told when it is late, and not those of the village', () => {
  const run = part()
  const { id } = run.duty('disputes')
  run.give(day('2019-04-28'), handIn(id, disputes('reported-up'))) // Sunday, worked.
  run.until(day('2019-05-31'))
  const rung = run.events.flatMap((event) =>
    event.type === 'rung-reached' && event.duty === `${id}/reported-up` ? [event] : [],
  )
  expect(rung.find((event) => event.rung === 'unit-head')?.to).toEqual([
    ...['office-head', 'director', 'head'],
  ])
})

test('a campaign that is stopped ends the part when what was reported up is done', () => {
  const run = part()
  const { id } = run.duty('disputes')
  run.give(day('2019-04-28'), handIn(id, disputes('reported-up')))
  run.until(day('2019-04-30'))
  const stopped = day('2019-04-30')
  const stop = { kind: 'redefine', asked, moves: [], changes: 1, stopped } as const
  expect(run.give(stopped, { facts: stop })).toEqual(['redefined'])
  run.until(day('2019-05-05'))
  // Nothing new begins, and nobody is told that anything comes.
  expect(run.state.duties).toHaveLength(2)
  expect(nextDates(run.state, calendar2019)).toEqual([])
  expect(run.state.endedOn).toBeUndefined()
  const done = handIn(`${id}/reported-up`, { form: 'reported-up', text }, post('office'))
  run.give(day('2019-05-05'), done)
  run.until(day('2019-05-06'))
  expect(run.events.at(-1)?.type).toBe('part-ended')
})

test('stopped while the village owes, and the office nothing, the part ends at once', () => {
  const run = part()
  const stop = {
    kind: 'redefine',
    asked,
    moves: [],
    changes: 1,
    stopped: day('2019-04-28'),
  } as const
  expect(run.give(day('2019-04-28'), { facts: stop })).toEqual([
    ...['redefined', 'duty-withdrawn', 'part-ended'],
  ])
})

test('where all are followed up, or none is left, the office owes nothing', () => {
  for (const filed of [disputes('followed-up'), disputes()]) {
    const run = part()
    run.give(day('2019-04-28'), handIn(run.duty('disputes').id, filed))
    expect(run.state.duties.map(({ kind }) => kind)).toEqual(['follow-up'])
  }
})
