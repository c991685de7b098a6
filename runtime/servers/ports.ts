import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { Failure } from '../failure'

/**
 * Below what systems lend to outgoing connections (Linux from 32768, others from 49152): a port that is lent
 * out between the asking and the listening would be "in use", and whoever was to listen there ends.
 */
const [LOWEST, HIGHEST] = [20_000, 32_768]

/** Whoever asks for two gets two, though nobody listens at the first yet. */
const handedOut = new Set<number>()

export async function freePort(): Promise<number> {
  for (let tries = 100; tries > 0; tries -= 1) {
    const port = randomInt(LOWEST, HIGHEST)
    if (handedOut.has(port)) continue
    handedOut.add(port)
    if ((await portTrouble(port)) === undefined) return port
  }
  throw new Failure(
    `No port between ${LOWEST} and ${HIGHEST} is free: end programs that listen there.`,
  )
}

/** `undefined` when the port can be had, else what the system said (EADDRINUSE, EACCES). */
export async function portTrouble(port: number, host = '127.0.0.1'): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/** Who listens on a port, where the system lets us see it: `node (process 4711)`. */
export function portUser(port: number): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const inodes = listeningInodes(port)
    return inodes.size === 0 ? undefined : ownerOf(inodes)
  } catch {
    return undefined
  }
}

function listeningInodes(port: number): Set<string> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const inodes = new Set<string>()
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readFileSync(table, 'latin1').split('\n').slice(1)) {
      const fields = line.trim().split(/\s+/)
      if (fields[1]?.endsWith(`:${hex}`) && fields[3] === '0A' && fields[9]) inodes.add(fields[9])
    }
  }
  return inodes
}

function ownerOf(inodes: Set<string>): string | undefined {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      for (const fd of readdirSync(`/proc/${pid}/fd`)) {
        const socket = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))
        if (!socket?.[1] || !inodes.has(socket[1])) continue
        const name = readFileSync(`/proc/${pid}/comm`, 'latin1').trim()
        return `${name} (process ${pid})`
      }
    } catch {
      // Another user's process, or one that ended while we looked.
    }
  }
  return undefined
}
