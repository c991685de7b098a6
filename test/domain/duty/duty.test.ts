import { isOpen, wasLate, type Duty } from '../../../domain/duty/duty'
import { begin, duty as dutyOf, give } from '../case/life'

/** The duty to tell somebody by Tuesday 17 March 2026. */
const owed = (): Duty => dutyOf(begin(), 'notify')

it.each([
  [undefined, true, false],
  ['2026-03-05', false, false],
  ['2026-03-17', false, false],
  ['2026-03-18', false, true],
])('done on %s: open %s, late %s', (on, open, late) => {
  const told =
    on === undefined
      ? owed()
      : dutyOf(give(begin(), 'serve-notice', { on, at: '2026-03-20 09:00' }), 'notify')
  expect(isOpen(told)).toBe(open)
  expect(wasLate(told)).toBe(late)
})
