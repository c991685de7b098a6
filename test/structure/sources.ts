import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectRoot } from '../../runtime/project'

const made = new Set(['node_modules', 'dist', 'coverage', 'generated'])

/** The files people wrote, by path from the root of the project, that end in one of these. */
export function sources(...endings: string[]): string[] {
  return readdirSync(projectRoot, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !made.has(entry.name))
    .flatMap((entry) => filesBelow(join(projectRoot, entry.name)))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => relative(projectRoot, file))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
}

/** The files at the root of the project. */
export function rootFiles(...endings: string[]): string[] {
  return readdirSync(projectRoot).filter((file) => endings.some((ending) => file.endsWith(ending)))
}

export function textOf(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8')
}
