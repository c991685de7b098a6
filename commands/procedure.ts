/** npm run procedure — writes docs/procedure.md and docs/proceedings.md out of the tables of domain/. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { procedurePage } from '../documents/procedure'
import { proceedingsPage } from '../documents/proceedings'
import { rulePacks } from '../rules'
import { projectRoot } from '../runtime/project'

const write = (name: string, page: string) => writeFileSync(path.join(projectRoot, name), page)

write('docs/procedure.md', procedurePage(rulePacks()))
write('docs/proceedings.md', proceedingsPage())
