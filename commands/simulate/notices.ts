import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Day } from '../../domain/time/day'
import { rulesFolder } from '../../rules/folder'

type Revision = { revision: number; publishedOn: Day }
type YearFile = { year: number; revisions: readonly Revision[] }

/** The years of which a notice was published after the one day and by the other, as an office sends them. */
export function noticesPublished(after: Day, by: Day): YearFile[] {
  const folder = path.join(rulesFolder(), 'calendar')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as YearFile)
    .filter(({ revisions }) =>
      revisions.some(({ publishedOn }) => after < publishedOn && publishedOn <= by),
    )
    .map(({ revisions, ...rest }) => ({
      ...rest,
      revisions: revisions.filter(({ publishedOn }) => publishedOn <= by),
    }))
}
