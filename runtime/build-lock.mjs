import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Two builds at once would tread on each other: the second waits, then finds nothing to do. */
export async function locked(lockDir, work) {
  fs.mkdirSync(path.dirname(lockDir), { recursive: true })
  while (!tryLock(lockDir)) await sleep(50)
  try {
    await work()
  } finally {
    fs.rmSync(lockDir, { recursive: true, force: true })
  }
}

function tryLock(lockDir) {
  try {
    fs.mkdirSync(lockDir)
    fs.writeFileSync(path.join(lockDir, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (ownerIsGone(lockDir)) fs.rmSync(lockDir, { recursive: true, force: true })
  return false
}

function ownerIsGone(lockDir) {
  try {
    const pid = Number(fs.readFileSync(path.join(lockDir, 'pid'), 'utf8'))
    if (pid > 0) process.kill(pid, 0)
    return false
  } catch (error) {
    if (error.code === 'ESRCH') return true
    // No pid yet: its owner is between two steps, unless it died just there.
    const age =
      Date.now() - (fs.statSync(lockDir, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    return age > 5000
  }
}
