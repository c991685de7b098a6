import { builtBundle, mutated } from './built-bundle'
import { recordedHistories } from './history-file'
import { messengerLives } from './messenger-lives'
import { toldBy } from './messenger-told'

const histories = recordedHistories('messenger-histories')

const named = (name: string) => {
  const found = histories.find((each) => each.name === name)
  if (found === undefined) throw new Error(`No history is recorded as ${name}`)
  return found
}

test('there is a recorded history for every life, and for more than one run', () => {
  const lives = histories.map(({ name }) => name.replace(/-\d+$/, ''))
  expect([...new Set(lives)].sort()).toEqual(Object.keys(messengerLives).sort())
  expect(histories.map(({ name }) => name)).toContain('continued-as-new-2')
})

test.each(histories.map((each) => [each.name, each] as const))(
  'the built bundle shows and carries over in %s what it did when it was recorded',
  async (_name, recorded) => {
    expect(recorded.projected.length).toBeGreaterThan(0)
    expect(await toldBy(recorded, { code: builtBundle })).toEqual(recorded.projected)
  },
)

test.each([
  ['digests on rest days', 'digests-and-wakes-1', '!isWorkingDay(calendar, candidate)', 'false'],
  ['vacancies counted wrongly', 'digests-and-wakes-1', 'vacancies} met', 'vacancies} and 1 met'],
  ['a trouble under another name', 'mail-server-away-1', 'mail-held-up', 'mail-all-right'],
  ['letters set aside forgotten', 'continued-as-new-1', 'mail: left', 'mail: undefined'],
  ['messages of channels forgotten', 'channels-set-aside-1', 'channels: outside.left', ''],
  ['a digest forgotten', 'continued-as-new-1', 'nextDigest: digest', 'nextDigest: undefined'],
])('a bundle with %s fails the comparison', async (_what, name, from, to) => {
  // It replays without complaint: only what it shows and carries over gives it away.
  const recorded = named(name)
  expect(await toldBy(recorded, { code: mutated(from, to) })).not.toEqual(recorded.projected)
})

test.each([
  ['mail never held up', 'mail-server-away-1', 'held > HELD_UP_MILLIS', 'held < 0'],
  ['people out of reach kept quiet', 'letters-set-aside-1', 'unreached > 0', 'unreached > 99'],
  ['no letter tried again', 'letters-set-aside-1', 'this.arm(', 'void ('],
  ['no channel asked', 'channels-set-aside-1', 'channels.begin()', 'undefined'],
  [
    'groups out of reach kept quiet',
    'channels-set-aside-1',
    'channels.left.unreached > 0',
    'false',
  ],
  ['no letter sent', 'mail-server-away-1', 'mail.begin()', 'undefined'],
])('a bundle with %s does not even replay', async (_what, name, from, to) => {
  await expect(toldBy(named(name), { code: mutated(from, to) })).rejects.toThrow(/Nondeterminism/)
})
