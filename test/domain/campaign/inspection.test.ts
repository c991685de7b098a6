import type { CampaignState } from '../../../domain/campaign/campaign'
import type { CampaignDefinition } from '../../../domain/campaign/definition'
import { campaignId, day, person, Running, small } from './running'

const inspection = (code: string, on: string): CampaignDefinition['duties'][number] => ({
  ...{ code, title: '分批督查各村', owers: 'office', phase: 'survey', form: 'inspection' },
  ...{ when: { by: 'day', day: day(on), restDay: 'after' }, acceptedForDays: 10 },
  ...{ ladder: 'standard', basis: 'plan B5' },
})
const definition = {
  ...small,
  duties: [inspection('inspection', '2019-04-10'), inspection('again', '2019-04-26')],
}
const begun = () =>
  new Running<CampaignState>({
    ...{ type: 'campaign', id: campaignId, definition, participants: [] },
    openedOn: day('2019-04-01'),
  }).until(day('2019-04-12'))
type Found = { village: string; on: string; result: string; by?: string }
const filed = (run: Running<CampaignState>, code: string, villages: Found[]) => ({
  facts: {
    ...{ kind: 'file-return' as const, duty: run.duty(code).id },
    filed: { form: 'inspection', villages, text: { id: 't', hash: 'h' } } as never,
  },
  ...{ actor: person('head-of-office'), forPost: run.duty(code).owedBy },
})
const laojie = (on: string, result: string, by?: string): Found => ({
  ...{ village: 'laojie', on, result },
  ...(by === undefined ? {} : { by }),
})
const refusal = (...villages: Found[]) => {
  const run = begun()
  return run.refusal(day('2019-04-12'), filed(run, 'inspection', villages))
}

test('what is found of a village is found once, on a day of the duty, with a day to mend it by', () => {
  const fine = laojie('2019-04-10', 'to-mend', '2019-04-20')
  expect(refusal(fine)).toBeUndefined()
  expect(refusal(fine, laojie('2019-04-11', 'in-order'))).toBe('return-does-not-fit')
  expect(refusal(laojie('2019-04-13', 'in-order'))).toBe('date-in-future')
  expect(refusal(laojie('2019-04-07', 'in-order'))).toBe('date-too-early')
  expect(refusal(laojie('2019-04-10', 'to-mend', '2019-04-10'))).toBe('return-does-not-fit')
})

test('mended is only what a return before it found to mend', () => {
  const run = begun()
  expect(refusal(laojie('2019-04-12', 'mended'))).toBe('return-does-not-fit')
  const found = [laojie('2019-04-10', 'to-mend', '2019-04-20')]
  run.give(day('2019-04-12'), filed(run, 'inspection', found))
  const again = (villages: Found[]) => filed(run, 'again', villages)
  const on = day('2019-04-26')
  expect(run.refusal(on, again([laojie('2019-04-09', 'mended')]))).toBe('return-does-not-fit')
  expect(run.refusal(on, again([{ ...laojie('2019-04-19', 'mended'), village: 'xinqiao' }]))).toBe(
    'return-does-not-fit',
  )
  expect(run.give(on, again([laojie('2019-04-19', 'mended')]))).toEqual(['returned', 'duty-done'])
})

test('what the last inspection found is told to be mended when it is, and nothing else is added to it', () => {
  const run = begun()
  const found = [laojie('2019-04-10', 'to-mend', '2019-04-20')]
  run.give(day('2019-04-12'), filed(run, 'inspection', found))
  const on = day('2019-04-15')
  const add = (...villages: Found[]) => filed(run, 'inspection', villages)
  expect(run.refusal(on, add())).toBe('already-done')
  expect(run.refusal(on, add(laojie('2019-04-14', 'in-order')))).toBe('already-done')
  const mended = laojie('2019-04-14', 'mended')
  expect(run.refusal(on, add(mended, laojie('2019-04-15', 'in-order')))).toBe('already-done')
  expect(run.give(on, add(mended))).toEqual(['returned'])
  expect(run.duty('inspection')).toMatchObject({ state: 'done', doneOn: '2019-04-12' })
})

test('what was found is mended once, and no earlier day makes in time what was late', () => {
  const run = begun()
  const found = [laojie('2019-04-10', 'to-mend', '2019-04-11')]
  run.give(day('2019-04-12'), filed(run, 'inspection', found))
  const on = day('2019-04-26')
  const mended = (told: string) => filed(run, 'inspection', [laojie(told, 'mended')])
  expect(run.give(on, mended('2019-04-15'))).toEqual(['returned'])
  for (const again of ['2019-04-11', '2019-04-15', '2019-04-20']) {
    expect(run.refusal(on, mended(again))).toBe('return-does-not-fit')
  }
  // What is found after that is mended for itself.
  run.give(on, filed(run, 'again', [laojie('2019-04-25', 'to-mend', '2019-05-20')]))
  expect(run.refusal(on, mended('2019-04-20'))).toBe('return-does-not-fit')
  expect(run.give(on, mended('2019-04-26'))).toEqual(['returned'])
})

test('of one village the same return tells that the old is mended and what is new', () => {
  const run = begun()
  run.give(
    day('2019-04-12'),
    filed(run, 'inspection', [laojie('2019-04-10', 'to-mend', '2019-04-20')]),
  )
  const both = [laojie('2019-04-19', 'mended'), laojie('2019-04-26', 'to-mend', '2019-05-20')]
  expect(run.give(day('2019-04-26'), filed(run, 'again', both))).toEqual(['returned', 'duty-done'])
})

test('what is found on the day on which the old is seen mended is mended for itself', () => {
  const run = begun()
  run.give(
    day('2019-04-12'),
    filed(run, 'inspection', [laojie('2019-04-10', 'to-mend', '2019-04-20')]),
  )
  const visit = [laojie('2019-04-26', 'mended'), laojie('2019-04-26', 'to-mend', '2019-05-20')]
  run.give(day('2019-04-26'), filed(run, 'again', visit))
  const on = day('2019-05-02')
  run.until(on)
  const mended = filed(run, 'again', [laojie('2019-05-02', 'mended')])
  expect(run.give(on, mended)).toEqual(['returned'])
  expect(run.refusal(on, mended)).toBe('return-does-not-fit')
})
