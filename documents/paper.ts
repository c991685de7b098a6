/** What the printed sheets have in common: A4, no colour needed, nothing loaded from outside. */

export type Fact = readonly [name: string, value: string, kind?: 'due']

/** A page that keeps as it is; the parts are HTML, the title is text. */
export function paper(title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${parts.join('\n')}
</body>
</html>
`
}

export function factsOnPaper(facts: readonly Fact[]): string {
  return `<dl>\n${facts.map(factRow).join('\n')}\n</dl>`
}

/** Of what there is nothing, a sentence says so: an empty table on paper looks like a page that was lost. */
export function tableOnPaper(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  nothing = '无。',
): string {
  if (rows.length === 0) return `<p>${escaped(nothing)}</p>`
  const head = headers.map((name) => `<th>${escaped(name)}</th>`).join('')
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  )
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

function factRow([name, value, kind]: Fact): string {
  const marked = kind === undefined ? '' : ` class="${kind}"`
  return `<dt>${escaped(name)}</dt><dd${marked}>${escaped(value)}</dd>`
}

const STYLE = `
@page { size: A4; margin: 20mm; }
body { max-width: 170mm; margin: 0 auto; color: #000; background: #fff;
  font: 12pt/1.8 "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
h1 { font-size: 18pt; line-height: 1.4; text-align: center; margin: 8mm 0; }
h2 { font-size: 13pt; margin: 8mm 0 2mm; break-after: avoid; }
dl { display: grid; grid-template-columns: 36mm 1fr; margin: 0; border-top: 1px solid; }
dt, dd { margin: 0; padding: 1.5mm 2mm; border-bottom: 1px solid #999; }
dt { font-weight: bold; }
dd { white-space: pre-line; }
dd.due { font-size: 15pt; font-weight: bold; }
li { break-inside: avoid; }
li.result { font-weight: bold; }
li.provisional, li.unverified, li.unverified-setting { text-decoration: underline; }
.note { border: 1px solid; padding: 2mm 3mm; break-inside: avoid; }
section { break-before: page; }
section h2 { font-size: 15pt; text-align: center; }
h3 { font-size: 12pt; margin: 6mm 0 2mm; break-after: avoid; }
table { width: 100%; border-collapse: collapse; font-size: 10pt; line-height: 1.5; }
th, td { border: 1px solid #999; padding: 1mm 1.5mm; text-align: left; vertical-align: top;
  white-space: pre-line; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
nav a { color: inherit; }
.words { white-space: pre-line; overflow-wrap: anywhere; }
.signs { display: grid; grid-template-columns: 1fr 1fr; gap: 20mm; margin-top: 15mm; }
`

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
