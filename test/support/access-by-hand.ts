import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../runtime/project'

/** The table of docs/access.md, cell by cell; its first line names the roles. */
export function accessByHand(): string[][] {
  const page = readFileSync(join(projectRoot, 'docs/access.md'), 'utf8')
  const [, table = ''] = /```text\n(.*?)```/s.exec(page) ?? []
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
}
