import type { Scope } from '../access'
import type { PersonId } from '../ids'

/**
 * Whoever keeps the record takes back anything attached by mistake; others what they attached
 * themselves. Else whoever is to answer could remove what another brought.
 */
export function mayWithdraw(
  person: PersonId,
  scopes: readonly Scope[],
  { attachedBy }: { attachedBy: PersonId },
): boolean {
  return scopes.includes('installation') || attachedBy === person
}
