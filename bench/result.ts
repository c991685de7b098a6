import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../runtime/project'
import { median, type Measured } from './figure'

/** Three significant figures, and whole numbers whole: more would be noise. */
function rounded(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return Number.isInteger(value) || value >= 1_000
    ? String(Math.round(value))
    : String(Number(value.toPrecision(3)))
}

export function printTable(results: readonly Measured[]): void {
  const header = ['figure', 'median', 'unit', 'aim', 'runs']
  const rows = results.map(({ name, unit, runs, aim }) => [
    ...[name, rounded(median(runs)), unit, aim ?? ''],
    runs.map(rounded).join(' '),
  ])
  for (const row of aligned([header, ...rows])) console.log(row)
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** Figures mean something beside the commit and the machine they were measured on. */
export function writeJson(results: readonly Measured[], quick: boolean): string {
  const folder = join(projectRoot, 'out')
  const file = join(folder, 'bench.json')
  const written = {
    commit: git('rev-parse', 'HEAD'),
    changed: git('status', '--porcelain') !== '',
    measuredAt: new Date().toISOString(),
    quick,
    node: process.versions.node,
    machine: {
      cores: availableParallelism(),
      processor: cpus()[0]?.model ?? 'unknown',
      memoryMiB: Math.round(totalmem() / 1024 / 1024),
      platform: `${process.platform}-${process.arch}`,
      /** Mean lengths of the queue before the cores over one, five and fifteen minutes, at the end. */
      load: loadavg(),
    },
    figures: results.map(({ name, unit, aim, runs }) => {
      return { name, unit, median: median(runs), ...(aim === undefined ? {} : { aim }), runs }
    }),
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`)
  return file
}

function git(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
