import type { PostCode } from '../../../domain/ids'
import { vacancyId, vacancyText, vacancyTitle } from '../../../domain/messages/post-vacant'
import { asDay, instantAt } from '../../../domain/time/day'

const notice = { post: 'laojie-head' as PostCode, title: '老街村主任', from: asDay('2026-04-01') }

test('one for each post and day, each time that it is decided', () => {
  const decidedAt = instantAt(asDay('2026-03-10'), '09:00')
  expect(vacancyId(notice, decidedAt)).toBe(`post-vacant/laojie-head/2026-04-01/${decidedAt}`)
})

test('says which post and since when, what becomes of its duties, and what to do', () => {
  const { title, lines } = vacancyText({ ...notice, reason: 'passed-upward', vacantPosts: [] })
  expect(title).toBe(vacancyTitle(notice))
  expect(title).toBe('【岗位空缺】老街村主任自2026-04-01起无人在岗')
  expect(lines.join()).toMatch(/期限不变.*尽快任命/)
})
