/** npm run procedure — writes docs/procedure.md out of the tables of domain/case. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { procedurePage } from '../documents/procedure'
import { rulePacks } from '../rules'
import { projectRoot } from '../runtime/project'

writeFileSync(path.join(projectRoot, 'docs/procedure.md'), procedurePage(rulePacks()))
