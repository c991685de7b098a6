import {
  choiceFrom,
  silencesUrgent,
  urgentWays,
  wantsDigest,
  type MailChoice,
} from '../../../domain/messages/ways-out'

const choice = (mail: MailChoice, ...channels: string[]) => ({ mail, channels })
const ways = (mail: boolean, ...channels: string[]) => ({ mail, channels })

test('whoever chose nothing, or something unknown, gets everything by e-mail', () => {
  const everything = choice('all')
  expect(choiceFrom(null)).toEqual(everything)
  expect(choiceFrom(undefined)).toEqual(everything)
  expect(choiceFrom({ mail: 'weekly', channels: ['sms'] })).toEqual(everything)
  expect(choiceFrom({ mail: 'none', channels: ['sms'] })).toEqual(choice('none', 'sms'))
})

test.each([
  ['all', true],
  ['urgent', false],
  ['none', false],
] as const)('with "%s" the digest comes: %s', (mail, comes) => {
  expect(wantsDigest(choice(mail))).toBe(comes)
})

// What was chosen, what leads there today, and what an urgent message takes.
test.each([
  [choice('all'), ways(true), ways(true)],
  [choice('all'), ways(true, 'sms', 'app'), ways(true)],
  [choice('urgent', 'sms'), ways(true, 'sms', 'app'), ways(true, 'sms')],
  [choice('none', 'app'), ways(true, 'sms', 'app'), ways(false, 'app')],
  // What they chose has gone: the address brings it after all.
  [choice('none', 'app'), ways(true, 'sms'), ways(true)],
  [choice('none'), ways(true, 'sms'), ways(true)],
  // No address, or no mail server: the first channel there is.
  [choice('all'), ways(false, 'sms', 'app'), ways(false, 'sms')],
  [choice('none', 'app'), ways(false, 'sms', 'app'), ways(false, 'app')],
  // Nothing leads to them: they read their inbox.
  [choice('none'), ways(false), ways(false)],
  [choice('all', 'sms'), ways(false), ways(false)],
])('%j where %j lead there takes %j', (chosen, open, taken) => {
  expect(urgentWays(chosen, open)).toEqual(taken)
})

test.each([
  [choice('none'), ways(true), true],
  [choice('none', 'sms'), ways(true), true],
  [choice('none', 'sms'), ways(true, 'sms'), false],
  [choice('urgent'), ways(true, 'sms'), false],
  [choice('all'), ways(false, 'sms'), true],
  [choice('all', 'sms'), ways(false, 'sms'), false],
  // Where nothing leads there, nothing can be silenced.
  [choice('none'), ways(false), false],
])('%j where %j lead there silences what is urgent: %s', (chosen, open, silences) => {
  expect(silencesUrgent(chosen, open)).toBe(silences)
})
