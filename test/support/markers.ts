/** Something in which nothing a person typed may be found. */
export type Place = { where: string; content: string | Uint8Array }

/**
 * Where a marker stands in any of these places: in clear, in base64 at each of its three alignments,
 * in hex, escaped as in JSON or as in an address.
 */
export function found(markers: Readonly<Record<string, string>>, places: readonly Place[]) {
  const forms = Object.entries(markers).flatMap(([name, marker]) =>
    formsOf(marker).map(([form, bytes]) => ({ name, form, bytes })),
  )
  return places.flatMap(({ where, content }) => {
    const bytes = Buffer.from(content)
    return forms.flatMap(({ name, form, bytes: wanted }) =>
      bytes.includes(wanted) ? [`${where}: ${name} (${form})`] : [],
    )
  })
}

function formsOf(marker: string): [form: string, bytes: Buffer][] {
  const bytes = Buffer.from(marker, 'utf8')
  const escaped = [...marker]
    .map((letter) =>
      letter > '\u007f' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter,
    )
    .join('')
  const texts: [string, string][] = [
    ['in clear', marker],
    ['as hex', bytes.toString('hex')],
    ['as HEX', bytes.toString('hex').toUpperCase()],
    ['as JSON escapes', escaped],
    ['as in an address', encodeURIComponent(marker)],
    ...([0, 1, 2] as const).flatMap((before): [string, string][] => {
      const core = base64Core(bytes, before)
      const safe = core.replaceAll('+', '-').replaceAll('/', '_')
      return [
        ['in base64', core],
        ['in base64 for addresses', safe],
      ]
    }),
  ]
  return texts.map(([form, text]) => [form, Buffer.from(text, 'utf8')])
}

/** What of its base64 does not hang on what stands before or behind it. */
function base64Core(bytes: Buffer, before: 0 | 1 | 2): string {
  const shifted = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
  const start = before === 0 ? 0 : before + 1
  const end = Math.floor(((before + bytes.length) * 8) / 6)
  return shifted.slice(start, end)
}
