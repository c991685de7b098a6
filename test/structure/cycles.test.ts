import { posix } from 'node:path'
import { preProcessFile } from 'typescript'
import { sources, textOf } from './sources'

type Graph = ReadonlyMap<string, readonly string[]>

function importGraph(): Graph {
  const files = new Set(sources('.ts'))
  return new Map(
    [...files].map((file) => {
      const { importedFiles } = preProcessFile(textOf(file), true, true)
      const found = importedFiles
        .filter((each) => each.fileName.startsWith('.'))
        .map((each) => posix.join(posix.dirname(file), each.fileName))
        .map((path) => [`${path}.ts`, `${path}/index.ts`].find((each) => files.has(each)))
      return [file, found.filter((each) => each !== undefined)]
    }),
  )
}

/** One way round for each circle there is, type imports included. */
function cyclesOf(graph: Graph): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]) => {
    const begun = way.indexOf(file)
    if (begun >= 0) return void cycles.push([...way.slice(begun), file])
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return cycles
}

test('no file imports itself by way of others', () => {
  const graph = importGraph()
  expect(graph.get('domain/case/decide.ts')).toContain('domain/case/state.ts')
  expect(cyclesOf(graph)).toEqual([])
})

test('a circle is found', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['b']],
    ['d', []],
  ])
  expect(cyclesOf(graph)).toEqual([['b', 'c', 'b']])
})
