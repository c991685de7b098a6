import { personalIn } from '../domain/anonymous'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import type { FoundCase } from './queries/find-case'
import { namesOfPeople } from './queries/people'
import { readContacts } from './queries/petitioners'

/**
 * Nobody in these cases would be recognised in the text (plan S1, T2): who brought them, whom they are about,
 * and no number anybody is called or known by. Their data is opened to be compared, and told to nobody.
 */
export async function anonymousText(
  { prisma, fieldCipher }: AppDeps,
  text: string,
  cases: readonly FoundCase[],
): Promise<void> {
  const people = cases.flatMap(({ state }) => state.recipients.map(({ id }) => id))
  const accused = cases.flatMap(({ state }) => state.excluded.map(({ person }) => person))
  const contacts = await readContacts(prisma, fieldCipher, people)
  const names = await namesOfPeople(prisma, fieldCipher, accused)
  const others = [...names.values()].map((name) => ({ name, address: null, phone: null }))
  const found = personalIn(text, [...contacts, ...others])
  if (found === undefined) return
  const message = `From letter ${found.at} on the text holds ${found.what} by which somebody is known. Take it out.`
  throw new Problem('names-somebody', message, { rule: 'plan S1' })
}
