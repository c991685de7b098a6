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
.signs { display: grid; grid-template-columns: 1fr 1fr; gap: 20mm; margin-top: 15mm; }
`

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
