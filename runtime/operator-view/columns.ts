import { searchAttributes, type SearchAttributeName } from '../../contract/search-attributes'

/** What tells an operator from the list alone how a workflow stands. */
const shown: readonly SearchAttributeName[] = ['AnjieState', 'AnjieOverdue', 'AnjieNextInstant']

const columns = [
  { label: 'Status', pinned: true },
  { label: 'Workflow ID', pinned: true },
  { label: 'Type', pinned: false },
  ...shown.filter((name) => name in searchAttributes).map((label) => ({ label, pinned: false })),
  { label: 'Start', pinned: false },
  { label: 'End', pinned: false },
]

/**
 * The web UI keeps its columns in the browser and nowhere else, so they are put there before it
 * reads them; a browser in which someone chose columns is left alone.
 */
export function columnScript(namespace: string): string {
  const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
  return `<script>
(function (key, namespace, columns) {
  try {
    var all = JSON.parse(localStorage.getItem(key)) || {}
    if (all[namespace] && all[namespace].length) return
    all[namespace] = columns
    localStorage.setItem(key, JSON.stringify(all))
  } catch (error) {}
})('namespace-workflow-table-columns', ${json(namespace)}, ${json(columns)})
</script>`
}

/**
 * First in the head: the page's own content security policy stands in a meta element and binds
 * only what follows it.
 */
export function withColumns(html: string, namespace: string): string {
  return html.replace(/<head[^>]*>/, (head) => `${head}\n${columnScript(namespace)}`)
}
