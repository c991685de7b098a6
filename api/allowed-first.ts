import type { Command } from '../domain/case/commands'
import { decide } from '../domain/case/decide'
import type { CommandRequest } from './give-command'
import type { FoundCase } from './queries/find-case'
import { readStart } from './queries/start-of-case'
import { CommandRefused } from './send-command'

/** Before anything is said elsewhere: what this case refuses as it stands is refused first. */
export async function allowedFirst(
  { deps, now }: CommandRequest,
  { number, state }: FoundCase,
  command: Command,
): Promise<void> {
  const { settings } = await readStart(deps.prisma, number)
  const decision = decide(state, settings, command, now)
  if (!decision.ok) throw new CommandRefused(decision.refusal)
}
