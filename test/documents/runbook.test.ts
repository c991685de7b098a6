import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../runtime/project'
import { SAME_PRESS_MS } from '../../runtime/interrupt'

test('the runbook says for how long a second Ctrl-C is taken for the first, and why', () => {
  const runbook = readFileSync(join(projectRoot, 'docs/runbook.md'), 'utf8').replace(/\s+/g, ' ')
  expect(runbook).toContain(
    `A Ctrl-C within one second (${SAME_PRESS_MS} ms) of the first is taken for the same press`,
  )
  expect(runbook).toContain('a terminal tells npm and the program of it')
})
