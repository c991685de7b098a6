import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { Report } from '../report'
import { whyUnreachable } from '../unreachable'

const firstByteMs = 5_000
const stalledMs = 20_000

/**
 * Fetches one file. Returns why it did not work instead of throwing, since there is always another
 * way to try: no answer within five seconds counts as no internet.
 */
export async function download(
  url: string,
  file: string,
  report: Report,
  what: string,
): Promise<string | undefined> {
  const abort = new AbortController()
  let timer = setTimeout(() => abort.abort(), firstByteMs)
  const patience = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => abort.abort(), ms)
  }
  try {
    const answer = await fetch(url, { signal: abort.signal, redirect: 'follow' })
    if (!answer.ok || answer.body === null) return `${new URL(url).host} answered ${answer.status}`
    const total = Number(answer.headers.get('content-length') ?? 0)
    const count = counting((bytes) => {
      patience(stalledMs)
      report.progress(`Downloading the ${what}: ${share(bytes, total)}`)
    })
    const body = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>)
    await pipeline(body, count, createWriteStream(file), { signal: abort.signal })
    report.line(`${what} downloaded`)
    return undefined
  } catch (error) {
    await rm(file, { force: true })
    return reason(url, error)
  } finally {
    clearTimeout(timer)
  }
}

function counting(onBytes: (bytes: number) => void): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      onBytes(bytes)
      done(null, chunk)
    },
  })
}

function share(bytes: number, total: number): string {
  const mebibytes = `${(bytes / 1024 / 1024).toFixed(0)} MiB`
  return total > 0 ? `${mebibytes}, ${Math.floor((100 * bytes) / total)} %` : mebibytes
}

function reason(url: string, error: unknown): string {
  const host = new URL(url).host
  if (error instanceof Error && error.name === 'AbortError') return `${host} did not answer`
  const cause =
    typeof error === 'object' && error !== null && 'cause' in error ? error.cause : error
  return `${host} cannot be reached: ${whyUnreachable(cause)}`
}
