import type { Procedure } from './procedure'
import { supervisionSlip } from './supervision-slip'

/** Every kind of proceeding there is, by its name. */
export const procedures: readonly Procedure[] = [supervisionSlip]

export function procedureOf(kind: string): Procedure {
  const found = procedures.find((each) => each.kind === kind)
  if (found === undefined) throw new RangeError(`No procedure of the kind ${kind}`)
  return found
}
