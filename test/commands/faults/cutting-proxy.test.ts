import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'
import {
  commit,
  cuttingProxy,
  projection,
  type CuttingProxy,
} from '../../../commands/faults/product/cutting-proxy'

/** Says of everything it hears that it was done, and notes it. */
const heard: string[] = []
const server = createServer((socket) => {
  socket.on('error', () => undefined)
  socket.on('data', (bytes) => {
    const text = bytes.toString()
    heard.push(text)
    socket.write(text.startsWith('COMMIT') ? text : `SELECT ${text.endsWith('no') ? 0 : 1}\0`)
  })
})
let proxy: CuttingProxy
const clients: Socket[] = []

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
beforeEach(async () => {
  heard.length = 0
  proxy = await cuttingProxy((server.address() as AddressInfo).port)
})
afterEach(async () => {
  clients.splice(0).forEach((client) => client.destroy())
  await proxy.close()
})
afterAll(() => void server.close())

/** What a client is answered; undefined when its connection breaks instead. */
async function ask(text: string, client = connect(proxy.port, '127.0.0.1')) {
  clients.push(client)
  client.on('error', () => undefined)
  client.write(text)
  const answer = once(client, 'data').then(([bytes]) => (bytes as Buffer).toString())
  return Promise.race([answer, once(client, 'close').then(() => undefined)])
}

test('everything passes until something is to be lost, and again afterwards', async () => {
  expect(await ask('COMMIT\0')).toBe('COMMIT\0')
  const lost = proxy.lose(commit, 1)
  expect(await ask('COMMIT\0')).toBeUndefined()
  expect(lost()).toBe(1)
  expect(await ask('COMMIT\0')).toBe('COMMIT\0')
  // The database has heard and carried out all three.
  expect(heard).toEqual(['COMMIT\0', 'COMMIT\0', 'COMMIT\0'])
})

test('only what was asked for is lost, and only where it was carried out', async () => {
  const lost = proxy.lose(projection, 1)
  expect(await ask('COMMIT\0')).toBe('COMMIT\0')
  expect(await ask('"snapshotHash" no')).toBe('SELECT 0\0')
  expect(lost()).toBe(0)
  expect(await ask('"snapshotHash" yes')).toBeUndefined()
  expect(lost()).toBe(1)
})
