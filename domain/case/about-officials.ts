import type { CaseState } from './state'

/** Of the state of a case, what says whom it is about. */
type About = Pick<CaseState, 'kind' | 'aboutOfficial' | 'accusedUnits' | 'excluded'>

/**
 * A report on officials, or what may be one: whatever its kind, whoever brings it said so, or somebody was
 * named. What many read would tell them that it is there (Arts. 28, 30).
 */
export function isAboutOfficials({ kind, aboutOfficial, accusedUnits, excluded }: About): boolean {
  return (
    kind === 'report' ||
    aboutOfficial === true ||
    accusedUnits.length > 0 ||
    excluded.some(({ why }) => why === 'accused')
  )
}
