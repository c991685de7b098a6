import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of package.json, the same whether this runs from sources or from dist/. */
export const projectRoot = ((): string => {
  let folder = __dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error(`No package.json above ${__dirname}`)
    folder = above
  }
  return folder
})()
