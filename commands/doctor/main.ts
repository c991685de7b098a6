/**
 * npm run doctor
 * Looks at an installation and says what is well, what is not, and what to do. It changes nothing.
 */
import { statfsSync } from 'node:fs'
import { sentenceOf } from '../../runtime/failure'
import { lookAtDatabase } from './database'
import { toldIn, well, type Finding } from './finding'
import { disk } from './judge'
import { sourceOf } from './source'
import { lookAtTemporal } from './temporal'

async function main(): Promise<void> {
  const source = await sourceOf(process.env)
  const findings: Finding[] = [
    well('Node', process.versions.node),
    ...(await lookAtDatabase(source)),
    ...(await lookAtTemporal(source)),
    ...(source.dataDir === undefined ? [] : [freeAt(source.dataDir)]),
  ]
  for (const line of toldIn(findings)) process.stdout.write(`${line}\n`)
  const wrong = findings.filter(({ state }) => state === 'wrong').length
  process.stdout.write(wrong === 0 ? 'Nothing is wrong.\n' : `${wrong} to be mended.\n`)
  process.exitCode = wrong === 0 ? 0 : 1
}

function freeAt(path: string): Finding {
  const { bavail, bsize } = statfsSync(path)
  return disk(Math.floor((bavail * bsize) / 1024 / 1024), path)
}

main().catch((error: unknown) => {
  process.stderr.write(`Nothing was checked: ${sentenceOf(error)}\n`)
  process.exitCode = 1
})
