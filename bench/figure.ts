import type { Report } from '../runtime/report'
import type { Cleanup } from './cleanup'
import type { Installation } from './installation'

/** One number of the table: the median of its runs, which are all kept. */
export type Measured = {
  name: string
  unit: string
  runs: readonly number[]
  /** What the number should come to. It is printed beside it and fails nothing. */
  aim?: string
}

export type Figure = {
  /** As `--only` takes it. */
  name: string
  measure(bench: Bench): Promise<Measured[]>
}

/** What a figure measures with. */
export type Bench = {
  /** Five; one with `--quick`. */
  runs: number
  /** The number of samples to take, fewer with `--quick`. */
  samples: (full: number) => number
  report: Report
  cleanup: Cleanup
  /** Servers, worker and API, started when first asked for and shared by the figures. */
  installation(): Promise<Installation>
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The smallest value that so many per cent of all do not exceed; between two for the median. */
export function percentile(values: readonly number[], per: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (per / 100) * (sorted.length - 1)
  const below = sorted[Math.floor(at)] ?? NaN
  const above = sorted[Math.ceil(at)] ?? NaN
  return below + (above - below) * (at - Math.floor(at))
}

export function ratios(of: readonly number[], to: readonly number[]): number[] {
  return of.map((value, index) => value / (to[index] ?? NaN))
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
