import type { SearchAttributeName } from '../../contract/search-attributes'

/** What tells an operator from the list alone how a workflow stands, and of which campaign it is. */
const attributes: readonly SearchAttributeName[] = [
  'AnjieState',
  'AnjieOverdue',
  'AnjieNextInstant',
  'AnjieCampaign',
]

const columns = [
  { label: 'Status', pinned: true },
  { label: 'Workflow ID', pinned: true },
  { label: 'Type', pinned: false },
  ...attributes.map((label) => ({ label, pinned: false })),
  { label: 'Start', pinned: false },
  { label: 'End', pinned: false },
]

/** As the web UI names Asia/Shanghai. */
const zone = 'China Standard Time'

/**
 * The web UI keeps its columns and its time zone in the browser and nowhere else, so they are put
 * there before it reads them; a browser in which someone chose others is left alone.
 */
function presetScript(namespace: string): string {
  const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
  return `<script>
(function (namespace, columns, zone) {
  try {
    var key = 'namespace-workflow-table-columns'
    var all = JSON.parse(localStorage.getItem(key)) || {}
    if (!all[namespace] || !all[namespace].length) {
      all[namespace] = columns
      localStorage.setItem(key, JSON.stringify(all))
    }
    if (localStorage.getItem('timeFormat') === null) {
      localStorage.setItem('timeFormat', JSON.stringify(zone))
    }
  } catch (error) {}
})(${json(namespace)}, ${json(columns)}, ${json(zone)})
</script>`
}

/**
 * First in the head: the page's own content security policy stands in a meta element and binds
 * only what follows it.
 */
export function withPresets(html: string, namespace: string): string {
  return html.replace(/<head[^>]*>/, (head) => `${head}\n${presetScript(namespace)}`)
}
