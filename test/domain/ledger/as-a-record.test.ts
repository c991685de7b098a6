import { caseKinds, routes } from '../../../domain/case/kinds'
import { dutyInBooks, recordClosed } from '../../../domain/case/recorded'
import { oldLimit } from '../../../domain/ledger/old-limit'
import type { OldMatter } from '../../../domain/ledger/old-matter'
import { RULE_PACK_IDS } from '../../../domain/rules/rule-pack'
import { asDay, instantAt } from '../../../domain/time/day'
import { loadRulePack, publishedCalendar } from '../../../rules'
import { registration, settings } from '../../support/case-fixtures'

const receivedOn = asDay('2023-03-01')
const answeredOn = asDay('2023-05-04')
const now = instantAt(asDay('2026-11-29'), '09:00')

const every = RULE_PACK_IDS.flatMap((pack) =>
  caseKinds.flatMap((kind) => routes.map((route) => [pack, kind, route] as const)),
)

test.each(every)('under %s a %s by %s has the limit that its record has', (pack, kind, route) => {
  const matter: OldMatter = {
    ...{ key: '1', title: '路灯', words: '不亮', settled: 'yes', channel: 'letter' },
    ...{ receivedOn, answeredOn, kind, route },
  }
  const calendar = publishedCalendar()
  const pinned = settings({ pack: loadRulePack(pack) }, 2023, 2027)
  const { state } = recordClosed(
    registration({ receivedOn, registeredAt: now }),
    { kind, route, answeredOn, endedOn: answeredOn },
    { ...pinned, calendar },
    now,
  )
  const limit = oldLimit(matter, loadRulePack(pack), calendar)
  const duty = dutyInBooks(state)
  expect(limit?.due).toEqual(duty?.due)
  expect(limit?.kept).toBe(duty && answeredOn <= duty.due.due)
})
