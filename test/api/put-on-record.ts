import { inTransactionClosedBy } from '../../api/records/database'
import {
  numberRecord,
  storingRecord,
  type NumberedRecord,
  type RecordIntake,
} from '../../api/records/recorded-case'
import { settingsFor } from '../../api/settings-for'
import type { PersonId } from '../../domain/ids'
import { asDay, instantFrom } from '../../domain/time/day'
import { somebody, today } from './live-cases'
import type { RunningApi } from './running-api'

export type Books = Partial<RecordIntake['record']>
export const receivedOn = asDay('2012-03-01')

/** As an import does it: numbers and rows in one transaction, by the program's own login. */
export async function putOnRecord(
  { deps, owner }: Pick<RunningApi, 'deps' | 'owner'>,
  books: Books = {},
): Promise<NumberedRecord> {
  const account = await owner.account.findUniqueOrThrow({ where: { login: 'office' } })
  const registeredBy = account.personId as PersonId
  const intake: RecordIntake = {
    ...{ channel: 'letter', receivedOn, title: '旧渠改道', words: '水渠改道后田里进水。' },
    ...{ petitioners: [somebody], claims: ['恢复原渠'], accused: [], accusedUnits: [] },
    ...{ registeredBy, registeredForPost: null, registeredAt: instantFrom(Date.now()) },
    settings: await settingsFor(deps, { receivedOn }, today),
    record: { kind: 'petition', route: 'hear-and-decide', endedOn: asDay('2012-06-01'), ...books },
  }
  return inTransactionClosedBy(deps.pool, async (connection) => {
    const numbered = await numberRecord(connection, deps.fieldCipher, intake)
    const audit = {
      ...{ actor: registeredBy, action: 'filing-recorded' },
      subject: `filing:${numbered.filing}`,
    }
    const last = storingRecord(deps.fieldCipher, { ...intake, ...numbered }, { audit })
    return { last, result: numbered }
  })
}
