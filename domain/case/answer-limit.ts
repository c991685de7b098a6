import type { Path } from './facts'
import { limitsEveryAcceptedMatter, runs } from './law'
import type { CaseSettings } from './settings'

/** Whether the law limits the time for the answer that a matter is worked towards, under these rules. */
export function limitsAnswer(rules: Pick<CaseSettings, 'pack'>, path: Path): boolean {
  // Errands and disputes are the plan's, not 信访事项 of any text (V2, B3).
  if (path === 'errand' || path === 'mediation' || !runs(rules, 'handle')) return false
  return path === 'opinion' || limitsEveryAcceptedMatter(rules)
}
