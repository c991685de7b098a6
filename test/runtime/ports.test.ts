import { freePort } from '../../runtime/servers/ports'

/** Linux lends from here on to outgoing connections, other systems from higher. */
const LENT_FROM = 32_768

test('a free port is none that the system lends to outgoing connections', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, freePort))
  expect(ports.filter((port) => port >= LENT_FROM)).toEqual([])
})

test('whoever asks for many gets as many, though nobody listens at any of them yet', async () => {
  // Drawn at will, some ten of them would be drawn twice.
  const ports = new Set<number>()
  for (let asked = 0; asked < 500; asked += 1) ports.add(await freePort())
  expect(ports.size).toBe(500)
})
