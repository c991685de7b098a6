import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
} from 'yaml'

/** Keys and indices from the top of the text. */
export type DocumentPath = readonly (string | number)[]

/** A fault of the text itself, by its offset. */
export type TextFault = { offset: number; found: string; expected: string }

/** A text of YAML: what it says, and where each thing stands in it. */
export type YamlText = {
  faults: readonly TextFault[]
  value: unknown
  placeOf: (offset: number) => { line: number; column: number }
  /** Of whatever stands at that path, or of what should hold it where it is missing. */
  offsetOf: (path: DocumentPath) => number
  offsetOfKey: (path: DocumentPath, key: string) => number
  /** First character of a single value, and the one after its last; undefined where there is none. */
  rangeOf: (path: DocumentPath) => readonly [number, number] | undefined
}

export function readYaml(text: string): YamlText {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const faults = [...grammarFaults(document), ...refusedNodes(document)]
  const root = document.contents
  return {
    faults,
    value: faults.length > 0 ? undefined : (document.toJS() as unknown),
    placeOf: (offset) => {
      const { line, col } = lines.linePos(offset)
      return { line: Math.max(line, 1), column: Math.max(col, 1) }
    },
    offsetOf: (path) => offsetWithin(root, path),
    offsetOfKey: (path, key) => {
      const holder: unknown = path.length === 0 ? root : document.getIn(path, true)
      return isMap(holder) ? (keyOffset(holder, key) ?? 0) : offsetWithin(root, path)
    },
    rangeOf: (path) => {
      const node: unknown = document.getIn(path, true)
      return isScalar(node) && node.range ? [node.range[0], node.range[1]] : undefined
    },
  }
}

function grammarFaults({ errors, warnings }: Document): TextFault[] {
  return [...errors, ...warnings].map(({ pos, message }) => ({
    offset: pos[0],
    found: `This is not YAML as it is read here: ${message.replace(/\.$/, '')}.`,
    expected: 'Look at this line and the one above it: indentation, quotation marks, brackets.',
  }))
}

/** One thing stands in one place: a date that is written once cannot be moved in two. */
function refusedNodes(document: Document): TextFault[] {
  const faults: TextFault[] = []
  visit(document, {
    Alias: (_, { source, range }) => {
      faults.push({
        offset: range?.[0] ?? 0,
        found: `"*${source}" stands for something written elsewhere.`,
        expected: 'Write it out: no references are read here.',
      })
    },
  })
  return faults
}

function offsetWithin(root: unknown, path: DocumentPath): number {
  let node: unknown = root
  let offset = startOf(root) ?? 0
  for (const part of path) {
    let key: number | undefined
    let next: unknown
    if (isMap(node)) {
      key = keyOffset(node, String(part))
      next = node.get(part, true)
    } else if (isSeq(node) && typeof part === 'number') {
      next = node.items[part]
    }
    // What is missing is missing in its holder, which is where we are.
    if (next === undefined || next === null) return offset
    // A name is easier to find than the beginning of what stands below it.
    offset = (isCollection(next) ? key : undefined) ?? startOf(next) ?? offset
    node = next
  }
  return offset
}

function keyOffset(map: YAMLMap, key: string): number | undefined {
  const pair = map.items.find((each) => isScalar(each.key) && String(each.key.value) === key)
  return pair && startOf(pair.key)
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
