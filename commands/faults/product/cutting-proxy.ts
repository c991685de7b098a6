import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What is asked of the database, and by what in its answer one knows whether it was carried out. */
export type Exchange = { request: string; done: string; notDone: string }

/** The end of a transaction: the same word asks for it and confirms it. */
export const commit: Exchange = {
  request: 'COMMIT\0',
  done: 'COMMIT\0',
  notDone: 'ROLLBACK\0',
}

/** The one statement of an ordinary projection, known by a column only it brings. */
export const projection: Exchange = {
  request: '"snapshotHash"',
  done: 'SELECT 1\0',
  notDone: 'SELECT 0\0',
}

/** Stands between a process and its database, and can lose what the database answers. */
export type CuttingProxy = {
  port: number
  /**
   * From now on so many answers to that are lost: the database has carried it out, and the
   * connection breaks before the process learns of it. Answers how many have been lost so far.
   */
  lose(exchange: Exchange, count: number): () => number
  close(): Promise<void>
}

type Losing = { exchange: Exchange; count: number; lost: number }

export async function cuttingProxy(target: number): Promise<CuttingProxy> {
  const losses = new Set<Losing>()
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    ;[near, far].forEach(keep)
    const asked = new Set<Losing>()
    near.on('data', (bytes) => {
      for (const each of losses) if (bytes.includes(each.exchange.request)) asked.add(each)
      far.write(bytes)
    })
    far.on('data', (bytes) => {
      if (!loses(asked, bytes)) return void near.write(bytes)
      near.destroy()
      far.destroy()
    })
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    lose(exchange, count) {
      const losing = { exchange, count, lost: 0 }
      losses.add(losing)
      return () => losing.lost
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        sockets.forEach((socket) => socket.destroy())
      }),
  }
}

/** Whether these bytes are an answer that is to be lost, which then is counted. */
function loses(asked: Set<Losing>, bytes: Buffer): boolean {
  for (const each of asked) {
    const { done, notDone } = each.exchange
    if (bytes.includes(done) && each.lost < each.count) {
      each.lost += 1
      return true
    }
    if (bytes.includes(done) || bytes.includes(notDone)) asked.delete(each)
  }
  return false
}
