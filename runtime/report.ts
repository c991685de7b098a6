/** What a long step tells the person waiting: `line` stays, `progress` may be overwritten. */
export interface Report {
  line(text: string): void
  progress(text: string): void
}

export const silent: Report = { line: () => undefined, progress: () => undefined }

const progressEveryMs = 10_000

/**
 * On a terminal progress rewrites one line; elsewhere (a log file, CI) it prints a line now and
 * then, because a silent minute looks like a hang.
 */
export function terminalReport(
  stream: NodeJS.WriteStream = process.stdout,
  prefix = '',
): Report & { clear(): void } {
  let open = false
  let last = Date.now()
  const clear = () => {
    if (open) stream.write('\r\x1b[2K')
    open = false
  }
  return {
    clear,
    line(text) {
      clear()
      stream.write(`${prefix}${text}\n`)
    },
    progress(text) {
      if (stream.isTTY) {
        stream.write(`\r\x1b[2K${`${prefix}${text}`.slice(0, Math.max(20, stream.columns - 1))}`)
        open = true
        return
      }
      if (Date.now() - last < progressEveryMs) return
      last = Date.now()
      stream.write(`${prefix}${text}\n`)
    },
  }
}

export function seconds(sinceMs: number): string {
  return `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`
}
