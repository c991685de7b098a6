import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The folder that holds packs/ and calendar/. The compiled program lies in dist/ and the data stays
 * in the source tree beside it, so the nearest folder above that has rules/packs is the one.
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
