/** A place in the tree of subjects: "城乡建设/安全生产" lies within "城乡建设". */
export type SubjectPath = { path: string; parent: string | null }

const BETWEEN = '/'
const LONGEST = 300
const DEEPEST = 6

/** The way to a subject out of the names of its levels; a level left empty ends it. */
export function subjectPath(levels: readonly string[]): string | undefined {
  const names = levels.map((level) => level.trim().replaceAll(BETWEEN, '／'))
  const end = names.indexOf('')
  const used = end === -1 ? names : names.slice(0, end)
  const path = used.join(BETWEEN)
  // A gap would put what lies behind it into the wrong place.
  const broken = end !== -1 && names.slice(end).some((name) => name !== '')
  if (broken || used.length === 0 || used.length > DEEPEST || path.length > LONGEST)
    return undefined
  return path
}

/** Every subject these ways lead to or through, each once, parents first. */
export function subjectTree(paths: readonly string[]): SubjectPath[] {
  const all = new Map<string, SubjectPath>()
  for (const path of paths) {
    const names = path.split(BETWEEN)
    for (let depth = 1; depth <= names.length; depth += 1) {
      const parent = depth === 1 ? null : names.slice(0, depth - 1).join(BETWEEN)
      const own = names.slice(0, depth).join(BETWEEN)
      all.set(own, { path: own, parent })
    }
  }
  return [...all.values()]
}
