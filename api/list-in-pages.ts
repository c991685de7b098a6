/** Rows of one file: what is more is asked for by its filters, part by part. */
export const MOST_EXPORTED = 20_000
const PAGE = 500

type Page<Row, Place> = { rows: Row[]; next: Place | undefined }

/** A whole list out of its pages; `more` where it has more rows than a file may hold. */
export async function wholeList<Row, Place>(
  page: (after: Place | undefined, size: number) => Promise<Page<Row, Place>>,
): Promise<{ rows: Row[]; more: boolean }> {
  const rows: Row[] = []
  let after: Place | undefined
  do {
    const read = await page(after, PAGE)
    rows.push(...read.rows)
    after = read.next
  } while (after !== undefined && rows.length < MOST_EXPORTED)
  return { rows, more: after !== undefined }
}
