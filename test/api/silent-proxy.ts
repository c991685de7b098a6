import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Stands between a process and its database, and can fall silent, as a dead machine does. */
export type SilentProxy = {
  port: number
  /** Takes connections and bytes, and passes nothing on. */
  fallSilent(): void
  /** Cuts what is open and takes nothing new. */
  vanish(): Promise<void>
  speak(): void
  close(): Promise<void>
}

export async function silentProxy(target: number): Promise<SilentProxy> {
  let silent = false
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    ;[near, far].forEach(keep)
    near.on('data', (bytes) => void (silent || far.write(bytes)))
    far.on('data', (bytes) => void (silent || near.write(bytes)))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const vanish = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      sockets.forEach((socket) => socket.destroy())
    })
  return {
    ...{ port, vanish },
    fallSilent: () => void (silent = true),
    speak: () => void (silent = false),
    close: () => (server.listening ? vanish() : Promise.resolve()),
  }
}
