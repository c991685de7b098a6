const MIB = 1024 * 1024

/** Decision 53: a scanned file of a hundred pages is smaller. */
export const LARGEST_ATTACHMENT = 10 * MIB
const MOST_ATTACHMENTS = 100
const MOST_OF_A_CASE = 200 * MIB

/** What a case has attached, without what was withdrawn. */
export type Attached = { files: number; bytes: number }

/** Why another file of so many bytes is too much for one case; undefined where it is not. */
export function againstAnother({ files, bytes }: Attached, another: number): string | undefined {
  if (files >= MOST_ATTACHMENTS) {
    return `A case holds ${MOST_ATTACHMENTS} files: put several pages into one file, or withdraw what was attached by mistake.`
  }
  if (bytes + another > MOST_OF_A_CASE) {
    return `The files of a case hold ${MOST_OF_A_CASE / MIB} MiB together: scan at a lower resolution, or withdraw what was attached by mistake.`
  }
  return undefined
}
