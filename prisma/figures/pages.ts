/**
 * Rows page by page, each read from where the one before it ends. The next is on its way while whoever asked
 * works on this one: of a hundred thousand rows the database takes as long as we do.
 */
export async function* readPages<Row>(
  size: number,
  read: (last?: Row) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let next: Promise<Row[]> | undefined = read()
  while (next !== undefined) {
    const rows: Row[] = await next
    next = rows.length === size ? read(rows.at(-1)) : undefined
    // Whoever stops halfway asks for it no more; it still fails for who does.
    next?.catch(() => undefined)
    yield rows
  }
}
