import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { isDying } from '../../runtime/servers/identity'

test('a process that is dead and still in the table is told from one that lives, and from none', async () => {
  // Its parent becomes a sleep that never asks after it: so it stays in the table until that ends.
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'])
  const died = once(parent, 'exit')
  const [said] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(said.toString('utf8'))
  while (!isDying(pid)) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(isDying(process.pid)).toBe(false)
  parent.kill('SIGKILL')
  await died
  expect(isDying(2 ** 22 + 1)).toBe(false)
})
