import type { PersonId } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import { appendAudit } from './audit'
import type { Database } from './database'
import { passwordFits } from './passwords'

export type Credentials = { login: string; password: string }

/**
 * Who that is, or undefined: the same for an unknown login, a wrong password and a disabled
 * account, after the same work. Audited either way, without what was typed.
 */
export async function checkSignIn(
  db: Database,
  { login, password }: Credentials,
  now: Instant,
): Promise<PersonId | undefined> {
  const account = await db.account.findUnique({
    where: { login },
    select: { personId: true, passwordHash: true, disabled: true },
  })
  const fits = await passwordFits(account?.passwordHash, password)
  const known = account === null ? undefined : (account.personId as PersonId)
  const person = fits && account?.disabled === false ? known : undefined
  await appendAudit(db, now, {
    actor: person ?? null,
    action: person === undefined ? 'sign-in-failed' : 'signed-in',
    subject: known === undefined ? 'unknown-login' : `person:${known}`,
  })
  return person
}
