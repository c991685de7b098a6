import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The folder that holds packs/ and calendar/: the nearest above this file, whether it runs from the
 * source tree, from dist/ with the data copied there, or from dist/ with the data left beside it.
 */
export function rulesFolder(): string {
  for (let folder = path.resolve(__dirname); ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'rules')
    if (existsSync(path.join(candidate, 'packs'))) return candidate
    if (folder === path.dirname(folder)) {
      throw new Error(`No folder rules/packs in ${__dirname} or above it`)
    }
  }
}
